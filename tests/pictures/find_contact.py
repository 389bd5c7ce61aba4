# SPDX-License-Identifier: MIT
"""The Find Contact wizard: its criteria, what was found, and nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from contact_desk.desk import Desk
from contact_desk.domain.contact_criteria import ContactCriteria, Visibility
from contact_desk.ui.find_contact.wizard import FindContactWizard
from contact_desk.ui.operations import Operations
from contact_desk.wording.catalogue import Words
from tests.pictures.organisations import fill
from tests.pictures.screen import Look, Screen, enlarged, settle

_SIZES = ((940, 620),)
_CLINIC = ContactCriteria(last_name="ade", organisation="clinique", contact_type="client", phone="04 65")
_ALL = ContactCriteria()
_NOBODY = ContactCriteria(last_name="Fjord", department="Ventes", visibility=Visibility.PRIVATE)


def _open(criteria: ContactCriteria, look: Look, folder: Path) -> FindContactWizard:
    desk = Desk.open(f"sqlite:///{folder / 'pictures.sqlite'}", language=look.language, region="FR")
    lake = fill(desk)
    desk.organisation_activity.deactivate(lake)
    operations = Operations()
    words = Words(look.language)
    wizard = FindContactWizard(desk, operations, words, criteria=criteria)
    operations.setParent(wizard)
    wizard.finished.connect(desk.close)
    wizard.open()
    settle(lambda: not operations.is_busy())
    return wizard


def _found(criteria: ContactCriteria, look: Look, folder: Path) -> FindContactWizard:
    wizard = _open(criteria, look, folder)
    wizard.search()
    operations = wizard.findChild(Operations)
    assert operations is not None
    settle(lambda: not operations.is_busy())
    return wizard


_SCREENS = (
    Screen("find-contact-criteria", partial(_open, _CLINIC), _SIZES),
    Screen("find-contact-results", partial(_found, _ALL), _SIZES),
    Screen("find-contact-nothing", partial(_found, _NOBODY), _SIZES),
)
SCREENS = (*_SCREENS, *map(enlarged, _SCREENS[:2]))
