# SPDX-License-Identifier: MIT
"""What is typed in the wizard is on disk within a moment, waits there when the wizard goes, and is offered again."""

from __future__ import annotations

import re
import stat

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft, ContactDraft, new_uid
from contact_desk.domain.kept_draft import KeptDraft, OpenLine
from contact_desk.services.contact_drafts import utc_now
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.operations import Operations
from contact_desk.wording.catalogue import Words
from tests.ui.add_contact.driver import Driver
from tests.ui.add_contact.kept_drafts import KEPT, files, kept_files, state, wait_until_kept


def go_on(qtbot: QtBot, desk: Desk) -> Driver:
    """Take the only draft that waits, as the main window does."""
    (waiting,) = desk.drafts.waiting()
    kept = desk.drafts.take(waiting.uid)
    assert kept is not None
    return Driver(qtbot, desk, kept=kept)


def test_nothing_is_written_before_the_first_change(drive: Driver) -> None:
    drive.next("organisationPage")
    drive.click("cancelButton")
    assert files() == []
    assert state(drive).text() == ""


def test_every_change_is_on_disk_for_the_user_alone(drive: Driver) -> None:
    drive.type("lastName", "Adeyemi")
    wait_until_kept(drive)
    (file,) = files()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert KEPT.fullmatch(state(drive).text())
    drive.next("organisationPage")
    wait_until_kept(drive)
    assert kept_files()[0]["visited"] == ["namePage", "organisationPage"]


def test_the_line_below_the_steps_follows_the_language(drive: Driver) -> None:
    drive.type("lastName", "Adeyemi")
    wait_until_kept(drive)
    drive.wizard.speak(Words("fr"))
    assert re.fullmatch(r"Brouillon enregistré \d\d:\d\d", state(drive).text())


def test_cancel_keeps_what_was_typed_a_moment_before(drive: Driver, qtbot: QtBot, sqlite_desk: Desk) -> None:
    drive.type("lastName", "Adeyemi")
    drive.click("cancelButton")
    assert not drive.wizard.isVisible()
    again = go_on(qtbot, sqlite_desk)
    assert again.text("lastName") == "Adeyemi"


def test_a_draft_opens_where_it_was_left_with_the_steps_ticked(
    drive: Driver, qtbot: QtBot, sqlite_desk: Desk
) -> None:
    drive.type("lastName", "Adeyemi")
    drive.next("organisationPage", "locationPage", "businessPage")
    drive.type("street", "560 avenue du Colonel")
    drive.click("backButton")
    drive.click("cancelButton")
    again = go_on(qtbot, sqlite_desk)
    assert again.page() == "locationPage"
    steps = again.find(QListWidget, "stepList")
    reached = [bool(steps.item(row).flags() & Qt.ItemFlag.ItemIsEnabled) for row in range(steps.count())]
    assert reached == [True] * 4 + [False] * 4
    again.next("businessPage")
    assert again.text("street") == "560 avenue du Colonel"


def test_a_page_of_another_version_opens_as_the_first(qtbot: QtBot, sqlite_desk: Desk) -> None:
    draft = ContactDraft(last_name="Adeyemi", uid=new_uid())
    kept = KeptDraft(draft=draft, page="horoscopePage", visited=("tarotPage",), kept_at=utc_now())
    drive = Driver(qtbot, sqlite_desk, kept=kept)
    assert drive.page() == "namePage"
    assert drive.text("lastName") == "Adeyemi"


def test_a_wizard_that_was_emptied_again_leaves_nothing(drive: Driver) -> None:
    drive.type("lastName", "Adeyemi")
    wait_until_kept(drive)
    drive.type("lastName", "")
    drive.click("cancelButton")
    assert files() == []


def test_saving_takes_the_draft_from_the_disk(drive: Driver) -> None:
    drive.type("lastName", "Adeyemi")
    wait_until_kept(drive)
    drive.to_summary()
    drive.save()
    assert files() == []
    assert state(drive).text() == ""
    drive.click("finishButton")
    assert files() == []


def test_a_save_that_ends_after_the_wizard_went_takes_the_draft_along(
    drive: Driver, sqlite_desk: Desk
) -> None:
    drive.type("lastName", "Adeyemi")
    drive.to_summary()
    drive.find(QPushButton, "saveButton").click()
    drive.find(QPushButton, "cancelButton").click()
    drive.settle()
    assert sqlite_desk.contacts.find("adeyemi").total == 1
    assert files() == []


