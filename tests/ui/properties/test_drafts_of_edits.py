# SPDX-License-Identifier: MIT
"""An edit is on disk within a moment, waits when its window goes, and is taken up again from bar and button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.wizard.pages import Page
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, press
from tests.ui.properties.driver import Driver


def _leave(driver: Driver) -> None:
    press(driver.shown, Qt.Key.Key_Escape)
    driver.settle()
    assert not driver.is_open()


def test_escape_asks_nothing_and_keeps_what_was_typed(driver: Driver, desk: Desk, anna: int) -> None:
    driver.type("lastName", "Roy-Martin")
    _leave(driver)
    (kept,) = desk.drafts.waiting()
    assert (kept.record, kept.name) == (anna, "Anna Roy")
    assert isinstance(kept.draft, ContactDraft)
    assert kept.draft.last_name == "Roy-Martin"


def test_an_edit_of_nothing_leaves_nothing(driver: Driver, desk: Desk) -> None:
    driver.type("lastName", "Roy-Martin")
    driver.type("lastName", "Roy")
    _leave(driver)
    assert desk.drafts.waiting() == ()


def test_the_bar_offers_the_unsaved_changes_and_they_are_saved_as_ever(
    driver: Driver, desk: Desk, anna: int, shown: ContactDraft
) -> None:
    driver.type("lastName", "Roy-Martin")
    _leave(driver)
    assert part(driver.window, QLabel, "draftsText").text() == "Unsaved changes to Anna Roy"
    driver.open("continueDraftButton")
    assert driver.text("lastName") == "Roy-Martin"
    assert driver.shown.windowTitle() == "Properties of Anna Roy"
    driver.save()
    assert desk.contacts.show(anna).draft == shown.model_copy(update={"last_name": "Roy-Martin"})
    assert desk.drafts.waiting() == ()
    assert not part(driver.window, QPushButton, "continueDraftButton").isVisible()


def test_the_properties_open_with_what_was_left_in_them(driver: Driver, desk: Desk, anna: int) -> None:
    driver.type("lastName", "Roy-Martin")
    _leave(driver)
    driver.open()
    assert driver.text("lastName") == "Roy-Martin"
    driver.save()
    assert desk.contacts.show(anna).draft.last_name == "Roy-Martin"
    assert desk.drafts.waiting() == ()


def test_what_a_colleague_has_saved_while_an_edit_waited_is_merged_into_it(
    driver: Driver, desk: Desk, anna: int, shown: ContactDraft
) -> None:
    driver.type("lastName", "Roy-Martin")
    _leave(driver)
    desk.contact_editing.change(anna, shown, shown.model_copy(update={"notes": "Called back."}))
    driver.open()
    driver.save()
    kept = desk.contacts.show(anna).draft
    assert (kept.last_name, kept.notes) == ("Roy-Martin", "Called back.")


def test_two_windows_of_the_program_keep_an_edit_of_the_contact_each(
    driver: Driver, qtbot: QtBot, open_window: OpenWindow, desk: Desk, anna: int
) -> None:
    second = Driver(qtbot, open_window())
    second.show(anna)
    second.open()
    driver.type("lastName", "Martin")
    second.type("lastName", "Leroy")
    _leave(driver)
    _leave(second)
    kept = {each.draft.last_name for each in desk.drafts.waiting() if isinstance(each.draft, ContactDraft)}
    assert kept == {"Martin", "Leroy"}


def test_a_line_in_an_open_dialog_opens_again(driver: Driver, desk: Desk) -> None:
    driver.unfold(Page.ADDRESSES)
    driver.click("addAddressButton")
    driver.type("city", "Sète", driver.dialog("addressDialog"))
    driver.shown.reject()
    driver.settle()
    driver.open()
    assert driver.is_dialog_open("addressDialog")
