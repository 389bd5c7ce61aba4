# SPDX-License-Identifier: MIT
"""The page of the trash: full, empty, after a restore; a deletion with its undo, and with its question."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.draft import RelationDraft, new_uid
from contact_desk.ui.app import open_desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.navigation import MainPage
from contact_desk.ui.trash.page import TrashPage
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.people import PEOPLE, add_people
from tests.ui.trash.filling import fill_trash

_SIZES = ((1360, 820), (1024, 700))


def _window(look: Look, folder: Path, *, filled: bool = True) -> tuple[MainWindow, int]:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    contact = add_people(desk)[1]
    if filled:
        fill_trash(desk)
        related = PEOPLE[2].model_copy(
            update={"uid": new_uid(), "relations": (RelationDraft(type="child", contact=contact),)}
        )
        related = related.model_copy(update={"business": related.business.model_copy(update={"email": ""})})
        desk.contacts.add(related)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    _wait(window)
    return window, contact


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _trash(look: Look, folder: Path, *, filled: bool = True) -> MainWindow:
    window, _contact = _window(look, folder, filled=filled)
    window.show_page(MainPage.TRASH)
    _wait(window)
    return window


def _restored(look: Look, folder: Path) -> MainWindow:
    window = _trash(look, folder)
    page = window.findChild(TrashPage)
    assert page is not None
    page.table.selectAll()
    page.restore()
    settle(window.message.isVisible)
    _wait(window)
    return window


def _deleted(look: Look, folder: Path) -> MainWindow:
    window, contact = _window(look, folder, filled=False)
    window.workplace.show_contact(contact)
    settle(lambda: bool(window.workplace.card.name()))
    _wait(window)
    window.menus.actions[CommandId.DELETE].trigger()
    settle(window.message.isVisible)
    _wait(window)
    return window


def _question(look: Look, folder: Path) -> QWidget:
    window, contact = _window(look, folder)
    window.workplace.show_contact(contact)
    settle(lambda: bool(window.workplace.card.name()))
    _wait(window)
    window.menus.actions[CommandId.DELETE].trigger()
    settle(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box is not None
    return box


SCREENS = (
    Screen("trash", _trash, _SIZES),
    enlarged(Screen("trash", _trash)),
    Screen("trash-empty", partial(_trash, filled=False), _SIZES[1:]),
    Screen("trash-restored", _restored, _SIZES[1:]),
    enlarged(Screen("trash-restored", _restored)),
    Screen("trash-deleted", _deleted, _SIZES[:1], themes=("light",)),
    Screen("trash-question", _question, ((520, 260),)),
)
