# SPDX-License-Identifier: MIT
"""The main job shown without a display: sample contacts in a throw-away store, one of them through the wizard."""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.formats.sample_contacts import sample_contacts
from contact_desk.formats.vcard_writer import write_vcard
from contact_desk.ui.app import open_desk
from contact_desk.ui.demo_hand import DemoHand
from contact_desk.ui.main_window import MainWindow

_LOG = logging.getLogger(__name__)


def sample_for_every_page() -> ContactDraft:
    """The first sample that has something for each page of the wizard."""
    return next(
        draft
        for draft in sample_contacts()
        if draft.location
        and draft.business.email
        and draft.addresses
        and draft.interaction_addresses
        and draft.notes
    )


def run_demo(folder: Path, language: str, region: str) -> tuple[Path, ...]:
    """Leave a picture of every page, one of the main window, and the new contact's vCard in `folder`.

    Gives the files that were written. One sample goes through the wizard, all others straight into the store.
    """
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or _application_without_a_display()
    with tempfile.TemporaryDirectory(prefix="contact-desk-demo-") as home:
        url = f"sqlite:///{Path(home) / 'demo.sqlite'}"
        desk = Desk.open(url, language=language, region=region)
        try:
            files = _show(desk, url, folder, region)
        finally:
            desk.close()
    application.processEvents()
    return files


def _application_without_a_display() -> QApplication:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # That platform remarks on standard error, for every window, what it cannot do without a screen.
    qInstallMessageHandler(lambda _kind, _context, message: _LOG.debug("Qt: %s", message))
    return QApplication([])


def _show(desk: Desk, url: str, folder: Path, region: str) -> tuple[Path, ...]:
    shown = sample_for_every_page()
    for draft in sample_contacts():
        if draft != shown:
            desk.contacts.add(draft)
    window = open_desk(url, language=desk.language, theme="light", region=region)
    try:
        return _drive(desk, window, shown, folder)
    finally:
        window.operations.wait_idle(60)
        window.close()
        window.deleteLater()


def _drive(desk: Desk, window: MainWindow, draft: ContactDraft, folder: Path) -> tuple[Path, ...]:
    wizard = window.add_contact()
    if wizard is None:
        raise RuntimeError("The throw-away store could not be opened")
    hand = DemoHand(wizard, window.operations, folder)
    contact = hand.add(draft)
    wizard.footer.finish.click()
    window.operations.wait_idle(60)
    QApplication.processEvents()
    picture, card = folder / "main-window.png", folder / "contact.vcf"
    window.grab().save(str(picture))
    text = write_vcard(
        desk.contacts.show(contact), desk.vocabulary.load(), language=desk.language, region=desk.region
    )
    card.write_text(text, encoding="utf-8", newline="")
    return (*hand.pictures, picture, card)
