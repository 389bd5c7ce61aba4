# SPDX-License-Identifier: MIT
"""The short form for adding a contact: empty, filled, in error, and ready for another; the choice beside the button."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QToolButton, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft, new_uid
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.short_form.window import AddContactForm
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.people import PEOPLE, add_people

_SIZES = ((860, 760), (640, 560))
_TALL = ((860, 2300),)
_WRONG = ContactDraft(
    organisation="Clinique Saint-Roch",
    location="Sète",
    last_name="\x07",
    business=BusinessInformation(country="FR", phone="12", email="y.adeyemi@clinique", website="w" * 600),
)


def _window(look: Look, folder: Path) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    _wait(window)
    return window


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _form(draft: ContactDraft | None, look: Look, folder: Path) -> AddContactForm:
    window = _window(look, folder)
    if window.desk is None:
        raise RuntimeError("the store was not opened")
    form = window.wizards.contacts.open_form(window.desk, window.words, draft=draft)
    settle(form.boxes.is_complete)
    _wait(window)
    return form


def _filled() -> ContactDraft:
    return PEOPLE[1].model_copy(update={"uid": new_uid()})


def _unfolded(look: Look, folder: Path) -> AddContactForm:
    form = _form(_filled(), look, folder)
    for page in form.brain.pages:
        form.boxes.box(page).open()
    settle(lambda: not form.operations.is_busy())
    return form


def _in_error(look: Look, folder: Path) -> AddContactForm:
    form = _form(_WRONG, look, folder)
    form.save()
    settle()
    return form


def _ready_for_another(look: Look, folder: Path) -> AddContactForm:
    draft = ContactDraft(
        uid=new_uid(), first_name="Élodie", last_name="Marchetti", organisation="Colombe Télécom"
    )
    form = _form(draft, look, folder)
    form.save_and_add_another()
    settle(lambda: not form.operations.is_busy())
    return form


def _choice(look: Look, folder: Path) -> QWidget:
    window = _window(look, folder)
    button = window.findChild(QToolButton, "addContactWayButton")
    if button is None:
        raise RuntimeError("there is no choice beside the button")
    button.setFocus()
    settle()
    return window


_FORM = Screen("short-form-empty", partial(_form, None), _SIZES)
_ERROR = Screen("short-form-in-error", _in_error, ((860, 760),))
SCREENS = (
    _FORM,
    Screen("short-form-filled", lambda look, folder: _form(_filled(), look, folder), ((860, 760),)),
    Screen("short-form-unfolded", _unfolded, _TALL),
    _ERROR,
    Screen("short-form-ready-for-another", _ready_for_another, ((860, 760),)),
    Screen("short-form-choice", _choice, ((1024, 700),)),
    enlarged(_FORM, size=(1000, 660)),
    enlarged(_ERROR, size=(1000, 660)),
)
