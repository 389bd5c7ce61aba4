# SPDX-License-Identifier: MIT
"""The history of an organisation on its card: told, restored, undone, and read anew after every change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import BusinessInformation
from contact_desk.domain.organisation_draft import LocationDraft
from contact_desk.ui.contact_card.history import History
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.organisations.card_content import Tab
from contact_desk.wording.catalogue import Words
from tests.ui.contact_card.reading import choose, heads, texts
from tests.ui.organisations.driver import ACME, Driver


@pytest.fixture
def history(page: Driver, desk: Desk, acme: int) -> History:
    """Of an organisation that was renamed once."""
    seen = desk.organisation_records.show(acme).draft
    desk.organisation_records.change(acme, seen, seen.model_copy(update={"name": "Zenith"}))
    page.window.operations.changed.emit(Changes(organisations=frozenset({acme})))
    page.turn(Tab.HISTORY)
    page.settle()
    history = page.page.card.history
    assert history is not None
    return history


def test_nothing_is_read_before_somebody_looks(page: Driver) -> None:
    assert page.page.card.history is None


def test_the_tab_tells_what_was_changed_and_who_came(history: History) -> None:
    assert heads(history) == ["Organisation changed", "Contact added", "Contact added", "Organisation added"]
    assert texts(history)[1] == f"Name: from {ACME} to Zenith"
    assert "Contact: Émile added" in texts(history)
    assert history.list.accessibleName() == "History of the organisation"


def test_a_value_is_restored_and_the_bar_takes_it_back(
    history: History, page: Driver, desk: Desk, acme: int
) -> None:
    choose(history, f"Name: from {ACME} to Zenith")
    history.restore_button.click()
    page.settle()
    assert desk.organisation_records.show(acme).draft.name == ACME
    assert page.said() == "Restored for Zenith: Name"
    assert heads(history)[0] == "Value restored"
    assert page.page.card.name() == ACME
    page.undo()
    assert desk.organisation_records.show(acme).draft.name == "Zenith"
    assert page.page.card.name() == "Zenith"


def test_an_operation_is_undone(history: History, page: Driver, desk: Desk, acme: int) -> None:
    choose(history, f"Name: from {ACME} to Zenith")
    history.undo_button.click()
    page.settle()
    assert desk.organisation_records.show(acme).draft.name == ACME
    assert page.said().startswith("Undone for Zenith: Organisation changed, ")
    assert heads(history)[0] == "Operation undone"


def test_what_would_take_others_work_along_is_refused_in_words(history: History, page: Driver) -> None:
    history.list.setCurrentIndex(history.model.index(history.model.rowCount() - 1))
    history.undo_button.click()
    page.settle()
    assert "so nothing was undone" in page.said()
    assert history.undo_button.isEnabled()


def test_a_location_is_told_of_at_once_and_restored(
    history: History, page: Driver, desk: Desk, acme: int
) -> None:
    lyon = BusinessInformation(city="Lyon")
    added = desk.organisation_records.add_location(
        LocationDraft(name="Siège", organisation="Zenith", business=lyon)
    )
    page.window.operations.changed.emit(added.changes)
    page.settle()
    assert texts(history)[1] == "Location: Siège added"
    seen = desk.organisation_records.show_location(added.id).draft
    mine = seen.model_copy(update={"business": BusinessInformation(city="Sète")})
    page.window.operations.changed.emit(desk.organisation_records.change_location(added.id, seen, mine))
    page.settle()
    choose(history, "Siège · Business address, city: from Lyon to Sète")
    history.restore_button.click()
    page.settle()
    assert desk.organisation_records.show_location(added.id).draft.business.city == "Lyon"


def test_who_leaves_is_told_of_at_once(history: History, page: Driver, desk: Desk, acme: int) -> None:
    contact = desk.affiliations.of_organisation(acme).rows[0].contact
    changes = desk.affiliations.end(contact, acme, desk.affiliations.current_day())
    page.window.operations.changed.emit(changes)
    page.settle()
    assert heads(history)[0] == "Affiliation ended"
    # Of an affiliation nothing is restored here: it is the contact's.
    history.list.setCurrentIndex(history.model.index(1))
    assert not history.restore_button.isEnabled()


def test_escape_goes_back_to_the_list(history: History, page: Driver) -> None:
    history.list.setFocus()
    QTest.keyClick(history.list, Qt.Key.Key_Escape)
    assert page.page.list.table.hasFocus()


def test_the_history_follows_the_language(history: History, window: MainWindow) -> None:
    window.speak(Words("fr"))
    assert heads(history)[0] == "Organisation modifiée"
    assert history.list.accessibleName() == "Historique de l’organisation"
