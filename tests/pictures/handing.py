# SPDX-License-Identifier: MIT
"""Drafts that colleagues hand to each other: the bar with one each way and with several, and the dialog."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.services.handing import hand_from_a_colleague
from tests.ui.people import add_people

_ONE = ("Dupont",)
_SEVERAL = ("Dupont", "Bergeron", "Adeyemi")


def _waiting(desk: Desk, name: str, *, private: bool = False) -> str:
    draft = ContactDraft(uid=new_uid(), first_name="Jean", last_name=name, private=private)
    desk.drafts.begin(draft.uid)
    desk.drafts.keep(draft, Page.NAME, (Page.NAME,), 1)
    desk.drafts.close(draft.uid)
    return draft.uid


def _window(look: Look, folder: Path, names: tuple[str, ...], *, private: bool = False) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk, 12)
    for name in names:
        hand_from_a_colleague(desk, "marie.lefebvre", _waiting(desk, name))
        desk.handed_drafts.hand_waiting(_waiting(desk, f"{name}-Roy"), "paul.nguyen")
    _waiting(desk, "Marchand", private=private)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    _wait(window)
    window.workplace.drafts.handed.look()
    _wait(window)
    return window


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _bar(names: tuple[str, ...], look: Look, folder: Path) -> QWidget:
    return _window(look, folder, names)


def _just_handed(look: Look, folder: Path) -> QWidget:
    window = _window(look, folder, ())
    dialog = _open_dialog(window)
    _answer(dialog, "paul.nguyen")
    _wait(window)
    return window


def _dialog(private: bool, answer: str | None, look: Look, folder: Path) -> QWidget:
    window = _window(look, folder, _ONE, private=private)
    dialog = _open_dialog(window)
    dialog.finished.connect(partial(_put_away, window))
    if answer is not None:
        _answer(dialog, answer)
        _wait(window)
    return dialog


def _open_dialog(window: MainWindow) -> QDialog:
    button = window.findChild(QPushButton, "handDraftButton")
    assert button is not None
    button.click()
    _wait(window)
    dialog = window.findChild(QDialog, "handOverDialog")
    assert dialog is not None
    return dialog


def _put_away(window: MainWindow, _result: int) -> None:
    """Once the drafts have been looked through, which follows each question: their folder goes next."""
    _wait(window)
    window.close()
    window.deleteLater()


def _answer(dialog: QDialog, name: str) -> None:
    line = dialog.findChild(QLineEdit, "recipient")
    assert line is not None
    line.setText(name)
    dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()


_DIALOG = ((560, 330),)
_BAR = Screen("handing-bar", partial(_bar, _ONE))
SCREENS = (
    _BAR,
    Screen("handing-bar-several", partial(_bar, _SEVERAL), ((1024, 700),)),
    Screen("handing-undo", _just_handed),
    Screen("handing-dialog", partial(_dialog, True, None), _DIALOG),
    Screen("handing-dialog-error", partial(_dialog, False, ""), ((560, 290),)),
    enlarged(_BAR),
)
