# SPDX-License-Identifier: MIT
"""A real window in a process of its own, with a contact's properties typed in, which then waits to be killed.

`python -m tests.journeys.editing_window STORE_URL CONTACT` prints "kept" once the edit is on disk.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from contact_desk import paths
from contact_desk.domain.attribute import Entity
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.properties.window import PropertiesWindow
from tests.journeys.typing_window import settle, tell_once
from tests.ui.driving import part, type_text

LAST_NAME, CITY = "Œuvrard-Łukasz", "Sète"
"""What is typed before the last name, and in the dialog of a new address, which stays open."""


def open_properties(window: MainWindow, contact: int) -> PropertiesWindow:
    window.on_show.open_properties(Entity.CONTACT, contact)
    settle(window)
    properties = part(window, PropertiesWindow)
    while not properties.boxes.is_complete():
        QApplication.processEvents()
    settle(window)
    return properties


def fill(properties: PropertiesWindow) -> None:
    type_text(part(properties, QLineEdit, "lastName"), LAST_NAME)
    part(properties, QPushButton, "addressesPageHeading").click()
    part(properties, QPushButton, "addAddressButton").click()
    type_text(part(part(properties, QWidget, "addressDialog"), QLineEdit, "city"), CITY)


def is_on_disk(properties: PropertiesWindow) -> bool:
    brain = properties.brain
    file = paths.drafts_folder() / f"{brain.draft.uid}.json"
    if not part(properties, QLabel, "draftState").text() or not file.exists():
        return False
    kept = KeptDraft.model_validate_json(file.read_bytes())
    return (kept.draft, kept.open_line) == (brain.draft, brain.open_line)


def main(store_url: str, contact: str) -> None:
    app = QApplication([])
    window = open_desk(store_url, region="FR")
    properties = open_properties(window, int(contact))
    fill(properties)
    QTimer.singleShot(0, lambda: tell_once(lambda: is_on_disk(properties), window))
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
