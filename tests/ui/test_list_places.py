# SPDX-License-Identifier: MIT
"""Who stands where in a long list is learned beside the window, before somebody jumps into the middle of it."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.contact_order import SortBy
from contact_desk.store.repositories import listings
from contact_desk.ui.contact_list import places
from contact_desk.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, press, type_text, wait_until_idle
from tests.ui.people import add_people


@pytest.fixture
def window(desk: Desk, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Twelve contacts are a long list for it."""
    monkeypatch.setattr(places, "LONG", 12)
    monkeypatch.setattr(listings, "FAR", 3)
    add_people(desk)
    return open_window()


def learned(window: MainWindow) -> set[SortBy]:
    """The orders of which the window's own desk knows all places."""
    assert window.desk is not None
    memory = window.desk._store._memory
    list_as_counted = memory._remembered
    by_name = list_as_counted.walked if list_as_counted else set()
    return {order.by for order in (*by_name, *memory.columns._marks.walked)}


def knows(window: MainWindow, by: SortBy) -> bool:
    return by in learned(window)


def test_another_order_is_learned_soon_after_its_first_page_and_no_longer_once_it_is_left(
    window: MainWindow, qtbot: QtBot
) -> None:
    for by in (SortBy.DEPARTMENT, SortBy.PHONE):
        window.workplace.list.look.choose(order=str(by))
        qtbot.waitUntil(partial(knows, window, by))
    assert learned(window) == {SortBy.DEPARTMENT, SortBy.PHONE}
    window.workplace.list.look.choose(order="created")
    window.workplace.list.look.choose(order="name")
    wait_until_idle(qtbot, window)
    assert learned(window) == {SortBy.DEPARTMENT, SortBy.PHONE}


def test_the_usual_order_is_learned_for_whoever_types_the_number_of_a_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workplace.list.look.choose(page_size=10)
    wait_until_idle(qtbot, window)
    everybody = identities(window)
    type_text(window.workplace.list.pager.field, "2")
    qtbot.waitUntil(lambda: learned(window) == {SortBy.NAME})
    press(window.workplace.list.pager.field, Qt.Key.Key_Return)
    wait_until_idle(qtbot, window)
    assert len(everybody) == 10
    assert len(identities(window)) == 2
    assert not set(identities(window)) & set(everybody)
