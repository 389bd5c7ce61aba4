# SPDX-License-Identifier: MIT
"""What is done with the selected contacts: asked by name and count, done, told of one by one, taken back (X13)."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.bulk_change import BulkAction, BulkChange, BulkOutcome
from contact_desk.domain.contact import ContactRow
from contact_desk.domain.errors import NotAllowed, StoreUnavailable
from contact_desk.domain.outcome import Outcome, no_such_contact
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.services import bulk_editing
from contact_desk.ui.bulk import actions, work
from contact_desk.ui.bulk.bulk_text import done_text, refusal_lines
from contact_desk.ui.bulk.copied_text import email_text, table_text
from contact_desk.ui.bulk.refusals_dialog import RefusalsDialog
from contact_desk.ui.bulk.value_dialog import ValueDialog
from contact_desk.ui.contact_list.columns import Column
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.widgets.completed_field import CompletedField
from contact_desk.wording.catalogue import Words
from tests.services.rights import colleague_with_rights
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person
from tests.ui.bulk.test_selecting import add_twelve, said, search, selected
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, part_once_made, wait_until_idle

_LISTS = Vocabulary(DEFAULT_VALUES)


def choose_action(window: MainWindow, text: str) -> None:
    """From the menu under the button of the bar."""
    part(window, QPushButton, "selectionActionsButton").click()
    menu = [menu for menu in window.findChildren(QMenu, "bulkMenu") if menu.isVisible()][-1]
    (action,) = [each for each in menu.actions() if each.text().replace("&", "") == text]
    assert action.isEnabled(), action.toolTip()
    menu.close()
    action.trigger()


def select_all(window: MainWindow, qtbot: QtBot, text: str) -> None:
    search(window, qtbot, text)
    window.workplace.list.table.setFocus()
    QTest.keyClick(window.workplace.list.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def says(window: MainWindow, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: window.message.isVisible() and window.message.label.text() == text)
    wait_until_idle(qtbot, window)


def test_many_get_a_type_and_go_to_the_trash_and_each_is_taken_back_at_once(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_editing, "PORTION", 5)
    monkeypatch.setattr(actions, "_AT_ONCE", 5)
    ids = add_twelve(desk)
    desk.contacts.add(person("Somebody"))
    window = open_window()
    wait_until_idle(qtbot, window)
    select_all(window, qtbot, "many")
    choose_action(window, "Set the type…")
    dialog = part_once_made(qtbot, window, ValueDialog, "bulkValueDialog")
    assert dialog.windowTitle() == "Set the type of 12 contacts"
    assert dialog.names.text().endswith("and 7 more")
    dialog.agree()
    assert dialog.field.state() == "bad"
    combo = part(dialog, QComboBox, "bulkValue")
    combo.setCurrentIndex(combo.findData("client"))
    dialog.agree()
    says(window, qtbot, "12 contacts were changed.")
    assert {desk.contacts.show(number).draft.contact_type for number in ids} == {"client"}
    assert said(window) == "12 contacts selected"
    window.message.button.click()
    says(window, qtbot, "The change was taken back.")
    assert {desk.contacts.show(number).draft.contact_type for number in ids} == {""}

    search(window, qtbot, "")
    window.workplace.list.table.setFocus()
    QTest.keyClick(window.workplace.list.table, Qt.Key.Key_Delete)
    question = part_once_made(qtbot, window, QMessageBox, "bulkQuestion")
    assert question.windowTitle() == "Delete 12 contacts?"
    question.accept()
    says(window, qtbot, "12 contacts are in the trash.")
    assert (identities(window), selected(window), said(window)) == (["Somebody"], [], "")
    window.message.button.click()
    says(window, qtbot, "The change was taken back.")
    assert len(identities(window)) == 13
    search(window, qtbot, "some")
    window.workplace.list.table.setFocus()
    window.workplace.list.table.selectRow(0)
    QTest.keyClick(window.workplace.list.table, Qt.Key.Key_Space)
    QTest.keyClick(window.workplace.list.table, Qt.Key.Key_Delete)
    says(window, qtbot, "Deleted: Somebody")
    assert said(window) == ""


def test_many_are_tagged_from_the_menu_and_the_column_of_tags_shows_it(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk.contacts.add(person("Manya", tags=("Press",)))
    desk.contacts.add(person("Manyb"))
    window = open_window()
    wait_until_idle(qtbot, window)
    select_all(window, qtbot, "many")
    choose_action(window, "Tag…")
    dialog = part_once_made(qtbot, window, ValueDialog, "bulkValueDialog")
    assert dialog.windowTitle() == "Tag 2 contacts"
    assert isinstance(dialog.field, CompletedField)
    assert dialog.field.offered() == ("Press",)
    part(dialog, QLineEdit, "bulkValue").setText("VIP")
    dialog.agree()
    says(window, qtbot, "2 contacts were changed.")
    model = window.workplace.list.model
    assert [model.index(row, Column.TAGS).data() for row in range(2)] == ["Press, VIP", "VIP"]
    choose_action(window, "Remove a tag…")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ValueDialog)))
    dialog = next(each for each in window.findChildren(ValueDialog) if each.isVisible())
    part(dialog, QLineEdit, "bulkValue").setText("press")
    dialog.agree()
    says(window, qtbot, "1 contact was changed. 1 was so already.")
    assert [row.tags for row in desk.contacts.find("many").rows] == ["VIP", "VIP"]


def test_what_takes_long_can_be_stopped_and_says_how_many_were_left(
    desk: Desk, store_url: str, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_editing, "PORTION", 5)
    monkeypatch.setattr(actions, "_AT_ONCE", 5)
    ids = add_twelve(desk)
    window = open_window()
    wait_until_idle(qtbot, window)
    select_all(window, qtbot, "many")
    choose_action(window, "Deactivate…")
    question = part_once_made(qtbot, window, QMessageBox, "bulkQuestion")
    with closing(sqlite3.connect(store_url.removeprefix("sqlite:///"))) as another:
        # While somebody else writes, the first portion waits.
        another.execute("BEGIN IMMEDIATE")
        question.accept()
        qtbot.waitUntil(window.loading.cancel_button.isVisible)
        window.loading.cancel_button.click()
        another.rollback()
    qtbot.waitUntil(window.message.isVisible)
    wait_until_idle(qtbot, window)
    left = sum(desk.contacts.show(number).activity.is_active() for number in ids)
    assert left in {7, 12}
    assert f"Stopped: {left} were left as they are." in window.message.label.text()
    assert not window.loading.isVisible()


def test_what_is_copied_is_a_table_without_formulas_and_addresses_each_once() -> None:
    def row(number: int, name: str, email: str) -> ContactRow:
        return ContactRow(
            *(number, name, name, "", name, "person"),
            organisation="+SUM(1)",
            department="a\tb\nc",
            job_title="",
            contact_type="client",
            phone="-1",
            email=email,
            private=False,
        )

    rows = [row(7, "=1+1", "A@example.com"), row(8, "@x", "a@example.com"), row(9, "Ben", " ")]
    rows += [row(10, '"=1+1', ""), row(11, "\u200b=1", ""), row(12, 'Al "Bo"', "")]
    lines = table_text(rows, _LISTS, Words("en")).split("\n")
    assert lines[0] == "Number\tIdentity\tOrganisation\tDepartment\tType\tPhone\tE-mail"
    assert lines[1] == "7\t'=1+1\t'+SUM(1)\ta b c\tClient\t'-1\tA@example.com"
    assert lines[2].startswith("8\t'@x\t")
    assert [line.split("\t")[1] for line in lines[4:]] == ['"\'""=1+1"', "'\u200b=1", '"Al ""Bo"""']
    assert email_text(rows) == ("a@example.com", 1, 4)


