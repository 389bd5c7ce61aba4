# SPDX-License-Identifier: MIT
"""Dates and relations: on a card, in the properties (also in error), in the list of what comes next."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLineEdit, QTableView, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.attribute import Entity
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.ui.upcoming.window import UpcomingWindow
from contact_desk.ui.wizard.pages import Page
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.upcoming import add_upcoming

W = TypeVar("W", bound=QWidget)
_WINDOW = ((860, 560),)
_OF_THESE = (Page.DATES, Page.RELATIONS, Page.IDENTIFICATION)


def _window(look: Look, folder: Path, *, filled: bool = True) -> tuple[MainWindow, int]:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    contact = add_upcoming(desk)[0] if filled else 0
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    _wait(window)
    return window, contact


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _upcoming(look: Look, folder: Path, *, filled: bool = True) -> UpcomingWindow:
    window, _contact = _window(look, folder, filled=filled)
    assert window.desk is not None
    upcoming = window.wizards.show_upcoming(window.desk, window.words)
    _wait(window)
    return upcoming


def _card(look: Look, folder: Path) -> MainWindow:
    window, contact = _window(look, folder)
    window.workplace.show_contact(contact)
    settle(lambda: bool(window.workplace.card.name()))
    _wait(window)
    bar = window.workplace.card.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    return window


def _properties(look: Look, folder: Path) -> PropertiesWindow:
    window, contact = _window(look, folder)
    window.on_show.open_properties(Entity.CONTACT, contact)
    _wait(window)
    properties = window.findChild(PropertiesWindow)
    assert properties is not None
    settle(properties.boxes.is_complete)
    for page in properties.brain.pages:
        heading = properties.boxes.box(page).heading
        heading.setChecked(page in _OF_THESE)
    _wait(window)
    _part(properties, QTableView, "relationTable").selectRow(0)
    properties.boxes.area.ensureWidgetVisible(properties.boxes.box(Page.RELATIONS))
    birthday = _part(properties, QLineEdit, "birthday")
    birthday.setText("1/5/1970")
    birthday.editingFinished.emit()
    return properties


def _in_error(look: Look, folder: Path) -> PropertiesWindow:
    properties = _properties(look, folder)
    for name, text in {"birthday": "31 avril", "anniversary": "12/6/98"}.items():
        _part(properties, QLineEdit, name).setText(text)
    properties.save()
    settle()
    return properties


def _part(within: QWidget, kind: type[W], name: str) -> W:
    found = within.findChild(kind, name)
    assert found is not None
    return found


_ALL = (
    Screen("upcoming", _upcoming, _WINDOW),
    Screen("upcoming-none", partial(_upcoming, filled=False), _WINDOW),
    Screen("dates-on-the-card", _card, ((1360, 820), (1024, 700))),
    Screen("dates-in-properties", _properties, ((860, 1000),)),
    Screen("dates-in-error", _in_error, ((860, 720),)),
)
SCREENS = (*_ALL, *map(enlarged, _ALL))
