# SPDX-License-Identifier: MIT
"""The main window: empty, with contacts, with one selected, finding nobody, and without its store."""

from __future__ import annotations

from pathlib import Path

from contact_desk.desk import Desk
from contact_desk.ui.app import open_desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from tests.pictures.screen import Look, Screen, settle
from tests.ui.people import add_people

_SIZES = ((1360, 820), (1024, 700))


def _window(look: Look, folder: Path, people: int) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk, people)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    _wait(window)
    return window


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _empty(look: Look, folder: Path) -> MainWindow:
    return _window(look, folder, 0)


def _list(look: Look, folder: Path) -> MainWindow:
    return _window(look, folder, 12)


def _selected(look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder, 12)
    window.workplace.list.table.selectRow(0)
    card = window.workplace.card
    settle(lambda: bool(card.name()))
    return window


def _inactive(look: Look, folder: Path) -> MainWindow:
    """The first of the list is switched off, and an organisation has taken its contacts along."""
    window = _selected(look, folder)
    desk = window.desk
    assert desk is not None
    window.menus.actions[CommandId.DEACTIVATE].trigger()
    _wait(window)
    organisation = next(each for each in desk.organisations.find("") if each.contacts)
    window.operations.announce(desk.organisation_activity.deactivate(organisation.id))
    _wait(window)
    return window


def _nobody(look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder, 12)
    window.workplace.search.setText("<b>Zoé</b>")
    window.workplace.list.search("<b>Zoé</b>")
    _wait(window)
    return window


def _by_fields(look: Look, folder: Path) -> MainWindow:
    """A search by fields, explained; one of them does not exist."""
    window = _window(look, folder, 12)
    text = (
        "ma kind:person -city:lyon no:consent"
        if look.language == "en"
        else "ma genre:personne -ville:lyon sans:accord"
    )
    window.workplace.search.setText(text)
    window.workplace.list.search(text)
    settle(lambda: window.workplace.list.searched() == text)
    window.workplace.list.table.selectRow(0)
    _wait(window)
    return window


def _columns(look: Look, folder: Path) -> MainWindow:
    """Columns of one's own, sorted by one of them, with a row unfolded."""
    window = _window(look, folder, 12)
    columns = "number identity organisation department phone email created"
    window.list_look.choose(columns=columns, widths="", order="-department")
    _wait(window)
    panel = window.workplace.list
    panel.table.selectRow(0)
    panel.expander.unfold(panel.table.chosen())
    _wait(window)
    return window


def _no_such_page(look: Look, folder: Path) -> MainWindow:
    """Behind the last page, which is shown instead."""
    window = _window(look, folder, 12)
    window.list_look.choose(page_size=10)
    _wait(window)
    pager = window.workplace.list.pager
    pager.field.setText("26")
    pager.field.editingFinished.emit()
    _wait(window)
    return window


def _no_store(look: Look, folder: Path) -> MainWindow:
    broken = folder / "letters.sqlite"
    broken.write_text("Dear Sir or Madam, this is no database. " * 50, encoding="utf-8")
    return open_desk(f"sqlite:///{broken}", language=look.language, theme=look.theme, region="FR")


SCREENS = (
    Screen("main-window-empty", _empty),
    Screen("main-window-list", _list, _SIZES),
    Screen("main-window-selected", _selected, _SIZES),
    Screen("main-window-inactive", _inactive, _SIZES),
    Screen("main-window-columns", _columns, (*_SIZES, (1800, 900))),
    Screen("main-window-no-such-page", _no_such_page, _SIZES),
    Screen("main-window-nobody-found", _nobody),
    Screen("main-window-by-fields", _by_fields, _SIZES),
    Screen("main-window-no-store", _no_store),
)
