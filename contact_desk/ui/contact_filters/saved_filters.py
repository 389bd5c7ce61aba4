# SPDX-License-Identifier: MIT
"""Opens, saves, renames and deletes saved filters for the list of contacts (row X11)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.saved_filter import SavedFilter
from contact_desk.ui.contact_filters.save_dialog import SaveFilterDialog
from contact_desk.ui.contact_filters.saved_menu import FilterActions, saved_menu
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.changes import Changes
    from contact_desk.domain.errors import ContactDeskError
    from contact_desk.services.saved_filters import FilterSaved
    from contact_desk.ui.operations import Operations, Task
    from contact_desk.ui.workplace import Workplace
    from contact_desk.wording.catalogue import Words


class SavedFilterList(QObject):
    """Which there are is asked each time: another desk may have shared one since."""

    def __init__(self, place: Workplace, desk: Desk, operations: Operations) -> None:
        super().__init__(place)
        self._place, self._desk, self._operations = place, desk, operations
        self._task: Task | None = None

    def attach(self, desk: Desk) -> None:
        self._desk = desk

    def open_menu(self) -> None:
        """Below its button, once the store has answered."""
        self._ask(self._show_menu)

    def save(self) -> None:
        """Ask for the name of what is searched."""
        self._ask(self._ask_name)

    def _ask(self, then: Callable[[Sequence[SavedFilter]], None]) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = self._operations.run(self._desk.saved_filters.all, then, self._tell, owner=self)

    def _show_menu(self, filters: Sequence[SavedFilter]) -> None:
        act = FilterActions(
            open=lambda each: self._place.search.search_for(each.query),
            replace=lambda each: self._change(each, query=self._searched()),
            rename=partial(self._rename, filters),
            delete=self._delete,
            save=partial(self._ask_name, filters),
        )
        button, me = self._place.saved_button, self._desk.user.login
        menu = saved_menu(button, self._place.words, filters, self._searched(), me=me, act=act)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_name(self, filters: Sequence[SavedFilter]) -> None:
        query = self._searched().strip()
        if not query:
            self._say(lambda words: words("Search or filter first: then that can be saved."), state="warn")
            return
        own = [each for each in filters if each.owner == self._desk.user.login]
        dialog = SaveFilterDialog(
            self._place.window(),
            self._place.words,
            query,
            own,
            lambda name, shared: self._write(
                partial(self._desk.saved_filters.save, name, query, shared=shared), dialog
            ),
        )
        dialog.open()

    def _rename(self, filters: Sequence[SavedFilter], each: SavedFilter) -> None:
        own = [other for other in filters if other.owner == each.owner]
        dialog = SaveFilterDialog(
            self._place.window(),
            self._place.words,
            each.query,
            own,
            lambda name, shared: self._write(
                partial(self._desk.saved_filters.change, each.id, name=name, query=each.query, shared=shared),
                dialog,
            ),
            renamed=each,
        )
        dialog.shared.setEnabled(each.owner == self._desk.user.login)
        dialog.open()

    def _change(self, each: SavedFilter, *, query: str) -> None:
        change = self._desk.saved_filters.change
        work = partial(change, each.id, name=each.name, query=query, shared=each.shared)
        self._operations.run(work, self._tell_saved, self._tell, owner=self)

    def _write(self, work: Callable[[], FilterSaved], dialog: SaveFilterDialog) -> None:
        def done(saved: FilterSaved) -> None:
            dialog.accept()
            self._tell_saved(saved)

        self._operations.run(work, done, dialog.refuse, owner=dialog)

    def _delete(self, each: SavedFilter) -> None:
        def done(changes: Changes) -> None:
            self._say(
                lambda words: words("The filter “{name}” was deleted.", name=each.name),
                state="ok",
                undo=changes.operation,
            )

        self._operations.run(partial(self._desk.saved_filters.delete, each.id), done, self._tell, owner=self)

    def _tell_saved(self, saved: FilterSaved) -> None:
        name = saved.filter.name
        say = partial(_saved_for_all if saved.filter.shared else _saved, name)
        self._say(say, state="ok", undo=saved.changes.operation)

    def _undo(self, operation: int) -> None:
        def done(_undone: object) -> None:
            self._say(lambda words: words("The change was taken back."), state="ok")

        self._operations.run(lambda: self._desk.history.undo(operation), done, self._tell, owner=self)

    def _say(self, say: Callable[[Words], str], *, state: str, undo: int | None = None) -> None:
        message = self._place.list.message
        if undo is None:
            message.say(say, state=state)
        else:
            message.say(
                say,
                state=state,
                action=lambda words: words("&Undo"),
                on_action=lambda: self._undo(undo),
            )

    def _tell(self, error: ContactDeskError) -> None:
        self._say(partial(sentence, error), state="bad")

    def _searched(self) -> str:
        return self._place.search.searched()


def _saved(name: str, words: Words) -> str:
    return words("The filter “{name}” is saved.", name=name)


def _saved_for_all(name: str, words: Words) -> str:
    return words("The filter “{name}” is saved, and shown to everybody.", name=name)
