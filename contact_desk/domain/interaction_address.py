# SPDX-License-Identifier: MIT
"""Interaction addresses: what kind each is, and the key by which two ways of writing one are the same.

Rows T47-T53, X04.
"""

from __future__ import annotations

from enum import StrEnum

from contact_desk.domain.country import country_code
from contact_desk.domain.draft import ContactDraft, InteractionAddressDraft
from contact_desk.domain.email import email_key
from contact_desk.domain.phone import read_phone
from contact_desk.domain.vocabulary import ListName, Vocabulary


class AddressKind(StrEnum):
    """How a value is read, checked and compared."""

    PHONE = "phone"
    EMAIL = "email"
    OTHER = "other"


_PHONE_TYPES = frozenset({"phone", "mobile", "fax", "sms", "pager"})
_PHONE_MEDIA = frozenset({"call", "fax", "sms"})
# The same telephone reached by voice under two types is one line; its fax is another.
_LINES = {"phone": "voice", "mobile": "voice"}


def kind_of(type_name: str, vocabulary: Vocabulary) -> AddressKind:
    """The kind of a type given by code or label; an administrator's own types go by their medium (row T51)."""
    value = vocabulary.find(ListName.INTERACTION_ADDRESS_TYPE, type_name) if type_name.strip() else None
    return kind_of_code(value.code, value.medium) if value else AddressKind.OTHER


def kind_of_code(code: str, medium: str = "") -> AddressKind:
    """The kind of a type whose code (and medium) are known."""
    if code in _PHONE_TYPES or medium in _PHONE_MEDIA:
        return AddressKind.PHONE
    return AddressKind.EMAIL if code == "email" or medium == "email" else AddressKind.OTHER


def match_key(kind: AddressKind, value: str, region: str) -> str:
    """The key that is stored beside what was typed: E.164, the folded e-mail, or the text without case.

    "" where there is nothing to compare; `region` (ISO 3166) reads national numbers.
    """
    if kind is AddressKind.PHONE:
        return read_phone(value, region).key
    return email_key(value) if kind is AddressKind.EMAIL else value.strip().casefold()


def keys_of(draft: ContactDraft, vocabulary: Vocabulary, region: str) -> set[str]:
    """The keys of all numbers and e-mails of a draft, by which others may hold the same."""
    business = draft.business
    region = country_code(business.country) or region
    typed = [(AddressKind.PHONE, number) for number in (business.phone, business.mobile, business.fax)]
    typed.append((AddressKind.EMAIL, business.email))
    typed += [(kind_of(line.type, vocabulary), line.value) for line in draft.interaction_addresses]
    return {match_key(kind, value, region) for kind, value in typed if kind is not AddressKind.OTHER} - {""}


def same_line(one: InteractionAddressDraft, other: InteractionAddressDraft, region: str) -> bool:
    """Whether two lines of a list, their types given by code, are the same value twice (row T53)."""
    key = line_key(one, region)
    return key is not None and key == line_key(other, region)


def line_key(line: InteractionAddressDraft, region: str) -> tuple[str, str, str] | None:
    """What makes two lines of a list one: the same line, key and extension; None for a line without a value."""
    value = line.value.strip()
    if not value:
        return None
    kind = kind_of_code(line.type)
    way = _LINES.get(line.type, line.type)
    if kind is AddressKind.PHONE:
        reading = read_phone(line.value, region, line.extension)
        return way, reading.key or value.casefold(), reading.extension
    return way, match_key(kind, value, region), line.extension.strip()
