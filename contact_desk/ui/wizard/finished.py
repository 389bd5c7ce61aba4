# SPDX-License-Identifier: MIT
"""A draft as it goes into the queue: what is to be saved, where its window stood, and what was seen beside it."""

from __future__ import annotations

from collections.abc import Mapping

from contact_desk.domain.draft import new_uid
from contact_desk.domain.edit_merging import Side
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.save_request import SaveRequest
from contact_desk.ui.wizard.brain import Brain


def finished(brain: Brain) -> WizardState:
    """Without what its kind does not have; under the uid by which it is kept."""
    draft = brain.to_save().model_copy(update={"uid": brain.draft.uid})
    return brain.state().model_copy(update={"draft": draft})


def save_request(brain: Brain, choices: Mapping[str, Side] | None = None) -> SaveRequest:
    """Numbered anew for each press of *Save*. `choices` settle what two people have changed."""
    seen = brain.seen_place()
    return SaveRequest(
        uid=new_uid(),
        former=brain.keeps_former,
        seen_organisation=seen.organisation,
        seen_location=seen.location,
        choices=dict(choices or {}),
    )
