# SPDX-License-Identifier: MIT
"""The way to the Administration page and back, its keys, its words, and that all of it can be read and reached."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QTableView, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.domain.tag import Tag, TagColour
from contact_desk.ui.administration.page import AdministrationPage
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.navigation import MainPage
from contact_desk.ui.preferences import switch_language
from contact_desk.ui.theme import apply_theme
from contact_desk.wording.catalogue import Words
from tests.store.drafts import person
from tests.ui.administration.driver import LISTS, Driver
from tests.ui.clipping import clipped
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, press, shortcut, type_text
from tests.ui.foreign_words import foreign_texts
from tests.ui.large_font import system_font
from tests.ui.listening import listening
from tests.ui.people import add_people
from tests.ui.saying import letter_faults, message_faults, name_faults
from tests.ui.walking import tab_faults

VALUE = "listValueDialog"


@pytest.fixture
def store_url(sqlite_store: str) -> str:
    """One engine is enough for how the page looks and what its keys do."""
    return sqlite_store


def administration(window: MainWindow) -> QWidget:
    return part(window, AdministrationPage)


def test_the_rail_leads_to_the_page_and_back(window: MainWindow, qtbot: QtBot) -> None:
    rail = window.navigation
    QTest.mouseClick(rail.buttons[MainPage.ADMINISTRATION], Qt.MouseButton.LeftButton)
    Driver(qtbot, window).settle()
    assert administration(window).isVisible()
    assert not window.workplace.isVisible()
    assert [page for page, button in rail.buttons.items() if button.isChecked()] == [MainPage.ADMINISTRATION]
    assert window.windowTitle() == "Administration – Contact Desk"
    QTest.mouseClick(rail.contacts, Qt.MouseButton.LeftButton)
    assert window.workplace.isVisible()
    assert rail.contacts.isChecked()
    assert window.windowTitle() == "Contact Desk"
    assert window.focusWidget() is window.workplace.search


def test_searching_and_a_card_that_is_asked_for_turn_back_to_the_contacts(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = Driver(qtbot, window)
    shortcut(window, Qt.Key.Key_K)
    assert window.workplace.isVisible()
    assert window.focusWidget() is window.workplace.search
    window.show_page(MainPage.ADMINISTRATION)
    wizard = window.add_contact()
    assert wizard is not None
    wizard.opened_contact.emit(1)
    page.settle()
    assert window.workplace.isVisible()


def test_without_a_store_there_is_nothing_to_administer(app: QApplication, qtbot: QtBot) -> None:
    window = MainWindow(Words("en"))
    qtbot.addWidget(window)
    window.show_page(MainPage.ADMINISTRATION)
    assert window.findChild(AdministrationPage) is None
    assert not window.navigation.buttons[MainPage.ADMINISTRATION].isEnabled()
    assert not window.menus.actions[CommandId.ADMINISTRATION].isEnabled()


def test_f6_goes_to_the_lists_and_to_the_values(page: Driver) -> None:
    window, shown = page.window, page.page
    window.activateWindow()
    shown.lists.setFocus()
    for panel in (shown.panel, window.navigation, shown.lists):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_F6)
        focused = window.focusWidget()
        assert panel is focused or panel.isAncestorOf(focused)


def test_a_value_is_added_changed_and_deleted_by_keyboard_alone(page: Driver, qtbot: QtBot) -> None:
    window = page.window
    window.activateWindow()
    lists = part(page.page, QListWidget, "administrationLists")
    assert window.focusWidget() is lists
    for _ in range(3):
        press(lists, Qt.Key.Key_Down)
    assert page.labels() == ["Home", "Shipping", "Billing"]
    QTest.keyClick(lists, Qt.Key.Key_Tab)
    add = window.focusWidget()
    assert add is page.button("addEntryButton")
    QTest.keyClick(add, Qt.Key.Key_Space)
    dialog = page.dialog(VALUE)
    focused = dialog.focusWidget()
    assert focused is not None
    type_text(focused, "Chantier")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    page.settle()
    assert page.selected()[0] == "Chantier"
    table = part(page.page, QTableView, "listTable")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    focused = page.dialog(VALUE).focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    page.settle()
    assert page.labels() == ["Home", "Shipping", "Billing"]
    undo = page.bar().button
    undo.setFocus()
    QTest.keyClick(undo, Qt.Key.Key_Space)
    page.settle()
    assert page.labels()[-1] == "Chantier"
    assert QApplication.focusWidget() is table


def test_the_page_and_each_change_are_said_aloud(window: MainWindow, qtbot: QtBot) -> None:
    with listening() as heard:
        page = Driver(qtbot, window)
        page.select("Supplier")
        page.click("deleteEntryButton")
    assert heard == ["Administration: Lists", "“Supplier” was deleted. Undo"]


Screens = Iterator[tuple[str, QWidget]]


def screens(page: Driver, desk: Desk) -> Screens:
    """Every list, every dialog empty and in error, and what is said of a change."""
    page.show_list("attribute")
    yield "no attributes", page.window
    add_people(desk, 5)  # the sixth works in “Operations”, a word of ours too
    legal = tuple(f"value {number}" for number in range(40))
    label = "How somebody would like to be addressed on the telephone in the morning"
    kind = AttributeType("", AttributeKind.LIST, label_en=label, label_fr=label, legal_values=legal)
    desk.lists.save_type(kind)
    desk.lists.save_type(AttributeType("", entity=Entity.LOCATION, label_en="Zone", label_fr="Zone"))
    desk.tags.save(Tag("Zweig", TagColour.RED))
    desk.contacts.add(person("Zweig", tags=("Zweig", "Zettel")))
    page.page.enter()
    page.settle()
    for name in LISTS:
        page.show_list(name)
        page.table.selectRow(0)
        yield name, page.window
        page.click("addEntryButton")
        dialog = next(each for each in (VALUE, "attributeTypeDialog", "tagDialog") if _is_open(page, each))
        yield f"{name}: dialog, empty", page.dialog(dialog)
        page.ok(dialog)
        yield f"{name}: dialog, in error", page.dialog(dialog)
        page.dialog(dialog).reject()
        page.click("editEntryButton")
        yield f"{name}: dialog, filled", page.dialog(dialog)
        page.dialog(dialog).reject()
    page.select("Zweig")
    page.click("deleteEntryButton")
    yield "a tag instead", page.dialog("deleteTagDialog")
    page.dialog("deleteTagDialog").reject()
    page.show_list("contact_type")
    page.table.selectRow(0)
    page.click("deleteEntryButton")
    yield "the program's own", page.window
    page.select("Client")
    page.click("deleteEntryButton")
    page.ok("deleteValueDialog")
    yield "a replacement", page.dialog("deleteValueDialog")
    page.dialog("deleteValueDialog").reject()
    page.click("retireEntryButton")
    yield "retired", page.window


def _is_open(page: Driver, name: str) -> bool:
    return any(each.isVisible() for each in page.page.findChildren(QWidget, name))


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


def test_kinds_media_and_states_are_told_in_the_language(app: QApplication, page: Driver, desk: Desk) -> None:
    desk.lists.save_type(AttributeType("", AttributeKind.YES_NO, label_en="Step-free", show_if_empty=False))
    page.page.enter()
    switch_language(app, "fr")
    page.settle()
    assert page.rows()[0][-1] == "Du programme"
    page.show_list("type")
    assert page.rows()[0][2] == "Appel"
    page.show_list("attribute")
    assert page.rows() == [
        ["Contacts", "Step-free", "Step-free", "Oui ou non", "Masqué si vide", "", "0", ""]
    ]


def test_every_word_follows_the_language(app: QApplication, page: Driver, desk: Desk) -> None:
    screens_shown = screens(page, desk)
    faults = []
    for name, window in screens_shown:
        for language in ("fr", "en"):
            switch_language(app, language)
            page.settle()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            faults += [(name, fault) for fault in foreign_texts(window, language) if _is_ours(fault)]
    assert faults == []


def _is_ours(fault: tuple[str, str, str]) -> bool:
    """A label stands in both languages, each in its column: that is nobody's wrong word."""
    return fault[1] != "cell" or not fault[0].endswith(("listTable", "QHeaderView"))


