# SPDX-License-Identifier: MIT
"""The properties: as they open, with everything unfolded, in error, of a group, in conflict; of an organisation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.attribute import Entity
from contact_desk.domain.draft import AddressDraft, new_uid
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.ui.wizard.pages import Page
from tests.pictures.organisations import fill
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.store.appointing import appoint
from tests.store.colleagues import COLLEAGUE, colleague
from tests.ui.people import LONG_NAMES, PEOPLE, add_people

_SIZES = ((860, 720), (640, 560))
_TALL = ((860, 2200),)
_DIALOG = ((600, 560),)


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _window(look: Look, folder: Path, fill_it: Callable[[Desk], int]) -> tuple[MainWindow, int]:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    record = fill_it(desk)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    _wait(window)
    return window, record


def _open(window: MainWindow, entity: Entity, record: int) -> PropertiesWindow:
    window.on_show.open_properties(entity, record)
    return _opened(window)


def _opened(window: MainWindow) -> PropertiesWindow:
    _wait(window)
    properties = window.findChild(PropertiesWindow)
    assert properties is not None
    settle(properties.boxes.is_complete)
    _wait(window)
    return properties


def _yusuf(desk: Desk) -> int:
    return add_people(desk)[1]


def _long(desk: Desk) -> int:
    return desk.contacts.add(LONG_NAMES.model_copy(update={"uid": new_uid()})).contact


def _team(desk: Desk) -> int:
    members = add_people(desk)
    draft = PEOPLE[3].model_copy(update={"uid": new_uid(), "last_name": "Équipe Réseau Sud"})
    return desk.contacts.add(draft.model_copy(update={"members": tuple(members[4:8])})).contact


def _of_contact(who: Callable[[Desk], int], look: Look, folder: Path) -> PropertiesWindow:
    return _open(*_with_entity(_window(look, folder, who)))


def _with_entity(opened: tuple[MainWindow, int]) -> tuple[MainWindow, Entity, int]:
    return opened[0], Entity.CONTACT, opened[1]


def _unfolded(who: Callable[[Desk], int], look: Look, folder: Path) -> PropertiesWindow:
    properties = _of_contact(who, look, folder)
    for page in properties.brain.pages:
        properties.boxes.box(page).open()
    settle()
    return properties


def _in_error(look: Look, folder: Path) -> PropertiesWindow:
    properties = _of_contact(_yusuf, look, folder)
    for name in ("last_name", "first_name", "organisation"):
        properties.brain.put(name, "")
    properties.brain.put("business.website", "w" * 600)
    for page in properties.boxes.pages():
        page.enter()
    properties.save()
    settle()
    return properties


def _new_employer(look: Look, folder: Path) -> PropertiesWindow:
    properties = _of_contact(_yusuf, look, folder)
    properties.boxes.box(Page.NAME).heading.click()
    properties.brain.put("organisation", "Colombe Télécom")
    for page in properties.boxes.pages():
        page.enter()
    settle(lambda: not properties.operations.is_busy())
    return properties


def _conflict(look: Look, folder: Path) -> QWidget:
    window, record = _window(look, folder, _yusuf)
    properties = _open(window, Entity.CONTACT, record)
    desk = window.desk
    assert desk is not None
    seen = desk.contacts.show(record).draft
    theirs = {"job_title": "Chef du pôle", "addresses": (), "notes": "Rappeler le matin."}
    desk.contact_editing.change(record, seen, seen.model_copy(update=theirs))
    mine: dict[str, object] = {
        "job_title": "Médecin-chef",
        "notes": "Rappeler après 18 h, sauf le mercredi & le vendredi.\nSinon écrire.",
        "addresses": (AddressDraft(type="home", street="5 quai des Moulins", city="Sète", country="FR"),),
    }
    for path, value in mine.items():
        properties.brain.put(path, value)
    properties.save()
    _wait(window)
    return _dialog(properties, "conflictDialog")


def _meanwhile(look: Look, folder: Path) -> PropertiesWindow:
    """Anna's desk changes the contact while its form stands open here."""
    window, record = _window(look, folder, lambda desk: add_people(desk)[2])
    properties = _open(window, Entity.CONTACT, record)
    properties.brain.put("job_title", "Médecin-chef")
    assert window.desk is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOGNAME", "anna.martin")
        other = Desk.open(window.desk.store_url, language="fr", region="FR")
    seen = other.contacts.show(record).draft
    other.contact_editing.change(record, seen, seen.model_copy(update={"job_title": "Chef du pôle"}))
    other.close()
    settle(lambda: bool(properties.bar.label.text()))
    _wait(window)
    return properties


def _looked_into(look: Look, folder: Path) -> PropertiesWindow:
    """A private contact that an administrator has found by its owner."""

    def hide(desk: Desk) -> int:
        with colleague(desk.store_url) as other:
            draft = PEOPLE[1].model_copy(update={"uid": new_uid(), "private": True})
            hidden = other.contacts.add(draft).contact
        appoint(desk, COLLEAGUE, Right.ADD_INDIVIDUALS)
        return hidden

    window, record = _window(look, folder, hide)
    assert window.desk is not None
    window.wizards.properties.open(window.desk, window.words, Entity.CONTACT, record, COLLEAGUE)
    return _opened(window)


def _replace(look: Look, folder: Path) -> QWidget:
    properties = _of_contact(_yusuf, look, folder)
    button = properties.findChild(QPushButton, "replaceEmailButton")
    assert button is not None
    button.click()
    settle()
    return _dialog(properties, "replaceEmailDialog")


def _dialog(properties: PropertiesWindow, name: str) -> QDialog:
    dialog = properties.findChild(QDialog, name)
    assert dialog is not None
    return dialog


def _saved(look: Look, folder: Path) -> MainWindow:
    window, record = _window(look, folder, _yusuf)
    window.workplace.show_contact(record)
    properties = _open(window, Entity.CONTACT, record)
    properties.brain.put("job_title", "Médecin-chef")
    properties.save()
    _wait(window)
    settle(lambda: bool(window.workplace.card.name()))
    _wait(window)
    return window


def _of_organisation(look: Look, folder: Path) -> PropertiesWindow:
    window, record = _window(look, folder, fill)
    return _open(window, Entity.ORGANISATION, record)


_PAGES = (
    Screen("properties-contact", partial(_of_contact, _yusuf), _SIZES),
    Screen("properties-unfolded", partial(_unfolded, _yusuf), _TALL),
    Screen("properties-long-names", partial(_unfolded, _long), ((860, 2400),), languages=("fr",)),
    Screen("properties-in-error", _in_error, ((860, 720),)),
    Screen("properties-new-employer", _new_employer, ((860, 720),)),
    Screen("properties-changed-meanwhile", _meanwhile, _SIZES),
    Screen("properties-looked-into", _looked_into, _SIZES),
    Screen("properties-group", partial(_of_contact, _team), ((860, 1100),)),
    Screen("properties-organisation", _of_organisation, ((860, 720),)),
)
_DIALOGS = (
    Screen("properties-conflict", _conflict, _DIALOG),
    Screen("properties-replace-email", _replace, ((600, 320),)),
)
SCREENS = (
    *_PAGES,
    *_DIALOGS,
    Screen("properties-saved", _saved),
    enlarged(_PAGES[0], size=(1000, 660)),
    *(enlarged(each, size=(1000, 660)) for each in _DIALOGS),
)
