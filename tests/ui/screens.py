# SPDX-License-Identifier: MIT
"""Every screen there is, one after the other, for tests that hold for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    InteractionAddressDraft,
    new_uid,
)
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_card.face import Tab
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import STEPS, Page
from tests.ui.bulk_screens import many_at_once
from tests.ui.choosing_screens import choosing_a_store
from tests.ui.driving import part, wait_until_idle
from tests.ui.finding_screens import filtering, finding_a_contact, finding_an_organisation
from tests.ui.handing_screens import handing_over, leave_unfinished
from tests.ui.history_screens import operations_done
from tests.ui.pasts import work_through
from tests.ui.people import LONG_NAMES, PEOPLE, add_people
from tests.ui.rights_screens import users_and_rights
from tests.ui.server_screens import without_server
from tests.ui.trash_screens import trash
from tests.ui.upcoming import upcoming_dates

Screen = tuple[str, QWidget]
_YUSUF = PEOPLE[1]
_WRONG = ContactDraft(
    last_name="\x07",
    organisation="\x07",
    department="\x07",
    business=BusinessInformation(
        phone="12", email="y.adeyemi@clinique", website="w" * 600, country="Nowhere"
    ),
    addresses=(AddressDraft(street="3 rue des Écoles"),),
    interaction_addresses=(InteractionAddressDraft(type="email", value="personne"),),
    notes="\x07",
)


class Stage:
    """Opens windows on a store, and puts them away."""

    def __init__(self, store_url: str, qtbot: QtBot, language: str) -> None:
        self.store_url, self.qtbot, self.language = store_url, qtbot, language
        self.folder = Path(store_url.removeprefix("sqlite:///")).parent
        self._windows: list[MainWindow] = []

    def desk(self) -> Desk:
        return Desk.open(self.store_url, language=self.language, region="FR")

    def window(self, url: str = "") -> MainWindow:
        window = open_desk(url or self.store_url, language=self.language, region="FR")
        self._windows.append(window)
        self.settle(window)
        return window

    def settle(self, window: MainWindow) -> None:
        wait_until_idle(self.qtbot, window)

    def wizard(self, draft: ContactDraft | None = None) -> AddContactWizard:
        """On the one window of the stage."""
        window = self._windows[-1] if self._windows else self.window()
        wizard = window.add_contact(draft)
        assert wizard is not None
        self.settle(window)
        return wizard

    def press(self, within: QWidget, name: str) -> None:
        part(within, QPushButton, name).click()
        self.settle(self._windows[-1])

    def go(self, wizard: AddContactWizard, page: Page) -> None:
        """Past what may be wrong on the pages before."""
        wizard.brain.visited |= set(STEPS)
        wizard.edit_from_summary(page)
        self.settle(self._windows[-1])

    def settle_all(self) -> None:
        for window in self._windows:
            self.settle(window)

    def clear(self) -> None:
        for window in self._windows:
            window.close()
            self.qtbot.waitUntil(partial(getattr, window, "is_closed"), timeout=10_000)
            window.deleteLater()
        self._windows.clear()


Screens = Callable[[Stage], Iterator[Screen]]


def empty_wizard(stage: Stage) -> Iterator[Screen]:
    wizard = stage.wizard()
    for page in STEPS:
        stage.go(wizard, page)
        yield f"{page}, empty", wizard


def filled_wizard(stage: Stage) -> Iterator[Screen]:
    wizard = stage.wizard(_YUSUF)
    for page in STEPS:
        stage.go(wizard, page)
        yield f"{page}, filled", wizard
    stage.press(wizard, "saveButton")
    yield "the end page", wizard


def wizard_in_error(stage: Stage) -> Iterator[Screen]:
    wizard = stage.wizard(_WRONG)
    for page in STEPS[:-1]:
        stage.go(wizard, page)
        wizard.go_next()
        stage.settle_all()
        assert wizard.brain.page is page
        yield f"{page}, in error", wizard


def helpful_wizard(stage: Stage) -> Iterator[Screen]:
    """What helps while one types: results of a search, holders of the same number, a line that was removed."""
    desk = stage.desk()
    add_people(desk)
    desk.close()
    wizard = stage.wizard(_YUSUF.model_copy(update={"organisation": "a"}))
    stage.go(wizard, Page.ORGANISATION)
    stage.press(wizard, "organisationSearchButton")
    yield "organisations found", wizard
    stage.go(wizard, Page.BUSINESS)
    wizard.go_next()
    stage.settle_all()
    yield "an e-mail that is taken, and who has the number", wizard
    stage.go(wizard, Page.INTERACTION_ADDRESSES)
    part(wizard, QTableView, "interactionAddressTable").selectRow(0)
    stage.press(wizard, "removeInteractionAddressButton")
    yield "a line that was removed", wizard


def short_form(stage: Stage) -> Iterator[Screen]:
    """Empty, in error, filled with everything unfolded, and after one contact ready for another."""
    window = stage.window()
    desk = stage.desk()
    add_people(desk, 3)
    desk.close()
    assert window.desk is not None
    for name, draft in (("empty", None), ("in error", _WRONG), ("filled", _YUSUF)):
        form = window.wizards.contacts.open_form(window.desk, window.words, draft=draft)
        stage.qtbot.waitUntil(form.boxes.is_complete)
        if draft is not None:
            for page in form.brain.pages:
                form.boxes.box(page).open()
        if draft is _WRONG:
            form.save()
        stage.settle(window)
        yield f"short form, {name}", form
    part(form, QLineEdit, "email").clear()
    form.save_and_add_another()
    stage.settle(window)
    yield "short form, ready for another", form


def split_name(stage: Stage) -> Iterator[Screen]:
    wizard = stage.wizard(ContactDraft(last_name="Dr Müller, Anna Maria"))
    yield "a name that is offered split", wizard
    stage.press(wizard, "splitNameButton")
    yield "a name that was split", wizard


def dialogs(stage: Stage) -> Iterator[Screen]:
    """Each empty, in error and filled."""
    wizard = stage.wizard(_YUSUF)
    for page, noun in ((Page.ADDRESSES, "Address"), (Page.INTERACTION_ADDRESSES, "InteractionAddress")):
        stage.go(wizard, page)
        stage.press(wizard, f"add{noun}Button")
        dialog = part(wizard, QDialog, f"{noun[0].lower()}{noun[1:]}Dialog")
        yield f"{page}: dialog, empty", dialog
        part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
        yield f"{page}: dialog, in error", dialog
        dialog.reject()
        table = part(wizard, QTableView, f"{noun[0].lower()}{noun[1:]}Table")
        table.selectRow(table.model().rowCount() - 1)
        stage.press(wizard, f"edit{noun}Button")
        yield f"{page}: dialog, filled", dialog
        dialog.reject()


def main_window(stage: Stage) -> Iterator[Screen]:
    yield "main window, empty", stage.window()
    desk = stage.desk()
    people = add_people(desk)
    leave_unfinished(desk, "Adeyemi", "Bergeron")
    desk.close()
    stage.clear()
    window = stage.window()
    yield "main window, list and unfinished contacts", window
    window.workplace.show_contact(people[1])
    stage.qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    window.workplace.list.expander.unfold(people[1])
    stage.settle(window)
    yield "main window, a card and an unfolded row", window
    window.message.say(lambda words: words("The line has been removed."), action=lambda words: words("&Undo"))
    stage.settle(window)
    yield "main window, a message", window
    window.workplace.list.search("nobody at all")
    stage.settle(window)
    yield "main window, nobody found", window
    window.menus.actions[CommandId.ABOUT].trigger()
    box = part(window, QMessageBox)
    yield "about", box
    box.close()
    broken = stage.folder / "letters.sqlite"
    broken.write_text("Dear Sir or Madam, this is no database. " * 50, encoding="utf-8")
    yield "main window, no store", stage.window(f"sqlite:///{broken}")


def history(stage: Stage) -> Iterator[Screen]:
    """Of a card: with long words, and after an undo with the message of it."""
    desk = stage.desk()
    contact = desk.contacts.add(LONG_NAMES.model_copy(update={"uid": new_uid()})).contact
    work_through(desk, contact)
    desk.close()
    window = stage.window()
    window.workplace.show_contact(contact)
    stage.qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    window.workplace.card.face.tabs.setCurrentIndex(Tab.HISTORY)
    stage.settle(window)
    yield "history", window
    stage.press(window, "undoOperationButton")
    yield "history, an operation undone", window


def commands(stage: Stage) -> Iterator[Screen]:
    """By their names below the search field; then all their keys, one that is given others, and which are offered."""
    window = stage.window()
    window.menus.actions[CommandId.COMMANDS].trigger()
    yield "commands by name", window
    window.menus.actions[CommandId.SHORTCUTS].trigger()
    shortcuts = part(window, QDialog, "shortcutsWindow")
    yield "shortcuts", shortcuts
    part(shortcuts, QTableView).selectRow(0)
    part(shortcuts, QPushButton, "changeKeysButton").click()
    dialog = part(shortcuts, QDialog, "newKeysDialog")
    yield "new keys", dialog
    dialog.reject()
    shortcuts.reject()
    window.menus.actions[CommandId.OFFERED_ACTIONS].trigger()
    offered = part(window, QDialog, "offeredActionsDialog")
    yield "actions offered", offered
    offered.reject()


ALL: tuple[Screens, ...] = (
    empty_wizard,
    filled_wizard,
    wizard_in_error,
    helpful_wizard,
    short_form,
    split_name,
    dialogs,
    main_window,
    history,
    operations_done,
    finding_an_organisation,
    finding_a_contact,
    filtering,
    handing_over,
    upcoming_dates,
    commands,
    trash,
    many_at_once,
    without_server,
    choosing_a_store,
    users_and_rights,
)
