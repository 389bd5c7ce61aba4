# SPDX-License-Identifier: MIT
"""The list of coming birthdays and anniversaries (row X36)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTableView
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.upcoming import UpcomingDate, UpcomingDates
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.upcoming.rows import rows
from contact_desk.ui.upcoming.window import UpcomingWindow
from contact_desk.wording.catalogue import Words
from tests.store.drafts import person
from tests.ui.driving import part, press, wait_until_idle

# What the platform without a screen cannot do says nothing of our windows.


@pytest.fixture
def people(desk: Desk) -> list[int]:
    """One today, one in a fortnight, one in half a year."""
    today = desk.upcoming.current_day()
    days = [today, today + timedelta(days=14), today + timedelta(days=180)]
    names = ("Roy", "Tremblay", "Solheim")
    return [
        desk.contacts.add(person(name, birthday=f"1980-{day:%m-%d}" if place else f"--{day:%m-%d}")).contact
        for place, (name, day) in enumerate(zip(names, days, strict=True))
    ]


def opened(qtbot: QtBot, window: MainWindow) -> UpcomingWindow:
    window.menus.actions[CommandId.UPCOMING].trigger()
    wait_until_idle(qtbot, window)
    return part(window, UpcomingWindow, "upcomingWindow")


def names(upcoming: UpcomingWindow) -> list[str]:
    model = part(upcoming, QTableView, "upcomingTable").model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def choose(qtbot: QtBot, window: MainWindow, upcoming: UpcomingWindow, days: str) -> None:
    combo = part(upcoming, QComboBox, "period")
    combo.setCurrentIndex(combo.findData(days))
    wait_until_idle(qtbot, window)


def test_a_longer_period_shows_more_in_the_order_of_the_days(
    qtbot: QtBot, people: list[int], window: MainWindow
) -> None:
    upcoming = opened(qtbot, window)
    assert names(upcoming) == ["Roy", "Tremblay"]
    choose(qtbot, window, upcoming, "7")
    assert names(upcoming) == ["Roy"]
    choose(qtbot, window, upcoming, "365")
    assert names(upcoming) == ["Roy", "Tremblay", "Solheim"]


def test_each_says_its_day_and_the_age_to_be(
    qtbot: QtBot, desk: Desk, people: list[int], window: MainWindow
) -> None:
    upcoming = opened(qtbot, window)
    model = part(upcoming, QTableView, "upcomingTable").model()
    assert model.index(0, 0).data() == "Today"
    assert model.index(0, 2).data() == "Birthday (age unknown)"
    day = desk.upcoming.current_day() + timedelta(days=14)
    assert model.index(1, 2).data() == f"Birthday: {day.year - 1980} years"
    window.speak(Words("fr"))
    assert model.index(1, 2).data() == f"Anniversaire : {day.year - 1980} ans"
    assert model.index(0, 0).data() == "Aujourd’hui"


def test_the_day_is_told_with_its_year_where_that_is_another() -> None:
    name = ContactName("", "Roy", "")
    days = (date(2026, 12, 1), date(2027, 1, 11))
    coming = tuple(UpcomingDate(1, name, "birthday", day, None) for day in days)
    found = UpcomingDates(date(2026, 11, 23), coming)
    assert [row[0] for row in rows(found, Words("fr"))] == ["Mardi 1er décembre", "Lundi 11 janvier 2027"]
    assert [row[0] for row in rows(found, Words("en"))] == ["Tuesday 1 December", "Monday 11 January 2027"]


def test_enter_opens_the_card(qtbot: QtBot, people: list[int], window: MainWindow) -> None:
    upcoming = opened(qtbot, window)
    table = part(upcoming, QTableView, "upcomingTable")
    table.selectRow(1)
    press(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workplace.card.name() == "Tremblay", timeout=10_000)
    assert upcoming.isVisible()


def test_it_hears_of_what_changes(qtbot: QtBot, people: list[int], window: MainWindow) -> None:
    upcoming = opened(qtbot, window)
    desk = window.desk
    assert desk is not None
    before = desk.contacts.show(people[1]).draft
    wanted = before.model_copy(update={"birthday": ""})
    window.operations.run(
        lambda: desk.contact_editing.change(people[1], before, wanted), lambda _: None, owner=window
    )
    wait_until_idle(qtbot, window)
    assert names(upcoming) == ["Roy"]


def test_an_empty_period_says_where_dates_are_entered(qtbot: QtBot, window: MainWindow) -> None:
    upcoming = opened(qtbot, window)
    assert upcoming.empty.isVisible()
    assert "properties of a contact" in upcoming.empty.sentence()
    assert not upcoming.open_button.isEnabled()


def test_it_opens_once_and_again_after_it_was_closed(qtbot: QtBot, window: MainWindow) -> None:
    upcoming = opened(qtbot, window)
    assert opened(qtbot, window) is upcoming
    upcoming.close_button.click()
    qtbot.waitUntil(lambda: window.findChild(UpcomingWindow) is None, timeout=10_000)
    assert opened(qtbot, window).isVisible()


def test_closed_it_gives_the_keyboard_back_to_the_main_window(qtbot: QtBot, window: MainWindow) -> None:
    upcoming = opened(qtbot, window)
    with qtbot.waitActive(upcoming):
        upcoming.activateWindow()
    press(upcoming, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isActiveWindow)
