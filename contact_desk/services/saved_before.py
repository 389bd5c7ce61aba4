# SPDX-License-Identifier: MIT
"""What a draft gets for an answer that has been saved before; whether it says what was saved is looked at here."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import Added
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.names import display_name, fold
from contact_desk.domain.organisation_draft import LocationDraft
from contact_desk.domain.vocabulary import ListName
from contact_desk.store.repositories.contact_rows import ContactRows
from contact_desk.store.repositories.record_rows import RecordRows

if TYPE_CHECKING:
    from contact_desk.domain.draft import ContactDraft
    from contact_desk.domain.organisation_draft import OrganisationDraft
    from contact_desk.store.unit_of_work import UnitOfWork

_DERIVED = ("_key", "search_text")
_PLACE = ("department", "job_title", "assistant_name")


def added_answer(contact: int, draft: ContactDraft, operation: int, changes: Changes) -> Added:
    name = display_name(draft.first_name, draft.last_name, draft.organisation)
    return Added(contact, name, draft.organisation, draft.location, operation, changes)


def already_added(work: UnitOfWork, contact: int, draft: ContactDraft, operation: int) -> Added:
    """The contact as it was saved; as it was typed where it rests in the trash or is gone by now."""
    with suppress(NotFound):
        draft = work.contacts.show(contact, work.vocabulary.load()).draft
    changes = Changes(contacts=frozenset({contact}))
    return replace(added_answer(contact, draft, operation, changes), already=True)


def require_same_contact(work: UnitOfWork, contact: int, draft: ContactDraft, region: str) -> None:
    """Raises `ContactDeskError("saved_otherwise")` for a draft that was corrected after it was saved unanswered."""
    lists = work.vocabulary.load()
    try:
        saved = work.contacts.show(contact, lists).draft
    except NotFound:
        return
    rows = ContactRows(lists, region)
    if _contact(rows, contact, saved) != _contact(rows, contact, draft):
        raise _otherwise(display_name(saved.first_name, saved.last_name, saved.organisation))


def require_same_place(
    work: UnitOfWork, record: int, draft: OrganisationDraft | LocationDraft, region: str
) -> None:
    """The same for an organisation or a location."""
    lists = work.vocabulary.load()
    records = work.organisation_records(lists)
    is_location = isinstance(draft, LocationDraft)
    try:
        saved = records.location(record).draft if is_location else records.organisation(record).draft
    except NotFound:
        return
    rows = RecordRows(lists, region)
    if _place_record(rows, saved) != _place_record(rows, draft):
        raise _otherwise(saved.name)


def _otherwise(name: str) -> ContactDeskError:
    return ContactDeskError("saved_otherwise", name=name)


def _contact(rows: ContactRows, contact: int, draft: ContactDraft) -> tuple[object, ...]:
    """What an edit would write, without the keys that follow from it."""
    own = {name: value for name, value in rows.contact(draft).items() if not name.endswith(_DERIVED)}
    relations = {tuple(row.values()) for row in rows.relations(draft, contact)}
    where = (fold(draft.organisation), fold(draft.location) if draft.organisation.strip() else "")
    texts = tuple(getattr(draft, name) for name in _PLACE)
    hung_on = (list(rows.members(draft)), list(rows.tags(draft)))
    return own, relations, where, texts, hung_on, _parts(rows, draft)


def _place_record(rows: RecordRows, draft: OrganisationDraft | LocationDraft) -> tuple[object, ...]:
    if isinstance(draft, LocationDraft):
        own = draft.name.strip(), draft.notes, fold(draft.organisation)
    else:
        own = draft.name.strip(), draft.notes, str(rows.value_id(ListName.ORGANISATION_TYPE, draft.type))
    return own, _parts(rows, draft)


def _parts(rows: RecordRows, draft: ContactDraft | OrganisationDraft | LocationDraft) -> tuple[object, ...]:
    # By code: an attribute that the typed draft would have made has no row yet.
    attributes = {code: value for code, value in draft.attributes.items() if value}
    return list(rows.addresses(draft)), list(rows.lines(draft)), attributes
