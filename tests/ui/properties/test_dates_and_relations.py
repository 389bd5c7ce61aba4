# SPDX-License-Identifier: MIT
"""Dates, relations and identification in the properties of a contact (rows X36, X37, T66)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.date_reading import Order
from contact_desk.domain.draft import RelationDraft
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.widgets.search_field import ResultList
from contact_desk.ui.wizard.form import label
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.partial_date_field import PartialDateField
from contact_desk.wording.catalogue import Words
from tests.store.drafts import person
from tests.ui.driving import part
from tests.ui.properties.driver import Driver


@pytest.fixture
def paul(desk: Desk) -> int:
    return desk.contacts.add(person("Éluard", first_name="Paul", uid="")).contact


def unfold(driver: Driver, *pages: Page) -> None:
    for page in pages:
        driver.unfold(page)


def choose_kind(driver: Driver, code: str) -> None:
    combo = part(driver.shown, QComboBox, "relationKind")
    combo.setCurrentIndex(combo.findData(code))


def choose_contact(driver: Driver, name: str) -> None:
    driver.type("relatedContact", name)
    driver.click("relatedContactSearchButton")
    results = part(driver.shown, ResultList, "relatedContactResults")
    results.setCurrentRow(0)
    results.itemClicked.emit(results.item(0))
    driver.settle()


def listed(driver: Driver) -> list[tuple[str, str]]:
    model = part(driver.shown, QTableView, "relationTable").model()
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


def test_a_date_says_how_it_is_understood_and_is_saved_in_one_form(
    driver: Driver, desk: Desk, anna: int
) -> None:
    unfold(driver, Page.DATES)
    driver.type("birthday", "1er mai 1970")
    part(driver.shown, QLineEdit, "birthday").editingFinished.emit()
    driver.type("anniversary", "29/2")
    part(driver.shown, QLineEdit, "anniversary").editingFinished.emit()
    assert driver.message("birthday") == "Friday 1 May 1970"
    assert driver.message("anniversary") == "29 February, without a year"
    driver.save()
    saved = desk.contacts.show(anna).draft
    assert (saved.birthday, saved.anniversary) == ("1970-05-01", "--02-29")


def test_what_is_no_date_is_told_at_its_field_and_stays(driver: Driver, desk: Desk, anna: int) -> None:
    unfold(driver, Page.DATES)
    driver.type("birthday", "31 April")
    driver.save()
    assert driver.is_open()
    assert "no such day" in driver.message("birthday")
    assert driver.text("birthday") == "31 April"
    driver.type("birthday", "30 April")
    driver.save()
    assert desk.contacts.show(anna).draft.birthday == "--04-30"


def test_a_date_that_is_kept_is_shown_in_the_words_of_the_language(
    qtbot: QtBot, desk: Desk, anna: int, window: MainWindow
) -> None:
    before = desk.contacts.show(anna).draft
    desk.contact_editing.change(anna, before, before.model_copy(update={"birthday": "1970-05-01"}))
    driver = Driver(qtbot, window)
    driver.show(anna)
    driver.open()
    assert driver.text("birthday") == "1 May 1970"
    window.speak(Words("fr"))
    assert driver.text("birthday") == "1er mai 1970"
    assert driver.shown.brain.is_untouched()


def test_a_relation_is_added_with_what_the_other_one_is(
    driver: Driver, desk: Desk, anna: int, paul: int
) -> None:
    unfold(driver, Page.RELATIONS)
    choose_kind(driver, "manager")
    choose_contact(driver, "éluard")
    assert listed(driver) == [("Manager", "Paul Éluard")]
    driver.save()
    assert desk.contacts.show(anna).draft.relations == (RelationDraft(type="manager", contact=paul),)
    assert desk.contacts.show(paul).draft.relations == (RelationDraft(type="report", contact=anna),)
    driver.undo()
    assert desk.contacts.show(paul).draft.relations == ()


def test_what_the_other_one_is_has_to_be_said_first(driver: Driver, paul: int) -> None:
    unfold(driver, Page.RELATIONS)
    choose_contact(driver, "éluard")
    assert driver.message("relationKind")
    assert listed(driver) == []


def test_the_same_relation_is_not_added_twice_nor_to_the_contact_itself(driver: Driver, paul: int) -> None:
    unfold(driver, Page.RELATIONS)
    for _ in range(2):
        choose_kind(driver, "friend")
        choose_contact(driver, "éluard")
    assert len(listed(driver)) == 1
    assert driver.message("relatedContact")
    driver.type("relatedContact", "Roy")
    driver.click("relatedContactSearchButton")
    assert not part(driver.shown, ResultList, "relatedContactResults").isVisible()


def test_a_relation_is_removed_and_its_card_opened(
    qtbot: QtBot, desk: Desk, anna: int, paul: int, window: MainWindow
) -> None:
    before = desk.contacts.show(anna).draft
    related = (RelationDraft(type="assistant", contact=paul),)
    desk.contact_editing.change(anna, before, before.model_copy(update={"relations": related}))
    driver = Driver(qtbot, window)
    driver.show(anna)
    driver.open()
    unfold(driver, Page.RELATIONS)
    assert listed(driver) == [("Personal assistant", "Paul Éluard")]
    part(driver.shown, QTableView, "relationTable").selectRow(0)
    driver.click("openRelationButton")
    qtbot.waitUntil(lambda: window.workplace.card.name() == "Paul Éluard", timeout=10_000)
    driver.click("removeRelationButton")
    driver.save()
    assert desk.contacts.show(paul).draft.relations == ()


def test_other_systems_names_are_saved_and_the_owner_is_shown(driver: Driver, desk: Desk, anna: int) -> None:
    unfold(driver, Page.IDENTIFICATION)
    for name, text in {
        "externalId": "CRM/42",
        "source": "Salon",
        "siteId": "34",
        "applicationId": "IC",
    }.items():
        driver.type(name, text)
    assert driver.text("owner") == desk.contacts.show(anna).owner
    assert part(driver.shown, QLineEdit, "owner").isReadOnly()
    driver.save()
    saved = desk.contacts.show(anna).draft
    assert (saved.external_id, saved.source, saved.site_id, saved.application_id) == (
        *("CRM/42", "Salon", "34", "IC"),
    )


def test_a_date_that_was_read_month_first_is_the_same_day_in_another_language(qtbot: QtBot) -> None:
    orders = {"order": Order.MONTH_FIRST}
    field = PartialDateField(Words("en"), "birthday", label("birthday"), lambda: orders["order"])
    qtbot.addWidget(field)
    field.line.setText("03/04/1970")
    assert field.text() == "1970-03-04"
    orders["order"] = Order.DAY_FIRST
    field.speak(Words("fr"))
    assert field.text() == "1970-03-04"
    field.line.setText("04/03/1970")
    assert field.text() == "1970-03-04"
