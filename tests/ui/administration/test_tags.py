# SPDX-License-Identifier: MIT
"""The list of tags by real widgets: coloured, renamed on every contact, merged and deleted, with undo (row X10)."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.tag import Tag, TagColour
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.administration.driver import Driver
from tests.ui.conftest import OpenWindow

TAG, REMOVAL = "tagDialog", "deleteTagDialog"


def test_tags_are_coloured_renamed_merged_and_deleted_and_come_back(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    one = desk.contacts.add(person("A", tags=("vip", "press"))).contact
    two = desk.contacts.add(person("B", tags=("vip",))).contact
    page = Driver(qtbot, open_window())
    page.show_list("tag")
    assert page.rows() == [
        ["press", "No colour", "1", "Typed on contacts"],
        ["vip", "No colour", "2", "Typed on contacts"],
    ]
    page.select("vip")
    assert not page.button("retireEntryButton").isEnabled()
    assert not page.button("moveEntryUpButton").isEnabled()
    page.click("editEntryButton")
    page.type(TAG, "tagName", " ")
    page.choose(TAG, "tagColour", "red")
    assert page.ok(TAG)
    assert page.message(TAG, "tagName") == "This field must not be empty. Fill it in."
    page.type(TAG, "tagName", "Gold")
    assert not page.ok(TAG)
    assert page.rows() == [["Gold", "Red", "2", ""], ["press", "No colour", "1", "Typed on contacts"]]
    assert page.selected()[0] == "Gold"
    assert desk.contacts.show(one).draft.tags == ("Gold", "press")

    page.click("deleteEntryButton")
    replacement = page.field(REMOVAL, QComboBox, "replacement")
    assert [replacement.itemText(place) for place in range(replacement.count())] == ["No tag instead"]
    assert not page.ok(REMOVAL)
    assert (page.said(), page.labels()) == ("“Gold” was deleted, and taken off 2 contacts.", ["press"])
    assert desk.contacts.show(two).draft.tags == ()
    page.undo()
    assert page.labels() == ["Gold", "press"]
    assert desk.contacts.show(two).draft.tags == ("Gold",)

    page.select("press")
    page.click("deleteEntryButton")
    page.field(REMOVAL, QComboBox, "replacement").setCurrentIndex(1)
    assert not page.ok(REMOVAL)
    assert page.said() == "“press” was deleted; 1 contact has “Gold” now."
    assert (desk.contacts.show(one).draft.tags, page.labels()) == (("Gold",), ["Gold"])
    assert desk.vocabulary.load(fresh=True).tags[0].colour is TagColour.RED


def test_nobody_loses_a_tag_unasked_while_its_uses_are_not_counted(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk.tags.save(Tag("vip"))
    page = Driver(qtbot, open_window())
    page.show_list("tag")
    assert page.rows() == [["vip", "No colour", "0", ""]]
    with colleague(desk.store_url) as other:
        late = other.contacts.add(person("Late", tags=("vip",))).contact
    page.select("vip")
    page.click("deleteEntryButton")
    assert desk.contacts.show(late).draft.tags == ("vip",)
    assert not page.ok(REMOVAL)
    assert page.said() == "“vip” was deleted, and taken off 1 contact."
    assert desk.contacts.show(late).draft.tags == ()
