# SPDX-License-Identifier: MIT
"""Selected contacts with their bar and menu, the value and the question for many, and who was refused."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QMenu, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.bulk_change import BulkAction
from contact_desk.ui.app import open_desk
from contact_desk.ui.bulk.menu import bulk_actions
from contact_desk.ui.bulk.refusals_dialog import RefusalsDialog
from contact_desk.ui.main_window import MainWindow
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.people import add_people

_SIZES = ((1360, 820), (1024, 700))


def _selected(look: Look, folder: Path, *, everybody: bool = False) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    ids = add_people(desk)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    window.workplace.show_contact(ids[1])
    settle(lambda: bool(window.workplace.card.name()) and not window.operations.is_busy())
    selection = window.workplace.list.selecting.selection
    if everybody:
        selection.select_all(len(ids), exact=True)
    else:
        selection.put(ids[1:6:2], selected=True)
    settle()
    return window


def _menu(look: Look, folder: Path) -> QWidget:
    window = _selected(look, folder)
    bar = window.workplace.list.selecting.bar
    assert bar is not None
    bar.actions_button.click()
    settle()
    menu = window.findChild(QMenu, "bulkMenu")
    assert menu is not None
    return menu


def _dialog(look: Look, folder: Path, *, action: BulkAction) -> QWidget:
    window = _selected(look, folder, everybody=True)
    bulk_actions(window).begin(action)
    settle(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)))
    settle(lambda: not window.operations.is_busy())
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def _refusals(look: Look, folder: Path) -> QWidget:
    window = _selected(look, folder)
    french = look.language == "fr"
    reason = "Le contact 4 est privé" if french else "Contact 4 is private: it stays with its owner."
    dialog = RefusalsDialog(window, window.words, [f"ADEYEMI Yusuf: {reason}"] * 3, 3)
    dialog.open()
    settle()
    return dialog


SCREENS = (
    Screen("list-selected", _selected, _SIZES),
    Screen("list-selected-all", partial(_selected, everybody=True), _SIZES[1:], themes=("light",)),
    enlarged(Screen("list-selected", _selected)),
    Screen("bulk-menu", _menu, ((300, 330),)),
    Screen("bulk-type", partial(_dialog, action=BulkAction.CONTACT_TYPE), ((560, 380),)),
    Screen("bulk-delete", partial(_dialog, action=BulkAction.DELETE), ((520, 260),), themes=("light",)),
    Screen(
        "bulk-deactivate", partial(_dialog, action=BulkAction.DEACTIVATE), ((520, 260),), themes=("light",)
    ),
    Screen("bulk-refusals", _refusals, ((560, 300),)),
)
