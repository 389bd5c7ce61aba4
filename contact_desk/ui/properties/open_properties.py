# SPDX-License-Identifier: MIT
"""The properties that stand open: one window a record, opened once it is read; what was saved can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from contact_desk.domain.attribute import Entity
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.kept_draft import KeptDraft
    from contact_desk.services.history import Undone
    from contact_desk.ui.properties.reading import Read
    from contact_desk.ui.properties.window import PropertiesWindow

Key = tuple[Entity, int]
# ms, at most, that the store is not asked: the first fields come first.
_UNTIL_SHOWN, _UNTIL_PAINTED = 200, 30
_LONGEST_NAME = 60  # letters: the bar is to leave room for the rest of the window


class OpenProperties(QObject):
    """`show` puts a window beside the main one and deletes it when it has closed."""

    def __init__(
        self, operations: Operations, window: QMainWindow, show: Callable[[PropertiesWindow], None]
    ) -> None:
        super().__init__(window)
        self._operations = operations
        self._window = window
        self._show = show
        self._bar: MessageBar | None = None
        self._reading: set[Key] = set()
        self._making: dict[Key, PropertiesWindow] = {}
        self.windows: dict[Key, PropertiesWindow] = {}

    def say_in(self, bar: MessageBar) -> None:
        """Where to tell what was saved, and what could not be opened."""
        self._bar = bar

    def open(self, desk: Desk, words: Words, entity: Entity, record: int, owner: str = "") -> None:
        """Bring up the window of this record, or read the record and open one; `owner` as `reading.read` has it."""
        from contact_desk.ui.properties.reading import read

        key = entity, record
        if key in self.windows:
            self._bring_up(key)
        elif key not in self._reading:
            self._reading.add(key)
            self._operations.run(
                partial(read, desk, entity, record, owner),
                partial(self._was_read, desk, words, key),
                partial(self._was_not_read, partial(self.open, desk, words, entity, record, owner), key),
                owner=self,
            )

    def go_on_with(self, desk: Desk, words: Words, kept: KeptDraft) -> None:
        """Open the window on an edit that was left unfinished, and that this process holds."""
        from contact_desk.ui.properties.reading import entity_of, read_kept

        key = entity_of(kept.draft), kept.record
        if key in self.windows:
            # Somebody has opened the record meanwhile: the edit goes on waiting.
            self._leave(desk, kept.uid)
            self._bring_up(key)
            return
        self._open(desk, words, key, read_kept(kept))

    def give_up(self) -> None:
        """What has not been seen yet is not opened: the main window goes."""
        self._reading.clear()
        making, self._making = self._making, {}
        for window in making.values():
            window.finished.connect(window.deleteLater)
            window.reject()

    def _was_read(self, desk: Desk, words: Words, key: Key, content: Read) -> None:
        if key in self._reading:
            self._reading.discard(key)
            self._open(desk, words, key, content)
        elif content.kept is not None:
            self._leave(desk, content.kept.draft.uid)

    def _leave(self, desk: Desk, uid: str) -> None:
        """Let an edit that was taken up go on waiting."""
        self._operations.run(partial(desk.drafts.close, uid), lambda _: None, owner=self, on_disk=True)

    def _was_not_read(self, again: Callable[[], None], key: Key, error: ContactDeskError) -> None:
        was_wanted = key in self._reading
        self._reading.discard(key)
        if was_wanted and self._bar is not None:
            self._bar.say(
                partial(sentence, error),
                action=lambda words: words("&Try again"),
                on_action=again,
            )

    def _open(self, desk: Desk, words: Words, key: Key, content: Read) -> None:
        from contact_desk.ui.properties.looked_into import LookedInto
        from contact_desk.ui.properties.making import make_window
        from contact_desk.ui.properties.meanwhile import Meanwhile
        from contact_desk.ui.properties.save_right import SaveRight

        self._operations.give_way(_UNTIL_SHOWN)
        window = make_window(desk, self._operations, words, self._window, record=key[1], content=content)
        self.windows[key] = self._making[key] = window
        if content.looked_into:
            LookedInto(window, content.looked_into)
        else:
            Meanwhile(window)
            SaveRight(window)
        window.saved.connect(partial(self._was_saved, desk, window))
        window.finished.connect(partial(self._was_closed, key))
        # Made in pieces between which the main window answers; it is seen once there is a page in it.
        window.boxes.begun.connect(partial(self._present, key), Qt.ConnectionType.SingleShotConnection)
        if content.kept is not None and content.kept.trouble is not None:
            # Told where it can be put right; saved by itself it would overtake the one that it waits behind.
            tell = partial(window.tell_trouble, content.kept.trouble.as_error())
            window.lists_taken.connect(tell, Qt.ConnectionType.SingleShotConnection)

    def _present(self, key: Key) -> None:
        if (window := self._making.pop(key, None)) is not None:
            self._show(window)
            window.open()
            self._operations.give_way(_UNTIL_PAINTED)

    def _bring_up(self, key: Key) -> None:
        self.windows[key].show()
        self.windows[key].raise_()
        self.windows[key].activateWindow()

    def _was_closed(self, key: Key, _result: int) -> None:
        self.windows.pop(key, None)

    def _was_saved(self, desk: Desk, window: PropertiesWindow, changes: Changes) -> None:
        operation, name = changes.operation, window.title_text()[:_LONGEST_NAME]
        if operation and self._bar is not None:
            self._bar.say(
                lambda words: words("Saved: {name}", name=name),
                state="ok",
                action=lambda words: words("&Undo"),
                on_action=partial(self._undo, desk, operation, name),
            )

    def _undo(self, desk: Desk, operation: int, name: str) -> None:
        self._operations.run(
            lambda: desk.history.undo(operation), partial(self._was_undone, name), self._tell, owner=self
        )

    def _was_undone(self, name: str, _undone: Undone) -> None:
        if self._bar is not None:
            self._bar.say(lambda words: words("{name} is as before again.", name=name), state="ok")

    def _tell(self, error: ContactDeskError) -> None:
        if self._bar is not None:
            self._bar.say(partial(sentence, error))
