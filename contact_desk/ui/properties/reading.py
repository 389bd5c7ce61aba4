# SPDX-License-Identifier: MIT
"""What the properties begin with, read in a thread: the record, its lists, and an edit of it that was left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from contact_desk.domain.attribute import Entity
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import NotFound
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft, RecordDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.properties.box_memory import folded_boxes

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_ENTITIES: dict[type[RecordDraft], Entity] = {
    ContactDraft: Entity.CONTACT,
    OrganisationDraft: Entity.ORGANISATION,
    LocationDraft: Entity.LOCATION,
}


@dataclass(frozen=True)
class Read:
    """`kept` is an edit that waited, and that this process holds from now on.

    `looked_into` is whose private contact it is, where an administrator alone finds it.
    """

    original: RecordDraft
    lists: Vocabulary
    folded: frozenset[str]
    kept: KeptDraft | None = None
    looked_into: str = ""


def entity_of(draft: RecordDraft) -> Entity:
    return _ENTITIES[type(draft)]


def read(desk: Desk, entity: Entity, record: int, owner: str = "") -> Read:
    """Raises `NotFound`. An edit of the record that waits is taken up, the latest of several.

    With `owner` it was found among the contacts of that user, the private ones included.
    """
    # What the window asks for when it is made.
    import contact_desk.ui.properties.making  # noqa: F401

    shown, looked_into = _shown(desk, entity, record, owner)
    kept = _waiting(desk, entity, record)
    original = kept.original if kept is not None and kept.original is not None else shown
    return Read(original, desk.vocabulary.load(), folded_boxes(), kept, looked_into)


def _shown(desk: Desk, entity: Entity, record: int, owner: str) -> tuple[RecordDraft, str]:
    """The record, and whose it is where nobody but an administrator may look."""
    try:
        return show(desk, entity, record), ""
    except NotFound:
        if not owner:
            raise
    return desk.contacts.show(record, owner=owner).draft, owner


def read_kept(kept: KeptDraft) -> Read:
    """The same for an edit that was taken up already: the lists are read once the window is open."""
    return Read(kept.original or kept.draft, Vocabulary(DEFAULT_VALUES), folded_boxes(), kept)


def show(desk: Desk, entity: Entity, record: int) -> RecordDraft:
    """The record as it stands now. Raises `NotFound`."""
    if entity is Entity.CONTACT:
        return desk.contacts.show(record).draft
    if entity is Entity.ORGANISATION:
        return desk.organisation_records.show(record).draft
    return desk.organisation_records.show_location(record).draft


def _waiting(desk: Desk, entity: Entity, record: int) -> KeptDraft | None:
    for kept in desk.drafts.waiting():
        if (
            kept.record == record
            and entity_of(kept.draft) is entity
            and (taken := desk.drafts.take(kept.uid))
        ):
            return taken
    return None
