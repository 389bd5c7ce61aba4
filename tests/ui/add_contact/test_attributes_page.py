# SPDX-License-Identifier: MIT
"""Page 7: a field for each attribute that applies to contacts, by its kind (rows T54-T56)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.wizard.attribute_fields import attribute_field
from contact_desk.wording.catalogue import Words
from tests.ui.add_contact.driver import Driver


def test_an_attribute_of_the_store_has_a_field_and_is_saved(qtbot: QtBot, sqlite_desk: Desk) -> None:
    sqlite_desk.contacts.add(
        ContactDraft(last_name="X", attributes={"bioguide": "C000127"}), create_attributes=True
    )
    drive = Driver(qtbot, sqlite_desk)
    drive.type("lastName", "Marchand")
    while drive.page() != "attributesPage":
        drive.click("nextButton")
    drive.type("attribute_bioguide", "M000001")
    drive.click("backButton")
    drive.next("attributesPage")
    assert drive.text("attribute_bioguide") == "M000001"
    drive.next("summaryPage")
    assert sqlite_desk.contacts.show(drive.save()).draft.attributes == {"bioguide": "M000001"}


@pytest.mark.parametrize(
    ("kind", "editor"),
    [
        (AttributeKind.TEXT, QLineEdit),
        (AttributeKind.LONG_TEXT, QPlainTextEdit),
        (AttributeKind.NUMBER, QLineEdit),
        (AttributeKind.DATE, QLineEdit),
        (AttributeKind.YES_NO, QComboBox),
        (AttributeKind.LIST, QComboBox),
    ],
)
def test_each_kind_has_an_editor_that_gives_back_what_it_was_given(
    qtbot: QtBot, kind: AttributeKind, editor: type[QWidget]
) -> None:
    given = "no" if kind is AttributeKind.YES_NO else "red"
    field = attribute_field(Words("en"), AttributeType("code", kind, legal_values=("red", "blue")))
    qtbot.addWidget(field)
    assert field.findChild(editor, "attribute_code") is not None
    field.load(given)
    assert field.text() == given
    field.load("")
    assert field.text() == ""


def test_birthday_and_anniversary_stand_above_the_notes_and_in_the_summary(
    qtbot: QtBot, sqlite_desk: Desk
) -> None:
    drive = Driver(qtbot, sqlite_desk)
    drive.type("lastName", "Marchand")
    while drive.page() != "attributesPage":
        drive.click("nextButton")
    drive.type("birthday", "1 May 1970")
    drive.type("anniversary", "31 April")
    drive.click("nextButton")
    assert drive.page() == "attributesPage"
    assert "no such day" in drive.message("anniversary")
    drive.type("anniversary", "30/4")
    drive.next("summaryPage")
    drive.click("backButton")
    assert (drive.text("birthday"), drive.text("anniversary")) == ("1 May 1970", "30/4")
    drive.next("summaryPage")
    saved = sqlite_desk.contacts.show(drive.save()).draft
    assert (saved.birthday, saved.anniversary) == ("1970-05-01", "--04-30")
