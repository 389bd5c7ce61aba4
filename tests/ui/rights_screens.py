# SPDX-License-Identifier: MIT
"""Users and rights, why one cannot, and sharing; `screens` has all the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.people import NewPerson
from contact_desk.ui.administration.page import AdministrationPage, Tab
from contact_desk.ui.administration.profile_dialogs import CardDialog, NumberDialog
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.explaining import Explanation
from contact_desk.ui.profile import ProfileDialog
from contact_desk.ui.sharing import SharingDialog
from tests.ui.driving import part

if TYPE_CHECKING:
    from tests.ui.screens import Screen, Stage


def users_and_rights(stage: Stage) -> Iterator[Screen]:
    window = stage.window()
    window.show_page("administration")
    page = part(window, AdministrationPage)
    page.tabs.setCurrentIndex(Tab.USERS)
    stage.settle(window)
    yield "no users", window
    desk = stage.desk()
    desk.access.add_user(NewPerson("lea", "Léa Nord"))
    desk.roles.add("Équipe Nord")
    contact = desk.contacts.add(ContactDraft(last_name="Martin", private=True)).contact
    desk.sharing.share(contact, "lea")
    desk.access.set_card(desk.user.login, desk.contacts.add(ContactDraft(last_name="Roy")).contact)
    desk.customer_numbers.give_number(desk.user.login, "C-100", "Acme")
    desk.close()
    page.enter()
    stage.settle(window)
    for row in range(page.users.list.count()):
        page.users.list.setCurrentRow(row)
        QApplication.processEvents()  # what was made anew is shown by the event loop
        stage.settle(window)
        QApplication.processEvents()  # its customer numbers come after it
        yield f"holder of rights {row}", window
    for button, kind in (
        (page.users.card.user.card.choose_button, CardDialog),
        (page.users.card.user.numbers.add_button, NumberDialog),
    ):
        button.click()
        stage.settle(window)
        dialog = part(window, kind)
        yield f"{kind.__name__}", dialog
        dialog.reject()
    window.menus.actions[CommandId.MY_PROFILE].trigger()
    stage.settle(window)
    QApplication.processEvents()
    profile = part(window, ProfileDialog)
    yield "my profile", profile
    profile.accept()
    window.menus.actions[CommandId.WHY_NOT].trigger()
    stage.settle(window)
    why_not = part(window, Explanation)
    yield "why not", why_not
    why_not.accept()
    window.open_contact(contact)
    stage.qtbot.waitUntil(lambda: bool(window.workplace.card.name()), timeout=10_000)
    window.menus.actions[CommandId.SHARE].trigger()
    stage.settle(window)
    QApplication.processEvents()
    sharing = part(window, SharingDialog)
    yield "sharing", sharing
    sharing.reject()
