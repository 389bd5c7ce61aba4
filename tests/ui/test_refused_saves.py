# SPDX-License-Identifier: MIT
"""A new contact whose save was refused when it was sent: opened, it says why, and is saved by nobody but the user."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import new_uid
from contact_desk.domain.errors import ContactDeskError, FieldError, Refused
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.save_request import trouble_of
from contact_desk.ui.wizard.pages import SHORT_FORM
from contact_desk.ui.wizard.saving_dialog import SavingDialog
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, wait_until_idle
from tests.ui.properties.driver import Driver

_TAKEN = Refused([FieldError("business.email", "email_taken", {"contact": 7, "name": "Anna Roy"})])
_BEHIND = ContactDeskError("queued_behind_refused", name="Clinique Saint-Roch")


@pytest.mark.parametrize(
    ("trouble", "told"),
    [(_TAKEN, "Anna Roy"), (_BEHIND, "Clinique Saint-Roch")],
    ids=["wizard", "short form"],
)
def test_a_refused_save_is_told_when_it_is_opened_and_saved_only_when_asked(
    trouble: ContactDeskError, told: str, desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = "summaryPage" if trouble is _TAKEN else SHORT_FORM
    draft = person("Adeyemi", email="desk@acme.example")
    kept = desk.drafts.as_kept(WizardState(draft=draft, page=page))
    desk.drafts.rewrite(kept.model_copy(update={"trouble": trouble_of(trouble)}))
    window = open_window()
    wait_until_idle(qtbot, window)
    part(window, QPushButton, "continueDraftButton").click()
    wait_until_idle(qtbot, window)
    (wizard,) = [each for each in window.findChildren(SavingDialog) if each.isVisible()]
    assert desk.contacts.find("").total == 0
    assert told in wizard.bar.label.text()
    if trouble is _TAKEN:
        message = part(wizard, QLabel, "emailMessage")
        assert message.isVisible()
        assert told in message.text()
    part(wizard.bar, QPushButton, "tryAgainButton").click()
    wait_until_idle(qtbot, window)
    assert [row.identity for row in desk.contacts.find("").rows] == ["Adeyemi"]


def test_why_an_edit_was_refused_stays_said_when_a_colleague_changes_its_record_too(
    desk: Desk, store_url: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    anna = desk.contacts.add(person("Roy", first_name="Anna")).contact
    before = desk.contacts.show(anna).draft
    mine = before.model_copy(update={"job_title": "Editor", "uid": new_uid()})
    kept = desk.drafts.as_kept(WizardState(draft=mine, page="namePage"))
    reason = {"record": anna, "original": before, "trouble": trouble_of(_BEHIND)}
    desk.drafts.rewrite(kept.model_copy(update=reason))
    window = open_window()
    wait_until_idle(qtbot, window)
    part(window, QPushButton, "continueDraftButton").click()
    properties = Driver(qtbot, window)
    properties.wait_for_window()
    wait_until_idle(qtbot, window)
    assert properties.said().startswith("It belongs to Clinique Saint-Roch")
    with colleague(store_url) as other:
        other.contact_editing.change(anna, before, before.model_copy(update={"notes": "Rings back."}))
    window.operations.changed.emit(Changes(contacts=frozenset({anna})))
    wait_until_idle(qtbot, window)
    assert properties.said().startswith("It belongs to Clinique Saint-Roch")
