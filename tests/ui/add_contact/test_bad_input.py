# SPDX-License-Identifier: MIT
"""What people really paste and type: nothing is lost, cut, or taken for markup."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from contact_desk.desk import Desk
from tests.ui.add_contact.driver import Driver


@pytest.mark.parametrize(
    "name",
    [
        "d’Arcy",
        "Œuvrard-Łukasz",
        "<b>gras</b>",
        "<img src='file:///etc/passwd'>",
        "'; DROP TABLE contact; --",
        "{0} {name} %s",
        "محمد بن سلمان",
        "שלום",
        "👩🏽‍💻 Équipe 🇫🇷",
        "王小明",
        "a\u00a0b\u202fc",
        "  Marie  ",
        "&Fichier",
        "../../etc/passwd",
    ],
)
def test_a_name_is_saved_byte_for_byte(drive: Driver, sqlite_desk: Desk, name: str) -> None:
    drive.type("lastName", name)
    drive.to_summary()
    assert sqlite_desk.contacts.show(drive.save()).draft.last_name == name


def test_ten_thousand_letters_are_told_at_the_field_and_not_cut(drive: Driver) -> None:
    drive.paste("lastName", "é" * 10_000)
    drive.click("nextButton")
    assert drive.page() == "namePage"
    assert "10,000 characters" in drive.message("lastName")
    assert len(drive.text("lastName")) == 10_000
    assert QApplication.focusWidget() is drive.find(QLineEdit, "lastName")


def test_forty_thousand_letters_are_not_cut_either(drive: Driver) -> None:
    drive.paste("lastName", "x" * 40_000)
    assert len(drive.text("lastName")) == 40_000
    assert len(drive.wizard.brain.draft.last_name) == 40_000


def test_long_texts_everywhere_reach_the_summary_or_are_told(drive: Driver) -> None:
    drive.type("lastName", "Marchand")
    drive.next("organisationPage", "locationPage", "businessPage")
    for name in ("phone", "email", "extension", "city"):
        drive.paste(name, "9" * 10_000)
    drive.click("phoneFormatButton")
    drive.click("nextButton")
    assert drive.page() == "businessPage"
    for name in ("phone", "city"):
        assert "10,000 characters" in drive.message(name)
        assert len(drive.text(name)) == 10_000


def test_control_characters_are_told_at_the_field(drive: Driver) -> None:
    drive.find(QLineEdit, "lastName").setText("Mar\x07chand")
    drive.click("nextButton")
    assert "cannot be shown on a screen" in drive.message("lastName")


def test_only_spaces_are_no_name(drive: Driver) -> None:
    drive.type("lastName", "   ")
    drive.next("organisationPage")
    drive.click("nextButton")
    assert drive.message("organisation").startswith("A contact needs a last name")


def test_notes_keep_line_breaks_and_no_break_spaces(drive: Driver, sqlite_desk: Desk) -> None:
    notes = "Rappeler\u00a0: après 17\u202fh\n\n\tpas le mercredi"
    drive.type("lastName", "Marchand")
    while drive.page() != "attributesPage":
        drive.click("nextButton")
    drive.find(QPlainTextEdit, "notes").setPlainText(notes)
    drive.next("summaryPage")
    assert sqlite_desk.contacts.show(drive.save()).draft.notes == notes
