# SPDX-License-Identifier: MIT
"""Pages 8 and 9: the summary's links, and what becomes of the draft when saving fails (rows T57-T62)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.store import sqlite_connection
from tests.ui.add_contact.driver import Driver


@pytest.fixture
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A save gives up at once where somebody else writes; for a desk that is opened after this is asked for."""
    monkeypatch.setattr(sqlite_connection, "PATIENCE", 0.05)


def shown_texts(drive: Driver) -> list[str]:
    labels = drive.wizard.pages[drive.wizard.brain.page].findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_the_summary_shows_every_page_as_it_was_typed(drive: Driver) -> None:
    drive.type("firstName", "<b>Zoé</b>")
    drive.type("lastName", "<img src=x>")
    drive.choose("contactType", "partner")
    drive.to_summary()
    texts = shown_texts(drive)
    assert {"<b>Zoé</b>", "<img src=x>", "Partner", "Nothing entered."} <= set(texts)
    labels = drive.wizard.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_an_edit_button_jumps_to_its_page_and_next_comes_back_at_once(drive: Driver) -> None:
    drive.type("lastName", "Marchand")
    drive.to_summary()
    drive.click("locationPageEditButton")
    assert drive.page() == "locationPage"
    drive.type("jobTitle", "Mécanicienne")
    drive.next("summaryPage")
    assert "Mécanicienne" in shown_texts(drive)
    drive.click("backButton")
    assert drive.page() == "attributesPage"


def test_steps_that_were_visited_can_be_clicked_and_others_not(drive: Driver) -> None:
    drive.type("lastName", "Marchand")
    drive.next("organisationPage", "locationPage")
    steps = drive.find(QListWidget, "stepList")
    assert [steps.item(row).text() for row in range(steps.count())][:2] == ["Name and type", "Organisation"]
    steps.itemClicked.emit(steps.item(5))
    assert drive.page() == "locationPage"
    steps.itemClicked.emit(steps.item(0))
    assert drive.page() == "namePage"
    assert drive.text("lastName") == "Marchand"
    steps.itemClicked.emit(steps.item(2))
    assert drive.page() == "locationPage"


def test_a_step_ahead_is_not_reached_past_a_page_that_is_wrong(drive: Driver) -> None:
    drive.type("lastName", "Marchand")
    drive.next("organisationPage", "locationPage", "businessPage", "addressesPage")
    drive.click("backButton")
    drive.type("email", "nobody")
    steps = drive.find(QListWidget, "stepList")
    steps.itemClicked.emit(steps.item(4))
    assert drive.page() == "businessPage"
    assert "has an @" in drive.message("email")


def test_save_stands_in_nexts_place_on_the_summary_only(drive: Driver) -> None:
    drive.type("lastName", "Marchand")
    assert not drive.find(QPushButton, "saveButton").isVisible()
    drive.to_summary()
    assert drive.find(QPushButton, "saveButton").isVisible()
    assert not drive.find(QPushButton, "nextButton").isVisible()


def test_what_the_store_refuses_is_told_at_its_field_with_everything_kept(
    drive: Driver, sqlite_desk: Desk
) -> None:
    drive.type("lastName", "Marchand")
    drive.next("organisationPage", "locationPage", "businessPage")
    drive.type("email", "accueil@lac.example")
    drive.to_summary()
    sqlite_desk.contacts.add(
        ContactDraft(last_name="Oury", business=BusinessInformation(email="accueil@lac.example"))
    )
    before = drive.wizard.brain.draft
    drive.click("saveButton")
    assert drive.page() == "businessPage"
    assert drive.message("email").startswith("Oury")
    assert drive.wizard.brain.draft == before
    assert sqlite_desk.contacts.find("marchand").total == 0
    drive.type("email", "lucie@lac.example")
    drive.next("summaryPage")
    drive.save()


def test_a_save_repeated_after_it_succeeded_adds_nobody_twice(drive: Driver, sqlite_desk: Desk) -> None:
    drive.type("lastName", "Marchand")
    drive.to_summary()
    sqlite_desk.contacts.add(drive.wizard.brain.to_save())
    drive.save()
    assert sqlite_desk.contacts.find("").total == 1
    assert "already" in " ".join(shown_texts(drive))


def test_a_file_that_cannot_be_written_any_more_leaves_the_draft(
    qtbot: QtBot, little_patience: None, sqlite_desk: Desk, sqlite_store_url: str
) -> None:
    drive = Driver(qtbot, sqlite_desk)
    drive.type("lastName", "Marchand")
    drive.to_summary()
    with locked(sqlite_store_url):
        drive.click("saveButton")
        assert drive.page() == "summaryPage"
        assert drive.wizard.bar.isVisible()
        assert drive.wizard.brain.draft.last_name == "Marchand"
    drive.click("tryAgainButton")
    assert drive.page() == "endPage"


def test_cancel_closes_without_a_question_and_writes_nothing(drive: Driver, sqlite_desk: Desk) -> None:
    drive.type("lastName", "Marchand")
    drive.click("cancelButton")
    assert not drive.wizard.isVisible()
    assert sqlite_desk.contacts.find("").total == 0


def test_escape_closes_only_a_wizard_in_which_nothing_was_typed(drive: Driver) -> None:
    drive.type("lastName", "M")
    drive.key(drive.wizard, Qt.Key.Key_Escape)
    assert drive.wizard.isVisible()
    drive.type("lastName", "")
    drive.key(drive.wizard, Qt.Key.Key_Escape)
    assert not drive.wizard.isVisible()


def test_the_wizard_is_not_modal(drive: Driver) -> None:
    assert not drive.wizard.isModal()


def test_after_a_failed_save_enter_tries_again(
    qtbot: QtBot, little_patience: None, sqlite_desk: Desk, sqlite_store_url: str
) -> None:
    drive = Driver(qtbot, sqlite_desk)
    drive.type("lastName", "Marchand")
    drive.to_summary()
    with locked(sqlite_store_url):
        drive.click("saveButton")
    focused = drive.wizard.focusWidget()
    assert focused is not None
    assert focused.objectName() == "tryAgainButton"
    drive.key(focused, Qt.Key.Key_Return)
    drive.settle()
    assert drive.page() == "endPage"


def test_a_save_under_way_is_not_cancelled_and_not_begun_twice(
    qtbot: QtBot, sqlite_desk: Desk, sqlite_store_url: str
) -> None:
    drive = Driver(qtbot, sqlite_desk)
    drive.type("lastName", "Marchand")
    drive.to_summary()
    with locked(sqlite_store_url):
        save = drive.find(QPushButton, "saveButton")
        save.click()
        save.click()
        drive.find(QPushButton, "backButton").click()
        assert save.text() == "Saving…"
        assert not drive.find(QPushButton, "cancelButton").isEnabled()
        assert drive.page() == "summaryPage"
    drive.settle()
    assert drive.page() == "endPage"
    assert sqlite_desk.contacts.find("marchand").total == 1


def test_next_leads_nowhere_from_the_summary(drive: Driver) -> None:
    drive.type("lastName", "Marchand")
    drive.to_summary()
    drive.find(QPushButton, "nextButton").click()
    drive.settle()
    assert drive.page() == "summaryPage"


@contextmanager
def locked(store_url: str) -> Iterator[None]:
    """Another program holds the whole file."""
    other = sqlite3.connect(Path(store_url.removeprefix("sqlite:///")))
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()
