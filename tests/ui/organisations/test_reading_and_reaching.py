# SPDX-License-Identifier: MIT
"""All of the Organisations page can be read and reached: names spoken, Tab, two languages, small windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.organisations.card_content import Tab
from contact_desk.ui.preferences import switch_language
from contact_desk.ui.theme import apply_theme
from tests.pictures.organisations import fill
from tests.ui.clipping import clipped
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part
from tests.ui.foreign_words import foreign_texts
from tests.ui.large_font import system_font
from tests.ui.organisations.driver import ASSOCIATE, END, PRESENT, Driver
from tests.ui.people import LONG_NAMES
from tests.ui.saying import letter_faults, message_faults, name_faults
from tests.ui.walking import tab_faults


@pytest.fixture
def store_url(sqlite_store: str) -> str:
    """One engine is enough for how the page looks and what its keys do."""
    return sqlite_store


Screens = Iterator[tuple[str, QWidget]]


def screens(page: Driver, desk: Desk) -> Screens:
    """Every tab and dialog, empty, filled and in error, and what is said of a change."""
    yield "nothing", page.window
    lake = fill(desk)
    page.page.enter()
    page.settle()
    yield "none chosen", page.window
    page.show(lake, Tab.DETAILS)
    for tab in Tab:
        page.turn(tab)
        yield tab.name, page.window
    page.turn(Tab.CONTACTS)
    page.table(PRESENT).selectRow(0)
    yield "a contact chosen", page.window
    page.click("endAffiliationButton")
    page.day().setDate(page.day().date().addDays(1))
    page.ok(END)
    yield "a day in the future", page.dialog(END)
    page.dialog(END).reject()
    page.click("associateContactButton")
    yield "whom to associate", page.dialog(ASSOCIATE)
    part(page.dialog(ASSOCIATE), QLineEdit, "independentSearchField").setText("nobody at all")
    page.settle()
    yield "nobody to associate", page.dialog(ASSOCIATE)
    page.dialog(ASSOCIATE).reject()
    page.click("activateOrganisationButton")
    page.answer(page.question().defaultButton().text())
    yield "inactive", page.window
    page.page.list.search("nobody at all")
    page.settle()
    yield "none found", page.window


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_control_tells_what_it_is_and_is_reached_by_tab(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, language: str
) -> None:
    page = Driver(qtbot, open_window(language=language))
    faults = []
    for name, window in screens(page, desk):
        found = [*name_faults(window), *letter_faults(window), *message_faults(window), *tab_faults(window)]
        faults += [f"{name}: {fault}" for fault in found]
    assert faults == []


def test_every_word_follows_the_language(
    app: QApplication, desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = Driver(qtbot, open_window())
    faults = []
    for name, window in screens(page, desk):
        for language in ("fr", "en"):
            switch_language(app, language)
            page.settle()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            # One of them works in “Operations”, a word of ours too.
            found = [fault for fault in foreign_texts(window, language) if fault[2] != "Operations"]
            faults += [(name, fault) for fault in found]
    assert faults == []


@pytest.fixture(params=[100, 200])
def font(request: pytest.FixtureRequest, app: QApplication) -> Iterator[int]:
    with system_font(request.param):
        apply_theme(app, "light")
        yield request.param
    apply_theme(app, "light")


@pytest.mark.usefixtures("font")
def test_nothing_is_clipped_in_the_smallest_window(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(language="fr")
    window.resize(QSize(1024, 700))
    page = Driver(qtbot, window)
    faults = {name: found for name, shown in screens(page, desk) if (found := clipped(shown))}
    assert faults == {}
    assert window.size() == QSize(1024, 700)


@pytest.mark.usefixtures("font")
def test_no_long_name_is_clipped(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    contact = desk.contacts.add(LONG_NAMES.model_copy(update={"uid": "long"})).contact
    (where,) = desk.affiliations.of_contact(contact)
    window = open_window(language="fr")
    window.resize(QSize(1024, 700))
    page = Driver(qtbot, window)
    faults = {}
    page.show(where.organisation_id)
    for tab in Tab:
        page.turn(tab)
        if found := clipped(window):
            faults[tab.name] = found
    page.turn(Tab.CONTACTS)
    page.table(PRESENT).selectRow(0)
    page.click("endAffiliationButton")
    if found := clipped(page.dialog(END)):
        faults["when it ended"] = found
    assert faults == {}
    assert window.size() == QSize(1024, 700)
