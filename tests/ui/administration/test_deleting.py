# SPDX-License-Identifier: MIT
"""Deleting values by real widgets: at once, with a replacement, or not at all, and taken back (rows T12, T42, P35)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.vocabulary import ListName
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.administration.driver import Driver
from tests.ui.administration.test_values import value_of
from tests.ui.conftest import OpenWindow

DELETE = "deleteValueDialog"


@pytest.fixture
def contact(desk: Desk) -> int:
    return desk.contacts.add(person("A", contact_type="client")).contact


@pytest.fixture
def page(contact: int, open_window: OpenWindow, qtbot: QtBot) -> Driver:
    """Opened once there is somebody who is a client."""
    page = Driver(qtbot, open_window())
    page.select("Client")
    return page


def type_of(desk: Desk, contact: int) -> str:
    return desk.contacts.show(contact).draft.contact_type


def test_an_unused_value_goes_at_once_and_comes_back(page: Driver) -> None:
    page.select("Supplier")
    page.click("deleteEntryButton")
    assert page.said() == "“Supplier” was deleted."
    assert "Supplier" not in page.labels()
    assert page.selected()[0] == "Public relations"
    page.undo()
    assert page.labels()[6] == "Supplier"


def test_a_used_value_names_its_uses_and_asks_for_a_replacement(
    page: Driver, desk: Desk, contact: int
) -> None:
    page.click("deleteEntryButton")
    dialog = page.dialog(DELETE)
    assert dialog.windowTitle() == "Delete “Client”"
    texts = [label.text() for label in page.labels_in(DELETE)]
    assert "1 record uses this value. Choose the value that takes its place." in texts
    assert page.ok(DELETE)
    assert page.message(DELETE, "replacement") == "This field must not be empty. Fill it in."
    offered = page.field(DELETE, QComboBox, "replacement")
    assert "Client" not in [offered.itemText(place) for place in range(offered.count())]
    page.choose(DELETE, "replacement", str(value_of(desk, "partner").id))
    assert not page.ok(DELETE)
    assert type_of(desk, contact) == "partner"
    assert page.said() == "“Client” was deleted; what used it has “Partner” now."
    page.undo()
    assert type_of(desk, contact) == "client"
    assert page.rows()[4][3] == "1"


def test_the_programs_own_value_says_why_it_stays(page: Driver) -> None:
    page.select("System")
    page.click("deleteEntryButton")
    assert page.said() == "“System” belongs to the program and cannot be deleted. Rename or retire it."
    assert "System" in page.labels()


def test_a_value_that_somebody_has_used_since_the_count_asks_too(
    page: Driver, desk: Desk, store_url: str
) -> None:
    with colleague(store_url) as other:
        other.contacts.add(person("B", contact_type="supplier"))
    page.select("Supplier")
    page.click("deleteEntryButton")
    page.choose(DELETE, "replacement", str(value_of(desk, "client").id))
    assert not page.ok(DELETE)
    assert "Supplier" not in page.labels()


def test_a_replacement_that_a_colleague_has_deleted_is_refused_and_no_longer_offered(
    page: Driver, desk: Desk, contact: int, store_url: str
) -> None:
    page.click("deleteEntryButton")
    partner = value_of(desk, "partner")
    page.choose(DELETE, "replacement", str(partner.id))
    with colleague(store_url) as other:
        other.lists.delete_value(partner.id)
    assert page.ok(DELETE)
    assert page.message(DELETE, "replacement").startswith("1 record uses this value.")
    page.choose(DELETE, "replacement", str(value_of(desk, "external").id))
    assert not page.ok(DELETE)
    assert type_of(desk, contact) == "external"


def test_a_value_that_a_colleague_deletes_meanwhile_closes_the_question(
    page: Driver, desk: Desk, contact: int, store_url: str
) -> None:
    page.click("deleteEntryButton")
    external = value_of(desk, "external")
    page.choose(DELETE, "replacement", str(external.id))
    with colleague(store_url) as other:
        other.lists.delete_value(value_of(desk, "client").id, external.id)
    assert not page.ok(DELETE)
    assert page.said() == "Somebody else has deleted this meanwhile, so nothing was changed."
    assert "Client" not in page.labels()


def test_the_only_value_of_a_list_says_that_there_is_no_other(page: Driver, desk: Desk) -> None:
    desk.contacts.add(person("C", title="dr"))
    for value in desk.vocabulary.load(fresh=True).of(ListName.TITLE):
        if value.code != "dr":
            desk.lists.delete_value(value.id)
    page.page.enter()
    page.settle()
    page.show_list("title")
    page.select("Dr")
    page.click("deleteEntryButton")
    assert page.said() == ("“Dr” is used, and there is no other value to take its place. Add one first.")


def test_an_undo_that_something_later_stands_in_the_way_of_says_so(
    page: Driver, desk: Desk, store_url: str
) -> None:
    page.show_list("address_type")
    page.click("addEntryButton")
    page.type("listValueDialog", "labelEn", "Building site")
    page.ok("listValueDialog")
    with colleague(store_url) as other:
        added = value_of(other, "Building site", ListName.ADDRESS_TYPE)
        other.lists.save_value(type(added)(**{**vars(added), "label_fr": "Chantier"}))
    page.undo()
    assert "so nothing was undone" in page.said()
    assert page.bar().button.isHidden()
