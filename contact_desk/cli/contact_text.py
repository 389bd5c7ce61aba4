# SPDX-License-Identifier: MIT
"""One contact, for scripts and for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from contact_desk.cli.output import aligned
from contact_desk.domain.attribute import AttributeType, Entity
from contact_desk.domain.contact import Contact
from contact_desk.domain.draft import AddressDraft, ContactDraft, InteractionAddressDraft, PostalFields
from contact_desk.domain.language import language_name
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.personal_check import DATES
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.wording.activity_text import inactive_label, inactive_text
from contact_desk.wording.attribute_text import attribute_text
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.date_text import kept_date_text
from contact_desk.wording.field_labels import field_label
from contact_desk.wording.name_text import name_and_organisation
from contact_desk.wording.relation_text import relation_label

Row = tuple[str, str]
_KINDS = {"person": mark("Person"), "group": mark("Group")}
_LISTS = {"title": ListName.TITLE, "contact_type": ListName.CONTACT_TYPE}
_TEXTS_BEFORE = (
    *("title", "first_name", "middle_name", "last_name", "suffix", "contact_type", "language"),
    *("organisation", "location", "department", "job_title", "assistant_name"),
)
_ELSEWHERE = ("external_id", "source", "site_id", "application_id")
_BUSINESS = ("phone", "extension", "mobile", "fax", "email", "website", "facebook")


def contact_document(contact: Contact) -> dict[str, Any]:
    """The contact in the shape of a draft, with what the store has added."""
    return {
        **contact.draft.model_dump(mode="json"),
        "id": contact.id,
        "uid": contact.uid,
        "display_name": contact.display_name,
        "owner": contact.owner,
        "created": _utc(contact.created),
        "changed": _utc(contact.changed),
        "version": contact.version,
        "active": contact.activity.is_active(),
        "deactivated_with": contact.activity.deactivated_with,
    }


def contact_text(
    contact: Contact, vocabulary: Vocabulary, words: Words, names: Mapping[int, ContactName]
) -> list[str]:
    """Everything that the contact has, a line each; `names` are those of the contacts that it is related to."""
    draft = contact.draft
    rows = [
        (words("Contact"), str(contact.id)),
        (words("Kind"), words(_KINDS[draft.kind])),
        (inactive_label(words), inactive_text(contact.activity, words)),
        *_plain_rows(draft, vocabulary, words),
        *_business_rows(draft, words),
        *(_address_row(address, vocabulary, words) for address in draft.addresses),
        *(_line_row(line, vocabulary, words) for line in draft.interaction_addresses),
        *_attribute_rows(draft, vocabulary, words),
        *((field_label(name, words), kept_date_text(getattr(draft, name), words)) for name in DATES),
        *_relation_rows(draft, names, words),
        (words("Notes"), draft.notes),
        (words("Owner"), contact.owner),
        (words("Changed"), contact.changed.astimezone().isoformat(sep=" ", timespec="minutes")[:16]),
    ]
    return [contact.display_name, "", *aligned(row for row in rows if row[1].strip())]


def _plain_rows(draft: ContactDraft, vocabulary: Vocabulary, words: Words) -> Iterator[Row]:
    for name in _TEXTS_BEFORE:
        text = getattr(draft, name)
        if name in _LISTS:
            text = vocabulary.label(_LISTS[name], text, words.language)
        elif name == "language":
            text = language_name(text, words.language)
        yield field_label(name, words), text
    yield field_label("private", words), words("Yes") if draft.private else ""
    yield field_label("members", words), ", ".join(map(str, draft.members))
    yield field_label("tags", words), ", ".join(draft.tags)
    for name in _ELSEWHERE:
        yield field_label(name, words), getattr(draft, name)


def _business_rows(draft: ContactDraft, words: Words) -> Iterator[Row]:
    yield words("Business address"), _in_one_line(draft.business)
    for name in _BUSINESS:
        yield field_label(f"business.{name}", words), getattr(draft.business, name)


def _address_row(address: AddressDraft, vocabulary: Vocabulary, words: Words) -> Row:
    return vocabulary.label(ListName.ADDRESS_TYPE, address.type, words.language), _in_one_line(address)


def _line_row(line: InteractionAddressDraft, vocabulary: Vocabulary, words: Words) -> Row:
    type_label = vocabulary.label(ListName.INTERACTION_ADDRESS_TYPE, line.type, words.language)
    subtype = vocabulary.label(ListName.INTERACTION_ADDRESS_SUBTYPE, line.subtype, words.language)
    value = words("{value}, extension {extension}", value=line.value, extension=line.extension)
    return f"{type_label} ({subtype})", value if line.extension else line.value


def _attribute_rows(draft: ContactDraft, vocabulary: Vocabulary, words: Words) -> Iterator[Row]:
    types = {kind.code: kind for kind in vocabulary.attributes_of(Entity.CONTACT)}
    for code, value in draft.attributes.items():
        kind = types.get(code, AttributeType(code))
        yield kind.label(words.language), attribute_text(kind, value, words)


def _relation_rows(draft: ContactDraft, names: Mapping[int, ContactName], words: Words) -> Iterator[Row]:
    for relation in draft.relations:
        name = names.get(relation.contact)
        number = words("number {number}", number=relation.contact)
        told = f"{name_and_organisation(name, words)} – {number}" if name else number
        yield relation_label(relation.type, words), told


def _in_one_line(address: PostalFields) -> str:
    parts = (getattr(address, name).strip() for name in PostalFields.model_fields)
    return ", ".join(filter(None, parts))


def _utc(time: datetime) -> str:
    return time.astimezone(UTC).isoformat()
