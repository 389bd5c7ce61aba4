# SPDX-License-Identifier: MIT
"""A contact that is chosen while the list has no page yet: its row is in sight once there is one."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.contact_list.panel import ContactListPanel
from contact_desk.ui.list_look import ListLook
from contact_desk.ui.operations import Operations
from contact_desk.wording.catalogue import Words


def test_a_contact_chosen_before_the_first_page_is_in_sight_when_that_comes(desk: Desk, qtbot: QtBot) -> None:
    contacts = [desk.contacts.add(ContactDraft(last_name=f"Roy {number:02}")).contact for number in range(30)]
    operations = Operations()
    panel = ContactListPanel(operations, Words("en"), ListLook(50))
    qtbot.addWidget(panel)
    panel.resize(600, 400)
    panel.show()
    panel.choose(contacts[20])
    with qtbot.waitSignal(panel.answered):
        panel.attach(desk)
    assert operations.wait_idle(30)
    shown = panel.table.visualRect(panel.table.currentIndex())
    assert panel.table.chosen() == contacts[20]
    assert panel.table.viewport().rect().contains(shown)
