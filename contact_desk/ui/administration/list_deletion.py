# SPDX-License-Identifier: MIT
"""Deletes lines of a list: what is used only with a replacement, what is the program's own not at all (row P35)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.attribute import AttributeType
from contact_desk.domain.errors import ContactDeskError, FieldError, NotFound, Refused
from contact_desk.domain.tag import Tag
from contact_desk.domain.vocabulary import ListValue
from contact_desk.ui.administration import list_work
from contact_desk.ui.administration.fault_words import about, retired, told
from contact_desk.ui.administration.list_content import ListContent
from contact_desk.ui.administration.list_panel import ListPanel
from contact_desk.ui.administration.replacement_dialog import ReplacementDialog, others_of
from contact_desk.ui.administration.seven_lists import Entry, uses_of
from contact_desk.ui.administration.tag_removal_dialog import TagRemovalDialog
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.ui.administration.list_changes import ListChanges, Result


class ListDeletion(QObject):
    def __init__(self, changes: ListChanges, content: ListContent, panel: ListPanel) -> None:
        super().__init__(panel)
        self._changes, self._content, self._panel = changes, content, panel
        self._dialog: ReplacementDialog | None = None
        self._dialogs: dict[type[ReplacementDialog], ReplacementDialog] = {}
        panel.delete_wanted.connect(self.delete)
        content.changed.connect(self._offer)

    def delete(self) -> None:
        entry = self._panel.chosen()
        if isinstance(entry, ListValue) and entry.system:
            self._changes.bar.say(about(entry, _belongs_to_the_program))
        elif isinstance(entry, ListValue | Tag) and (count := uses_of(entry, self._content.uses)):
            self._ask(entry, count)
        elif entry is not None:
            work = partial(list_work.delete, self._changes.desk, entry)
            self._changes.do(work, about(entry, _deleted), partial(self._not_deleted, entry))

    def _not_deleted(self, entry: Entry, error: ContactDeskError) -> None:
        """It is used, though that was not known here, or something else is in the way."""
        fault = error.errors[0] if isinstance(error, Refused) and error.errors else None
        if isinstance(entry, ListValue | Tag) and fault is not None and fault.code == "replacement_needed":
            self._ask(entry, int(fault.parameters["count"]))
        elif isinstance(entry, AttributeType) and fault is not None and fault.code == "attribute_used":
            self._offer_to_retire(entry, fault)
        else:
            self._changes.bar.say(lambda words: told(error, words))

    def _offer_to_retire(self, kind: AttributeType, fault: FieldError) -> None:
        may_retire = not kind.retired
        work = partial(list_work.save, self._changes.desk, kind, replace(kind, retired=True))
        self._changes.bar.say(
            partial(sentence, fault),
            action=(lambda words: words("Ret&ire it")) if may_retire else None,
            on_action=partial(self._changes.run, work, about(kind, retired)) if may_retire else None,
        )

    def _ask(self, value: ListValue | Tag, count: int) -> None:
        lists = self._content.lists
        if lists is None or not (isinstance(value, Tag) or others_of(value, lists)):
            self._changes.bar.say(about(value, _has_no_other))
            return
        self._dialog = self._dialog_for(value)
        self._dialog.ask(value, count, lists)

    def _dialog_for(self, value: ListValue | Tag) -> ReplacementDialog:
        kind = TagRemovalDialog if isinstance(value, Tag) else ReplacementDialog
        if kind not in self._dialogs:
            self._dialogs[kind] = kind(self._panel.words, self._panel)
            self._dialogs[kind].delete_wanted.connect(self._replace)
        return self._dialogs[kind]

    def _offer(self) -> None:
        if self._dialog is not None and self._dialog.isVisible() and self._content.lists is not None:
            self._dialog.offer(self._content.lists)

    def _replace(self, value: ListValue | Tag, replacement: ListValue | Tag | None) -> None:
        if self._dialog is None:
            return
        asked = self._dialog.asked
        changed: list[int] = []
        self._changes.run(
            partial(list_work.delete, self._changes.desk, value, replacement, asked=True),
            partial(_replaced, value, replacement, changed),
            partial(self._not_replaced, asked),
            partial(self._replaced, asked, changed),
        )

    def _replaced(self, asked: int, changed: list[int], result: Result) -> None:
        changed.extend(result.changes.contacts)
        if self._dialog is not None and self._dialog.asked == asked:
            self._dialog.accept()

    def _not_replaced(self, asked: int, error: ContactDeskError) -> None:
        dialog = self._dialog
        is_open = dialog is not None and dialog.asked == asked and dialog.isVisible()
        if dialog is not None and is_open and not isinstance(error, NotFound):
            dialog.show_failure(error)
            if isinstance(error, Refused):
                self._content.read()
            return
        if dialog is not None and is_open:
            dialog.reject()
        self._changes.bar.say(lambda words: told(error, words))


def _deleted(label: str, words: Words) -> str:
    return words("“{value}” was deleted.", value=label)


def _replaced(
    value: ListValue | Tag, other: ListValue | Tag | None, changed: Sequence[int], words: Words
) -> str:
    """Of a tag it is told on how many contacts: not everybody who may keep lists may change all of them."""
    label = value.label(words.language)
    if other is None:
        return words.plural(
            "“{value}” was deleted, and taken off {count} contact.",
            "“{value}” was deleted, and taken off {count} contacts.",
            len(changed),
            value=label,
        )
    instead = other.label(words.language)
    if isinstance(value, Tag):
        return words.plural(
            "“{value}” was deleted; {count} contact has “{other}” now.",
            "“{value}” was deleted; {count} contacts have “{other}” now.",
            len(changed),
            value=label,
            other=instead,
        )
    return words("“{value}” was deleted; what used it has “{other}” now.", value=label, other=instead)


def _belongs_to_the_program(label: str, words: Words) -> str:
    return sentence(FieldError("value", "system_value", {"value": label}), words)


def _has_no_other(label: str, words: Words) -> str:
    return words(
        "“{value}” is used, and there is no other value to take its place. Add one first.", value=label
    )
