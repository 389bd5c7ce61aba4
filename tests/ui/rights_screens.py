# SPDX-License-Identifier: MIT
"""Users and rights, why one cannot, and sharing; `screens` has all the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.people import NewPerson
from contact_desk.ui.administration.page import AdministrationPage, Tab
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.explaining import Explanation
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
    desk.close()
    page.enter()
    stage.settle(window)
    for row in range(page.users.list.count()):
        page.users.list.setCurrentRow(row)
        QApplication.processEvents()  # what was made anew is shown by the event loop
        yield f"holder of rights {row}", window
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
