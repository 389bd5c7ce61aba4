# SPDX-License-Identifier: MIT
"""Values of a list by real widgets: added, renamed, retired, ordered, each with its undo (rows P31-P37, T42)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.vocabulary import ListName, ListValue
from contact_desk.ui.widgets.message_bar import MessageBar
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.administration.driver import Driver
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part

VALUE = "listValueDialog"
ONE_ENGINE = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)


def value_of(desk: Desk, label: str, name: ListName = ListName.CONTACT_TYPE) -> ListValue:
    found = desk.vocabulary.load(fresh=True).find(name, label)
    assert found is not None
    return found


def test_a_list_shows_both_labels_the_uses_and_what_is_the_programs_own(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk.contacts.add(person("A", contact_type="client"))
    desk.contacts.add(person("B", contact_type="client"))
    page = Driver(qtbot, open_window())
    assert page.rows()[0] == ["System", "Système", "", "0", "Program’s own"]
    assert page.rows()[4] == ["Client", "Client", "", "2", ""]
    page.show_list("type")
    assert page.rows()[0] == ["Phone", "Téléphone", "Call", "0", ""]
    assert "Web site" not in page.labels()


def test_an_added_value_comes_last_is_chosen_and_can_be_taken_back(page: Driver, desk: Desk) -> None:
    page.show_list("address_type")
    page.click("addEntryButton")
    page.type(VALUE, "labelFr", " Chantier ")
    assert not page.ok(VALUE)
    assert page.labels() == ["Home", "Shipping", "Billing", "Chantier"]
    assert page.selected()[:2] == ["Chantier", "Chantier"]
    assert page.said() == "“Chantier” was added."
    page.undo()
    assert page.labels() == ["Home", "Shipping", "Billing"]
    assert page.said() == "The change was taken back."


def test_a_renamed_value_keeps_its_place_and_the_list_of_contacts_follows(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk.contacts.add(person("A", contact_type="client"))
    window = open_window()
    page = Driver(qtbot, window)
    page.select("Client")
    page.click("editEntryButton")
    page.type(VALUE, "labelEn", "Customer")
    page.type(VALUE, "mergeCode", "cli1")
    assert not page.ok(VALUE)
    assert page.rows()[4][:3] == ["Customer", "Client", "CLI1"]
    model = window.workplace.list.model
    assert "Customer" in [model.index(0, column).data() for column in range(model.columnCount())]
    page.undo()
    assert page.rows()[4][:3] == ["Client", "Client", ""]


def test_a_dialog_in_which_nothing_was_changed_writes_nothing(page: Driver, desk: Desk) -> None:
    page.select("Client")
    page.click("editEntryButton")
    assert not page.ok(VALUE)
    assert page.said() == ""
    assert not [each for each in desk.history.recent() if each.kind.startswith("lists")]


@pytest.mark.parametrize(
    ("fields", "wrong", "said"),
    [
        ({}, "labelEn", "This field must not be empty. Fill it in."),
        ({"labelEn": "PARTNER"}, "labelEn", "This list has “PARTNER” already. Use another label."),
        (
            {"labelEn": "Broker", "mergeCode": "a-1"},
            "mergeCode",
            "A merge code is made of at most 12 letters",
        ),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_what_was_typed_stays(
    page: Driver, fields: dict[str, str], wrong: str, said: str
) -> None:
    page.click("addEntryButton")
    page.type(VALUE, "labelFr", "  ")
    for name, text in fields.items():
        page.type(VALUE, name, text)
    assert page.ok(VALUE)
    assert page.message(VALUE, wrong).startswith(said)
    assert page.field(VALUE, QLineEdit, wrong).hasFocus()
    assert page.field(VALUE, QLineEdit, wrong).text() == fields.get(wrong, "")
    page.dialog(VALUE).reject()
    assert len(page.rows()) == 8


def test_only_the_types_that_can_be_called_or_written_to_ask_for_a_medium(page: Driver) -> None:
    page.click("addEntryButton")
    assert not page.field(VALUE, QComboBox, "medium").isVisible()
    assert page.field(VALUE, QLineEdit, "mergeCode").isVisible()
    page.dialog(VALUE).reject()
    page.show_list("type")
    page.click("addEntryButton")
    assert not page.field(VALUE, QLineEdit, "mergeCode").isVisible()
    page.type(VALUE, "labelEn", "Work e-mail")
    page.choose(VALUE, "medium", "email")
    assert not page.ok(VALUE)
    assert page.selected()[:3] == ["Work e-mail", "Work e-mail", "E-mail"]


def test_a_retired_value_stays_and_can_be_used_again(page: Driver, desk: Desk) -> None:
    page.select("Client")
    page.click("retireEntryButton")
    assert page.selected()[-1] == "Retired"
    assert value_of(desk, "client").retired
    assert page.button("retireEntryButton").text() == "Use a&gain"
    page.click("retireEntryButton")
    assert page.selected()[-1] == ""
    page.undo()
    assert value_of(desk, "client").retired


def test_values_are_moved_and_sorted_and_the_order_is_taken_back(page: Driver, desk: Desk) -> None:
    page.show_list("address_type")
    page.select("Billing")
    page.click("moveEntryUpButton")
    page.click("moveEntryUpButton")
    assert page.labels() == ["Billing", "Home", "Shipping"]
    assert page.selected()[0] == "Billing"
    assert not page.button("moveEntryUpButton").isEnabled()
    page.undo()
    assert page.labels() == ["Home", "Billing", "Shipping"]
    page.click("sortEntriesButton")
    assert page.labels() == ["Billing", "Home", "Shipping"]
    page.click("sortEntriesButton")
    assert page.said() == "The list is in this order already."
    lists = desk.vocabulary.load(fresh=True)
    assert [each.code for each in lists.of(ListName.ADDRESS_TYPE)] == ["billing", "home", "shipping"]


def test_what_a_colleague_has_deleted_stays_typed_and_can_be_added_anew(
    page: Driver, desk: Desk, store_url: str
) -> None:
    page.select("Client")
    page.click("editEntryButton")
    page.type(VALUE, "labelEn", "Customer")
    with colleague(store_url) as other:
        other.lists.delete_value(value_of(desk, "client").id)
    assert page.ok(VALUE)
    assert page.said_in(VALUE) == (
        "Somebody else has deleted this meanwhile, so nothing was changed. What you typed stays here."
    )
    assert page.field(VALUE, QLineEdit, "labelEn").text() == "Customer"
    dialog = page.dialog(VALUE)
    part(dialog, MessageBar).button.click()
    page.settle()
    assert not dialog.isVisible()
    assert page.labels()[-1] == "Customer"


def test_what_a_colleague_has_changed_meanwhile_stays_changed(
    page: Driver, desk: Desk, store_url: str
) -> None:
    page.select("Client")
    page.click("editEntryButton")
    page.type(VALUE, "labelEn", "Customer")
    with colleague(store_url) as other:
        known = value_of(other, "client")
        other.lists.save_value(ListValue(**{**vars(known), "label_fr": "Abonné", "retired": True}))
    assert not page.ok(VALUE)
    saved = value_of(desk, "client")
    assert (saved.label_en, saved.label_fr, saved.retired) == ("Customer", "Abonné", True)


@ONE_ENGINE
def test_a_store_that_is_lost_takes_nothing_that_was_typed(page: Driver, store_url: str) -> None:
    page.click("addEntryButton")
    page.type(VALUE, "labelEn", "Broker")
    file = Path(store_url.removeprefix("sqlite:///"))
    hidden = file.rename(file.with_suffix(".away"))
    assert page.ok(VALUE)
    assert page.said_in(VALUE).endswith("What you typed stays here.")
    hidden.rename(file)
    assert not page.ok(VALUE)
    assert page.labels()[-1] == "Broker"


@ONE_ENGINE
def test_lists_that_cannot_be_read_say_why_and_are_read_again(
    open_window: OpenWindow, store_url: str, qtbot: QtBot
) -> None:
    window = open_window()
    file = Path(store_url.removeprefix("sqlite:///"))
    hidden = file.rename(file.with_suffix(".away"))
    page = Driver(qtbot, window)
    empty = page.page.panel.empty
    assert empty.title.text() == "The lists could not be read"
    assert not page.button("addEntryButton").isEnabled()
    hidden.rename(file)
    empty.button.click()
    page.settle()
    assert page.labels()[0] == "System"


def test_a_cancelled_dialog_leaves_the_list_as_it_was(page: Driver) -> None:
    before = page.rows()
    page.click("addEntryButton")
    page.type(VALUE, "labelEn", "Broker")
    dialog = page.dialog(VALUE)
    part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel).click()
    page.settle()
    assert page.rows() == before
    page.click("addEntryButton")
    assert page.field(VALUE, QLineEdit, "labelEn").text() == ""
    assert len(page.page.findChildren(QDialog, VALUE)) == 1
    assert page.dialog(VALUE).findChildren(QPushButton) != []
