# SPDX-License-Identifier: MIT
"""Rows T01, T03, C03, C04 and decision 13: licences held, a role's name, a user's own card and customer numbers."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Holder
from contact_desk.domain.people import Grantee, NewPerson
from contact_desk.ui.administration.holder_dialog import UserDialog
from contact_desk.ui.administration.page import AdministrationPage, Tab
from contact_desk.ui.administration.profile_dialogs import CardDialog, NumberDialog
from contact_desk.ui.administration.users_panel import UsersPanel
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.profile import ProfileDialog
from tests.store.colleagues import colleague_url
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, wait_until_idle

PATIENCE = 10_000


def _users(window: MainWindow, qtbot: QtBot) -> UsersPanel:
    window.show_page("administration")
    page = part(window, AdministrationPage)
    page.tabs.setCurrentIndex(Tab.USERS)
    wait_until_idle(qtbot, window)
    return page.users


def test_an_administrator_counts_licences_and_calls_a_role_otherwise(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    desk.access.add_user(NewPerson("lea"))
    desk.roles.add("Team North")
    panel = _users(window, qtbot)
    licences = panel.card.licences
    taken = desk.access.people().licences.taken
    for typed, held, said in (
        ("many", 0, "Write a number from 0 to 1,000,000."),
        ("20", 20, ""),
        ("1", 20, ""),
    ):
        licences.held.line.setText(typed)
        licences.save_button.click()
        wait_until_idle(qtbot, window)
        assert desk.access.people().licences.held == held
        assert licences.held.message.text() == said
    assert panel.bar.label.text().startswith("No licence is left")
    assert licences.assigned.text() == f"{taken} of 20 licences are assigned."

    panel.list.choose(Grantee(Holder.ROLE, "Team North"))
    panel.card.role.name.line.setText("Team South")
    panel.card.role.save_button.click()
    wait_until_idle(qtbot, window)
    assert panel.list.grantee() == Grantee(Holder.ROLE, "Team South")
    assert [role.name for role in desk.access.people().roles] == ["Team South"]


def test_card_and_customer_numbers_are_chosen_by_an_administrator_and_read_in_my_profile(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    hidden = desk.contacts.add(person("Martin").model_copy(update={"private": True})).contact
    desk.access.add_user(NewPerson("lea"))
    panel = _users(window, qtbot)
    me = desk.user.login
    panel.list.choose(Grantee(Holder.USER, me))
    user = panel.card.user
    assert not user.card.open_button.isVisible()
    user.card.choose_button.click()
    dialog = part(window, CardDialog)
    for name, chosen in (("martin", hidden), ("roy", contact)):
        dialog.search.line.setText(name)
        dialog.search.button.click()
        wait_until_idle(qtbot, window)
        assert dialog.search.results.count() == 1
        dialog.search.results.itemClicked.emit(dialog.search.results.item(0))
        wait_until_idle(qtbot, window)
        if chosen == hidden:
            assert dialog.bar.label.text().startswith("A private contact is nobody's card")
    assert user.card.text.text() == "Roy"

    user.numbers.add_button.click()
    asked = part(window, NumberDialog)
    asked.agree()
    wait_until_idle(qtbot, window)
    assert (
        asked.bar.label.text() == "Enter the customer number. Nothing was changed. What you typed stays here."
    )
    part(asked, QLineEdit, "customerNumber").setText("C-100")
    part(asked, QLineEdit, "customerName").setText("Acme")
    asked.agree()
    wait_until_idle(qtbot, window)
    remove = next(each for each in user.findChildren(QPushButton) if each.text() == "Remove")
    assert remove.accessibleDescription() == "C-100 · Acme"

    window.menus.actions[CommandId.MY_PROFILE].trigger()
    wait_until_idle(qtbot, window)
    profile = part(window, ProfileDialog)
    assert profile.card.text.text() == "Roy"
    assert profile.rights.text().startswith("You may do everything: the right “Tracker administrator” (")
    assert profile.numbers.none.isHidden()
    remove.click()
    wait_until_idle(qtbot, window)
    qtbot.waitUntil(profile.numbers.none.isVisible, timeout=PATIENCE)
    assert desk.customer_numbers.of_user(me) == ()
    profile.card.open_button.click()
    qtbot.waitUntil(lambda: window.workplace.card.contact() == contact, timeout=PATIENCE)
    wait_until_idle(qtbot, window)
    desk.access.set_card(me, None)
    panel.reading_wanted.emit()
    wait_until_idle(qtbot, window)
    assert user.card.text.text() == "None of the contacts is this user yet."


@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_the_statement_that_makes_a_missing_role_can_be_read_whole_and_copied(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(colleague_url(desk.store_url))
    panel = _users(window, qtbot)
    panel.add_user.click()
    dialog = part(window, UserDialog)
    login = 'nobody "at all"'
    part(dialog, QLineEdit, "newLogin").setText(login)
    dialog.agree()
    wait_until_idle(qtbot, window)
    note = part(dialog, QPlainTextEdit, "statement")
    assert note.isVisible()
    assert note.hasFocus()
    assert note.isReadOnly()
    assert "CREATE ROLE" in note.toPlainText()
    assert note.textCursor().selectedText() == note.toPlainText().replace("\n", "\u2029")
    assert login in dialog.bar.label.text()
    dialog.bar.button.click()
    assert QApplication.clipboard().text() == note.toPlainText()
    dialog.reject()
