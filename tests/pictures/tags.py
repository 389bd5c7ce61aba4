# SPDX-License-Identifier: MIT
"""Tags: on a card, on the attributes page, in the administrator's list, and for many contacts at once (row X10)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.bulk_change import BulkAction
from contact_desk.domain.draft import new_uid
from contact_desk.domain.tag import Tag, TagColour
from contact_desk.ui.administration.page import AdministrationPage
from contact_desk.ui.administration.seven_lists import LISTS
from contact_desk.ui.app import open_desk
from contact_desk.ui.bulk.menu import bulk_actions
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.driving import part
from tests.ui.people import PEOPLE, add_people

_SIZES = ((1360, 820), (1024, 700))
_TAGS = {
    "en": ("VIP", "Press", "To call back", "Trade fair 2024"),
    "fr": ("VIP", "Presse", "À rappeler", "Salon 2024"),
}
_COLOURS = tuple(TagColour)[1:]


def _window(look: Look, folder: Path, *, colourful: bool = False) -> tuple[MainWindow, int]:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk)
    names: tuple[str, ...] = _TAGS[look.language]
    for name, colour in zip(names, (TagColour.PURPLE, TagColour.BLUE, TagColour.ORANGE), strict=False):
        desk.tags.save(Tag(name, colour))
    if colourful:
        names = tuple(colour.title() for colour in _COLOURS)
        for colour in _COLOURS:
            desk.tags.save(Tag(colour.title(), colour))
    contact = desk.contacts.add(PEOPLE[0].model_copy(update={"uid": new_uid(), "tags": names})).contact
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    return window, contact


def _card(look: Look, folder: Path, *, colourful: bool = False) -> QWidget:
    window, contact = _window(look, folder, colourful=colourful)
    window.workplace.show_contact(contact)
    settle(lambda: bool(window.workplace.card.name()) and not window.operations.is_busy())
    return window


def _page(look: Look, folder: Path) -> QWidget:
    window, _contact = _window(look, folder)
    wizard = window.add_contact(PEOPLE[0].model_copy(update={"uid": "", "tags": _TAGS[look.language][:2]}))
    assert wizard is not None
    settle(lambda: not window.operations.is_busy())
    wizard.brain.visited.add(Page.ATTRIBUTES)
    wizard.edit_from_summary(Page.ATTRIBUTES)
    settle(lambda: not window.operations.is_busy())
    return wizard


def _administration(look: Look, folder: Path) -> MainWindow:
    window, _contact = _window(look, folder)
    window.show_page("administration")
    settle(lambda: not window.operations.is_busy())
    page = part(window, AdministrationPage)
    page.lists.setCurrentRow(next(row for row, which in enumerate(LISTS) if which.is_tags))
    settle(lambda: not window.operations.is_busy())
    page.panel.choose(page.panel.entries[0].id)
    return window


def _dialog(look: Look, folder: Path, *, button: str) -> QWidget:
    window = _administration(look, folder)
    part(window, QPushButton, button).click()
    return _shown(window)


def _bulk(look: Look, folder: Path) -> QWidget:
    window, contact = _window(look, folder)
    window.workplace.list.selecting.selection.put([contact], selected=True)
    bulk_actions(window).begin(BulkAction.TAG)
    return _shown(window)


def _shown(window: MainWindow) -> QWidget:
    settle(lambda: any(dialog.isVisible() for dialog in window.findChildren(QDialog)))
    settle(lambda: not window.operations.is_busy())
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


SCREENS = (
    Screen("tags-card", _card, _SIZES),
    Screen("tags-colours", partial(_card, colourful=True), _SIZES[1:]),
    enlarged(Screen("tags-card", _card)),
    Screen("tags-page", _page, _SIZES[1:]),
    Screen("tags-list", _administration, _SIZES[1:]),
    Screen("tags-dialog", partial(_dialog, button="editEntryButton"), ((600, 360),)),
    Screen("tags-removal", partial(_dialog, button="deleteEntryButton"), ((600, 300),)),
    Screen("tags-bulk", _bulk, ((560, 300),)),
)
