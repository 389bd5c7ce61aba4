# SPDX-License-Identifier: MIT
"""The filter bar: unfolded, the menu of types, filters that find nobody; saved filters and the saving of one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from contact_desk.desk import Desk
from contact_desk.ui.app import open_desk
from contact_desk.ui.contact_filters.save_dialog import SaveFilterDialog
from contact_desk.ui.main_window import MainWindow
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.people import add_people

_SIZES = ((1360, 820), (1024, 700))
_SEARCHES = {
    "some": {"en": "type:client status:active lang:fr", "fr": "type:client statut:actif langue:fr"},
    "none": {"en": "type:client -city:lyon org:gone", "fr": "type:client -ville:lyon société:disparue"},
}


def _window(look: Look, folder: Path) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk, 12)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    return window


def _filtered(look: Look, folder: Path, *, search: str, unfolded: bool) -> MainWindow:
    window = _window(look, folder)
    window.workplace.search.search_for(_SEARCHES[search][look.language])
    settle(lambda: not window.operations.is_busy())
    if unfolded:
        window.workplace.list.heading.filters_button.click()
        settle(lambda: not window.operations.is_busy())
    return window


def _types(look: Look, folder: Path) -> QWidget:
    window = _filtered(look, folder, search="some", unfolded=False)
    window.workplace.list.heading.type_button.click()
    menu = window.findChild(QMenu, "typeMenu")
    assert menu is not None
    return menu


def _saved(look: Look, folder: Path) -> QWidget:
    """The menu of saved filters, one of which is a colleague's."""
    window = _filtered(look, folder, search="some", unfolded=False)
    desk = window.desk
    assert desk is not None
    french = look.language == "fr"
    for name, query in (("Clients", "type:client"), ("Lyon", "ville:lyon" if french else "city:lyon")):
        desk.saved_filters.save(name, query, shared=name == "Lyon")
    window.workplace.filter_by(lambda them: them.saved.open_menu())
    settle(lambda: window.findChild(QMenu, "savedFiltersMenu") is not None)
    menu = window.findChild(QMenu, "savedFiltersMenu")
    assert menu is not None
    return menu


def _save(look: Look, folder: Path) -> QWidget:
    window = _filtered(look, folder, search="some", unfolded=False)
    window.workplace.filter_by(lambda them: them.saved.save())
    settle(lambda: window.findChild(SaveFilterDialog) is not None)
    dialog = window.findChild(SaveFilterDialog)
    assert dialog is not None
    return dialog


_BAR = Screen("filters-bar", partial(_filtered, search="some", unfolded=True), _SIZES)
_NONE = Screen("filters-nobody", partial(_filtered, search="none", unfolded=False), _SIZES[1:])
_SAVE = Screen("filters-save", _save, ((560, 260),))
SCREENS = (
    _BAR,
    _NONE,
    _SAVE,
    *map(enlarged, (_BAR, _NONE, _SAVE)),
    Screen("filters-types", _types, ((230, 330),)),
    Screen("filters-saved", _saved, ((330, 200),)),
)
