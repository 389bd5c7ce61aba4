# SPDX-License-Identifier: MIT
"""Properties are made in steps between which the main window answers; what is asked for sooner is there at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QObject
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.pages import Page
from tests.ui.driving import part
from tests.ui.properties.driver import Driver


class Watch(QObject):
    """Looks at the properties after every turn of the event loop, from the turn in which they are made."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._open = window.wizards.properties
        self.turn = 0
        self.put_in: dict[Page, int] = {}
        self.pages_when_seen: list[Page] = []
        self.window: PropertiesWindow | None = None

    def look(self) -> None:
        self.turn += 1
        if self.window is None and self._open.windows:
            self.window = next(iter(self._open.windows.values()))
            self.window.boxes.made.connect(self._note)
        if self.window is None or not isValid(self.window):
            return
        if self.window.isVisible() and not self.pages_when_seen:
            self.pages_when_seen = list(self.put_in)

    def _note(self, page: WizardPage) -> None:
        self.put_in[page.page] = self.turn


@pytest.fixture
def store_url(sqlite_store: str) -> str:
    """One engine is enough for what no store is asked about."""
    return sqlite_store


@pytest.fixture
def closed(qtbot: QtBot, anna: int, window: MainWindow) -> Driver:
    """The contact's card, with nothing opened from it yet."""
    driver = Driver(qtbot, window)
    driver.show(anna)
    return driver


@pytest.fixture
def watch(closed: Driver) -> Iterator[Watch]:
    watch = Watch(closed.window)
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    dispatcher.awake.connect(watch.look)
    yield watch
    dispatcher.awake.disconnect(watch.look)


def _press(driver: Driver) -> None:
    part(driver.window, QPushButton, "editContactButton").click()


def test_no_turn_of_the_event_loop_puts_in_two_pages(closed: Driver, watch: Watch) -> None:
    window = closed.open()
    assert set(watch.put_in) == {make.page for make in window.pages}
    assert len(set(watch.put_in.values())) == len(watch.put_in)


def test_the_window_is_seen_once_its_first_page_is_there(closed: Driver, watch: Watch) -> None:
    closed.open()
    assert watch.pages_when_seen[:1] == [Page.NAME]
    assert len(watch.pages_when_seen) < len(watch.put_in)


def test_a_folded_box_gets_its_page_last(closed: Driver, watch: Watch) -> None:
    closed.open()
    heading = part(closed.shown, QPushButton, f"{Page.NAME}Heading")
    heading.click()
    closed.shown.reject()
    closed.settle()
    watch.window = None
    watch.put_in.clear()
    closed.open()
    order = sorted(watch.put_in, key=lambda page: watch.put_in[page])
    assert order[0] is Page.ORGANISATION
    assert order.index(Page.NAME) > order.index(Page.INTERACTION_ADDRESSES)


def test_a_box_that_is_asked_for_is_there_at_once(closed: Driver, qtbot: QtBot) -> None:
    _press(closed)
    qtbot.waitUntil(lambda: bool(closed.window.wizards.properties.windows), timeout=10_000)
    window = next(iter(closed.window.wizards.properties.windows.values()))
    page = window.boxes.page(Page.BUSINESS)
    assert part(page, QLineEdit, "email").text() == "anna@acme.example"
    qtbot.waitUntil(window.boxes.is_complete, timeout=10_000)
    closed.settle()
    assert window.isVisible()
    assert window.focusWidget() is part(window, QLineEdit, "firstName")


def test_properties_closed_before_all_boxes_are_there_leave_nothing(closed: Driver, qtbot: QtBot) -> None:
    _press(closed)
    qtbot.waitUntil(closed.is_open, timeout=10_000)
    closed.open_windows()[0].reject()
    closed.settle()
    assert not closed.window.wizards.properties.windows
    assert closed.window.wizards.wizards == []
