# SPDX-License-Identifier: MIT
"""Five hundred interaction addresses on one contact: added, checked, shown, changed and taken back, none lost."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, InteractionAddressDraft
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from tests.ui.add_contact.driver import WizardDriver
from tests.ui.driving import part
from tests.ui.properties.driver import Driver

LINES = tuple(
    InteractionAddressDraft(type="phone", value=f"01 45 45 {number // 100:02} {number % 100:02}")
    for number in range(500)
)
TABLE = "interactionAddressTable"


def shown_under(texts: list[QLabel]) -> str:
    return "\n".join(label.text() for label in texts)


def test_five_hundred_addresses_are_added_shown_changed_and_taken_back(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    draft = ContactDraft(last_name="Roy", language="en", interaction_addresses=LINES)
    wizard = window.add_contact(draft)
    assert wizard is not None
    drive = WizardDriver(qtbot, window.operations, wizard)
    drive.to_summary()
    summary = shown_under(wizard.pages[Page.SUMMARY].findChildren(QLabel))
    assert [line.value for line in LINES if line.value not in summary] == []
    drive.click("saveButton")
    assert wizard.brain.result is not None
    contact = wizard.brain.result.contact
    drive.click("finishButton")
    assert desk.contacts.show(contact).draft.interaction_addresses == LINES
    driver = Driver(qtbot, window)
    driver.show(contact)
    card = shown_under(window.workplace.card.findChildren(QLabel))
    assert [line.value for line in LINES if f"+33 {line.value[1:]}" not in card] == []
    driver.open()
    driver.unfold(Page.INTERACTION_ADDRESSES)
    table = part(driver.shown, QTableView, TABLE)
    assert table.model().rowCount() == 500
    table.selectRow(499)
    driver.click("removeInteractionAddressButton")
    driver.save()
    assert not driver.is_open()
    assert desk.contacts.show(contact).draft.interaction_addresses == LINES[:-1]
    assert desk.resolution.resolve(LINES[250].value).contact == contact
    driver.undo()
    assert desk.contacts.show(contact).draft.interaction_addresses == LINES


def test_the_one_of_hundreds_that_is_wrong_is_chosen_in_the_list(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    contact = desk.contacts.add(
        ContactDraft(last_name="Roy", language="en", interaction_addresses=LINES)
    ).contact
    driver = Driver(qtbot, window)
    driver.show(contact)
    driver.open()
    driver.unfold(Page.INTERACTION_ADDRESSES)
    seen = driver.shown.brain.draft
    assert isinstance(seen, ContactDraft)
    twice = (*LINES[:400], LINES[3], *LINES[401:])
    driver.shown.brain.put("interaction_addresses", twice)
    driver.save()
    assert driver.is_open()
    page = driver.shown.boxes.page(Page.INTERACTION_ADDRESSES)
    assert "stands twice in the list" in page.bar.label.text()
    assert part(driver.shown, QTableView, TABLE).selectionModel().selectedRows()[0].row() == 400
