# SPDX-License-Identifier: MIT
"""What only the store knows of a contact's draft: who holds its e-mail, whom it names, which attributes it lacks."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from contact_desk.domain.attribute import Entity
from contact_desk.domain.email import email_key
from contact_desk.domain.errors import FieldError
from contact_desk.services.relation_faults import unknown_relations

if TYPE_CHECKING:
    from contact_desk.domain.draft import ContactDraft
    from contact_desk.domain.vocabulary import Vocabulary
    from contact_desk.store.unit_of_work import UnitOfWork


def check_against_store(work: UnitOfWork, draft: ContactDraft) -> list[FieldError]:
    errors = []
    key = email_key(draft.business.email)
    if key and not draft.is_group() and (holder := work.holders.principal_email(key, private=draft.private)):
        errors.append(holder.as_error())
    for member in work.new_contacts.unknown_members(draft.members):
        errors.append(FieldError("members", "unknown_member", {"id": member}))
    return errors + unknown_relations(work, draft)


def define_attributes(
    work: UnitOfWork, draft: ContactDraft, vocabulary: Vocabulary
) -> tuple[Vocabulary, bool]:
    """Make the attribute types that the draft names and the store lacks; `check` has said that it may."""
    known = {kind.code for kind in vocabulary.attributes_of(Entity.CONTACT)}
    # In one order, whoever writes: two writers that each wait for the other's attribute would never end.
    unknown = sorted(code for code in draft.attributes if code not in known)
    if not unknown:
        return vocabulary, False
    # Everybody sees the lists, and would see by what operation they were changed.
    with work.operation_of_its_own("lists.change") if draft.private else nullcontext():
        for code in unknown:
            work.vocabulary.define_attribute(code)
    return work.vocabulary.load(), True
