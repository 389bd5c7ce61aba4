# SPDX-License-Identifier: MIT
"""Ctrl+Z and Ctrl+Y: take back what was done last at this window, and take that back again (row X15)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, StoreUnavailable
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.steps import Step, Steps
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.services.history import Undone
    from contact_desk.ui.history.in_part import InPart
    from contact_desk.ui.main_window import MainWindow

Say = Callable[[Words], str]


class Undoing(QObject):
    """One at a time. `changed`: something else would be undone or done again, or nothing any more."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps = Steps()
        self._is_busy = False
        self._in_part: InPart | None = None
        window.operations.changed.connect(self._hear)

    def begin(self) -> None:
        """Another store has been opened: what was done in the last one is not undone in it."""
        self._steps = Steps()
        self._is_busy = False

    def undo(self) -> None:
        """Take back the latest step."""
        if step := self._last(self._steps.done):
            self._take_back(step, _undone_text, lambda words: words("&Redo"), self.redo)

    def redo(self) -> None:
        """Take back the latest undo. In a field whose own text was taken back, that comes back instead."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and field.isRedoAvailable():
            field.redo()
        elif step := self._last(self._steps.undone):
            self._take_back(step, _redone_text, lambda words: words("&Undo"), self.undo)

    def idle(self) -> frozenset[CommandId]:
        """Those of the two for which there is nothing to do."""
        steps = {CommandId.UNDO: self._steps.done, CommandId.REDO: self._steps.undone}
        return frozenset(command for command, there in steps.items() if self._last(there) is None)

    def name_commands(self) -> None:
        """Say in the menu what would be undone, and done again."""
        words, actions = self._window.words, self._window.menus.actions
        done, undone = self._last(self._steps.done), self._last(self._steps.undone)
        if done is not None and done.kind:
            actions[CommandId.UNDO].setText(words("&Undo: {what}", what=_what(done.kind, words)))
        else:
            actions[CommandId.UNDO].setText(words("&Undo"))
        if undone is not None and undone.kind:
            actions[CommandId.REDO].setText(words("&Redo: {what}", what=_what(undone.kind, words)))
        else:
            actions[CommandId.REDO].setText(words("&Redo"))

    def _last(self, steps: list[Step]) -> Step | None:
        return steps[-1] if steps and not self._is_busy else None

    def _hear(self, changes: Changes) -> None:
        desk = self._window.desk
        if desk is None or changes.operation is None:
            return
        if (step := self._steps.note(changes)) is not None:
            name = partial(self._name, self._steps, step)
            # The use-case is imported by whoever asks the desk for it first: that is the worker's to do.
            work = partial(_kind_of, desk, step.operation)
            self._window.operations.run(work, name, lambda _error: None, owner=self)
        self.changed.emit()

    def _name(self, steps: Steps, step: Step, kind: str) -> None:
        steps.name(step, kind)
        self.changed.emit()

    def _take_back(
        self, step: Step, text: Callable[[str, Words], str], back: Say, on_back: Callable[[], None]
    ) -> None:
        desk = self._window.desk
        if desk is None:
            return
        self._set_busy(True)
        self._window.message.hide()
        done = partial(self._done, partial(text, step.kind), back, on_back)
        in_part = partial(self._done, partial(_in_part_text, step.kind), back, on_back)
        failed = partial(self._offer, desk, step, in_part)
        self._window.operations.run(lambda: desk.history.undo(step.operation), done, failed, owner=self)

    def _done(self, text: Say, back: Say, on_back: Callable[[], None], _undone: object) -> None:
        self._set_busy(False)
        self._window.message.say(text, state="ok", action=back, on_action=on_back)

    def _offer(self, desk: Desk, step: Step, done: Callable[[Undone], None], error: ContactDeskError) -> None:
        """What can be taken back of what has changed since."""
        from contact_desk.ui.history.in_part import InPart

        if self._in_part is None:
            self._in_part = InPart(self._window.operations, self._window.message, self)
        declined = partial(self._give_up, self._steps, step, error)
        self._in_part.offer(desk, step.operation, error, done, self._failed, declined=declined)

    def _give_up(self, steps: Steps, step: Step, error: ContactDeskError) -> None:
        """What cannot be taken back would keep everything before it from being so."""
        if not isinstance(error, StoreUnavailable):
            steps.forget(step)
            self.changed.emit()

    def _failed(self, error: ContactDeskError) -> None:
        from contact_desk.ui.organisations.changes import told

        self._set_busy(False)
        self._window.message.say(partial(told, error))

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self.changed.emit()


def _kind_of(desk: Desk, operation: int) -> str:
    """In a worker; the window will write it in words."""
    import contact_desk.wording.operation_text  # noqa: F401

    return desk.history.operation(operation).kind


def _what(kind: str, words: Words) -> str:
    """For a menu, where & marks a letter."""
    return _text(kind, words).replace("&", "&&")


def _text(kind: str, words: Words) -> str:
    from contact_desk.wording.operation_text import operation_text

    return operation_text(kind, words)


def _undone_text(kind: str, words: Words) -> str:
    return words("Undone: {what}", what=_text(kind, words)) if kind else words("The change was taken back.")


def _in_part_text(kind: str, words: Words) -> str:
    if not kind:
        return words("A part of the change was taken back.")
    return words("Taken back in part: {what}", what=_text(kind, words))


def _redone_text(kind: str, words: Words) -> str:
    return (
        words("Done again: {what}", what=_text(kind, words)) if kind else words("The change is there again.")
    )
