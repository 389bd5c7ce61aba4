# SPDX-License-Identifier: MIT
"""A draft is handed to a colleague from its wizard or from the bar, and can be taken back (row N23)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.add_organisation.wizards import AddOrganisationWizard
from contact_desk.ui.main_window import MainWindow
from tests.services.handing import colleague_elsewhere, leave_waiting, names
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, type_text, wait_until_idle
from tests.ui.handing import answer, dialog_of, in_bar, open_wizards, press, says, typed_wizard


@pytest.fixture
def other(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    with colleague_elsewhere(desk.store_url, tmp_path / "colleague") as opened:
        yield opened


def test_a_draft_that_waits_is_handed_over_and_can_be_taken_back(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    other.contacts.add(person("Bergeron"))
    leave_waiting(desk)
    window = open_window()
    in_bar(window, "handDraftButton", qtbot)
    dialog = dialog_of(window)
    assert "“Adeyemi” leaves your drafts" in part(dialog, QLabel, "handOverText").text()
    # No blank strip above its buttons.
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() == layout.totalHeightForWidth(dialog.width())
    completer = part(dialog, QLineEdit, "recipient").completer()
    assert completer.model().index(0, 0).data() == COLLEAGUE
    answer(window, dialog, COLLEAGUE, qtbot)
    assert says(window, "drafts") == ""
    assert says(window, "outgoingDrafts") == f"Handed to {COLLEAGUE}: Adeyemi"
    assert desk.drafts.waiting() == ()
    in_bar(window, "undoHandingButton", qtbot)
    assert says(window, "outgoingDrafts") == ""
    assert says(window, "drafts") == "An unfinished contact: Adeyemi"
    assert names(desk.drafts.waiting()) == ["Adeyemi"]


def test_the_draft_of_an_open_wizard_is_handed_over_and_the_wizard_goes(
    desk: Desk, other: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    wizard = typed_wizard(window, qtbot)
    press(wizard, window, "handDraftButton", qtbot)
    answer(window, dialog_of(wizard), COLLEAGUE, qtbot)
    assert open_wizards(window) == []
    assert list(paths.drafts_folder().glob("*.json")) == []
    assert says(window, "outgoingDrafts") == f"Handed to {COLLEAGUE}: Adeyemi"
    qtbot.waitUntil(window.isActiveWindow)
    (received,) = other.handed_drafts.look().incoming
    assert received.kept is not None
    assert received.kept.name == "Adeyemi"


def test_a_nested_wizard_goes_with_the_draft_and_stands_open_at_the_colleagues(
    desk: Desk, other: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    wizard = typed_wizard(window, qtbot)
    wizard.add_organisation("Clinique")
    wait_until_idle(qtbot, window)
    nested = part(wizard, AddOrganisationWizard)
    press(nested, window, "handDraftButton", qtbot)
    dialog = dialog_of(nested)
    assert "“Adeyemi” leaves your drafts" in part(dialog, QLabel, "handOverText").text()
    answer(window, dialog, COLLEAGUE, qtbot)
    assert open_wizards(window) == []
    assert list(paths.drafts_folder().glob("*.json")) == []
    (received,) = other.handed_drafts.look().incoming
    assert received.kept is not None
    assert received.kept.nested is not None
    assert received.kept.nested.name == "Clinique"
    assert received.kept.nested.is_open


def test_a_wizard_in_which_nothing_is_typed_has_nothing_to_hand_over(
    window: MainWindow, qtbot: QtBot
) -> None:
    wizard = window.add_contact()
    assert isinstance(wizard, AddContactWizard)
    press(wizard, window, "handDraftButton", qtbot)
    assert wizard.bar.label.text() == "Nothing is typed here yet that could be handed over."
    assert wizard.findChildren(QDialog, "handOverDialog") == []


def test_what_is_being_handed_over_cannot_be_cancelled_any_more_and_is_in_one_place(
    desk: Desk, other: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    wizard = typed_wizard(window, qtbot)
    press(wizard, window, "handDraftButton", qtbot)
    dialog = dialog_of(wizard)
    type_text(part(dialog, QLineEdit, "recipient"), COLLEAGUE)
    buttons = part(dialog, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
    assert not cancel.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    wait_until_idle(qtbot, window)
    assert open_wizards(window) == []
    (received,) = other.handed_drafts.look().incoming
    assert received.kept is not None
    assert received.kept.name == "Adeyemi"


def test_a_refused_name_is_told_at_its_field_and_nothing_goes(
    desk: Desk, other: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    wizard = typed_wizard(window, qtbot)
    press(wizard, window, "handDraftButton", qtbot)
    dialog = dialog_of(wizard)
    for name, said in (("", "Name the colleague"), (desk.user.login, "This is yourself")):
        answer(window, dialog, name, qtbot)
        message = part(dialog, QLabel, "recipientMessage")
        assert message.isVisible()
        assert message.text().startswith(said)
    dialog.reject()
    assert wizard.isVisible()
    assert wizard.brain.draft.last_name == "Adeyemi"
    assert plain_sql.value(desk.store_url, "SELECT count(*) FROM handed_draft") == 0


def test_a_name_that_nobody_has_seen_is_warned_about_and_taken(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    leave_waiting(desk)
    window = open_window()
    in_bar(window, "handDraftButton", qtbot)
    dialog = dialog_of(window)
    line = part(dialog, QLineEdit, "recipient")
    type_text(line, "<b>nobody</b>")
    line.editingFinished.emit()
    assert (
        part(dialog, QLabel, "recipientMessage").text().startswith("Nobody of this name has been seen here")
    )
    part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    wait_until_idle(qtbot, window)
    assert says(window, "outgoingDrafts") == "Handed to <b>nobody</b>: Adeyemi"


def test_a_private_draft_is_said_to_be_seen_by_the_colleague(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    leave_waiting(desk, private=True)
    window = open_window()
    in_bar(window, "handDraftButton", qtbot)
    said = part(dialog_of(window), QLabel, "handOverPrivate")
    assert said.isVisible()
    assert "your colleague will see it all the same" in said.text()
    dialog_of(window).reject()
