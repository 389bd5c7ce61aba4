# SPDX-License-Identifier: MIT
"""Changing saved contacts: what differs is written, merged into what others have saved (rows T66, X17, N24)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import EmailHolder
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.draft_check import check_draft
from contact_desk.domain.edit_conflict import merged_or_refused, new_errors
from contact_desk.domain.edit_merging import Side
from contact_desk.domain.email import email_key, email_problem
from contact_desk.domain.errors import FieldError
from contact_desk.domain.group_members import circle
from contact_desk.domain.organisation import NOTHING_SEEN, SeenPlace
from contact_desk.services.places import find_or_add_place
from contact_desk.services.relation_faults import unknown_relations
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.services.writing import once, refuse
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


class ContactEditing:
    """`region` reads the national numbers of a draft whose address names no country.

    The writing methods raise `NotFound`, `Refused` field by field, and `EditConflict` for what two people have
    changed to something else and `choices` does not settle.
    """

    def __init__(self, store: Store, vocabularies: Vocabularies, *, region: str, source: str) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self._region = region
        self._source = source

    def change(
        self,
        contact: int,
        original: ContactDraft,
        mine: ContactDraft,
        choices: Mapping[str, Side] | None = None,
        *,
        former: bool = True,
        seen: SeenPlace = NOTHING_SEEN,
        request: str = "",
    ) -> Changes:
        """Save what differs between `original`, as it was shown, and `mine`.

        With `former`, an organisation that is left stays on the contact as a former one. A place that was `seen` is
        not made again should it be gone. What has been saved under the number `request` is not saved again.
        """
        return once(
            lambda: self._change(
                *(contact, original, mine, choices or {}), former=former, seen=seen, request=request
            ),
            partial(_made_before, contact),
        )

    def replace_email(self, contact: int, email: str, *, request: str = "") -> Changes:
        """Close the principal e-mail today, which stays as history, and begin another (`product.md`, decision 1).

        What has been replaced under the number `request` is not replaced again.
        """
        return once(
            lambda: self._replace_email(contact, email.strip(), request), partial(_made_before, contact)
        )

    def _change(
        self,
        contact: int,
        original: ContactDraft,
        mine: ContactDraft,
        choices: Mapping[str, Side],
        *,
        former: bool,
        seen: SeenPlace,
        request: str,
    ) -> Changes:
        with self._store.write("contacts.change", source=self._source, request=request) as work:
            lists = work.vocabulary.load()
            rows = work.edited_contacts(lists)
            if mine.members != original.members:
                rows.lock_groups()
            rows.lock(contact)
            theirs = work.contacts.show(contact, lists).draft
            draft = merged_or_refused(original, mine, theirs, choices)
            changes = Changes(work.operation, contacts=frozenset({contact}))
            if draft == theirs:
                return Changes(contacts=changes.contacts)
            refuse(self._errors(work, contact, draft, theirs))
            if draft.relations != theirs.relations:
                others = rows.write_relations(contact, draft)
                changes = Changes(work.operation, contacts=changes.contacts | others)
            if draft.model_copy(update={"relations": theirs.relations}) != theirs:
                rows.write(contact, draft, work.clock())
            if _place(draft) != _place(theirs):
                place, made = find_or_add_place(work, draft, seen, kept=theirs.organisation)
                rows.write_place(contact, draft, place, today=self._store.current_day(), former=former)
                changes |= made
            work.commit()
            return changes

    def _replace_email(self, contact: int, email: str, request: str) -> Changes:
        with self._store.write("contacts.replace_email", source=self._source, request=request) as work:
            lists = work.vocabulary.load()
            rows = work.edited_contacts(lists)
            rows.lock(contact)
            before = work.contacts.show(contact, lists).draft
            problem = email_problem(email) if email else "required"
            refuse([FieldError("business.email", problem)] if problem else [])
            block = before.business.model_copy(update={"email": email})
            draft = before.model_copy(update={"business": block})
            refuse(_taken(work, contact, draft))
            rows.close_principal_email(contact, self._store.current_day())
            rows.write(contact, draft, work.clock())
            work.commit()
            return Changes(work.operation, contacts=frozenset({contact}))

    def _errors(
        self, work: UnitOfWork, contact: int, draft: ContactDraft, theirs: ContactDraft
    ) -> list[FieldError]:
        lists = work.vocabulary.load()
        rows = work.edited_contacts(lists)
        errors = new_errors(
            check_draft(draft, lists, region=self._region), check_draft(theirs, lists, region=self._region)
        )
        held = email_key(theirs.business.email)
        if held and email_key(draft.business.email) != held:
            errors.append(FieldError("business.email", "email_locked"))
        if (draft.private, draft.kind, draft.business.email) != (
            *(theirs.private, theirs.kind),
            theirs.business.email,
        ):
            errors += _taken(work, contact, draft)
        new_members = [member for member in draft.members if member not in theirs.members]
        unknown = work.new_contacts.unknown_members(new_members)
        errors += [FieldError("members", "unknown_member", {"id": member}) for member in unknown]
        errors += unknown_relations(work, draft, known=theirs.relations, contact=contact)
        if new_members and circle(contact, draft.members, rows.members_of):
            errors.append(FieldError("members", "member_of_itself"))
        return errors


def _made_before(contact: int, operation: int) -> Changes:
    return Changes(operation, contacts=frozenset({contact}))


def _taken(work: UnitOfWork, contact: int, draft: ContactDraft) -> list[FieldError]:
    key = email_key(draft.business.email)
    if not key or draft.is_group():
        return []
    holder: EmailHolder | None = work.holders.principal_email(key, private=draft.private)
    return [holder.as_error()] if holder and holder.id != contact else []


def _place(draft: ContactDraft) -> tuple[str, ...]:
    return (draft.organisation, draft.location, draft.department, draft.job_title, draft.assistant_name)
