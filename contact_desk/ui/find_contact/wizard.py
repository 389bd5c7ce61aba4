# SPDX-License-Identifier: MIT
"""The Find Contact wizard: the choice is shown on its card, or its properties are opened (row T65)."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.contact import ContactRow
from contact_desk.domain.contact_criteria import ContactCriteria
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.find_contact.criteria_page import ContactCriteriaPage
from contact_desk.ui.find_contact.sought_contacts import CONTACTS_SOUGHT
from contact_desk.ui.find_organisation.finding_wizard import FindingWizard
from contact_desk.ui.find_organisation.results_page import ResultsPage
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.empty_words import short
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_text

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_NO_CRITERIA = ContactCriteria()


class FindContactWizard(FindingWizard):
    """`chosen` carries the id of the contact that is taken, `opened_contact` of one whose properties are wanted.

    `listed` carries the search of the list that asks the same as the criteria.
    """

    chosen = Signal(int)
    listed = Signal(str)
    opened_contact = Signal(int)

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget | None = None,
        *,
        criteria: ContactCriteria = _NO_CRITERIA,
    ) -> None:
        self.list_button = EnterButton()
        self.list_button.setObjectName("showInListButton")
        self.list_button.setAutoDefault(False)
        lists = Vocabulary(DEFAULT_VALUES)
        page = ContactCriteriaPage(words, lists)
        page.show_criteria(criteria)
        results = ResultsPage(desk, operations, words, lists, CONTACTS_SOUGHT, can_add=False)
        super().__init__(desk, operations, words, parent, criteria=page, results=results)
        self.setObjectName("findContactWizard")
        self.criteria = page
        results.opened.connect(self.opened_contact)
        results.below.insertWidget(1, self.list_button)
        results.shown.connect(lambda: self.list_button.setVisible(results.has_results()))
        self.list_button.clicked.connect(self._show_in_list)
        self.list_button.hide()
        # Whoever cannot be asked about is no administrator for now: that the store fails is told with the lists.
        operations.run(
            desk.contacts.may_search_by_owner,
            page.offer_owner,
            lambda _error: page.offer_owner(False),
            owner=page,
        )

    def title_text(self) -> str:
        return self.words("Find a contact")

    def retranslate(self) -> None:
        super().retranslate()
        self.list_button.setText(self.words("Show in the &list"))
        self.list_button.setAccessibleDescription(
            self.words(
                "Searches the list of contacts for the same, where it can be refined and saved as a filter."
            )
        )

    def choose_first(self, words: Words) -> str:
        return words("Choose a contact first.")

    def sought_owner(self) -> str:
        """Whose contacts were asked for; "" for anybody's."""
        return self.criteria.criteria().owner.strip()

    def _show_in_list(self) -> None:
        search = self.criteria.criteria().as_search(self.words.language)
        self.accept()
        self.listed.emit(search)

    def take(self) -> None:
        contact = self.results.chosen()
        work = partial(self._desk.contacts.names, [contact.id])
        self.question.ask(work, partial(self._take, contact), self.tell_failure)

    def _take(self, seen: ContactRow, there: Collection[int]) -> None:
        if seen.id not in there:
            owner = self.sought_owner()
            is_anothers = seen.private and bool(owner)
            say = partial(_is_anothers, seen, owner) if is_anothers else partial(_is_gone, seen)
            self.results.bar.say(say, state="warn")
            if not is_anothers:
                self.results.reload()
            return
        self.accept()
        self.chosen.emit(seen.id)


def _is_gone(seen: ContactRow, words: Words) -> str:
    name = short(name_text(seen, words))
    return words(
        "“{name}” has been deleted meanwhile, or is not yours to see any more. Choose another contact.",
        name=name,
    )


def _is_anothers(seen: ContactRow, owner: str, words: Words) -> str:
    name = short(name_text(seen, words))
    return words(
        "“{name}” is a private contact of {owner}. An administrator finds it here; the card is shown to its owner"
        " alone.",
        name=name,
        owner=owner,
    )