def test_what_was_copied_is_said_by_count(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    desk.contacts.add(person("Manya", email="a@example.com"))
    desk.contacts.add(person("Manyb"))
    window = open_window()
    wait_until_idle(qtbot, window)
    select_all(window, qtbot, "many")
    choose_action(window, "Copy the e-mail addresses")
    says(window, qtbot, "1 e-mail address is on the clipboard. 1 contact has none.")
    assert QApplication.clipboard().text() == "a@example.com"
    choose_action(window, "Copy as a table")
    says(window, qtbot, "2 contacts are on the clipboard.")
    assert len(QApplication.clipboard().text().split("\n")) == 3


def test_who_is_not_in_sight_is_not_deleted_without_a_question(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    for name in ("Roy", "Verne"):
        desk.contacts.add(person(name))
    window = open_window()
    wait_until_idle(qtbot, window)
    select_all(window, qtbot, "roy")
    search(window, qtbot, "verne")
    table = window.workplace.list.table
    table.setFocus()
    table.selectRow(0)
    wait_until_idle(qtbot, window)
    assert window.loading.take(table)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    says(window, qtbot, "Something else is still under way. Try again once it is done.")
    window.samples.load()
    assert not window.samples.is_busy
    window.loading.give_back()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    question = part_once_made(qtbot, window, QMessageBox, "bulkQuestion")
    assert "Roy" in question.windowTitle() + question.text()
    question.reject()
    assert said(window) == "1 contact selected"
    assert desk.contacts.find().total == 2


def test_what_was_done_is_told_though_the_store_went_away_and_a_thousand_lines_are_enough(
    sqlite_store: str,
) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    there = [desk.contacts.add(person("Here")).contact]
    file = Path(sqlite_store.removeprefix("sqlite:///"))

    def go_away(_done: int, _total: int) -> None:
        file.rename(file.with_suffix(".away"))

    what = BulkChange(BulkAction.DELETE)
    told = work.change(desk, [*there, 4711], what, go_away, lambda: False, words=Words("en"))
    desk.close()
    assert told.bulk.outcome.done == tuple(there)
    assert [line for line in told.refusals if "4711" in line] == list(told.refusals) != []
    refused = tuple((number, no_such_contact(number)) for number in range(1, 1003))
    lines = refusal_lines(BulkOutcome(Outcome(refused=refused)), {}, Words("en"))
    assert (len(lines), lines[-1]) == (1001, "and 2 more")
    lost = BulkOutcome(Outcome(done=(1,)), 2, StoreUnavailable("store_lost"))
    assert "Stopped: 2 may have been left as they are." in done_text(BulkAction.DELETE, lost, Words("en"))


def test_whatever_stops_it_in_the_middle_denies_nothing_of_what_was_done() -> None:
    asked = {"right": str(Right.DELETE_INDIVIDUALS), "login": "lea", "administrator": "Anna"}
    stores = [StoreUnavailable(code) for code in ("store_locked", "store_full", "store_read_only")]
    stores += [StoreUnavailable("store_lost", reason="away"), StoreUnavailable("store_statement_refused")]
    reasons = ("right_missing", "licence_missing", "user_unknown", "user_disabled")
    for fault in (*stores, *(NotAllowed(reason, **asked) for reason in reasons)):
        lost = BulkOutcome(Outcome(done=(1,)), 2, fault)
        for language, beginning in (
            ("en", "1 contact is in the trash. Stopped: 2 were left as they are. "),
            ("fr", "1 contact est dans la corbeille. Arrêté\u00a0: 2 sont restés tels quels. "),
        ):
            told = done_text(BulkAction.DELETE, lost, Words(language))
            assert told.startswith(beginning)
            assert told.endswith(".")
            assert not re.search("(?i)nothing|rien n", told), told


def test_an_owner_must_be_known_and_whoever_is_refused_is_listed_with_the_reason(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    with colleague_with_rights(desk):
        pass
    contact = desk.contacts.add(person("Manya")).contact
    private = desk.contacts.add(person("Manyb", private=True)).contact
    window = open_window()
    wait_until_idle(qtbot, window)
    select_all(window, qtbot, "many")
    for login, answer in (
        ("nobody-here", "nobody-here does not work with this store. Choose somebody who does."),
        (COLLEAGUE, "1 contact was changed. 1 was refused."),
    ):
        choose_action(window, "Change the owner…")
        dialog = part_once_made(qtbot, window, ValueDialog, "bulkValueDialog")
        part(dialog, QLineEdit, "bulkValue").setText(login)
        dialog.agree()
        says(window, qtbot, answer)
    assert desk.contacts.show(contact).owner == COLLEAGUE
    told = part(window, RefusalsDialog)
    assert told.text.toPlainText() == (
        f"Manyb: Contact {private} is private: it stays with its owner. It was left as it is."
    )
    told.agree()
    assert QApplication.clipboard().text() == told.text.toPlainText()
    told.reject()
