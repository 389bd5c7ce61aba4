# SPDX-License-Identifier: MIT
"""The Add Contact wizard: every page empty, filled and in error, and its two dialogs."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft, InteractionAddressDraft
from contact_desk.formats.sample_contacts import sample_contacts
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.demo import sample_for_every_page
from contact_desk.ui.operations import Operations
from contact_desk.ui.wizard.pages import STEPS, Page
from contact_desk.wording.catalogue import Words
from tests.pictures.screen import Look, Screen, settle
from tests.ui.people import LONG_NAMES

Draw = Callable[[Look, Path], QWidget]
_WRONG = ContactDraft(
    last_name="M" * 600,
    location="Annexe",
    business=BusinessInformation(
        country="Syldavie",
        phone="04 67",
        extension="poste 214",
        email="y.adeyemi@clinique-saint-roch",
        website="w" * 600,
    ),
    interaction_addresses=(InteractionAddressDraft(type="email", value="personne"),),
    notes="\x07",
)


@cache
def _store_with_samples() -> bytes:
    """A SQLite file with a few contacts, made once for all pictures."""
    with tempfile.TemporaryDirectory(prefix="contact-desk-") as folder:
        file = Path(folder) / "samples.sqlite"
        desk = Desk.open(f"sqlite:///{file}", language="en", region="FR")
        for sample in (*sample_contacts()[:6], LONG_NAMES):
            desk.contacts.add(sample)
        desk.close()
        return file.read_bytes()


def _open(look: Look, folder: Path, draft: ContactDraft) -> AddContactWizard:
    # No event loop runs here that would do it: each wizard left over is styled again with every theme.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (folder / "pictures.sqlite").write_bytes(_store_with_samples())
    desk = Desk.open(f"sqlite:///{folder / 'pictures.sqlite'}", language=look.language, region="FR")
    operations = Operations()
    wizard = AddContactWizard(desk, operations, Words(look.language), draft=draft)
    operations.setParent(wizard)
    wizard.finished.connect(desk.close)
    wizard.open()
    _wait(wizard)
    return wizard


def _wait(wizard: AddContactWizard) -> None:
    operations = wizard.findChild(Operations)
    assert operations is not None
    settle(lambda: not operations.is_busy())


def _go(wizard: AddContactWizard, page: Page) -> None:
    for step in STEPS[: STEPS.index(page) + 1]:
        wizard.brain.visited.add(step)
    wizard.go_to_step(page)
    _wait(wizard)


def on_page(page: Page, draft: ContactDraft, look: Look, folder: Path) -> AddContactWizard:
    wizard = _open(look, folder, draft)
    if page is not Page.NAME:
        wizard.brain.page = Page.NAME
        _go(wizard, page)
    return wizard


def _in_error(page: Page, look: Look, folder: Path) -> QWidget:
    wizard = _open(look, folder, _WRONG)
    wizard.brain.page = Page.SUMMARY
    _go(wizard, page)
    wizard.go_next()
    _wait(wizard)
    return wizard


def _nobody(look: Look, folder: Path) -> QWidget:
    wizard = _open(look, folder, ContactDraft())
    wizard.go_next()
    wizard.go_next()
    return wizard


def _results(look: Look, folder: Path) -> QWidget:
    wizard = _open(look, folder, ContactDraft(last_name="Marchand", organisation="a"))
    wizard.go_next()
    _button(wizard, "organisationSearchButton").click()
    _wait(wizard)
    return wizard


def _email_taken(look: Look, folder: Path) -> QWidget:
    taken = BusinessInformation(email=sample_contacts()[0].business.email)
    wizard = _open(look, folder, ContactDraft(last_name="Marchand", business=taken))
    _go(wizard, Page.BUSINESS)
    wizard.go_next()
    _wait(wizard)
    return wizard


def _undo(look: Look, folder: Path) -> QWidget:
    wizard = _open(look, folder, sample_for_every_page())
    _go(wizard, Page.INTERACTION_ADDRESSES)
    page = wizard.pages[Page.INTERACTION_ADDRESSES]
    tables = page.findChildren(QTableView, "interactionAddressTable")
    tables[0].selectRow(0)
    _button(wizard, "removeInteractionAddressButton").click()
    return wizard


def ended(draft: ContactDraft, look: Look, folder: Path) -> QWidget:
    wizard = _open(look, folder, draft)
    _go(wizard, Page.SUMMARY)
    wizard.save()
    _wait(wizard)
    return wizard


def _store_gone(look: Look, folder: Path) -> QWidget:
    wizard = _open(look, folder, sample_for_every_page())
    _go(wizard, Page.SUMMARY)
    wizard.pages[Page.SUMMARY].bench.desk.close()
    for file in folder.glob("pictures.sqlite*"):
        file.unlink()
    (folder / "pictures.sqlite").mkdir()
    wizard.save()
    _wait(wizard)
    return wizard


def _address_dialog(look: Look, folder: Path, *, wrong: bool = False) -> QWidget:
    wizard = _open(look, folder, sample_for_every_page())
    _go(wizard, Page.ADDRESSES)
    _button(wizard, "addAddressButton").click()
    dialog = _dialog(wizard, "addressDialog")
    if wrong:
        _line(dialog, "street").setText("3 rue des Écoles")
        dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()
    return dialog


def _interaction_address_dialog(look: Look, folder: Path, *, wrong: bool = False) -> QWidget:
    wizard = _open(look, folder, sample_for_every_page())
    _go(wizard, Page.INTERACTION_ADDRESSES)
    _button(wizard, "addInteractionAddressButton").click()
    dialog = _dialog(wizard, "interactionAddressDialog")
    if wrong:
        _line(dialog, "value").setText("04.65.71.33.44")
        _line(dialog, "extension").setText("poste 12")
        combo = dialog.findChild(QComboBox, "addressSubtype")
        assert combo is not None
        combo.setCurrentIndex(2)
        dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()
    return dialog


def _button(wizard: AddContactWizard, name: str) -> QPushButton:
    found = wizard.findChild(QPushButton, name)
    assert found is not None
    return found


def _line(dialog: QDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def _dialog(wizard: AddContactWizard, name: str) -> QDialog:
    found = wizard.findChild(QDialog, name)
    assert found is not None
    found.finished.connect(partial(_put_away, wizard))
    settle()
    return found


def _put_away(wizard: AddContactWizard, _result: int) -> None:
    wizard.close()
    wizard.deleteLater()


def _screen(name: str, draw: Draw, size: tuple[int, int] = (940, 680)) -> Screen:
    return Screen(f"wizard-{name}", draw, (size,))


def _screens() -> tuple[Screen, ...]:
    filled = sample_for_every_page()
    numbered = [(f"{number}-{page}", page) for number, page in enumerate(STEPS, start=1)]
    return (
        *(_screen(f"{name}-empty", partial(on_page, page, ContactDraft())) for name, page in numbered),
        *(_screen(f"{name}-filled", partial(on_page, page, filled)) for name, page in numbered),
        *(
            _screen(f"{name}-error", partial(_in_error, page))
            for name, page in numbered
            if page not in {Page.ORGANISATION, Page.ADDRESSES, Page.SUMMARY}
        ),
        _screen("2-organisationPage-error", _nobody),
        _screen("2-organisationPage-results", _results),
        _screen("4-businessPage-email-taken", _email_taken),
        _screen("6-interactionAddressesPage-undo", _undo),
        _screen("8-summaryPage-error", _store_gone),
        _screen("9-endPage", partial(ended, filled)),
        _screen("addressDialog", _address_dialog, (560, 460)),
        _screen("addressDialog-error", partial(_address_dialog, wrong=True), (560, 460)),
        _screen("interactionAddressDialog", _interaction_address_dialog, (560, 330)),
        _screen(
            "interactionAddressDialog-error", partial(_interaction_address_dialog, wrong=True), (560, 380)
        ),
    )


SCREENS = _screens()
