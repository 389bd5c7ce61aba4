# SPDX-License-Identifier: MIT
"""The Find Organisation wizard: its criteria, what was found, nothing, and a store that fails; the boxes' last rows."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.domain.organisation import OrganisationCriteria
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
from contact_desk.ui.operations import Operations
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from tests.pictures.organisations import fill
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.pictures.wizard import on_page
from tests.ui.people import LONG_WORD

_SIZES = ((940, 620),)
_LAKE = OrganisationCriteria(name="lac", city="annecy", country="France")
_MANY = OrganisationCriteria(inactive_too=True)
_NOBODY = OrganisationCriteria(name="Fjordline", type="client", phone="04 67")


def _open(look: Look, folder: Path, criteria: OrganisationCriteria) -> FindOrganisationWizard:
    desk = Desk.open(f"sqlite:///{folder / 'pictures.sqlite'}", language=look.language, region="FR")
    fill(desk)
    for number in range(60):
        name = f"Station {number:02} {LONG_WORD.lower() if number < 2 else ''}"
        place = BusinessInformation(city="Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson")
        desk.organisation_records.add(OrganisationDraft(name=name, business=place))
    operations = Operations()
    wizard = FindOrganisationWizard(
        desk, operations, Words(look.language), criteria=criteria, can_add=True, may_be_inactive=True
    )
    operations.setParent(wizard)
    wizard.finished.connect(desk.close)
    wizard.open()
    settle(lambda: not operations.is_busy())
    return wizard


def _criteria(look: Look, folder: Path) -> QWidget:
    return _open(look, folder, _LAKE)


def _found(criteria: OrganisationCriteria, look: Look, folder: Path) -> FindOrganisationWizard:
    wizard = _open(look, folder, criteria)
    wizard.search()
    operations = wizard.findChild(Operations)
    assert operations is not None
    settle(lambda: not operations.is_busy())
    return wizard


def _refused(look: Look, folder: Path) -> QWidget:
    wizard = _found(_MANY, look, folder)
    wizard.results.bar.say(
        lambda words: words(
            "“{name}” has been made inactive meanwhile. Choose another organisation.", name="Ancien musée"
        ),
        state="warn",
    )
    return wizard


def _store_gone(look: Look, folder: Path) -> QWidget:
    wizard = _open(look, folder, _LAKE)
    (folder / "pictures.sqlite").rename(folder / "moved.sqlite")
    wizard.search()
    operations = wizard.findChild(Operations)
    assert operations is not None
    settle(lambda: not operations.is_busy())
    return wizard


def _last_rows(text: str, look: Look, folder: Path) -> QWidget:
    draft = ContactDraft(last_name="Marchand", organisation=text)
    wizard = on_page(Page.ORGANISATION, draft, look, folder)
    page = wizard.pages[Page.ORGANISATION]
    page.organisation.box.searched.emit()  # type: ignore[attr-defined]
    operations = wizard.findChild(Operations)
    assert operations is not None
    settle(lambda: not operations.is_busy())
    return wizard


_SCREENS = (
    Screen("find-organisation-criteria", _criteria, _SIZES),
    Screen("find-organisation-results", partial(_found, _MANY), _SIZES),
    Screen("find-organisation-nothing", partial(_found, _NOBODY), _SIZES),
    Screen("find-organisation-refused", _refused, _SIZES),
    Screen("find-organisation-no-store", _store_gone, _SIZES),
)
_BOXES = (
    Screen("find-organisation-last-rows", partial(_last_rows, "a"), ((940, 680),)),
    Screen("find-organisation-last-row-alone", partial(_last_rows, "Fjordline"), ((940, 680),)),
)
SCREENS = (*_SCREENS, *_BOXES, *map(enlarged, (*_SCREENS[:3], _BOXES[0])))
