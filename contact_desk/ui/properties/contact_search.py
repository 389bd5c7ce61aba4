# SPDX-License-Identifier: MIT
"""A field that finds a contact by its name, for lists of contacts: members, relations."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.contact import ContactPage
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.search_field import SearchField
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.name_text import name_and_organisation

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_MOST_FOUND = 20


class ContactSearch(SearchField):
    """`chosen` carries a `ContactRow`, none with an id that `but` gives."""

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
        work = partial(self._desk.contacts.find, text, limit=_MOST_FOUND)
        self._operations.run(work, partial(self._found, text), self._failed, owner=self)

    def _found(self, text: str, found: ContactPage) -> None:
        if text != self.text():
            return
        but = self._but()
        rows = [row for row in found.rows if row.id not in but]
        self.show_results([(partial(name_and_organisation, row), row) for row in rows])
        if rows:
            self.say_nothing()
        else:
            self.tell("", _nobody)

    def _failed(self, error: ContactDeskError) -> None:
        self.tell("warn", partial(sentence, error))


def _nobody(words: Words) -> str:
    return words("Nobody else is called so. Check the name, or add the contact first.")
