# SPDX-License-Identifier: MIT
"""Names that are longer than any place has room for: in the list, on the card, in the wizard, among the drafts."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import STEPS, Page
from tests.pictures.screen import Look, Screen, settle
from tests.pictures.wizard import Draw, ended, on_page
from tests.ui.people import LONG_NAMES, LONG_WORD, add_people


def _store(look: Look, folder: Path) -> str:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk, 5)
    desk.contacts.add(LONG_NAMES)
    desk.close()
    return url


def _window(look: Look, url: str) -> MainWindow:
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    return window


def _selected(look: Look, folder: Path) -> QWidget:
    window = _window(look, _store(look, folder))
    table = window.workplace.list.table
    model = table.model()
    table.selectRow(max(range(model.rowCount()), key=lambda row: len(model.index(row, 0).data())))
    settle(lambda: bool(window.workplace.card.name()))
    return window


def _drafts(names: tuple[str, ...], look: Look, folder: Path) -> QWidget:
    url = _store(look, folder)
    desk = Desk.open(url, language=look.language, region="FR")
    for number, name in enumerate(names, start=1):
        draft = ContactDraft(uid=new_uid(), last_name=name)
        desk.drafts.begin(draft.uid)
        desk.drafts.keep(draft, Page.NAME, (Page.NAME,), number)
        desk.drafts.close(draft.uid)
    desk.close()
    window = _window(look, url)
    settle(lambda: len(window.workplace.drafts.waiting.drafts) == len(names))
    return window


def _screens() -> tuple[Screen, ...]:
    pages = [(f"long-names-{number}-{page}", page) for number, page in enumerate(STEPS, start=1)]
    draft = LONG_NAMES.model_copy(update={"uid": new_uid()})
    free = draft.model_copy(update={"business": draft.business.model_copy(update={"email": ""})})
    return (
        _screen("long-names-selected", _selected),
        _screen("long-names-draft", partial(_drafts, (LONG_NAMES.last_name,))),
        _screen("long-names-drafts", partial(_drafts, ("Marchand", LONG_NAMES.last_name, LONG_WORD))),
        *(_screen(name, partial(on_page, page, draft)) for name, page in pages),
        _screen("long-names-9-endPage", partial(ended, free)),
    )


def _screen(name: str, draw: Draw) -> Screen:
    return Screen(name, draw, ((1024, 700),), languages=("fr",), themes=("light",))


SCREENS = _screens()
