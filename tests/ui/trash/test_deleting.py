# SPDX-License-Identifier: MIT
"""A contact is deleted by key and by menu, at once or after a question, and taken back by one click (P13, N21)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.draft import RelationDraft
from contact_desk.domain.trash import KEPT
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import day_text
from tests.services.rights import THEM, colleague_with_rights
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, wait_until_idle

PATIENCE = 10_000


def _choose(window: MainWindow, qtbot: QtBot, contact: int) -> None:
    window.workplace.show_contact(contact)
    qtbot.waitUntil(lambda: _on_card(window) == contact, timeout=PATIENCE)
    wait_until_idle(qtbot, window)


def _on_card(window: MainWindow) -> int:
    content = window.workplace.card.content()
    return content.id if content else 0


def _says(window: MainWindow, qtbot: QtBot, text: str) -> None:
    bar = window.message
    qtbot.waitUntil(lambda: bar.isVisible() and bar.label.text() == text, timeout=PATIENCE)
    wait_until_idle(qtbot, window)


def test_the_delete_key_deletes_the_chosen_contact_and_undo_brings_it_back_to_the_card(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    anna, ben, _cleo = (desk.contacts.add(person(name)).contact for name in ("Anna", "Ben", "Cleo"))
    window = open_window()
    place, delete = window.workplace, window.menus.actions[CommandId.DELETE]
    assert not delete.isEnabled()
    _choose(window, qtbot, ben)
    window.activateWindow()
    place.list.table.setFocus()
    qtbot.waitUntil(place.list.table.hasFocus, timeout=PATIENCE)
    QTest.keyClick(place.list.table, Qt.Key.Key_Delete)
    _says(window, qtbot, "Deleted: Ben")
    assert identities(window) == ["Anna", "Cleo"]
    qtbot.waitUntil(lambda: place.card.name() == "Cleo", timeout=PATIENCE)
    assert place.list.table.hasFocus()
    assert desk.trash.page().rows[0].id == ben

    window.message.button.click()
    _says(window, qtbot, "The change was taken back.")
    assert identities(window) == ["Anna", "Ben", "Cleo"]
    qtbot.waitUntil(lambda: place.card.name() == "Ben", timeout=PATIENCE)

    place.search.setFocus()
    QTest.keyClick(place.search, Qt.Key.Key_Delete)
    wait_until_idle(qtbot, window)
    assert desk.trash.page().total == 0
    for contact in (ben, anna, _cleo):
        _choose(window, qtbot, contact)
        delete.trigger()
        qtbot.waitUntil(lambda contact=contact: contact in _trashed(desk), timeout=PATIENCE)  # type: ignore[misc]
        wait_until_idle(qtbot, window)
    qtbot.waitUntil(lambda: not place.card.name(), timeout=PATIENCE)
    assert not delete.isEnabled()


def _trashed(desk: Desk) -> list[int]:
    return [row.id for row in desk.trash.page().rows]


def test_where_something_hangs_on_a_contact_a_question_says_what_will_happen_before_it_does(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    anna = desk.contacts.add(person("<b>Anna</b>")).contact
    desk.contacts.add(person("Dora", relations=(RelationDraft(type="child", contact=anna),)))
    desk.contacts.add(person("Board", kind="group", members=(anna,)))
    window = open_window()
    _choose(window, qtbot, anna)
    delete = window.menus.actions[CommandId.DELETE]
    delete.trigger()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None, timeout=PATIENCE)
    question = part(window, QMessageBox, "deleteQuestion")
    until = day_text((datetime.now(UTC) + KEPT).astimezone().date(), Words("en"))
    assert question.windowTitle() == "Delete 1 contact?"
    assert question.textFormat() is Qt.TextFormat.PlainText
    assert question.text().splitlines() == [
        "<b>Anna</b>",
        "",
        "1 group loses a member: Board.",
        "1 relation with another contact is no longer shown.",
        f"Kept in the trash until {until}, and can be restored until then.",
    ]
    default = question.defaultButton()
    assert isinstance(default, QPushButton)
    assert default.text() == "Cancel"
    default.click()
    wait_until_idle(qtbot, window)
    assert desk.trash.page().total == 0

    delete.trigger()
    qtbot.waitUntil(lambda: _open_question(window) is not None, timeout=PATIENCE)
    again = _open_question(window)
    assert again is not None
    next(each for each in again.buttons() if each.text() == "&Delete").click()
    _says(window, qtbot, "Deleted: <b>Anna</b>")
    assert window.message.button.isVisible()
    assert _trashed(desk) == [anna]


def _open_question(window: MainWindow) -> QMessageBox | None:
    return next((each for each in window.findChildren(QMessageBox) if each.isVisible()), None)


def test_without_the_right_others_contacts_cannot_be_deleted_and_the_menu_says_why(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = desk.contacts.add(person("Public")).contact
    with colleague_with_rights(desk) as other:
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        desk.access.change_rights(THEM, revoked=(Right.DELETE_INDIVIDUALS,))
        own = other.contacts.add(person("Own")).contact
        window = open_window(other.store_url)
        qtbot.waitUntil(lambda: window.allowed.rights.standing is not None, timeout=PATIENCE)
        delete = window.menus.actions[CommandId.DELETE]
        _choose(window, qtbot, public)
        assert not delete.isEnabled()
        assert delete.whatsThis() == f"You lack the right “Delete individuals”. Ask {desk.user.login}."
        _choose(window, qtbot, own)
        assert delete.isEnabled()
        delete.trigger()
        _says(window, qtbot, "Deleted: Own")
    assert _trashed(desk) == [own]
