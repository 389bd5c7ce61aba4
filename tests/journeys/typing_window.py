# SPDX-License-Identifier: MIT
"""A real window in a process of its own, typed in up to one page of the wizard, which then waits to be killed.

`python -m tests.journeys.typing_window STORE_URL PAGE` prints "kept" once the draft is on disk. On the line "save"
from outside it presses Save and prints "saving"; on "apart" it presses *Not the same*, and prints "kept" again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from contact_desk import paths
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import STEPS, Page
from tests.ui.driving import part, type_text

TYPED: dict[Page, dict[str, str]] = {
    Page.NAME: {"lastName": "Œuvrard-Łukasz"},
    Page.ORGANISATION: {"organisation": "Clinique Saint-Roch"},
    Page.LOCATION: {"department": "Cardiologie"},
    Page.BUSINESS: {"city": "Sète"},
    Page.ADDRESSES: {"street": "3 rue des Écoles"},
    Page.INTERACTION_ADDRESSES: {"value": "04 65 71 33 44"},
    Page.ATTRIBUTES: {"notes": "Rappeler après 17 h."},
    Page.SUMMARY: {},
}
"""What is typed on each page, by the name of its field; on two pages that stands in a dialog."""
DIALOGS = {
    Page.ADDRESSES: ("addAddressButton", "addressDialog"),
    Page.INTERACTION_ADDRESSES: ("addInteractionAddressButton", "interactionAddressDialog"),
}


def settle(window: MainWindow) -> None:
    while window.operations.is_busy():
        window.operations.wait_idle(10)
    QApplication.processEvents()


def fill(wizard: AddContactWizard, page: Page, *, is_last: bool) -> None:
    """Type what belongs on the page; on the last one a dialog stays open."""
    under: QWidget = wizard
    if page in DIALOGS and is_last:
        button, dialog = DIALOGS[page]
        part(wizard, QPushButton, button).click()
        under = part(wizard, QWidget, dialog)
    elif page in DIALOGS:
        return
    for name, text in TYPED[page].items():
        editor = part(under, QWidget, name)
        line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
        assert isinstance(line, QLineEdit | QPlainTextEdit)
        type_text(line, text)


def type_up_to(window: MainWindow, last: Page) -> AddContactWizard:
    wizard = window.add_contact()
    assert wizard is not None
    settle(window)
    for page in STEPS[: STEPS.index(last) + 1]:
        assert wizard.brain.page is page
        fill(wizard, page, is_last=page is last)
        if page is not last:
            part(wizard, QPushButton, "nextButton").click()
            settle(window)
    return wizard


def is_on_disk(wizard: AddContactWizard) -> bool:
    """Whether the file holds what the wizard does, and the wizard says so."""
    brain, file = wizard.brain, paths.drafts_folder() / f"{wizard.brain.draft.uid}.json"
    if not part(wizard, QLabel, "draftState").text() or not file.exists():
        return False
    kept = KeptDraft.model_validate_json(file.read_bytes())
    there = (kept.draft, kept.page, kept.open_line, kept.apart)
    return there == (brain.draft, brain.page, brain.open_line, brain.apart)


def tell_once(is_so: Callable[[], bool], parent: QWidget) -> None:
    def look() -> None:
        if is_so():
            timer.stop()
            print("kept", flush=True)

    timer = QTimer(parent, interval=20)
    timer.timeout.connect(look)
    timer.start()


def obey(wizard: AddContactWizard) -> None:
    """Do what one line from outside says."""
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, wizard)

    def act() -> None:
        told.setEnabled(False)
        if sys.stdin.readline() == "save\n":
            part(wizard, QPushButton, "saveButton").click()
            print("saving", flush=True)
        else:
            say_not_the_same(wizard)

    told.activated.connect(act)


def say_not_the_same(wizard: AddContactWizard) -> None:
    """Of the only look-alike that the hint names, as soon as it does."""

    def is_said() -> bool:
        buttons = part(wizard, QWidget, "duplicateHint").findChildren(QPushButton)
        if buttons and not wizard.brain.apart:
            buttons[-1].click()
        return bool(wizard.brain.apart) and is_on_disk(wizard)

    tell_once(is_said, wizard)


def main(store_url: str, page: str) -> None:
    app = QApplication([])
    window = open_desk(store_url, region="FR")
    wizard = type_up_to(window, Page(page))
    tell_once(lambda: is_on_disk(wizard), window)
    obey(wizard)
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
