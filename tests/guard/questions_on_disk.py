# SPDX-License-Identifier: MIT
"""What is asked of drafts and saves that wait on the disk, until a server is back."""

from __future__ import annotations

from datetime import UTC, datetime

from contact_desk.domain.kept_draft import KeptDraft, WizardState
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.queued_save import Queued
from contact_desk.domain.save_request import SaveRequest
from tests.guard.hidden import ABSENT, Hidden
from tests.guard.pairs import Pair, Rule, same

EDIT = "00000000-0000-4000-8000-0000000000ed"


def on_disk(draft: Pair, hidden: Hidden) -> dict[str, Rule]:
    """A new contact, and an edit of the hidden one, as they wait for a server."""
    pairs = ((draft.hidden, hidden.contact), (draft.absent, ABSENT))
    edits = [each.model_copy(update={"uid": EDIT}) for each, _contact in pairs]
    states = [
        Pair(*(WizardState(draft=each, page="namePage") for each, _contact in pairs)),
        Pair(
            *(
                WizardState(draft=edit, page="namePage", record=contact, original=each)
                for edit, (each, contact) in zip(edits, pairs, strict=True)
            )
        ),
    ]
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    kept = [
        Pair(*(KeptDraft(**dict(each), kept_at=moment) for each in (pair.hidden, pair.absent)))
        for pair in states
    ]
    return {
        **dict.fromkeys(("put.request", "Sending.save.request"), same(SaveRequest())),
        "as_kept.state": states,
        "put.state": states,
        **dict.fromkeys(("rewrite.kept", "put_back.kept", "receive.kept", "Sending.save.kept"), kept),
        "keep.draft": [draft],
        "visited": same(("namePage",)),
        "revision": same(1),
        **dict.fromkeys(("open_line", "nested", "original"), same(None)),
        "keep.page": same("namePage"),
        "keep.apart": [Pair((hidden.contact,), (ABSENT,))],
        "keep.record": [Pair(hidden.contact, ABSENT)],
        "save_or_queue.save": same(lambda: None),
        "queue": same(lambda: Queued(EDIT, ContactName("", "", ""))),
        "language": same("en"),
    }
