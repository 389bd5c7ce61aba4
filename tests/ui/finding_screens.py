# SPDX-License-Identifier: MIT
"""The wizards that find an organisation and a contact, and the filters of the list, as screens to be walked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from contact_desk.domain.contact_criteria import ContactCriteria
from contact_desk.domain.organisation import OrganisationCriteria
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_filters.save_dialog import SaveFilterDialog
from contact_desk.ui.find_contact.wizard import FindContactWizard
from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
from tests.ui.driving import part
from tests.ui.people import add_people

if TYPE_CHECKING:
    from tests.ui.screens import Stage

Screen = tuple[str, QWidget]


def finding_an_organisation(stage: Stage) -> Iterator[Screen]:
    """Its criteria, what they find, nothing, and a message."""
    desk = stage.desk()
    add_people(desk)
    desk.close()
    window = stage.window()
    window.menus.actions[CommandId.FIND_ORGANISATION].trigger()
    stage.settle(window)
    wizard = part(window, FindOrganisationWizard)
    yield "criteria of an organisation", wizard
    stage.press(wizard, "nextButton")
    yield "organisations found by criteria", wizard
    wizard.results.bar.say(lambda words: words("Choose an organisation first."), state="warn")
    yield "a message about the organisations found", wizard
    stage.press(wizard, "backButton")
    wizard.criteria.show_criteria(OrganisationCriteria(name="nobody at all", country="FR"))
    stage.press(wizard, "nextButton")
    yield "no organisation found", wizard


def finding_a_contact(stage: Stage) -> Iterator[Screen]:
    """The same of a contact."""
    desk = stage.desk()
    add_people(desk)
    desk.close()
    window = stage.window()
    window.menus.actions[CommandId.FIND_CONTACT].trigger()
    stage.settle(window)
    wizard = part(window, FindContactWizard)
    yield "criteria of a contact", wizard
    stage.press(wizard, "nextButton")
    yield "contacts found by criteria", wizard
    stage.press(wizard, "backButton")
    wizard.criteria.show_criteria(ContactCriteria(last_name="nobody", organisation="at all"))
    stage.press(wizard, "nextButton")
    yield "no contact found by criteria", wizard


def filtering(stage: Stage) -> Iterator[Screen]:
    """The bar with what it filters, a value of which there is no more, and the saving of it."""
    desk = stage.desk()
    add_people(desk)
    desk.close()
    window = stage.window()
    window.workplace.search.search_for('type:client org:="Gone & Co"')
    window.menus.actions[CommandId.FILTERS].trigger()
    stage.settle(window)
    yield "the filter bar, nobody found", window
    window.menus.actions[CommandId.SAVE_FILTER].trigger()
    stage.settle(window)
    dialog = part(window, SaveFilterDialog)
    dialog.agree()
    yield "saving a filter, in error", dialog
    dialog.reject()
