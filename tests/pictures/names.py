# SPDX-License-Identifier: MIT
"""Names: one that is offered split, the same once it was, and list and card in two of the four orders."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.app import open_desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.pictures.wizard import on_page
from tests.ui.people import LONG_NAMES, add_people

_DRAFT = ContactDraft(last_name="Dr Müller, Anna Maria")
_LONG = ContactDraft(
    last_name=f"{LONG_NAMES.first_name.split()[0]} de la Tour d’Auvergne-Lauraguais-Hohenlohe"
)
_SIZES = ((940, 680),)


def _offered(draft: ContactDraft, look: Look, folder: Path) -> QWidget:
    wizard = on_page(Page.NAME, draft, look, folder)
    line = wizard.findChild(QLineEdit, "lastName")
    assert line is not None
    line.setFocus()
    wizard.resize(look.width, look.height)
    wizard.pages[Page.NAME].area.keep_in_view()
    settle()
    return wizard


def _split(look: Look, folder: Path) -> QWidget:
    wizard = on_page(Page.NAME, _DRAFT, look, folder)
    button = wizard.findChild(QPushButton, "splitNameButton")
    assert button is not None
    button.click()
    return wizard


def _window(command: CommandId, look: Look, folder: Path) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    contact = add_people(desk)[1]
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    window.menus.actions[command].trigger()
    window.workplace.show_contact(contact)
    settle(lambda: bool(window.workplace.card.name()))
    return window


_ALL = (
    Screen("names-offered", partial(_offered, _DRAFT), _SIZES),
    Screen("names-long-offered", partial(_offered, _LONG), _SIZES),
    Screen("names-split", _split, _SIZES),
    Screen("names-first-last", partial(_window, CommandId.NAMES_FIRST_LAST)),
    Screen("names-capitals-first", partial(_window, CommandId.NAMES_CAPITALS_FIRST)),
    Screen("names-comma", partial(_window, CommandId.NAMES_LAST_COMMA_FIRST)),
)
SCREENS = (*_ALL, *map(enlarged, _ALL))
