# SPDX-License-Identifier: MIT
"""What stands open follows a changed list at once, and keeps what was chosen and typed (row T42)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeType
from contact_desk.domain.draft import AddressDraft, ContactDraft
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from tests.store.drafts import person
from tests.ui.administration.driver import Driver
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part

VALUE, ATTRIBUTE = "listValueDialog", "attributeTypeDialog"


class Both:
    """The Administration page, and a wizard that stands open beside it."""

    def __init__(self, page: Driver, wizard: AddContactWizard) -> None:
        self.page, self.wizard = page, wizard

    def go(self, page: Page) -> None:
        self.wizard.brain.visited.add(page)
        self.wizard.edit_from_summary(page)
        self.page.settle()

    def shown(self) -> Page:
        return self.wizard.brain.page

    def combo(self, name: str) -> QComboBox:
        return part(self.wizard, QComboBox, name)

    def add_value(self, name: str, label: str) -> None:
        self.page.show_list(name)
        self.page.click("addEntryButton")
        self.page.type(VALUE, "labelEn", label)
        assert not self.page.ok(VALUE)

    def add_attribute(self, label: str) -> None:
        self.page.show_list("attribute")
        self.page.click("addEntryButton")
        self.page.type(ATTRIBUTE, "labelEn", label)
        assert not self.page.ok(ATTRIBUTE)

    def delete(self, name: str, label: str) -> None:
        self.page.show_list(name)
        self.page.select(label)
        self.page.click("deleteEntryButton")


def beside(page: Driver, draft: ContactDraft | None = None) -> Both:
    wizard = page.window.add_contact(draft)
    assert wizard is not None
    page.settle()
    return Both(page, wizard)


def labels(combo: QComboBox) -> list[str]:
    return [combo.itemText(place) for place in range(combo.count())]


def test_an_open_wizard_offers_a_new_type_at_once_and_keeps_what_was_chosen(page: Driver) -> None:
    both = beside(page, ContactDraft(contact_type="client"))
    part(both.wizard, QLineEdit, "lastName").setText("Roy")
    both.add_value("contact_type", "Broker")
    assert labels(both.combo("contactType"))[-1] == "Broker"
    assert both.combo("contactType").currentText() == "Client"
    assert part(both.wizard, QLineEdit, "lastName").text() == "Roy"
    page.undo()
    assert "Broker" not in labels(both.combo("contactType"))


def test_a_chosen_value_that_is_deleted_stays_to_be_seen_and_is_explained(page: Driver) -> None:
    both = beside(page, ContactDraft(last_name="Roy", contact_type="supplier"))
    both.delete("contact_type", "Supplier")
    assert both.combo("contactType").currentText() == "Supplier"
    both.wizard.go_next()
    page.settle()
    assert both.shown() is Page.NAME
    message = part(both.wizard, QLabel, "contactTypeMessage")
    assert message.text() == "“supplier” is not one of the values of this list. Choose one of them."
    both.combo("contactType").setCurrentIndex(1)
    both.wizard.go_next()
    page.settle()
    assert both.shown() is Page.ORGANISATION


def test_an_open_address_dialog_follows_and_keeps_its_line(page: Driver) -> None:
    both = beside(page, ContactDraft(last_name="Roy", addresses=(AddressDraft(type="home", city="Sète"),)))
    both.go(Page.ADDRESSES)
    both.wizard.pages[Page.ADDRESSES].findChildren(QPushButton, "addAddressButton")[0].click()
    dialog = part(both.wizard, QDialog, "addressDialog")
    part(dialog, QLineEdit, "city").setText("Lyon")
    both.add_value("address_type", "Building site")
    assert labels(part(dialog, QComboBox, "addressType"))[-1] == "Building site"
    assert part(dialog, QLineEdit, "city").text() == "Lyon"


def test_the_summary_follows_a_renamed_type(page: Driver) -> None:
    both = beside(page, ContactDraft(last_name="Roy", contact_type="client"))
    both.go(Page.SUMMARY)
    page.select("Client")
    page.click("editEntryButton")
    page.type(VALUE, "labelEn", "Customer")
    assert not page.ok(VALUE)

    def shown() -> list[str]:
        return [label.text() for label in both.wizard.findChildren(QLabel) if label.isVisible()]

    # What takes the place of the old blocks is seen once the layout has been asked.
    page.qtbot.waitUntil(lambda: "Customer" in shown())
    assert "Client" not in shown()


def test_a_new_attribute_is_a_field_at_once_and_what_is_being_typed_keeps_the_focus(
    page: Driver, desk: Desk
) -> None:
    desk.lists.save_type(AttributeType("", label_en="Size"))
    both = beside(page, ContactDraft(last_name="Roy"))
    both.go(Page.ATTRIBUTES)
    size = part(both.wizard, QLineEdit, "attribute_size")
    size.setText("42")
    both.add_value("title", "Captain")
    assert part(both.wizard, QLineEdit, "attribute_size") is size
    both.add_attribute("Colour")
    assert part(both.wizard, QLineEdit, "attribute_colour").isVisible()
    assert part(both.wizard, QLineEdit, "attribute_size").text() == "42"


def test_a_value_of_an_attribute_that_is_deleted_can_still_be_seen_and_emptied(
    page: Driver, desk: Desk
) -> None:
    desk.lists.save_type(AttributeType("", label_en="Size"))
    both = beside(page, ContactDraft(last_name="Roy", attributes={"size": "42"}))
    both.go(Page.ATTRIBUTES)
    page.page.enter()
    page.settle()
    both.delete("attribute", "Size")
    both.wizard.go_next()
    page.settle()
    size = part(both.wizard, QLineEdit, "attribute_size")
    assert both.shown() is Page.ATTRIBUTES
    assert size.text() == "42"
    assert part(both.wizard, QLabel, "attribute_sizeMessage").text() == (
        "There is no attribute called “size”. Correct the name, or have the attribute created."
    )
    size.setText("")
    both.wizard.go_next()
    page.settle()
    assert both.shown() is Page.SUMMARY


@pytest.fixture
def window_with_a_card(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    contact = desk.contacts.add(person("Roy", contact_type="client")).contact
    window = open_window()
    window.workplace.show_contact(contact)
    qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    return window


def test_the_card_follows_a_renamed_type(window_with_a_card: MainWindow, qtbot: QtBot) -> None:
    page = Driver(qtbot, window_with_a_card)
    page.select("Client")
    page.click("editEntryButton")
    page.type(VALUE, "labelEn", "Customer")
    assert not page.ok(VALUE)
    texts = [label.text() for label in window_with_a_card.workplace.card.findChildren(QLabel)]
    assert "Customer" in texts
