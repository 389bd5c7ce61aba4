# SPDX-License-Identifier: MIT
"""A draft on its way from one user to another: how it is packed, and when two copies of it are the same (row N23)."""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from contact_desk.domain.errors import ContactDeskError

# Whoever only asks whether something waits, which is mostly nothing, needs no reader of drafts.
if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft, WizardState
    from contact_desk.domain.organisation_draft import RecordDraft

_DRAFT, _GIVEN_BACK = "kept", "given_back"
# Neither where somebody stood in the wizard nor when and where that was kept is anything typed; what was called not
# the same is cut down when it is handed over.
_NOT_TYPED = {"page", "visited", "kept_at", "store_url", "apart", "queued", "trouble"}


@dataclass(frozen=True)
class HandedRow:
    """As the store has it; nobody has looked yet whether `body` can be read. `is_saved`: its sender saved it."""

    id: int
    uid: str
    sender: str
    recipient: str
    at: datetime
    body: Mapping[str, Any]
    is_saved: bool = False

    @property
    def is_given_back(self) -> bool:
        return bool(self.body.get(_GIVEN_BACK))


@dataclass(frozen=True)
class HandedDraft:
    """A draft that waits in the store for `recipient`, since `at` (UTC); `kept` is None where it cannot be read.

    `is_given_back`: it was the recipient's before, and the sender did not want it.
    """

    id: int
    sender: str
    recipient: str
    at: datetime
    kept: KeptDraft | None
    is_given_back: bool = False


@dataclass(frozen=True)
class Handing:
    """What is handed to a user and what that user has handed to others, the latest first; `last` at this desk."""

    incoming: tuple[HandedDraft, ...] = ()
    outgoing: tuple[HandedDraft, ...] = ()
    last: int = 0


@dataclass(frozen=True)
class Recipients:
    """Whom a draft can be handed to; with `is_complete` nobody else."""

    names: tuple[str, ...]
    is_complete: bool


def pack(kept: KeptDraft, *, public: Collection[int]) -> dict[str, Any]:
    """What is put into the store.

    As text: JSON of PostgreSQL takes no U+0000, which a draft may hold until it is checked. `public` are the contacts
    that the recipient may know of; where the draft was kept stays with its sender.
    """
    copy = _only_about(kept, public).model_copy(update={"store_url": ""})
    return {_DRAFT: copy.model_dump_json(exclude={"queued", "trouble"})}


def given_back(body: Mapping[str, Any]) -> dict[str, Any]:
    """The same, on its way back to whom it came from."""
    return {**body, _GIVEN_BACK: True}


def unpack(row: HandedRow) -> KeptDraft:
    """Raises `handed_draft_unreadable`, also for what a newer program has put in and this one would lose."""
    from pydantic import ValidationError

    from contact_desk.domain.kept_draft import KeptDraft

    text = row.body.get(_DRAFT)
    try:
        kept = KeptDraft.model_validate_json(text if isinstance(text, str) else "")
        whole = _holds(json.loads(kept.model_dump_json()), json.loads(str(text)))
        if whole and kept.uid == row.uid == str(uuid.UUID(row.uid)):
            return kept
    except (ValidationError, ValueError):
        pass
    raise ContactDeskError("handed_draft_unreadable")


def is_same(local: KeptDraft, handed: KeptDraft) -> bool:
    """Whether the same is typed in both, but for the contacts of which the recipient must not know."""
    local = _only_about(local, contacts_in(handed))
    return local.model_dump(exclude=_NOT_TYPED) == handed.model_dump(exclude=_NOT_TYPED)


def contacts_in(state: WizardState) -> set[int]:
    """The contacts that a draft knows by their numbers, besides the one that it is an edit of."""
    nested = contacts_in(state.nested) if state.nested is not None else set()
    drafts = (draft for draft in (state.draft, state.original) if draft is not None)
    return {*state.apart, *(contact for draft in drafts for contact in _named_in(draft)), *nested}


def _named_in(draft: RecordDraft) -> set[int]:
    from contact_desk.domain.draft import ContactDraft

    if not isinstance(draft, ContactDraft):
        return set()
    return {*draft.members, *(relation.contact for relation in draft.relations)}


def _only_about(kept: KeptDraft, public: Collection[int]) -> KeptDraft:
    """Without the numbers of contacts of which the recipient must not know."""
    update: dict[str, object] = {"apart": tuple(contact for contact in kept.apart if contact in public)}
    for name in ("draft", "original"):
        draft: RecordDraft | None = getattr(kept, name)
        if draft is not None and not _named_in(draft) <= set(public):
            update[name] = _draft_about(draft, public)
    return kept.model_copy(update=update)


def _draft_about(draft: RecordDraft, public: Collection[int]) -> RecordDraft:
    from contact_desk.domain.draft import ContactDraft

    if not isinstance(draft, ContactDraft):
        return draft
    members = tuple(member for member in draft.members if member in public)
    relations = tuple(relation for relation in draft.relations if relation.contact in public)
    return draft.model_copy(update={"members": members, "relations": relations})


def _holds(read: object, given: object) -> bool:
    """Whether everything that was given has been read."""
    if isinstance(given, dict):
        return isinstance(read, dict) and all(
            name in read and _holds(read[name], part) for name, part in given.items()
        )
    if isinstance(given, list):
        return isinstance(read, list) and len(read) == len(given) and all(map(_holds, read, given))
    return True
