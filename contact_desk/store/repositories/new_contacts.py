# SPDX-License-Identifier: MIT
"""Writing a draft down: the contact and all that hangs on it, a few statements whatever its size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, Insert, Table, insert, select

from contact_desk.domain.access import User
from contact_desk.domain.attribute import Entity
from contact_desk.domain.country import country_code
from contact_desk.domain.draft import BusinessInformation, ContactDraft, PostalFields
from contact_desk.domain.email import email_key
from contact_desk.domain.interaction_address import AddressKind, kind_of, kind_of_code, match_key
from contact_desk.domain.names import fold, sort_key
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.store import tables
from contact_desk.store.search import search_text
from contact_desk.store.visibility import listed

_POSTAL = tuple(PostalFields.model_fields)
_BUSINESS_LINES = ("phone", "mobile", "fax", "email", "website", "facebook")

_LARGEST_ID = 2**63 - 1
_LONGEST_KEY = 500

_INSERT_CONTACT = insert(tables.contact).returning(tables.contact.c.id)


@cache
def _insertion(table: Table) -> Insert:
    """Built once a table: building costs more than running."""
    return insert(table)


@dataclass(frozen=True)
class Place:
    """Where the contact works, as rows that exist by now."""

    organisation: int | None = None
    location: int | None = None


class NewContactRepository:
    def __init__(self, connection: Connection, user: User, region: str) -> None:
        self._connection = connection
        self._user = user
        self._region = region

    def add(self, draft: ContactDraft, place: Place, vocabulary: Vocabulary, now: datetime) -> int:
        """Insert a checked draft; gives the contact's id.

        Raises `UniqueViolation` where another writer was quicker with the same uid or principal e-mail.
        """
        region = country_code(draft.business.country) or self._region
        row = self._contact(draft, vocabulary, region, now)
        contact = int(self._connection.execute(_INSERT_CONTACT, row).scalar_one())
        self._add_affiliation(contact, draft, place)
        self._insert(tables.address, self._addresses(contact, draft, vocabulary))
        self._insert(tables.interaction_address, self._lines(contact, draft, vocabulary, region))
        self._insert(tables.attribute, self._attributes(contact, draft, vocabulary))
        members: list[dict[str, object]] = [
            {"group_id": contact, "member_id": m, "position": n}
            for n, m in enumerate(dict.fromkeys(draft.members))
        ]
        self._insert(tables.contact_member, members)
        self._insert(tables.contact_tag, self._tags(contact, draft))
        return contact

    def unknown_members(self, ids: Sequence[int]) -> list[int]:
        """Those ids that are no contact this user may know of."""
        if not ids:
            return []
        possible = [member for member in ids if 0 < member <= _LARGEST_ID]
        query = select(tables.contact.c.id).where(tables.contact.c.id.in_(possible), listed(self._user))
        known = set(self._connection.scalars(query)) if possible else set()
        return [member for member in ids if member not in known]

    def _insert(self, table: Table, rows: Iterable[dict[str, object]]) -> None:
        if listed_rows := list(rows):
            self._connection.execute(_insertion(table), listed_rows)

    def _contact(
        self, draft: ContactDraft, lists: Vocabulary, region: str, now: datetime
    ) -> dict[str, object]:
        names = (
            "uid",
            "kind",
            "first_name",
            "middle_name",
            "last_name",
            "suffix",
            "private",
            "language",
            "notes",
        )
        return {
            **{name: getattr(draft, name) for name in (*names, "external_id")},
            "title_id": _value_id(lists, ListName.TITLE, draft.title),
            "contact_type_id": _value_id(lists, ListName.CONTACT_TYPE, draft.contact_type),
            "owner": self._user.login,
            "sort_key": sort_key(draft.first_name, draft.last_name, draft.organisation),
            "email_key": email_key(draft.business.email) or None,
            "search_text": search_text(_words(draft, lists), _phones(draft, lists), region),
            "created": now,
            "changed": now,
        }

    def _add_affiliation(self, contact: int, draft: ContactDraft, place: Place) -> None:
        texts = {name: getattr(draft, name) for name in ("department", "job_title", "assistant_name")}
        if place.organisation or any(texts.values()):
            row = {
                "contact_id": contact,
                "organisation_id": place.organisation,
                "location_id": place.location,
                **texts,
            }
            self._connection.execute(_insertion(tables.affiliation), {**row, "principal": True})

    def _addresses(self, contact: int, draft: ContactDraft, lists: Vocabulary) -> Iterable[dict[str, object]]:
        shared: dict[str, object] = {"contact_id": contact}
        if not draft.business.is_blank():
            yield {**shared, "business": True, "type_id": None, "position": 0, **_postal(draft.business)}
        for position, address in enumerate(draft.addresses, start=1):
            type_id = _value_id(lists, ListName.ADDRESS_TYPE, address.type)
            yield {**shared, "business": False, "type_id": type_id, "position": position, **_postal(address)}

    def _lines(
        self, contact: int, draft: ContactDraft, lists: Vocabulary, region: str
    ) -> Iterable[dict[str, object]]:
        for position, (code, value) in enumerate(_business_lines(draft.business)):
            extension = draft.business.extension if code == "phone" else ""
            line = _line(lists, code, "", value=value, extension=extension, region=region)
            yield {"contact_id": contact, **line, "business": True, "shared": False, "position": position}
        for position, typed in enumerate(draft.interaction_addresses, start=len(_BUSINESS_LINES)):
            line = _line(
                lists, typed.type, typed.subtype, value=typed.value, extension=typed.extension, region=region
            )
            yield {
                "contact_id": contact,
                **line,
                "business": False,
                "shared": typed.shared,
                "position": position,
            }

    def _attributes(
        self, contact: int, draft: ContactDraft, lists: Vocabulary
    ) -> Iterable[dict[str, object]]:
        types = {kind.code: kind.id for kind in lists.attributes_of(Entity.CONTACT)}
        for position, (code, value) in enumerate(draft.attributes.items()):
            if value:
                yield {"contact_id": contact, "type_id": types[code], "position": position, "value": value}

    def _tags(self, contact: int, draft: ContactDraft) -> Iterable[dict[str, object]]:
        named = {(fold(name) or name)[:_LONGEST_KEY]: name for name in reversed(draft.tags) if name.strip()}
        for position, (key, name) in enumerate(reversed(named.items())):
            yield {"contact_id": contact, "position": position, "name": name, "name_key": key}


def _line(
    lists: Vocabulary, type_name: str, subtype: str, *, value: str, extension: str, region: str
) -> dict[str, object]:
    type_ = lists.find(ListName.INTERACTION_ADDRESS_TYPE, type_name)
    kind = kind_of_code(type_.code, type_.medium) if type_ else AddressKind.OTHER
    return {
        "type_id": type_.id if type_ else None,
        "subtype_id": _value_id(lists, ListName.INTERACTION_ADDRESS_SUBTYPE, subtype),
        "value": value,
        "match_key": match_key(kind, value, region)[:_LONGEST_KEY],
        "extension": extension,
    }


def _value_id(lists: Vocabulary, name: ListName, text: str) -> int | None:
    value = lists.find(name, text) if text.strip() else None
    return value.id if value else None


def _postal(fields: PostalFields) -> dict[str, object]:
    return {name: getattr(fields, name) for name in _POSTAL}


def _business_lines(business: BusinessInformation) -> list[tuple[str, str]]:
    lines = ((code, str(getattr(business, code))) for code in _BUSINESS_LINES)
    # An extension typed without a number is kept as well.
    return [
        (code, value)
        for code, value in lines
        if value.strip() or (code == "phone" and business.extension.strip())
    ]


def _phones(draft: ContactDraft, lists: Vocabulary) -> list[str]:
    business = draft.business
    lines = [
        line.value for line in draft.interaction_addresses if kind_of(line.type, lists) is AddressKind.PHONE
    ]
    return [number for number in (business.phone, business.mobile, business.fax, *lines) if number.strip()]


def _words(draft: ContactDraft, lists: Vocabulary) -> list[str]:
    """All texts that a search finds a contact by (row P24), the names first: a very long one may be cut."""
    names = (draft.first_name, draft.middle_name, draft.last_name, draft.organisation, draft.location)
    places = (draft.department, draft.job_title, draft.assistant_name)
    business = draft.business
    addresses = [getattr(part, name) for part in (business, *draft.addresses) for name in _POSTAL]
    others = [
        line.value
        for line in draft.interaction_addresses
        if kind_of(line.type, lists) is not AddressKind.PHONE
    ]
    web = (business.email, business.website, business.facebook)
    return [*names, *places, *web, *others, *addresses, *draft.tags, *draft.attributes.values(), draft.notes]
