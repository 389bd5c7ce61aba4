# SPDX-License-Identifier: MIT
"""What changes is said aloud: errors, confirmations, a new page, what was saved, and what can be undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.domain.draft import AddressDraft, BusinessInformation, ContactDraft
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.wizard.pages import Page
from tests.ui.driving import part, type_text
from tests.ui.handing_screens import leave_unfinished
from tests.ui.listening import listening
from tests.ui.people import PEOPLE, add_people
from tests.ui.screens import Stage


@pytest.fixture
def heard() -> Iterator[list[str]]:
    with listening() as heard:
        yield heard


@pytest.fixture
def stage(app: QApplication, store_url: str, qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(store_url, qtbot, "en")
    yield stage
    stage.clear()


def test_an_error_is_said_with_the_name_of_its_field(stage: Stage, heard: list[str]) -> None:
    wizard = stage.wizard(ContactDraft(last_name="A", business=BusinessInformation(email="y.adeyemi")))
    stage.go(wizard, Page.BUSINESS)
    heard.clear()
    wizard.go_next()
    said = part(wizard, QLineEdit, "email").accessibleDescription()
    assert said
    assert f"E-mail: {said}" in heard


def test_a_number_is_confirmed_aloud_when_typing_pauses_and_not_again_on_leaving(
    stage: Stage, heard: list[str], qtbot: QtBot
) -> None:
    wizard = stage.wizard(ContactDraft(last_name="Adeyemi"))
    stage.go(wizard, Page.BUSINESS)
    phone = part(wizard, QLineEdit, "phone")
    phone.setFocus()
    type_text(phone, "04 65 71 20 11")
    qtbot.waitUntil(lambda: bool(phone.accessibleDescription()))
    part(wizard, QLineEdit, "mobile").setFocus()
    assert [text for text in heard if "+33 4 65 71 20 11" in text] == [
        f"Phone: {phone.accessibleDescription()}"
    ]


def test_a_new_page_says_which_step_it_is(stage: Stage, heard: list[str]) -> None:
    wizard = stage.wizard(ContactDraft(last_name="Adeyemi"))
    heard.clear()
    wizard.go_next()
    stage.settle_all()
    assert [text for text in heard if text.startswith("Step 2 of 8: Organisation – ")]


def test_a_saved_contact_is_said_by_name_and_number(stage: Stage, heard: list[str]) -> None:
    wizard = stage.wizard(ContactDraft(last_name="Adeyemi"))
    stage.go(wizard, Page.SUMMARY)
    stage.press(wizard, "saveButton")
    (said,) = [text for text in heard if "has been added" in text]
    assert "Adeyemi" in said
    assert "000001" in said


def test_a_removed_line_is_said_with_the_way_to_put_it_back(stage: Stage, heard: list[str]) -> None:
    wizard = stage.wizard(PEOPLE[1])
    stage.go(wizard, Page.INTERACTION_ADDRESSES)
    part(wizard, QTableView, "interactionAddressTable").selectRow(0)
    stage.press(wizard, "removeInteractionAddressButton")
    assert "The line has been removed. Undo" in heard


def test_who_has_the_number_already_is_said(stage: Stage, heard: list[str], qtbot: QtBot) -> None:
    desk = stage.desk()
    add_people(desk, 2)
    desk.close()
    wizard = stage.wizard(ContactDraft(last_name="A", business=BusinessInformation(mobile="06 39 98 54 32")))
    stage.go(wizard, Page.BUSINESS)
    qtbot.waitUntil(lambda: any("Yusuf Adeyemi" in text for text in heard))


def test_a_line_that_is_wrong_is_said_and_told_with_its_table(stage: Stage, heard: list[str]) -> None:
    wizard = stage.wizard(ContactDraft(last_name="A", addresses=(AddressDraft(street="3 rue des Écoles"),)))
    stage.go(wizard, Page.ADDRESSES)
    wizard.go_next()
    said = wizard.pages[Page.ADDRESSES].bar.label.text()
    assert said
    assert said in heard
    assert said in part(wizard, QTableView, "addressTable").accessibleDescription()


def test_a_discarded_draft_is_said_and_its_button_tells_of_it(stage: Stage, heard: list[str]) -> None:
    desk = stage.desk()
    leave_unfinished(desk, "Adeyemi")
    desk.close()
    window = stage.window()
    assert "An unfinished contact: Adeyemi" in heard
    stage.press(window, "discardDraftButton")
    assert "Discarded: Adeyemi" in heard
    assert part(window, QPushButton, "undoDiscardButton").accessibleDescription() == "Discarded: Adeyemi"


def test_how_many_were_found_is_said(stage: Stage, heard: list[str], qtbot: QtBot) -> None:
    desk = stage.desk()
    add_people(desk)
    desk.close()
    window = stage.window()
    type_text(window.workplace.search, "Sophie")
    qtbot.waitUntil(lambda: "1 contact" in heard)
    window.workplace.search.clear_search()
    type_text(window.workplace.search, "zzz")
    qtbot.waitUntil(lambda: any(text.startswith("No contact matches “zzz”") for text in heard))


def test_a_store_that_cannot_be_opened_is_said(stage: Stage, heard: list[str]) -> None:
    broken = stage.folder / "letters.sqlite"
    broken.write_text("Dear Sir or Madam, this is no database. " * 50, encoding="utf-8")
    stage.window(f"sqlite:///{broken}")
    assert [text for text in heard if text.startswith("The store could not be opened")]


def test_a_draft_that_the_disk_refuses_is_said(stage: Stage, heard: list[str], qtbot: QtBot) -> None:
    wizard = stage.wizard()
    folder = paths.drafts_folder()
    folder.rmdir()
    folder.write_text("")
    type_text(part(wizard, QLineEdit, "lastName"), "Adeyemi")
    label = wizard.draft_state.label
    qtbot.waitUntil(lambda: label.property("state") == "bad")
    assert label.text() in heard
    folder.unlink()
    folder.mkdir()


def test_a_required_field_says_so(stage: Stage) -> None:
    wizard = stage.wizard()
    assert part(wizard, QComboBox, "language").accessibleName() == "Language, required"


def test_nothing_is_said_of_what_nobody_can_see(app: QApplication, heard: list[str]) -> None:
    announce(plain_label("Hidden"), "Hidden")
    assert heard == []
