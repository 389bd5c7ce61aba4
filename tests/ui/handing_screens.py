# SPDX-License-Identifier: MIT
"""Screens of unfinished drafts that go from one colleague to another; `screens` has all the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.services.contact_drafts import ContactDrafts
from tests.services.handing import hand_from_a_colleague
from tests.ui.driving import part

if TYPE_CHECKING:
    from tests.ui.screens import Screen, Stage


def leave_unfinished(desk: Desk, *names: str) -> None:
    """Drafts as a window leaves them that was killed."""
    drafts = ContactDrafts(paths.drafts_folder(), desk.store_url, lambda: datetime.now(UTC))
    for name in names:
        draft = ContactDraft(uid=new_uid(), last_name=name, language="en")
        drafts.begin(draft.uid)
        drafts.keep(draft, "organisationPage", ("namePage", "organisationPage"), 1)
        drafts.close(draft.uid)


def handing_over(stage: Stage) -> Iterator[Screen]:
    """The question whom to, empty and in error; what is handed to the user and by the user, one and several."""
    desk = stage.desk()
    leave_unfinished(desk, "Adeyemi", "Bergeron", "Roy")
    waiting = [kept.uid for kept in desk.drafts.waiting()]
    desk.handed_drafts.hand_waiting(waiting[0], "marie")
    hand_from_a_colleague(desk, "marie", waiting[1])
    window = stage.window()
    window.workplace.drafts.handed.look()
    stage.settle(window)
    yield "a draft handed each way", window
    stage.press(window, "handDraftButton")
    dialog = part(window, QDialog, "handOverDialog")
    yield "whom to hand a draft to", dialog
    part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    yield "nobody to hand a draft to", dialog
    dialog.reject()
    stage.settle(window)
    desk.close()
