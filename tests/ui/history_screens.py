# SPDX-License-Identifier: MIT
"""The History page, for tests that hold for every screen: full, with all its filters, after an undo, and empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_card.as_it_was import AsItWas
from contact_desk.ui.history.in_part_dialog import InPartDialog
from contact_desk.ui.history.page import HistoryPage
from contact_desk.ui.list_then.dialog import ListAsItWas
from tests.ui.driving import part
from tests.ui.history.filling import changed_again, work_in

if TYPE_CHECKING:
    from tests.ui.screens import Stage


def operations_done(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    desk = stage.desk()
    contact = work_in(desk)[-1]
    desk.close()
    window = stage.window()
    window.menus.actions[CommandId.HISTORY].trigger()
    stage.settle(window)
    page = part(window, HistoryPage)
    page.table.selectRow(1)
    stage.settle(window)
    yield "history of the store", window
    stage.press(page, "undoThisButton")
    yield "history of the store, an undo undone", window
    assert window.desk is not None
    page.preview.undo_wanted.emit(window.desk.history.operation(changed_again(window.desk)))
    stage.settle(window)
    in_part = part(window, InPartDialog)
    yield "what of an operation can be undone", in_part
    in_part.reject()
    page.filters.period.load("chosen")
    page.filters.period.changed.emit("chosen")
    stage.settle(window)
    yield "history of the store, on certain days", window
    page.filters.kind.load("store.copy")
    page.filters.kind.changed.emit("store.copy")
    stage.settle(window)
    yield "history of the store, nothing found", window
    window.open_contact(contact)
    stage.qtbot.waitUntil(lambda: window.on_show.contact() == contact)
    window.menus.actions[CommandId.AS_IT_WAS].trigger()
    stage.settle(window)
    dialog = part(window, AsItWas)
    yield "as it was, not there yet", dialog
    dialog.day.edit.setDate(dialog.day.edit.maximumDate())
    stage.settle(window)
    yield "as it was", dialog
    dialog.reject()
    window.menus.actions[CommandId.LIST_AS_IT_WAS].trigger()
    stage.settle(window)
    of_list = part(window, ListAsItWas)
    yield "list as it was, nobody yet", of_list
    of_list.day.edit.setDate(of_list.day.edit.maximumDate())
    of_list.show_day()
    stage.settle(window)
    yield "list as it was", of_list
    of_list.reject()
