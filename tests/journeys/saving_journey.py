# SPDX-License-Identifier: MIT
"""What the journeys of a store at fault share: a wizard at its summary, a save that fails, and the try after it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.services.maintenance import check
from tests.ui.add_contact.driver import Driver
from tests.ui.add_contact.kept_drafts import kept_files, wait_until_kept


class SavingJourney:
    """One contact, typed as a person types it and shown on the summary before the store gets into trouble."""

    def __init__(self, qtbot: QtBot, desk: Desk, notes: str = "Rappeler après 17 h.") -> None:
        self.desk = desk
        self.drive = Driver(qtbot, desk, draft=ContactDraft(notes=notes))
        self.drive.type("lastName", "Adeyemi")
        self.drive.next("organisationPage")
        self.drive.type("organisation", "Clinique Saint-Roch")
        self.drive.next("locationPage", "businessPage")
        self.drive.type("phone", "04 65 71 33 44")
        self.drive.to_summary()
        wait_until_kept(self.drive)

    def go_back_and_type(self) -> None:
        """Change number and e-mail and come back: the wizard asks the store about both meanwhile."""
        self.drive.click("businessPageEditButton")
        self.drive.type("phone", "04 65 71 33 45")
        self.drive.type("email", "adeyemi@clinique.example")
        self.drive.next("summaryPage")
        wait_until_kept(self.drive)

    def save_in_vain(self) -> str:
        """Press Save; what the wizard says, which keeps what was typed here and on the disk."""
        draft = self.drive.wizard.brain.draft
        self.drive.click("saveButton")
        assert self.drive.page() == "summaryPage"
        assert self.drive.wizard.bar.isVisible()
        assert self.drive.wizard.brain.draft == draft
        (kept,) = kept_files()
        assert kept["draft"] == draft.model_dump(mode="json")
        said = self.drive.wizard.bar.label.text()
        assert said.endswith("What you typed stays here.")
        return said

    def try_again(self) -> None:
        """Press Try again; the contact is there once, with all that belongs to it, and its draft is gone."""
        self.drive.find(QPushButton, "tryAgainButton").click()
        self.drive.settle()
        assert self.drive.page() == "endPage", self.drive.wizard.bar.label.text()
        added = self.drive.wizard.brain.result
        assert added is not None
        assert not added.already
        assert kept_files() == []
        saved = self.desk.contacts.show(added.contact).draft
        assert saved == self.drive.wizard.brain.to_save()
        assert self.desk.contacts.find("Adeyemi").total == 1
        assert check(self.desk.store_url).problems == ()