@pytest.fixture
def large_font(app: QApplication) -> Iterator[None]:
    with system_font(200):
        apply_theme(app, "light")
        yield
    apply_theme(app, "light")


@pytest.mark.usefixtures("large_font")
def test_nothing_is_clipped_in_the_smallest_window_with_letters_twice_as_large(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(language="fr")
    window.resize(QSize(1024, 700))
    page = Driver(qtbot, window)
    faults = {}
    for name, shown in screens(page, desk):
        if found := clipped(shown):
            faults[name] = found
    assert faults == {}
    assert window.size() == QSize(1024, 700)


def test_a_column_that_is_empty_makes_room_for_labels_in_the_smallest_window(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(language="fr")
    window.resize(QSize(1024, 700))
    table = Driver(qtbot, window).table
    heads = [str(table.model().headerData(place, Qt.Orientation.Horizontal)) for place in range(3)]
    assert heads == ["En anglais", "En français", "Code de publipostage"]
    assert [table.isColumnHidden(place) for place in range(3)] == [False, False, True]
    assert all(table.columnWidth(place) > table.sizeHintForColumn(place) for place in range(2))


def test_another_page_is_no_hindrance_to_closing(window: MainWindow, qtbot: QtBot) -> None:
    Driver(qtbot, window)
    window.close()
    qtbot.waitUntil(partial(getattr, window, "is_closed"))