def test_another_contact_is_another_draft(drive: Driver) -> None:
    drive.type("lastName", "Adeyemi")
    drive.to_summary()
    drive.save()
    first = drive.wizard.brain.draft.uid
    drive.click("addAnotherButton")
    assert files() == []
    drive.type("lastName", "Bergeron")
    wait_until_kept(drive)
    assert [file.stem for file in files()] == [drive.wizard.brain.draft.uid]
    assert files()[0].stem != first


def test_two_wizards_keep_two_drafts(qtbot: QtBot, sqlite_desk: Desk) -> None:
    for name in ("Adeyemi", "Bergeron"):
        drive = Driver(qtbot, sqlite_desk)
        drive.type("lastName", name)
        drive.click("cancelButton")
    assert {kept.name for kept in sqlite_desk.drafts.waiting()} == {"Adeyemi", "Bergeron"}


def test_a_line_in_an_open_dialog_is_kept_and_opens_again(
    drive: Driver, qtbot: QtBot, sqlite_desk: Desk
) -> None:
    drive.type("lastName", "Adeyemi")
    drive.next("organisationPage", "locationPage", "businessPage", "addressesPage")
    drive.click("addAddressButton")
    drive.dialog("addressDialog")
    drive.choose("addressType", "home")
    drive.type("city", "Sète")
    wait_until_kept(drive)
    drive.wizard.close()
    drive.settle()
    again = go_on(qtbot, sqlite_desk)
    assert again.page() == "addressesPage"
    again.dialog("addressDialog")
    assert again.text("city") == "Sète"
    again.ok()
    assert again.rows("addressTable") == [["Home", "Sète"]]
    wait_until_kept(again)
    assert again.wizard.brain.open_line is None


def test_a_line_that_was_being_changed_replaces_its_own(qtbot: QtBot, sqlite_desk: Desk) -> None:
    lines = (AddressDraft(type="home", city="Sète"), AddressDraft(type="home", city="Agde"))
    open_line = OpenLine(path="addresses", position=1, line=AddressDraft(type="home", city="Béziers"))
    draft = ContactDraft(last_name="Adeyemi", addresses=lines, uid=new_uid())
    kept = KeptDraft(draft=draft, page="addressesPage", open_line=open_line, kept_at=utc_now())
    drive = Driver(qtbot, sqlite_desk, kept=kept)
    drive.dialog("addressDialog")
    drive.ok()
    assert [row[1] for row in drive.rows("addressTable")] == ["Sète", "Béziers"]


def test_a_dialog_that_is_cancelled_leaves_no_line_behind(drive: Driver) -> None:
    drive.type("lastName", "Adeyemi")
    drive.next("organisationPage", "locationPage", "businessPage", "addressesPage")
    drive.click("addAddressButton")
    drive.dialog("addressDialog")
    drive.type("city", "Sète")
    drive.press_in_dialog(QDialogButtonBox.StandardButton.Cancel)
    wait_until_kept(drive)
    assert kept_files()[0]["open_line"] is None


def test_what_stands_in_the_wizard_survives_its_words_and_its_colours(drive: Driver) -> None:
    drive.type("lastName", "Adeyemi")
    field = drive.find(QLineEdit, "lastName")
    field.setFocus()
    field.setCursorPosition(3)
    for language in ("fr", "en"):
        drive.wizard.speak(Words(language))
    assert drive.page() == "namePage"
    assert (field.text(), field.cursorPosition()) == ("Adeyemi", 3)
    assert drive.wizard.focusWidget() is field


def test_a_wizard_is_gone_only_when_its_draft_is_on_disk(
    qtbot: QtBot, operations: Operations, sqlite_desk: Desk
) -> None:
    wizard = AddContactWizard(sqlite_desk, operations, Words("en"))
    qtbot.addWidget(wizard)
    wizard.open()
    assert operations.wait_idle(30)
    found: list[int] = []
    wizard.finished.connect(lambda _: found.append(len(sqlite_desk.drafts.waiting())))
    editor = wizard.findChild(QLineEdit, "lastName")
    assert editor is not None
    editor.setText("Adeyemi")
    wizard.reject()
    assert not wizard.isVisible()
    qtbot.waitUntil(lambda: found == [1])
