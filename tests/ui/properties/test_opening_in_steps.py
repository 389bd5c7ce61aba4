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
from contact_desk.ui.properties.box import Box
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
        self.headings_when_seen: list[str] = []
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
            self.headings_when_seen = [box.heading.objectName() for box in self.window.findChildren(Box)]

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


def test_what_lies_below_the_first_box_is_made_once_that_one_is_painted(closed: Driver, watch: Watch) -> None:
    window = closed.open()
    assert watch.headings_when_seen == [f"{Page.NAME}Heading"]
    seen = sorted((box for box in window.findChildren(Box) if box.isVisible()), key=Box.y)
    expected = [f"{make.page}Heading" for make in window.pages if make.page is not Page.MEMBERS]
    assert [box.heading.objectName() for box in seen] == expected


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
    assert closed.window.operations.wait_idle(30), "the store does not answer"
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


def test_properties_still_in_the_making_do_not_outlive_the_main_window(closed: Driver, qtbot: QtBot) -> None:
    properties = closed.window.wizards.properties
    _press(closed)
    qtbot.waitUntil(lambda: bool(properties.windows), timeout=10_000)
    made = next(iter(properties.windows.values()))
    assert not made.isVisible()
    closed.window.close()
    qtbot.waitUntil(lambda: not properties.windows, timeout=10_000)
    qtbot.waitUntil(lambda: not isValid(made), timeout=10_000)
    assert closed.window.wizards.wizards == []


def test_a_contact_that_was_read_for_a_closed_window_is_not_shown(closed: Driver, qtbot: QtBot) -> None:
    _press(closed)
    closed.window.close()
    qtbot.waitUntil(lambda: not closed.window.operations.is_busy(), timeout=10_000)
    assert not closed.window.wizards.properties.windows
