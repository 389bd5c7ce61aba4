# SPDX-License-Identifier: MIT
"""A real window in a process of its own, with the short form typed in, which then waits to be killed.

`python -m tests.journeys.form_window STORE_URL WHERE` prints "kept" once the draft is on disk. WHERE is what stands
open then: "nothing", "dialog" or "wizard".
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from contact_desk import paths
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.ui.add_organisation.wizards import AddOrganisationWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.short_form.window import AddContactForm
from contact_desk.ui.wizard.pages import SHORT_FORM
from tests.journeys.typing_window import settle, tell_once
from tests.ui.driving import part, type_text

TYPED = {
    "lastName": "Œuvrard-Łukasz",
    "organisation": "Clinique Saint-Roch",
    "department": "Cardiologie",
    "city": "Sète",
}
STREET, MORE = "3 rue des Écoles", " de Sète"
"""What is typed in the dialog of an address, and after the name of the organisation in its wizard."""


def open_form(window: MainWindow) -> AddContactForm:
    window.wizards.contacts.way_chosen.emit("form")
    part(window, QPushButton, "addContactButton").click()
    form = part(window, AddContactForm)
    while not form.boxes.is_complete():
        QApplication.processEvents()
    settle(window)
    return form


def fill(window: MainWindow, form: AddContactForm, where: str) -> None:
    for name, text in TYPED.items():
        type_text(part(form, QLineEdit, name), text)
    if where == "dialog":
        part(form, QPushButton, "addressesPageHeading").click()
        part(form, QPushButton, "addAddressButton").click()
        type_text(part(part(form, QWidget, "addressDialog"), QLineEdit, "street"), STREET)
    elif where == "wizard":
        part(form, QPushButton, "addOrganisationButton").click()
        settle(window)
        line = part(part(form, AddOrganisationWizard), QLineEdit, "organisationName")
        line.setCursorPosition(len(line.text()))
        type_text(line, MORE)


def is_on_disk(form: AddContactForm) -> bool:
    brain, file = form.brain, paths.drafts_folder() / f"{form.brain.draft.uid}.json"
    if not part(form, QLabel, "draftState").text() or not file.exists():
        return False
    kept = KeptDraft.model_validate_json(file.read_bytes())
    there = (kept.draft, kept.page, kept.open_line, kept.nested)
    return there == (brain.draft, SHORT_FORM, brain.open_line, brain.nested)


def main(store_url: str, where: str) -> None:
    app = QApplication([])
    window = open_desk(store_url, region="FR")
    form = open_form(window)
    fill(window, form, where)
    QTimer.singleShot(0, lambda: tell_once(lambda: is_on_disk(form), window))
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
