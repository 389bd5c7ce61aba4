# SPDX-License-Identifier: MIT
"""The history of a contact on its card: of every kind of change, of long names, after an undo, and refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.app import open_desk
from contact_desk.ui.contact_card.face import Tab
from contact_desk.ui.contact_card.history import History
from contact_desk.ui.main_window import MainWindow
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.pasts import work_through
from tests.ui.people import LONG_NAMES, PEOPLE, add_people

_SIZES = ((1360, 820), (1024, 700))


def _window(look: Look, folder: Path, draft: ContactDraft) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk, 1)
    contact = desk.contacts.add(draft.model_copy(update={"uid": "u"})).contact
    work_through(desk, contact)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    window.workplace.show_contact(contact)
    settle(lambda: bool(window.workplace.card.name()))
    return window


def _open(window: MainWindow) -> History:
    face = window.workplace.card.face
    face.tabs.setCurrentIndex(Tab.HISTORY)
    settle(lambda: not window.operations.is_busy())
    assert face.history is not None
    return face.history


def _history(draft: ContactDraft, look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder, draft)
    history = _open(window)
    history.list.setCurrentIndex(history.model.index(1))
    history.list.setFocus()
    return window


def _after(act: Callable[[History], None], look: Look, folder: Path) -> MainWindow:
    window = _history(PEOPLE[1], look, folder)
    act(_open(window))
    settle(lambda: not window.operations.is_busy())
    return window


def _undo_latest(history: History) -> None:
    history.undo_button.click()


def _undo_first(history: History) -> None:
    history.list.setCurrentIndex(history.model.index(history.model.rowCount() - 1))
    history.undo_button.click()


_ALL = (
    Screen("history", partial(_history, PEOPLE[1]), _SIZES),
    Screen("history-long-names", partial(_history, LONG_NAMES), ((1024, 700),)),
    Screen("history-undone", partial(_after, _undo_latest)),
    Screen("history-refused", partial(_after, _undo_first)),
)
SCREENS = (*_ALL, *map(enlarged, _ALL))
