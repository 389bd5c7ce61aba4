# SPDX-License-Identifier: MIT
"""Rows T13 and T15: *private* is greyed with the reason where the store would refuse it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.attribute import Entity
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.people import Share
from contact_desk.ui.add_contact.privacy_choice import PrivacyChoice
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.sharing import SharingDialog
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from tests.services.rights import THEM, colleague_with_rights
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, wait_until_idle

PATIENCE = 10_000


@pytest.fixture
def store_url(request: pytest.FixtureRequest) -> str:
    """A store of the engine that a test asks for, else of one or the other."""
    wanted = getattr(request, "param", "")
    fixture = {"sqlite": "sqlite_store", "postgresql": "postgres_store"}.get(wanted, "either_store")
    return str(request.getfixturevalue(fixture))


def _private(within: QWidget) -> QRadioButton:
    return part(within, QRadioButton, "visibleNo")


def test_private_cannot_be_chosen_without_the_right_nor_for_what_belongs_to_somebody_else(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = desk.contacts.add(person("Roy")).contact
    with colleague_with_rights(desk) as other:
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        own = other.contacts.add(person("Martin")).contact
        window = open_window(other.store_url)
        window.on_show.open_properties(Entity.CONTACT, theirs)
        opened = window.wizards.properties.windows
        qtbot.waitUntil(
            lambda: any(each.findChild(PrivacyChoice) for each in opened.values()), timeout=PATIENCE
        )
        (properties,) = opened.values()
        choice = part(properties, PrivacyChoice)
        qtbot.waitUntil(lambda: not _private(properties).isEnabled(), timeout=PATIENCE)
        assert choice.reason.text() == (
            f"This contact belongs to {desk.user.login}: only they or an administrator can change this."
        )
        qtbot.waitUntil(choice.reason.isVisible, timeout=PATIENCE)
        assert choice.reason.text() in _private(properties).accessibleDescription()
        # The same question for a contact of one's own.
        choice.ask(other, window.operations, own)
        qtbot.waitUntil(_private(properties).isEnabled, timeout=PATIENCE)
        assert not choice.reason.isVisible()
        properties.close()

        desk.access.change_rights(THEM, revoked=[Right.HAVE_PRIVATE_CONTACTS])
        wizard = window.add_contact()
        assert wizard is not None
        qtbot.waitUntil(lambda: not _private(wizard).isEnabled(), timeout=PATIENCE)
        reason = f"You lack the right “Have private contacts”. Ask {desk.user.login}."
        assert part(wizard, PrivacyChoice).reason.text() == reason
        assert part(wizard, QRadioButton, "visibleYes").isChecked()
        wait_until_idle(qtbot, window)


def test_an_owner_shares_a_private_contact_with_a_colleague_and_takes_it_back(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    with colleague_with_rights(desk) as other:
        own = desk.contacts.add(person("Martin").model_copy(update={"private": True})).contact
        window.open_contact(own)
        qtbot.waitUntil(lambda: bool(window.workplace.card.name()), timeout=PATIENCE)
        wait_until_idle(qtbot, window)
        card = window.workplace.card
        card.customContextMenuRequested.emit(card.rect().center())
        menu = part(card, QMenu, "cardMenu")
        (share,) = [each for each in menu.actions() if each is window.menus.actions[CommandId.SHARE]]
        menu.close()
        share.trigger()
        dialog = part(window, SharingDialog)
        qtbot.waitUntil(lambda: dialog.login.offered() == (COLLEAGUE,), timeout=PATIENCE)
        part(dialog, QLineEdit, "shareWith").setText("nobody")
        dialog.agree()
        wait_until_idle(qtbot, window)
        assert dialog.bar.label.text() == "nobody does not work with this store, so nothing was shared."
        part(dialog, QLineEdit, "shareWith").setText(COLLEAGUE)
        part(dialog, WrappedCheckBox, "shareMayEdit").click()
        dialog.agree()
        wait_until_idle(qtbot, window)
        assert desk.sharing.shares(own) == (Share(COLLEAGUE, may_edit=True),)
        assert other.contacts.show(own).draft.last_name == "Martin"
        remove = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Remove")
        assert remove.accessibleDescription() == f"{COLLEAGUE} may edit it."
        remove.click()
        wait_until_idle(qtbot, window)
        assert desk.sharing.shares(own) == ()
        dialog.reject()


def test_what_is_shared_to_be_read_is_not_edited_from_its_card_until_it_is_shared_to_be_edited(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = desk.contacts.add(person("Roy", private=True)).contact
    with colleague_with_rights(desk) as other:
        desk.sharing.share(theirs, COLLEAGUE)
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        window = open_window(other.store_url)
        qtbot.waitUntil(lambda: window.allowed.rights.standing is not None, timeout=PATIENCE)
        window.workplace.show_contact(theirs)
        button = window.workplace.card.head.edit_button
        qtbot.waitUntil(lambda: "Ask" in button.accessibleDescription(), timeout=PATIENCE)
        assert not button.isEnabled()
        assert not window.menus.actions[CommandId.DEACTIVATE].isEnabled()
        desk.sharing.share(theirs, COLLEAGUE, may_edit=True)
        window.workplace.card.hear(Changes(contacts=frozenset({theirs})))
        qtbot.waitUntil(button.isEnabled, timeout=PATIENCE)


# The server itself keeps them out there: nothing of the store can be read while it is opened.
@pytest.mark.parametrize("store_url", ["sqlite", "postgresql"], indirect=True)
def test_whom_the_store_does_not_let_in_is_told_whom_to_ask_and_tries_again(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.contacts.add(person("Roy"))
    with colleague_with_rights(desk) as other:
        desk.access.set_licensed(COLLEAGUE, licensed=False)
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        window = open_window(other.store_url)
        page = window.store_page.state
        assert page.title.text() == "You are not let into this store"
        assert page.text.text() == f"You lack the licence Tracker Access. Ask {desk.user.login}."
        desk.access.set_licensed(COLLEAGUE, licensed=True)
        page.button.click()
        qtbot.waitUntil(lambda: identities(window) == ["Roy"], timeout=PATIENCE)
        assert not window.store_page.isVisible()
        wait_until_idle(qtbot, window)


def test_a_save_that_is_refused_names_right_and_administrator_and_keeps_the_draft(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with colleague_with_rights(desk) as other:
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        window = open_window(other.store_url)
        wizard = window.add_contact(ContactDraft(last_name="Martin"))
        assert wizard is not None
        wait_until_idle(qtbot, window)
        desk.access.change_rights(THEM, revoked=[Right.ADD_INDIVIDUALS])
        wizard.save()
        wait_until_idle(qtbot, window)
        said = wizard.bar.label.text()
        assert said.startswith("You lack the right “Add individuals”, and nothing was changed.")
        assert desk.user.login in said
        assert wizard.brain.draft.last_name == "Martin"
        save = part(wizard, QPushButton, "saveButton")
        qtbot.waitUntil(lambda: not save.isEnabled(), timeout=PATIENCE)
        assert "“Add individuals”" in save.accessibleDescription()
        desk.access.change_rights(THEM, granted=[Right.ADD_INDIVIDUALS])
        window.operations.announce(Changes(access=True))
        qtbot.waitUntil(save.isEnabled, timeout=PATIENCE)
        assert wizard.bar.label.text() == said
        wizard.save()
        wait_until_idle(qtbot, window)
        assert [row.last_name for row in desk.contacts.find("").rows] == ["Martin"]
