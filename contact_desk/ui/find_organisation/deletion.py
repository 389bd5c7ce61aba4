# SPDX-License-Identifier: MIT
"""Deletes the organisation that is chosen among the results, after a question, and offers to take it back (T21)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.organisation import Organisation
from contact_desk.ui.ask import confirm
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.changes import OrganisationChanges, always, told
from contact_desk.ui.organisations.empty_words import short
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.find_organisation.results_page import ResultsPage


class DeleteButton(EnterButton, Translated):
    """Stands beside *Properties…* on a page of results, whenever there are some."""

    def __init__(self, desk: Desk, operations: Operations, words: Words, results: ResultsPage) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("deleteOrganisationButton")
        self.setAutoDefault(False)
        self._results = results
        self._deletion = Deletion(desk, operations, results)
        self.clicked.connect(self._begin)
        results.shown.connect(self._show)
        self._show()
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.words("&Delete…"))

    def _show(self) -> None:
        self.setVisible(self._results.has_results())

    def _begin(self) -> None:
        if (chosen := self._results.chosen()) is not None:
            self._deletion.begin(chosen)


class Deletion(QObject):
    def __init__(self, desk: Desk, operations: Operations, results: ResultsPage) -> None:
        super().__init__(results)
        self._desk, self._results = desk, results
        self._question = Question(operations, self)
        self._changes = OrganisationChanges(desk, operations, results.bar)

    def begin(self, chosen: Organisation) -> None:
        """What the store would refuse is told before anybody is asked."""
        self._results.bar.hide()
        work = partial(_require_deletable, self._desk, chosen.id)
        self._question.ask(work, lambda _: self._ask(chosen), self._refuse)

    def _ask(self, chosen: Organisation) -> None:
        words = self._results.words
        box = confirm(
            self._results,
            words,
            title=words("Delete “{name}”?", name=short(chosen.name)),
            text=_consequences(chosen, words),
            yes=words("&Delete"),
            no=words("Cancel"),
            on_yes=partial(self._delete, chosen),
            careful=True,
        )
        box.setObjectName("deleteOrganisationQuestion")

    def _delete(self, chosen: Organisation) -> None:
        name = short(chosen.name)
        self._changes.run(
            lambda: self._desk.organisation_activity.delete(chosen.id),
            always(lambda words: words("Deleted: {name}", name=name)),
        )

    def _refuse(self, error: ContactDeskError) -> None:
        self._results.bar.say(partial(told, error), state="warn")


def _require_deletable(desk: Desk, organisation: int) -> None:
    """In a thread, which imports the use-case."""
    desk.organisation_activity.require_deletable(organisation)


def _consequences(chosen: Organisation, words: Words) -> str:
    lines = [words("It is found and offered no more; contacts that were there once keep its name.")]
    if chosen.locations:
        lines.append(
            words.plural(
                "Its {count} location is deleted with it.",
                "Its {count} locations are deleted with it.",
                chosen.locations,
            )
        )
    lines.append(words("It can be undone, at once or later in the history."))
    return "\n".join(lines)
