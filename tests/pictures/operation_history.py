# SPDX-License-Identifier: MIT
"""The History page: what a deletion of several, a change and a list value did; filtered, empty, after an undo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from contact_desk.desk import Desk
from contact_desk.ui.app import open_desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_card.as_it_was import AsItWas
from contact_desk.ui.history.in_part_dialog import InPartDialog
from contact_desk.ui.history.page import HistoryPage
from contact_desk.ui.list_then.dialog import ListAsItWas
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.navigation import MainPage
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.history.filling import changed_again, work_in

_SIZES = ((1360, 820), (1024, 700))


def _page(look: Look, folder: Path, *, row: int = 1) -> tuple[MainWindow, HistoryPage]:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    work_in(desk)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    _wait(window)
    window.show_page(MainPage.HISTORY)
    _wait(window)
    page = window.findChild(HistoryPage)
    assert page is not None
    page.table.selectRow(row)
    _wait(window)
    return window, page


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _full(look: Look, folder: Path, *, row: int = 1) -> MainWindow:
    return _page(look, folder, row=row)[0]


def _undone(look: Look, folder: Path) -> MainWindow:
    window, page = _page(look, folder)
    page.preview.undo_button.click()
    settle(window.message.isVisible)
    _wait(window)
    return window


def _filtered(look: Look, folder: Path, *, kind: str = "") -> MainWindow:
    window, page = _page(look, folder)
    page.filters.period.load("chosen")
    page.filters.kind.load(kind)
    page.filters.period.changed.emit("chosen")
    _wait(window)
    return window


def _as_it_was(look: Look, folder: Path) -> QWidget:
    window, _page_shown = _page(look, folder)
    contact = next(iter(window.desk.contacts.find("Camille").rows)).id if window.desk else 0
    window.open_contact(contact)
    settle(lambda: window.on_show.contact() == contact)
    _wait(window)
    window.menus.actions[CommandId.AS_IT_WAS].trigger()
    _wait(window)
    dialog = window.findChild(AsItWas)
    assert dialog is not None
    dialog.day.edit.setDate(dialog.day.edit.maximumDate())
    _wait(window)
    return dialog


def _list_then(look: Look, folder: Path, *, days: int = 0) -> QWidget:
    window = _full(look, folder)
    window.menus.actions[CommandId.LIST_AS_IT_WAS].trigger()
    _wait(window)
    dialog = window.findChild(ListAsItWas)
    assert dialog is not None
    dialog.day.edit.setDate(dialog.day.edit.maximumDate().addDays(-days))
    dialog.show_day()
    _wait(window)
    return dialog


def _in_part(look: Look, folder: Path) -> QWidget:
    """The oldest change was changed again since, in part."""
    window, page = _page(look, folder)
    assert window.desk is not None
    operation = changed_again(window.desk)
    _wait(window)
    page.preview.undo_wanted.emit(window.desk.history.operation(operation))
    settle(lambda: window.findChild(InPartDialog) is not None)
    _wait(window)
    dialog = window.findChild(InPartDialog)
    assert dialog is not None
    return dialog


SCREENS = (
    Screen("operations-list-then", _list_then, ((960, 640),)),
    Screen("operations-list-then-none", partial(_list_then, days=9), ((960, 640),), themes=("light",)),
    enlarged(Screen("operations-list-then", _list_then, ((1000, 700),))),
    Screen("operations-undo-in-part", _in_part, ((560, 620),)),
    enlarged(Screen("operations-undo-in-part", _in_part, ((1000, 700),))),
    Screen("operations-as-it-was", _as_it_was, ((520, 560),)),
    enlarged(Screen("operations-as-it-was", _as_it_was, ((1000, 700),))),
    Screen("operations", _full, _SIZES),
    enlarged(Screen("operations", _full)),
    Screen("operations-change", partial(_full, row=4), _SIZES[:1], themes=("light",)),
    Screen("operations-undone", _undone, _SIZES[1:]),
    enlarged(Screen("operations-undone", _undone)),
    Screen("operations-days", _filtered, _SIZES[1:], themes=("light",)),
    Screen("operations-none", partial(_filtered, kind="store.copy"), _SIZES[1:], themes=("light",)),
)
