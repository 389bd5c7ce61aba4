# SPDX-License-Identifier: MIT
"""The contacts of an organisation in the window: added, associated, ended with a date, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.navigation import MainPage
from contact_desk.ui.widgets.empty_state import EmptyState
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.driving import identities, part, part_once_made, press, type_text
from tests.ui.organisations.driver import ACME, ASSOCIATE, END, FORMER, LIST, PRESENT, Driver


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague(desk.store_url) as opened:
        yield opened


def the_one(desk: Desk, name: str) -> int:
    (row,) = desk.contacts.find(name).rows
    return row.id


def test_the_card_shows_who_belongs_to_the_organisation(page: Driver) -> None:
    assert [row[:2] for row in page.rows(PRESENT)] == [["Émile", ""], ["Zola", "Clerk"]]
    assert page.names(FORMER) == []


def test_add_opens_the_wizard_with_the_organisation_attached(page: Driver) -> None:
    page.click("addOrganisationContactButton")
    wizard = part(page.window, AddContactWizard)
    assert part_once_made(page.qtbot, wizard, QLineEdit, "organisation").text() == ACME
    wizard.reject()


def test_an_independent_contact_is_associated_and_taken_away_again(page: Driver, desk: Desk) -> None:
    page.click("associateContactButton")
    assert page.independent() == ["Martin"]
    part(page.dialog(ASSOCIATE), QTableView, "independentTable").selectRow(0)
    assert not page.ok(ASSOCIATE)
    assert page.names(PRESENT) == ["Émile", "Martin", "Zola"]
    assert page.said() == f"Martin belongs to {ACME} now."
    page.undo()
    assert page.names(PRESENT) == ["Émile", "Zola"]
    assert [row.identity for row in desk.affiliations.independent().rows] == ["Martin"]


def test_an_affiliation_is_ended_today_unless_told_otherwise(page: Driver, desk: Desk) -> None:
    page.select(PRESENT, "Zola")
    page.click("endAffiliationButton")
    today = desk.affiliations.current_day()
    assert page.day().date() == QDate(today.year, today.month, today.day)
    assert not page.ok(END)
    assert (page.names(PRESENT), page.names(FORMER)) == (["Émile"], ["Zola"])
    assert page.said() == f"Zola has left {ACME}."
    (ended,) = desk.affiliations.of_contact(the_one(desk, "Zola"))
    assert ended.ended_on == today
    page.undo()
    assert (page.names(PRESENT), page.names(FORMER)) == (["Émile", "Zola"], [])


def test_a_day_that_cannot_be_is_told_at_its_field(page: Driver, desk: Desk) -> None:
    page.select(PRESENT, "Zola")
    page.click("endAffiliationButton")
    tomorrow = desk.affiliations.current_day() + timedelta(days=1)
    page.day().setDate(QDate(tomorrow.year, tomorrow.month, tomorrow.day))
    assert page.ok(END)
    assert page.message(END, "endedOn").startswith("An affiliation cannot end in the future.")
    page.day().setDate(page.day().date().addDays(-30))
    assert not page.ok(END)
    assert page.names(FORMER) == ["Zola"]


def test_what_a_colleague_has_ended_meanwhile_is_told_and_the_dialog_stays(
    page: Driver, desk: Desk, other: Desk, acme: int
) -> None:
    page.select(PRESENT, "Zola")
    page.click("endAffiliationButton")
    other.affiliations.end(the_one(desk, "Zola"), acme, desk.affiliations.current_day())
    assert page.ok(END)
    assert page.said_in(END).startswith(f"This contact does not belong to {ACME} any more")


def test_a_contact_that_a_colleague_has_associated_meanwhile_is_refused_and_offered_no_more(
    page: Driver, desk: Desk, other: Desk, acme: int
) -> None:
    page.click("associateContactButton")
    part(page.dialog(ASSOCIATE), QTableView, "independentTable").selectRow(0)
    other.affiliations.associate(the_one(desk, "Martin"), acme)
    assert page.ok(ASSOCIATE)
    assert page.said_in(ASSOCIATE).startswith(f"This contact belongs to {ACME} by now.")
    assert page.independent() == []


def test_an_organisation_that_a_colleague_has_deactivated_meanwhile_takes_nobody(
    page: Driver, other: Desk, acme: int
) -> None:
    page.click("associateContactButton")
    part(page.dialog(ASSOCIATE), QTableView, "independentTable").selectRow(0)
    other.organisation_activity.deactivate(acme)
    assert page.ok(ASSOCIATE)
    assert page.said_in(ASSOCIATE).startswith(f"{ACME} is inactive")
    assert page.independent() == ["Martin"]


def test_an_organisation_that_a_colleague_has_deleted_is_told_of(
    page: Driver, acme: int, store_url: str
) -> None:
    plain_sql.execute(store_url, f"UPDATE organisation SET deleted_at = CURRENT_TIMESTAMP WHERE id = {acme}")
    page.select(PRESENT, "Zola")
    page.click("endAffiliationButton")
    assert page.ok(END)
    assert page.said_in(END) == "Somebody else has deleted this meanwhile, so nothing was changed."
    page.dialog(END).reject()
    page.page.enter()
    page.page.card.reload()
    page.settle()
    assert page.rows(LIST) == []
    assert page.page.card.empty.title.text() == "There is no such organisation"


def test_the_search_of_the_dialog_finds_independent_contacts_alone(page: Driver, desk: Desk) -> None:
    desk.contacts.add(person("Müller"))
    page.click("associateContactButton")
    field = part(page.dialog(ASSOCIATE), QLineEdit, "independentSearchField")
    type_text(field, "mull")
    press(field, Qt.Key.Key_Return)
    page.settle()
    assert page.independent() == ["Müller"]
    field.setText("zola")
    press(field, Qt.Key.Key_Return)
    page.settle()
    assert page.independent() == []
    empty = part(page.dialog(ASSOCIATE), EmptyState)
    assert empty.title.text() == "No independent contact matches “zola”"


def test_a_contact_is_associated_by_keyboard_alone(page: Driver) -> None:
    button = page.button("associateContactButton")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    page.settle()
    field = page.dialog(ASSOCIATE).focusWidget()
    assert isinstance(field, QLineEdit)
    press(field, Qt.Key.Key_Down)
    page.settle()
    table = page.dialog(ASSOCIATE).focusWidget()
    assert isinstance(table, QTableView)
    press(table, Qt.Key.Key_Return)
    page.settle()
    assert "Martin" in page.names(PRESENT)


def test_enter_on_a_contact_opens_its_card_among_the_contacts(page: Driver, qtbot: QtBot) -> None:
    page.select(PRESENT, "Zola")
    press(page.table(PRESENT), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.window.workplace.card.name() == "Zola")
    assert page.window.workplace.isVisible()
    assert page.window.navigation.contacts.isChecked()


def test_former_employers_stand_on_the_card_of_the_contact(
    page: Driver, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    zola = the_one(desk, "Zola")
    desk.affiliations.end(zola, acme, desk.affiliations.current_day())
    page.window.show_page(MainPage.CONTACTS)
    page.window.workplace.show_contact(zola)
    qtbot.waitUntil(lambda: page.window.workplace.card.name() == "Zola")
    facts = [value.accessibleName() for value in page.window.workplace.card.sheet.values]
    assert any(fact.startswith(f"Former employers: {ACME}, Clerk, until ") for fact in facts)


def test_a_change_of_the_contacts_page_shows_at_once(page: Driver, window: MainWindow, acme: int) -> None:
    desk = window.desk
    assert desk is not None
    window.operations.run(
        lambda: desk.contacts.add(person("Newcomer", organisation=ACME)), lambda _: None, owner=window
    )
    page.settle()
    page.settle()
    assert "Newcomer" in page.names(PRESENT)
    assert page.rows(LIST)[0][3] == "3"


def test_a_change_made_here_shows_on_the_contacts_page(page: Driver, qtbot: QtBot) -> None:
    page.select(PRESENT, "Zola")
    page.click("endAffiliationButton")
    page.ok(END)
    page.window.show_page(MainPage.CONTACTS)
    page.window.workplace.list.search("zola")
    page.settle()
    assert identities(page.window) == ["Zola"]
    index = page.window.workplace.list.model.index(0, 0)
    assert "No organisation" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_somebody_elses_private_contact_is_nowhere_on_the_page(page: Driver, other: Desk, acme: int) -> None:
    secret = other.contacts.add(person("Secret", private=True, organisation=ACME)).contact
    left = other.contacts.add(person("Hidden", private=True, organisation=ACME)).contact
    other.affiliations.end(left, acme, other.affiliations.current_day())
    page.page.enter()
    page.page.card.reload()
    page.settle()
    assert page.names(PRESENT) == ["Émile", "Zola"]
    assert page.names(FORMER) == []
    assert page.rows(LIST)[0][3] == "2"
    page.click("associateContactButton")
    assert page.independent() == ["Martin"]
    assert secret != left
