# SPDX-License-Identifier: MIT
"""The Find Organisation wizard beside a contact: its choice goes into the box that asked (row T20)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from contact_desk.domain.organisation import Organisation, OrganisationCriteria
from contact_desk.ui.add_contact.organisation_page import OrganisationPage
from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.saving_dialog import SavingDialog

if TYPE_CHECKING:
    from contact_desk.ui.properties.contact_window import ContactProperties


class OrganisationFinding(QObject):
    """At most one stands open; it goes with the contact that it was opened for."""

    def __init__(self, outer: SavingDialog | ContactProperties) -> None:
        super().__init__(outer)
        self._outer = outer
        self._open: FindOrganisationWizard | None = None
        outer.saved.connect(self.close)

    def begin(self, page: OrganisationPage, name: str) -> None:
        """Open it on the name that was typed; one that stands open is brought up as it is."""
        if self._open is None:
            self._open = self._make(page, name)
            self._open.open()
        self._open.raise_()
        self._open.activateWindow()

    def close(self) -> None:
        if self._open is not None:
            self._open.reject()

    def _make(self, page: OrganisationPage, name: str) -> FindOrganisationWizard:
        outer = self._outer
        wizard = FindOrganisationWizard(
            outer.desk,
            outer.operations,
            outer.words,
            outer,
            criteria=OrganisationCriteria(name=name.strip()),
            can_add=page.can_add,
        )
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.finished.connect(self._closed)
        wizard.chosen.connect(partial(self._choose, page))
        wizard.opened_organisation.connect(outer.opened_organisation)
        wizard.add_wanted.connect(page.add_organisation_asked)
        return wizard

    def _choose(self, page: OrganisationPage, organisation: Organisation) -> None:
        if self._outer.brain.page is not Page.ORGANISATION:
            self._outer.go_to_step(Page.ORGANISATION)
        page.choose(organisation)
        page.go_to_first_field()

    def _closed(self) -> None:
        self._open = None
        self._outer.activateWindow()
