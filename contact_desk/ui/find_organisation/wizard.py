# SPDX-License-Identifier: MIT
"""The Find Organisation wizard: the choice is handed to whoever asked (rows T20, T21)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.organisation import Organisation, OrganisationCriteria
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.find_organisation.criteria_page import CriteriaPage
from contact_desk.ui.find_organisation.deletion import DeleteButton
from contact_desk.ui.find_organisation.finding_wizard import FindingWizard
from contact_desk.ui.find_organisation.results_page import ResultsPage
from contact_desk.ui.find_organisation.sought_organisations import ORGANISATIONS_SOUGHT
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.empty_words import short
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_NO_CRITERIA = OrganisationCriteria()


class FindOrganisationWizard(FindingWizard):
    """`chosen` carries the `Organisation` as it is now, `opened_organisation` the id of one to be shown.

    `add_wanted` carries the name that was looked for, once the wizard has closed; it is offered with `can_add`. Without
    `may_be_inactive` one that is inactive is neither found nor chosen.
    """

    chosen = Signal(object)
    opened_organisation = Signal(int)
    add_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget | None = None,
        *,
        criteria: OrganisationCriteria = _NO_CRITERIA,
        can_add: bool = False,
        may_be_inactive: bool = False,
    ) -> None:
        lists = Vocabulary(DEFAULT_VALUES)
        page = CriteriaPage(words, lists, may_be_inactive=may_be_inactive)
        page.show_criteria(criteria)
        results = ResultsPage(desk, operations, words, lists, ORGANISATIONS_SOUGHT, can_add=can_add)
        super().__init__(desk, operations, words, parent, criteria=page, results=results)
        self.criteria = page
        self._may_be_inactive = may_be_inactive
        self.setObjectName("findOrganisationWizard")
        results.below.insertWidget(1, DeleteButton(desk, operations, words, results))
        results.opened.connect(self.opened_organisation)
        results.add_wanted.connect(self.add)

    def title_text(self) -> str:
        return self.words("Find an organisation")

    def choose_first(self, words: Words) -> str:
        return words("Choose an organisation first.")

    def take(self) -> None:
        organisation = self.results.chosen()
        work = partial(self._desk.organisations.now, organisation.id)
        self.question.ask(work, partial(self._take, organisation), self.tell_failure)

    def add(self) -> None:
        """Leave the search for the wizard that adds an organisation."""
        name = self.criteria.criteria().name.strip()
        self.reject()
        self.add_wanted.emit(name)

    def _take(self, seen: Organisation, now: Organisation | None) -> None:
        if now is None or not (now.active or self._may_be_inactive):
            say = _is_deleted if now is None else _is_inactive
            self.results.bar.say(partial(say, seen.name), state="warn")
            self.results.reload()
            return
        self.accept()
        self.chosen.emit(now)


def _is_deleted(name: str, words: Words) -> str:
    return words("“{name}” has been deleted meanwhile. Choose another organisation.", name=short(name))


def _is_inactive(name: str, words: Words) -> str:
    return words("“{name}” has been made inactive meanwhile. Choose another organisation.", name=short(name))
