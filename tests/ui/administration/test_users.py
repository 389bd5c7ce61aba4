# SPDX-License-Identifier: MIT
"""Rows T03 and F08: an administrator sets up users, roles and rights on a page; everybody else reads it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Holder, Right
from contact_desk.domain.people import Grantee
from contact_desk.ui.administration.holder_dialog import RoleDialog, UserDialog
from contact_desk.ui.administration.page import AdministrationPage, Tab
from contact_desk.ui.administration.users_panel import UsersPanel
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.explaining import Explanation
from contact_desk.ui.main_window import MainWindow
from tests.services.rights import colleague_with_rights
from tests.store.colleagues import COLLEAGUE
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


def _user(desk: Desk, login: str) -> set[Right]:
    return set(next(each for each in desk.access.people().users if each.login == login).rights)


def test_an_administrator_sets_up_users_and_a_role_and_sees_where_a_right_comes_from(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    panel = _users(window, qtbot)
    # Whoever makes a store on a server is its first user.
    begin = panel.empty.button if desk.engine == "sqlite" else panel.add_user
    assert begin.isVisible()
    begin.click()
    dialog = part(window, UserDialog)
    part(dialog, QLineEdit, "newLogin").setText("lea")
    part(dialog, QLineEdit, "newName").setText("Léa Nord")
    dialog.agree()
    wait_until_idle(qtbot, window)
    lea = Grantee(Holder.USER, "lea")
    assert panel.list.grantee() == lea
    me = next(each for each in desk.access.people().users if each.login == desk.user.login)
    assert me.standing.has(Right.ADMINISTRATOR), "whoever sets up the first user is not locked out"

    panel.add_role.click()
    role = part(window, RoleDialog)
    part(role, QLineEdit, "newRole").setText("Team Nord")
    role.agree()
    wait_until_idle(qtbot, window)
    panel.card.rights.boxes[Right.MANAGE_LISTS].click()
    wait_until_idle(qtbot, window)
    panel.list.choose(lea)
    panel.card.user.name.line.setText("Léa Nord-Est")
    panel.card.role_boxes()[0].click()
    wait_until_idle(qtbot, window)
    assert panel.card.user.name.text() == "Léa Nord-Est", "not saved yet, and not lost by something else"
    form = panel.card.rights
    assert not form.boxes[Right.MANAGE_LISTS].isChecked()
    assert form.whence[Right.MANAGE_LISTS].text() == "Holds: by the role Team Nord"
    form.boxes[Right.EXPORT].click()
    wait_until_idle(qtbot, window)
    assert _user(desk, "lea") == {Right.EXPORT}
    panel.bar.button.click()
    wait_until_idle(qtbot, window)
    assert _user(desk, "lea") == set()
    assert not form.boxes[Right.EXPORT].isChecked()

    panel.list.choose(Grantee(Holder.USER, desk.user.login))
    panel.card.user.disabled.click()
    wait_until_idle(qtbot, window)
    assert "Nobody would be left to administer the store" in panel.bar.label.text()
    assert not panel.card.user.disabled.isChecked()


def test_whoever_does_not_manage_users_reads_the_page_and_is_told_why_not_and_who_sees_what(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with colleague_with_rights(desk) as other:
        them = Grantee(Holder.USER, COLLEAGUE)
        desk.access.change_rights(them, revoked=[Right.MANAGE_USERS])
        own = other.contacts.add(person("Martin").model_copy(update={"private": True})).contact
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        window = open_window(other.store_url)
        panel = _users(window, qtbot)
        reason = f"You lack the right “Manage users and rights”. Ask {desk.user.login}."
        assert panel.reason.text() == reason
        panel.list.choose(them)
        assert not panel.card.rights.boxes[Right.EXPORT].isEnabled()
        assert not part(panel, QPushButton, "addUserButton").isEnabled()

        window.menus.actions[CommandId.WHY_NOT].trigger()
        wait_until_idle(qtbot, window)
        said = part(window, Explanation, "rightsExplanation").text()
        missing, held = said.split("You have these rights (given to this user).")
        assert missing.splitlines()[0] == f"You lack these rights. Ask {desk.user.login}."
        assert "Manage users and rights" in missing
        assert "Export contacts" in held
        window.open_contact(own)
        qtbot.waitUntil(lambda: bool(window.workplace.card.name()), timeout=PATIENCE)
        window.menus.actions[CommandId.WHO_SEES].trigger()
        wait_until_idle(qtbot, window)
        said = part(window, Explanation, "audienceExplanation").text()
        assert f"This contact is private to {COLLEAGUE}." in said
        assert f"Administrators find it when they search by its owner: {desk.user.login}." in said
