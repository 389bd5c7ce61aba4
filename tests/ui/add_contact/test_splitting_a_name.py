# SPDX-License-Identifier: MIT
"""A name in one piece is offered split below the last name, never split by itself, and put back whole (row X47)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.wording.catalogue import Words
from tests.ui.add_contact.driver import Driver
from tests.ui.add_contact.kept_drafts import wait_until_kept
from tests.ui.listening import listening

NAMES = ("title", "firstName", "middleName", "lastName", "suffix")
MULLER = "Dr Müller, Anna Maria"


@pytest.fixture
def heard() -> Iterator[list[str]]:
    with listening() as heard:
        yield heard


def button(drive: Driver) -> QPushButton:
    return drive.find(QPushButton, "splitNameButton")


def offer(drive: Driver) -> str:
    """What is offered; "" when nothing can be seen there."""
    label = drive.find(QLabel, "splitNameText")
    return label.text() if label.isVisible() else ""


def wait_for_offer(drive: Driver, words: str = "can be split") -> None:
    drive.qtbot.waitUntil(lambda: words in offer(drive), timeout=10_000)


def names(drive: Driver) -> list[str]:
    return [drive.text(name) for name in NAMES]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("M. Jean-Paul de la Tour", ["Mr", "Jean-Paul", "", "de la Tour", ""]),
        (MULLER, ["Dr", "Anna", "Maria", "Müller", ""]),
        ("VAN DEN BERG Piet", ["", "Piet", "", "VAN DEN BERG", ""]),
    ],
)
def test_a_name_typed_in_one_piece_is_split_when_that_is_asked_for(
    qtbot: QtBot, any_desk: Desk, typed: str, parts: list[str]
) -> None:
    drive = Driver(qtbot, any_desk)
    drive.type("lastName", typed)
    qtbot.waitUntil(lambda: all(part in offer(drive) for part in ("split", *parts)), timeout=10_000)
    assert names(drive) == ["", "", "", typed, ""]
    drive.click("splitNameButton")
    assert names(drive) == parts
    drive.to_summary()
    saved = any_desk.contacts.show(drive.save()).draft
    assert [saved.first_name, saved.middle_name, saved.last_name, saved.suffix] == parts[1:]
    assert saved.title == {"Mr": "m", "Dr": "dr", "": ""}[parts[0]]
    assert any_desk.contacts.find("").rows[0].last_name == parts[3]


def test_a_pasted_name_is_offered_and_undo_brings_back_exactly_what_was_pasted(drive: Driver) -> None:
    pasted = "  Dr Müller ,Anna  Maria "
    drive.paste("lastName", pasted)
    wait_for_offer(drive)
    for _ in range(2):
        drive.click("splitNameButton")
        assert names(drive) == ["Dr", "Anna", "Maria", "Müller", ""]
        assert (offer(drive), button(drive).text()) == ("The name has been split.", "&Undo")
        drive.click("splitNameButton")
        assert names(drive) == ["", "", "", pasted, ""]
        assert drive.wizard.brain.draft.last_name == pasted
    assert drive.wizard.brain.draft.title == ""


def test_the_offer_is_reached_by_tab_and_by_its_letter(drive: Driver) -> None:
    drive.paste("lastName", MULLER)
    drive.find(QLineEdit, "lastName").setFocus()
    wait_for_offer(drive)
    QTest.keyClick(drive.find(QLineEdit, "lastName"), Qt.Key.Key_Tab)
    assert button(drive).hasFocus()
    drive.wizard.activateWindow()
    QTest.keyClick(drive.wizard, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    drive.qtbot.waitUntil(lambda: drive.text("firstName") == "Anna")
    assert button(drive).hasFocus()
    QTest.keyClick(button(drive), Qt.Key.Key_Space)
    assert drive.text("lastName") == MULLER


def test_what_is_offered_and_done_is_said_aloud(drive: Driver, heard: list[str]) -> None:
    drive.paste("lastName", "VAN DEN BERG Piet")
    wait_for_offer(drive)
    assert "The name can be split – First name: Piet · Last name: VAN DEN BERG – Split the name" in heard
    assert button(drive).accessibleDescription() == offer(drive)
    drive.click("splitNameButton")
    assert heard[-1] == "The name has been split. – Undo"


def test_undo_goes_once_a_part_is_changed(drive: Driver) -> None:
    drive.paste("lastName", MULLER)
    wait_for_offer(drive)
    drive.click("splitNameButton")
    drive.type("firstName", "Hanna")
    drive.qtbot.waitUntil(lambda: not button(drive).isVisible())
    assert names(drive) == ["Dr", "Hanna", "Maria", "Müller", ""]


def test_nothing_is_offered_for_a_group_or_beside_a_first_name(drive: Driver) -> None:
    drive.paste("lastName", "Anna Keller")
    wait_for_offer(drive)
    drive.click("kindGroup")
    assert offer(drive) == ""
    drive.click("kindPerson")
    assert offer(drive)
    drive.type("firstName", "Anna")
    drive.qtbot.waitUntil(lambda: not offer(drive))
    drive.type("firstName", "")
    drive.type("middleName", "Maria")
    drive.click("nextButton")
    drive.click("backButton")
    assert offer(drive) == ""


def test_a_key_is_never_waited_for_and_what_is_split_is_what_stands_there(drive: Driver) -> None:
    drive.paste("lastName", "Anna Keller")
    wait_for_offer(drive)
    drive.find(QLineEdit, "lastName").insert("mann")
    drive.click("splitNameButton")
    assert names(drive) == ["", "Anna", "", "Kellermann", ""]


def test_an_offer_waits_for_a_name_that_was_searched_before(qtbot: QtBot, sqlite_desk: Desk) -> None:
    drive = Driver(qtbot, sqlite_desk, draft=ContactDraft(last_name="Anna Keller"))
    assert "Last name: Keller" in offer(drive)


def test_split_or_not_the_draft_is_kept_as_it_stands(drive: Driver, qtbot: QtBot, sqlite_desk: Desk) -> None:
    drive.paste("lastName", MULLER)
    wait_until_kept(drive)
    wait_for_offer(drive)
    drive.click("splitNameButton")
    wait_until_kept(drive)
    drive.click("cancelButton")
    (kept,) = sqlite_desk.drafts.waiting()
    again = Driver(qtbot, sqlite_desk, kept=kept)
    assert names(again) == ["Dr", "Anna", "Maria", "Müller", ""]


def test_the_offer_follows_the_language(drive: Driver) -> None:
    drive.paste("lastName", "M. Jean-Paul de la Tour")
    wait_for_offer(drive)
    drive.wizard.speak(Words("fr"))
    assert offer(drive) == (
        "Le nom peut être décomposé – Titre\u00a0: M. · Prénom\u00a0: Jean-Paul · Nom\u00a0: de la Tour"
    )
    drive.click("splitNameButton")
    assert (offer(drive), button(drive).text()) == ("Le nom a été décomposé.", "Dé&faire")
