# SPDX-License-Identifier: MIT
"""Hands the draft of an open window to a colleague, nested ones with it; the window goes once that is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from contact_desk.ui.handed_drafts.dialog import HandOverDialog

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.kept_draft import WizardState
    from contact_desk.ui.wizard.dialog_with_draft import DialogWithDraft
    from contact_desk.ui.wizard.saving_dialog import SavingDialog


def hand_over(window: SavingDialog, whole: DialogWithDraft) -> None:
    """Ask, in `window`, whom to give the draft of `whole`, from which it was opened or which it is itself.

    The draft goes from the disk in the thread that has put it into the store.
    """
    if window.is_busy():
        return
    if not whole.brain.is_typed_in():
        window.bar.say(
            lambda words: words("Nothing is typed here yet that could be handed over."), state="warn"
        )
        return
    state = whole.brain.state()
    dialog = HandOverDialog(
        *(window.desk, window.operations, window.words, window),
        draft=state,
        give=lambda recipient: whole.keeper.is_saved_with(partial(_hand, window.desk, state, recipient))(),
    )
    dialog.handed.connect(partial(_leave, whole))
    dialog.ask()


def _leave(whole: DialogWithDraft) -> None:
    whole.keeper.end()
    whole.reject()
    if (opener := whole.parentWidget()) is not None:
        # The question had the keyboard, and goes with its window: not every window manager would choose the next.
        opener.activateWindow()


def _hand(desk: Desk, state: WizardState, recipient: str) -> int:
    return desk.handed_drafts.hand(state, recipient)
