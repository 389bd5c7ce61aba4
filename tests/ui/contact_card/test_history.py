# SPDX-License-Identifier: MIT
"""The history on the card: read when it is looked at, restored and undone row by row, refused in words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.ui.contact_card.face import Tab
from contact_desk.ui.main_window import MainWindow
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.contact_card.reading import OpenHistory, choose, heads, last_name, texts
from tests.ui.driving import wait_until_idle
from tests.ui.pasts import edit

# What the platform without a screen cannot do says nothing of our windows.


def test_operations_stand_newest_first_with_what_they_changed(roy: int, open_history: OpenHistory) -> None:
    history = open_history(roy)
    assert heads(history) == ["Contact changed", "Contact added"]
    assert texts(history)[1:3] == ["Last name: from Roy to Leroy", "Notes, line 2: from two to 2"]
    assert "Last name: Roy added" in texts(history)
    head = texts(history)[0]
    assert head.startswith("Contact changed: ")
    assert head.endswith("in the window")


def test_nothing_is_read_before_somebody_looks(
    roy: int, window: MainWindow, qtbot: QtBot, open_history: OpenHistory
) -> None:
    window.workplace.show_contact(roy)
    wait_until_idle(qtbot, window)
    assert window.workplace.card.face.history is None
    history = open_history(roy)
    window.workplace.card.face.tabs.setCurrentIndex(Tab.DETAILS)
    window.operations.changed.emit(Changes(contacts=frozenset({roy})))
    wait_until_idle(qtbot, window)
    assert not history.isVisible()


def test_a_value_is_restored_and_the_bar_takes_it_back(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    choose(history, "Last name: from Roy to Leroy")
    history.restore_button.click()
    wait_until_idle(qtbot, window)
    assert last_name(desk, roy) == "Roy"
    assert desk.contacts.show(roy).draft.notes == "one\n2\nthree"
    assert window.message.label.text() == "Restored for Leroy: Last name"
    assert heads(history)[0] == "Value restored"
    assert window.workplace.card.name() == "Roy"
    for expected in ("Leroy", "Roy"):
        window.message.button.click()
        wait_until_idle(qtbot, window)
        assert last_name(desk, roy) == expected
    assert window.message.label.text() == "Roy is as before again."


def test_an_operation_is_undone_from_any_of_its_rows(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    choose(history, "Notes, line 2: from two to 2")
    history.undo_button.click()
    wait_until_idle(qtbot, window)
    assert (last_name(desk, roy), desk.contacts.show(roy).draft.notes) == ("Roy", "one\ntwo\nthree")
    assert window.message.label.text().startswith("Undone for Leroy: Contact changed, ")
    assert heads(history) == ["Operation undone", "Contact changed", "Contact added"]


def test_an_undone_adding_takes_the_card_away_and_the_bar_brings_it_back(
    desk: Desk, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    history = open_history(contact)
    history.undo_button.click()
    wait_until_idle(qtbot, window)
    assert desk.contacts.find().total == 0
    qtbot.waitUntil(lambda: not history.isVisible())
    window.message.button.click()
    wait_until_idle(qtbot, window)
    assert [row.id for row in desk.contacts.find().rows] == [contact]


def test_what_a_colleague_did_since_stands_in_the_way_in_words(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    with colleague(desk.store_url) as other:
        edit(other, roy, last_name="Martin")
    choose(history, "Last name: from Roy to Leroy")
    history.undo_button.click()
    wait_until_idle(qtbot, window)
    assert last_name(desk, roy) == "Martin"
    said = window.message.label.text()
    assert said.startswith("colleague has changed the same since, on ")
    assert not window.message.button.isVisible()
    assert history.undo_button.isEnabled()


def test_only_what_can_be_restored_is_offered(roy: int, open_history: OpenHistory) -> None:
    history = open_history(roy)
    offered = {}
    for place in range(history.model.rowCount()):
        history.list.setCurrentIndex(history.model.index(place))
        assert history.undo_button.isEnabled()
        offered[texts(history)[place]] = history.restore_button.isEnabled()
    assert offered.pop("Last name: from Roy to Leroy")
    assert offered.pop("Notes, line 2: from two to 2")
    assert set(offered.values()) == {False}


def test_the_history_is_read_again_when_the_contact_changes_and_keeps_the_row(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    choose(history, "Last name: Roy added")
    edit(desk, roy, last_name="Martin")
    window.operations.changed.emit(Changes(contacts=frozenset({roy})))
    wait_until_idle(qtbot, window)
    assert "Last name: from Leroy to Martin" in texts(history)
    assert history.list.currentIndex().data() == "Last name: Roy added"
    assert history.list.selectionModel().isSelected(history.list.currentIndex())


def test_another_contact_has_its_own_history(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    another = desk.contacts.add(person("Another")).contact
    history = open_history(roy)
    window.workplace.show_contact(another)
    qtbot.waitUntil(lambda: "Last name: Another added" in texts(history))
    assert heads(history) == ["Contact added"]
    window.workplace.card.show_contact(0)
    assert texts(history) == []


def test_a_history_that_cannot_be_read_says_so_and_is_tried_again(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    plain_sql.execute(desk.store_url, "ALTER TABLE journal RENAME TO lost")
    history.show_past_of(window.desk, roy)
    wait_until_idle(qtbot, window)
    assert history.empty is not None
    assert history.empty.isVisible()
    assert history.empty.title.text() == "The history could not be read"
    plain_sql.execute(desk.store_url, "ALTER TABLE lost RENAME TO journal")
    history.empty.button.click()
    wait_until_idle(qtbot, window)
    assert heads(history) == ["Contact changed", "Contact added"]
    assert not history.empty.isVisible()
