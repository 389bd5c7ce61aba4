# SPDX-License-Identifier: MIT
"""A field that finds a contact by its name, for lists of contacts: members, relations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.contact import ContactRow
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.names import fold
from contact_desk.ui.contact_list.model import contact_number
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.search_field import SearchField
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.name_text import name_and_organisation

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_MOST_FOUND = 20
Found = tuple[Sequence[ContactRow], Collection[int]]


class ContactSearch(SearchField):
    """`chosen` carries a `ContactRow`, none with an id that `but` gives; favourites come first (row X39)."""

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        name: str,
        label: Say,
        *,
        but: Callable[[], Collection[int]],
    ) -> None:
        super().__init__(words, name, label)
        self._desk, self._operations = desk, operations
        self._but = but
        self.searched.connect(self._ask)

    def empty(self) -> None:
        self.line.clear()
        self.say_nothing()

    def _ask(self, text: str) -> None:
        self._operations.run(
            partial(_find, self._desk, text), partial(self._found, text), self._failed, owner=self
        )

    def _found(self, text: str, found: Found) -> None:
        if text != self.text():
            return
        but = self._but()
        rows = [row for row in found[0] if row.id not in but]
        several = Counter(_name_of(row) for row in rows)
        lines = [partial(_told, row, alone=several[_name_of(row)] == 1, starred=found[1]) for row in rows]
        self.show_results(list(zip(lines, rows, strict=True)))
        if rows:
            self.say_nothing()
        else:
            self.tell("", _nobody)

    def _failed(self, error: ContactDeskError) -> None:
        self.tell("warn", partial(sentence, error))


def _name_of(row: ContactRow) -> tuple[str, ...]:
    return tuple(fold(text) for text in (row.first_name, row.last_name, row.organisation))


def _find(desk: Desk, text: str) -> Found:
    """With nothing typed those at hand, then the others; and which of them are favourites."""
    starred = frozenset(desk.favourites.ids())
    rows = desk.contacts.find(text, limit=_MOST_FOUND).rows
    if text.strip():
        return sorted(rows, key=lambda row: row.id not in starred), starred
    first = {row.id: row for row in (*desk.contacts_at_hand.load().rows(), *rows)}
    return list(first.values())[:_MOST_FOUND], starred


def _told(row: ContactRow, words: Words, *, alone: bool, starred: Collection[int]) -> str:
    """Who is called as another one found is told apart by the contact number and the telephone."""
    star = words("favourite") if row.id in starred else ""
    apart = ("", "") if alone else (contact_number(row.id), row.phone)
    return " · ".join(filter(None, (name_and_organisation(row, words), *apart, star)))


def _nobody(words: Words) -> str:
    return words("Nobody else is called so. Check the name, or add the contact first.")
