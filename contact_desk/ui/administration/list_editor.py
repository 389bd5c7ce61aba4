# SPDX-License-Identifier: MIT
"""Adds, changes, retires and orders the lines of a list."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.attribute import AttributeType
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.tag import Tag
from contact_desk.domain.vocabulary import ListValue
from contact_desk.ui.administration import list_work
from contact_desk.ui.administration.attribute_dialog import AttributeTypeDialog
from contact_desk.ui.administration.entry_dialog import EntryDialog
from contact_desk.ui.administration.fault_words import about, retired, told
from contact_desk.ui.administration.list_panel import ListPanel
from contact_desk.ui.administration.seven_lists import Entry, in_alphabetical_order, moved, peers_of
from contact_desk.ui.administration.tag_dialog import TagDialog
from contact_desk.ui.administration.value_dialog import ListValueDialog, new_value
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.ui.administration.list_changes import ListChanges, Result


class ListEditor(QObject):
    def __init__(self, changes: ListChanges, panel: ListPanel) -> None:
        super().__init__(panel)
        self._changes, self._panel = changes, panel
        # One dialog a kind: a closed one that waits to be deleted could not be told from the open one.
        self._value_dialog: ListValueDialog | None = None
        self._attribute_dialog: AttributeTypeDialog | None = None
        self._tag_dialog: TagDialog | None = None
        panel.add_wanted.connect(self.add)
        panel.edit_wanted.connect(self.edit)
        panel.move_wanted.connect(self.move)
        panel.sort_wanted.connect(self.sort)
        panel.retire_wanted.connect(self.retire)

    def add(self) -> None:
        if self._panel.which.is_tags:
            self._dialog_of_tags().ask(None, Tag(""))
        elif (name := self._panel.which.name) is None:
            self._dialog_of_attributes().ask(None, AttributeType(""))
        else:
            self._dialog_of_values().ask(None, new_value(name))

    def edit(self) -> None:
        entry = self._panel.chosen()
        if isinstance(entry, ListValue):
            self._dialog_of_values().ask(entry, entry)
        elif isinstance(entry, Tag):
            self._dialog_of_tags().ask(entry, entry)
        elif entry is not None:
            self._dialog_of_attributes().ask(entry, entry)

    def move(self, by: int) -> None:
        if (entry := self._panel.chosen()) is not None:
            peers = peers_of(entry, self._panel.entries)
            self._order(peers, moved(entry, peers, by), lambda words: words("The order was changed."))

    def sort(self) -> None:
        """The whole list, or of attributes those that apply to the same records as the chosen one."""
        entries = self._panel.entries
        peers = peers_of(self._panel.chosen() or entries[0], entries)
        order = in_alphabetical_order(peers, self._panel.words.language)
        self._order(peers, order, lambda words: words("The list is in alphabetical order."))

    def retire(self) -> None:
        if (entry := self._panel.chosen()) is not None and not isinstance(entry, Tag):
            wanted = replace(entry, retired=not entry.retired)
            say = about(wanted, retired if wanted.retired else _used_again)
            self._changes.do(partial(list_work.save, self._changes.desk, entry, wanted), say)

    def _order(self, before: tuple[Entry, ...], after: tuple[Entry, ...], say: Say) -> None:
        if before == after:
            self._changes.bar.say(lambda words: words("The list is in this order already."), state="ok")
        else:
            work = partial(list_work.order, self._changes.desk, self._panel.which, after)
            self._changes.do(work, say)

    def _dialog_of_values(self) -> ListValueDialog:
        if self._value_dialog is None:
            self._value_dialog = ListValueDialog(self._panel.words, self._panel, "listValueDialog")
            self._listen(self._value_dialog)
        return self._value_dialog

    def _dialog_of_attributes(self) -> AttributeTypeDialog:
        if self._attribute_dialog is None:
            self._attribute_dialog = AttributeTypeDialog(
                self._panel.words, self._panel, "attributeTypeDialog"
            )
            self._listen(self._attribute_dialog)
        return self._attribute_dialog

    def _dialog_of_tags(self) -> TagDialog:
        if self._tag_dialog is None:
            self._tag_dialog = TagDialog(self._panel.words, self._panel, "tagDialog")
            self._listen(self._tag_dialog)
        return self._tag_dialog

    def _listen(self, dialog: EntryDialog) -> None:
        dialog.save_wanted.connect(partial(self._save, dialog))

    def _save(self, dialog: EntryDialog, seen: Entry | None, wanted: Entry) -> None:
        asked = dialog.asked
        self._changes.run(
            partial(list_work.save, self._changes.desk, seen, wanted),
            about(wanted, _added if seen is None else _changed),
            partial(self._not_saved, dialog, asked),
            partial(self._saved, dialog, asked),
        )

    def _saved(self, dialog: EntryDialog, asked: int, result: Result) -> None:
        if dialog.asked == asked:
            dialog.accept()
        self._panel.choose(getattr(result, "id", 0))

    def _not_saved(self, dialog: EntryDialog, asked: int, error: ContactDeskError) -> None:
        if dialog.asked == asked and dialog.isVisible():
            dialog.show_failure(error)
        else:
            self._changes.bar.say(lambda words: told(error, words))


def _added(label: str, words: Words) -> str:
    return words("“{value}” was added.", value=label)


def _changed(label: str, words: Words) -> str:
    return words("“{value}” was changed.", value=label)


def _used_again(label: str, words: Words) -> str:
    return words("“{value}” is offered again.", value=label)
