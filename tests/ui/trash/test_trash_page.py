# SPDX-License-Identifier: MIT
"""The Trash page: what rests there, restoring some of it, and why something cannot be restored (row X14)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.trash.page import TrashPage
from contact_desk.ui.trash.trash_text import Column
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import short_day_text
from tests.services.rights import THEM, colleague_with_rights
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, press, wait_until_idle

PATIENCE = 10_000


@pytest.fixture
def store_url(either_store: str) -> str:
    return either_store


def _open(window: MainWindow, qtbot: QtBot) -> TrashPage:
    window.menus.actions[CommandId.TRASH].trigger()
    wait_until_idle(qtbot, window)
    return part(window, TrashPage, "trashPage")


def _names(page: TrashPage) -> list[str]:
    return [_cell(page, row, Column.NAME) for row in range(page.table.model().rowCount())]


def _cell(page: TrashPage, row: int, column: Column) -> str:
    return str(page.table.model().index(row, column).data())


def test_what_was_deleted_stands_in_the_trash_and_several_come_back_at_once(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    ids = [desk.contacts.add(person(name, organisation="Acme")).contact for name in ("Anna", "Ben", "Cleo")]
    window = open_window()
    page = _open(window, qtbot)
    assert page.empty.isVisible()
    assert not page.restore_button.isVisible()
    operations = window.operations
    for contact in ids:
        operations.run(lambda gone=contact: desk.trash.delete([gone]), lambda _: None, owner=window)  # type: ignore[misc]
        wait_until_idle(qtbot, window)
    assert _names(page) == ["Cleo (Acme)", "Ben (Acme)", "Anna (Acme)"]
    assert _cell(page, 0, Column.BY) == desk.user.login
    day = short_day_text(datetime.now(UTC) + timedelta(days=30), Words("en"))
    assert _cell(page, 0, Column.KEPT_UNTIL) == f"{day} (30 days)"
    window.speak(Words("fr"))
    assert _cell(page, 0, Column.KEPT_UNTIL).endswith("(30 jours)")
    assert window.windowTitle() == "Corbeille – Contact Desk"

    page.table.selectRow(0)
    press(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(page.table, Qt.Key.Key_Return)
    bar = window.message
    qtbot.waitUntil(
        lambda: bar.isVisible() and bar.label.text() == "2 contacts ont été restaurés.", timeout=PATIENCE
    )
    wait_until_idle(qtbot, window)
    assert [row.id for row in desk.contacts.find("").rows] == ids[1:]
    assert [row.id for row in page.table.chosen()] == ids[:1]

    bar.button.click()
    card = window.workplace.card
    qtbot.waitUntil(lambda: card.name() == "CLEO" and card.contact() == ids[2], timeout=PATIENCE)
    assert window.workplace.isVisible()
    wait_until_idle(qtbot, window)


def test_a_contact_whose_email_somebody_else_has_by_now_stays_and_the_window_says_who(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    first = desk.contacts.add(person("First", email="one@example.com")).contact
    desk.trash.delete([first])
    desk.contacts.add(person("Second", email="one@example.com"))
    window = open_window()
    page = _open(window, qtbot)
    page.restore_button.click()
    qtbot.waitUntil(window.message.isVisible, timeout=PATIENCE)
    assert window.message.label.text() == (
        "First stays in the trash: Second has the e-mail one@example.com by now. Give one of them another first."
    )
    assert not window.message.button.isVisible()
    wait_until_idle(qtbot, window)
    assert _names(page) == ["First"]


def test_more_than_a_page_is_turned_and_what_has_rested_long_enough_goes_at_the_next_start(
    desk: Desk, store_url: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    ids = [desk.contacts.add(person(f"N{place:02}")).contact for place in range(52)]
    desk.trash.delete(ids)
    expired = (datetime.now(UTC) - timedelta(days=30, minutes=1)).strftime("%Y-%m-%d %H:%M:%S.%f")
    plain_sql.execute(store_url, f"UPDATE contact SET deleted_at = '{expired}' WHERE id = {ids[0]}")
    window = open_window()
    qtbot.waitUntil(lambda: desk.trash.page().total == 51, timeout=PATIENCE)
    page = _open(window, qtbot)
    assert len(_names(page)) == 50
    page.pager.next_button.click()
    wait_until_idle(qtbot, window)
    assert _names(page) == ["N01"]
    page.restore()
    qtbot.waitUntil(lambda: not page.pager.isVisible(), timeout=PATIENCE)
    wait_until_idle(qtbot, window)
    assert len(_names(page)) == 50


def test_restoring_is_greyed_for_whoever_lacks_the_right_but_not_for_what_is_their_own(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = desk.contacts.add(person("Roy")).contact
    with colleague_with_rights(desk) as other:
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        desk.access.change_rights(THEM, revoked=[Right.DELETE_INDIVIDUALS])
        own = other.contacts.add(person("Martin", private=True)).contact
        desk.trash.delete([theirs])
        other.trash.delete([own])
        window = open_window(other.store_url)
        qtbot.waitUntil(lambda: window.allowed.rights.standing is not None, timeout=PATIENCE)
        page = _open(window, qtbot)
        assert _names(page) == ["Martin", "Roy"]
        assert page.restore_button.isEnabled()
        cells = [page.table.model().index(row, Column.NAME) for row in range(2)]
        assert [bool(cell.data(Qt.ItemDataRole.DecorationRole)) for cell in cells] == [True, False]
        assert cells[0].data(Qt.ItemDataRole.AccessibleTextRole) == "Martin, Private"
        page.table.selectRow(1)
        assert not page.restore_button.isEnabled()
        assert "“Delete individuals”" in page.restore_button.accessibleDescription()
