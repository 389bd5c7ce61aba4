# SPDX-License-Identifier: MIT
"""A contact's draft as rows: its own row with the keys folded from it, its place, its members and tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contact_desk.domain.country import names_of_country
from contact_desk.domain.date_reading import read_partial_date
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.duplicate_keys import given_key
from contact_desk.domain.email import email_key
from contact_desk.domain.french_sound import name_key
from contact_desk.domain.interaction_address import AddressKind, kind_of, match_key
from contact_desk.domain.names import LONGEST_SORT_KEY, fold, sort_key
from contact_desk.domain.partial_date import PartialDate
from contact_desk.domain.personal_check import DATES, kept_form
from contact_desk.domain.relation import RelationKind, stored
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.store.repositories.organisations import organisation_key
from contact_desk.store.repositories.record_rows import LONGEST_KEY, POSTAL, RecordRows, Row
from contact_desk.store.search import search_text

_AS_TYPED = (
    "uid",
    "kind",
    "first_name",
    "middle_name",
    "last_name",
    "suffix",
    "private",
    "language",
    "notes",
    "external_id",
    "source",
    "site_id",
    "application_id",
)
_PLACE = ("department", "job_title", "assistant_name")


@dataclass(frozen=True)
class Place:
    """Where the contact works, as rows that exist by now."""

    organisation: int | None = None
    location: int | None = None


class ContactRows(RecordRows):
    def contact(self, draft: ContactDraft) -> Row:
        """The columns of the contact's row that a draft decides."""
        return {
            **{name: getattr(draft, name) for name in _AS_TYPED},
            "title_id": self.value_id(ListName.TITLE, draft.title),
            **{name: kept_form(getattr(draft, name)) for name in DATES},
            "contact_type_id": self.value_id(ListName.CONTACT_TYPE, draft.contact_type),
            **contact_keys(draft, self.lists, self.region),
        }

    def affiliation(self, draft: ContactDraft, place: Place) -> Row | None:
        """The principal one; None for a contact that works nowhere, and as nothing."""
        texts = {name: getattr(draft, name) for name in _PLACE}
        if not place.organisation and not any(texts.values()):
            return None
        where = {"organisation_id": place.organisation, "location_id": place.location}
        return {**where, **texts, "principal": True}

    def members(self, draft: ContactDraft) -> Iterator[Row]:
        for position, member in enumerate(dict.fromkeys(draft.members)):
            yield {"member_id": member, "position": position}

    def relations(self, draft: ContactDraft, contact: int) -> Iterator[Row]:
        """Rows of `relation` for the contact with this id, whichever of the two they begin with."""
        for line in draft.relations:
            one = stored(contact, RelationKind(line.type.strip()), line.contact)
            yield {"contact_id": one.contact, "other_id": one.other, "kind": str(one.kind)}

    def tags(self, draft: ContactDraft) -> Iterator[Row]:
        named = {(fold(name) or name)[:LONGEST_KEY]: name for name in reversed(draft.tags) if name.strip()}
        for position, (key, name) in enumerate(reversed(named.items())):
            yield {"position": position, "name": name, "name_key": key}


def contact_keys(draft: ContactDraft, lists: Vocabulary, region: str) -> dict[str, object]:
    """What is folded from a draft and stands in the contact's row: by what it is sorted, found and held apart."""
    return {
        "sort_key": sort_key(draft.first_name, draft.last_name, draft.organisation),
        "given_key": given_key(draft.first_name, draft.last_name),
        "sound_key": name_key(draft.first_name, draft.last_name),
        "email_key": email_key(draft.business.email) or None,
        **{f"{name}_key": _season(getattr(draft, name)) for name in DATES},
        **_column_keys(draft, lists, region),
        "search_text": search_text(_words(draft, lists), _phones(draft, lists), region),
    }


def _column_keys(draft: ContactDraft, lists: Vocabulary, region: str) -> Row:
    """By what the list is sorted, column by column; "" comes first."""
    keys = {
        "organisation_key": organisation_key(draft.organisation),
        "department_key": organisation_key(draft.department),
        "phone_key": match_key(AddressKind.PHONE, _shown_number(draft, lists), region),
    }
    return {name: key[:LONGEST_SORT_KEY] for name, key in keys.items()}


def _shown_number(draft: ContactDraft, lists: Vocabulary) -> str:
    """The number that a list shows (`contacts.first_value`): the business one, else the first that can be called."""
    business = draft.business
    lines = [("phone", business.phone), ("mobile", business.mobile), ("fax", business.fax)]
    lines += [(line.type, line.value) for line in draft.interaction_addresses]
    for type_name, value in lines:
        type_ = lists.find(ListName.INTERACTION_ADDRESS_TYPE, type_name) if value.strip() else None
        if type_ and type_.medium == "call":
            return value
    return ""


def _season(text: str) -> str | None:
    """Month and day of a date; None for none, and for one that cannot be read (any more)."""
    date = read_partial_date(text) if text.strip() else None
    return date.key if isinstance(date, PartialDate) else None


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
    places_of_post = (business, *draft.addresses)
    addresses = [getattr(part, name) for part in places_of_post for name in POSTAL]
    countries = [name for part in places_of_post for name in names_of_country(part.country)]
    others = [
        line.value
        for line in draft.interaction_addresses
        if kind_of(line.type, lists) is not AddressKind.PHONE
    ]
    web = (business.email, business.website, business.facebook)
    texts = [*names, *places, *web, *others, *addresses, *countries, *draft.tags, *draft.attributes.values()]
    return [*texts, draft.notes]
