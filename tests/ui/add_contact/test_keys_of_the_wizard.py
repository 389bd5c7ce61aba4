# SPDX-License-Identifier: MIT
"""The wizard and the short form by keyboard: F6 from part to part, Alt and a letter to a field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.saving_dialog import SavingDialog
from tests.ui.add_contact.driver import Driver
from tests.ui.saying import letter_faults
from tests.ui.short_form.driver import OwnForm

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def activate(qtbot: QtBot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()


def focused(window: SavingDialog) -> QWidget:
    widget = window.focusWidget()
    assert widget is not None
    return widget


def letter_of(field: Field) -> str:
    return QKeySequence.mnemonic(field.label.text()).toString().removeprefix("Alt+")


def shown_fields(window: QWidget) -> list[Field]:
    return [field for field in window.findChildren(Field) if field.isVisible()]


def test_f6_goes_from_the_page_to_the_buttons_to_the_steps_and_back(drive: Driver) -> None:
    activate(drive.qtbot, drive.wizard)
    wizard = drive.wizard
    first = focused(wizard)
    assert wizard.pages.stack.isAncestorOf(first)
    for part in (wizard.footer, wizard.steps, wizard.pages.stack):
        QTest.keyClick(focused(wizard), Qt.Key.Key_F6)
        assert part is focused(wizard) or part.isAncestorOf(focused(wizard))
    assert focused(wizard) is first
    QTest.keyClick(focused(wizard), Qt.Key.Key_F6, _SHIFT)
    assert focused(wizard) is wizard.steps


def test_f6_goes_from_box_to_box_in_the_short_form(
    app: QApplication, qtbot: QtBot, sqlite_desk: Desk
) -> None:
    form = OwnForm(qtbot, sqlite_desk)
    activate(qtbot, form.wizard)
    boxes = form.wizard.boxes
    for page in (Page.ORGANISATION, Page.LOCATION, Page.BUSINESS):
        QTest.keyClick(focused(form.wizard), Qt.Key.Key_F6)
        assert boxes.box(page).isAncestorOf(focused(form.wizard))


def test_alt_and_a_letter_lead_to_a_field_of_the_page(drive: Driver) -> None:
    activate(drive.qtbot, drive.wizard)
    field = next(field for field in shown_fields(drive.wizard) if field.editor.objectName() == "lastName")
    assert field.label.text() == "&Last name"
    QTest.keyClick(drive.wizard, Qt.Key.Key_L, _ALT)
    assert focused(drive.wizard) is field.editor


@pytest.mark.parametrize("language", ["fr", "en"])
def test_most_fields_have_a_letter_and_no_letter_is_given_twice(
    qtbot: QtBot, sqlite_desk: Desk, app: QApplication, language: str
) -> None:
    drive = Driver(qtbot, sqlite_desk, language=language)
    for page in (Page.NAME, Page.ORGANISATION, Page.LOCATION, Page.BUSINESS):
        drive.wizard.edit_from_summary(page)
        drive.settle()
        fields = shown_fields(drive.wizard)
        with_letters = [field for field in fields if letter_of(field)]
        assert len(with_letters) * 2 > len(fields), page
        assert letter_faults(drive.wizard) == []
    (email,) = (field for field in fields if field.editor.objectName() == "email")
    assert letter_of(email) == "E"  # which "Extension" can do without


def test_letters_follow_the_language_and_the_kind_of_contact(drive: Driver) -> None:
    from contact_desk.wording.catalogue import Words

    drive.click("kindGroup")
    assert letter_faults(drive.wizard) == []
    drive.wizard.speak(Words("fr"))
    drive.settle()
    assert letter_faults(drive.wizard) == []
    labels = [label for label in drive.wizard.findChildren(QLabel) if label.buddy() and label.isVisible()]
    assert any("&" in label.text() for label in labels)


def test_the_letters_of_the_form_are_its_own(app: QApplication, qtbot: QtBot, sqlite_desk: Desk) -> None:
    form = OwnForm(qtbot, sqlite_desk)
    for page in form.wizard.brain.pages:
        form.unfold(page)
    assert letter_faults(form.wizard) == []
    assert sum(bool(letter_of(field)) for field in shown_fields(form.wizard)) > 12


def test_a_required_field_and_an_ampersand_keep_their_looks(app: QApplication, drive: Driver) -> None:
    field = next(field for field in shown_fields(drive.wizard) if field.editor.objectName() == "lastName")
    field.relabel(lambda _words: "R&D budget")
    field.show_letter("B")
    assert field.label.text() == "R&&D &budget"
    field.show_letter("Z")
    assert field.label.text() == "R&&D budget"


def test_enter_on_a_button_of_the_page_presses_that_button_and_not_next(
    qtbot: QtBot, drive: Driver, sqlite_desk: Desk
) -> None:
    drive.next("organisationPage")
    drive.enter("addOrganisationButton")
    assert drive.page() == "organisationPage"
    nested = drive.find(QDialog, "addOrganisationWizard")
    assert nested.isVisible()


def test_enter_on_the_way_to_the_short_form_goes_there(drive: Driver) -> None:
    with drive.qtbot.waitSignal(drive.wizard.other_way_wanted):
        drive.enter("shortFormButton")
    assert drive.page() == "namePage"
