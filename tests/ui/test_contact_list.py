# SPDX-License-Identifier: MIT
"""The list of contacts: its rows, its pages, its keys, and what it does when contacts change."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import ContactPage, ContactRow
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.settings import Settings, SettingsFile
from contact_desk.ui.contact_list.columns import USUAL, Column
from contact_desk.ui.contact_list.delegate import ContactDelegate
from contact_desk.ui.contact_list.model import EMPTY_PAGE, ContactModel, Role
from contact_desk.ui.contact_list.table import ContactTable
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.theme import scale
from contact_desk.wording.catalogue import Words
from tests.store.many import add_many
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, press, type_text, wait_until_idle
from tests.ui.people import add_people

HTML = "<b>x</b> & <img src=a.png>"


def row(identity: str, organisation: str = "", number: int = 7) -> ContactRow:
    return ContactRow(
        number,
        identity,
        identity,
        "",
        "" if identity == organisation else identity,
        "person",
        organisation,
        "Sales",
        "",
        "client",
        "+33 4 65 71 20 11",
        "",
        False,
    )


def page(*rows: ContactRow) -> ContactPage:
    return ContactPage(rows, len(rows), True, 1, 1)


@pytest.fixture
def model(app: object, qtmodeltester: ModelTester) -> ContactModel:
    """Watched by Qt's own tests of models."""
    model = ContactModel(Words("en"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


LISTS = Vocabulary(DEFAULT_VALUES)


def test_the_model_keeps_qts_rules_whatever_it_is_given(model: ContactModel) -> None:
    model.show_page(page(row("Dupont"), row("Zoé", number=8)), LISTS)
    assert model.rowCount() == 2
    model.show_page(EMPTY_PAGE, LISTS)
    assert model.rowCount() == 0


def test_a_row_tells_its_number_its_organisation_and_its_type_in_words(model: ContactModel) -> None:
    model.show_page(page(row("Dupont", "Garage"), row("Durand", number=1_234_567)), LISTS)
    first, second = model.index(0, Column.IDENTITY), model.index(1, Column.IDENTITY)
    assert (first.data(Role.NUMBER), first.data(Role.ORGANISATION)) == ("000007", "Garage")
    assert (second.data(Role.NUMBER), second.data(Role.ORGANISATION)) == ("1234567", "No organisation")
    assert model.index(0, Column.CONTACT_TYPE).data() == "Client"


def test_a_card_that_is_an_organisation_does_not_name_it_twice(model: ContactModel) -> None:
    model.show_page(page(row("Garage", "Garage")), LISTS)
    assert model.index(0, 0).data(Role.ORGANISATION) == ""
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Garage · 000007"


def test_a_name_with_markup_stands_in_row_and_tool_tip_as_typed(model: ContactModel) -> None:
    model.show_page(page(row(HTML)), LISTS)
    assert model.index(0, 0).data() == HTML
    document = QTextDocument()
    document.setHtml(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert document.toPlainText().startswith(HTML)


def test_only_a_cell_whose_words_do_not_fit_has_a_tool_tip(model: ContactModel) -> None:
    model.show_page(page(row("Dupont"), row("Wolfeschlegelsteinhausen " * 8, number=8)), LISTS)
    option = QStyleOptionViewItem()
    option.rect.setRect(0, 0, 320, 50)
    delegate = ContactDelegate()
    assert not delegate.is_cut(option, model.index(0, 0))
    assert delegate.is_cut(option, model.index(1, 0))


def test_rows_are_fifty_pixels_high_and_more_where_the_font_is_larger(window: MainWindow) -> None:
    assert window.workplace.list.table.verticalHeader().defaultSectionSize() >= 50


def test_columns_give_way_to_the_names_where_the_list_is_narrow(model: ContactModel, qtbot: QtBot) -> None:
    table = ContactTable(model)
    qtbot.addWidget(table)
    table.resize(round(900 * scale()), 400)
    table.show()
    assert [column for column in USUAL if table.isColumnHidden(column)] == []
    table.resize(round(480 * scale()), 400)
    assert [column for column in USUAL if not table.isColumnHidden(column)] == [Column.IDENTITY, Column.PHONE]


@pytest.fixture
def small_pages(desk: Desk, open_window: OpenWindow) -> MainWindow:
    """Twelve people, ten on a page."""
    add_people(desk)
    SettingsFile(paths.settings_file()).keep(page_size=10)
    return open_window()


def test_the_second_page_shows_the_rest(small_pages: MainWindow, qtbot: QtBot) -> None:
    pager = small_pages.workplace.list.pager
    assert (len(identities(small_pages)), pager.count.text()) == (10, "of 2")
    pager.next_button.click()
    wait_until_idle(qtbot, small_pages)
    assert (len(identities(small_pages)), pager.field.text()) == (2, "2")
    assert not pager.next_button.isEnabled()


def test_a_page_that_is_typed_is_asked_for_once_however_it_is_sent(
    small_pages: MainWindow, qtbot: QtBot
) -> None:
    small_pages.activateWindow()
    workplace = small_pages.workplace
    pager, wanted = workplace.list.pager, list[int]()
    pager.page_wanted.connect(wanted.append)
    ways: tuple[Callable[[], object], ...] = (
        lambda: press(pager.field, Qt.Key.Key_Return),
        lambda: QTest.keyClick(pager.field, Qt.Key.Key_Tab),
        workplace.list.table.setFocus,  # as a click on it does
    )
    for send, page in zip(ways, (2, 1, 2), strict=True):
        pager.enter()
        type_text(pager.field, str(page))
        send()
        workplace.search.setFocus()
        assert wanted[-1:] == [page]
        wait_until_idle(qtbot, small_pages)
        assert (pager.field.text(), len(identities(small_pages))) == (str(page), 2 if page == 2 else 10)
    assert wanted == [2, 1, 2]


def test_what_is_no_page_becomes_the_nearest_one_and_is_explained(
    small_pages: MainWindow, qtbot: QtBot
) -> None:
    pager = small_pages.workplace.list.pager
    for typed, page, message in (
        ("x", 1, "That is no page number."),
        ("7", 2, "There is no page 7: this is the last."),
        ("-3", 1, "Pages are counted from 1."),
        ("9" * 40, 2, "There is no page 999,999,999: this is the last."),
        ("", 2, ""),
        ("0", 1, "Pages are counted from 1."),
    ):
        pager.field.clear()
        type_text(pager.field, typed)
        press(pager.field, Qt.Key.Key_Return)
        wait_until_idle(qtbot, small_pages)
        assert (pager.field.text(), pager.message.text()) == (str(page), message)
        assert len(identities(small_pages)) == (2 if page == 2 else 10)


def test_a_page_turn_is_not_lost_to_a_reload_that_is_under_way(small_pages: MainWindow, qtbot: QtBot) -> None:
    panel = small_pages.workplace.list
    small_pages.operations.announce(Changes(everything=True))
    panel.pager.next_button.click()
    small_pages.operations.announce(Changes(everything=True))
    wait_until_idle(qtbot, small_pages)
    assert (panel.pager.field.text(), len(identities(small_pages))) == ("2", 2)


def test_the_card_follows_the_arrow_keys(small_pages: MainWindow, qtbot: QtBot) -> None:
    table = small_pages.workplace.list.table
    table.setFocus()
    table.selectRow(0)
    press(table, Qt.Key.Key_Down)
    names = identities(small_pages)
    qtbot.waitUntil(lambda: small_pages.workplace.card.name().endswith(names[1]))


def test_enter_leads_into_the_card_and_escape_back_to_the_table_and_the_search(
    small_pages: MainWindow, qtbot: QtBot
) -> None:
    workplace = small_pages.workplace
    small_pages.activateWindow()
    workplace.list.table.setFocus()
    workplace.list.table.selectRow(0)
    qtbot.waitUntil(lambda: bool(workplace.card.name()))
    press(workplace.list.table, Qt.Key.Key_Return)
    assert workplace.card.isAncestorOf(small_pages.focusWidget())
    press(small_pages.focusWidget(), Qt.Key.Key_Escape)
    assert workplace.list.table.hasFocus()
    press(workplace.list.table, Qt.Key.Key_Escape)
    assert workplace.search.hasFocus()


def test_what_another_saves_through_the_window_appears_and_the_selection_stays(
    small_pages: MainWindow, qtbot: QtBot
) -> None:
    desk, workplace = small_pages.desk, small_pages.workplace
    assert desk is not None
    workplace.list.table.selectRow(3)
    chosen = workplace.list.table.chosen()
    draft = ContactDraft(last_name="Aaa", language="en", uid=new_uid())
    small_pages.operations.run(lambda: desk.contacts.add(draft), lambda _: None, owner=small_pages)
    qtbot.waitUntil(lambda: "Aaa" in identities(small_pages))
    assert workplace.list.table.chosen() == chosen
    assert workplace.list.table.currentIndex().row() == 4


def test_more_than_a_thousand_are_told_as_more_until_they_have_been_counted(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_many(desk.store_url, "Zeta", range(1000, 2100))
    add_many(desk.store_url, "Alpha", range(10, 15))
    panel = open_window().workplace.list
    told: list[tuple[str, str]] = []
    panel.answered.connect(lambda: told.append((panel.count.text(), panel.pager.count.text())))
    panel.search("zeta")
    qtbot.waitUntil(lambda: panel.count.text() == "1,100 contacts", timeout=10_000)
    assert told[-1][0] == "more than 1,000 contacts"
    pages = ceil(1100 / Settings().page_size)
    assert panel.pager.count.text() == f"of {pages}"
