# SPDX-License-Identifier: MIT
"""The seven lists that an administrator keeps, and what of the store's lists belongs to each (rows P31, T42, TX9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contact_desk.domain.attribute import AttributeType, Entity
from contact_desk.domain.list_editing import ListUses
from contact_desk.domain.names import fold
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from contact_desk.wording.catalogue import mark

Entry = ListValue | AttributeType
"""One line of a list."""


@dataclass(frozen=True)
class AdministeredList:
    """`name` is None for the attribute types; `title` and `hint` are marked words."""

    name: ListName | None
    title: str
    hint: str


LISTS = (
    AdministeredList(
        ListName.CONTACT_TYPE,
        mark("Person types"),
        mark("What a person is to you. A merge code is for letters."),
    ),
    AdministeredList(
        ListName.ORGANISATION_TYPE, mark("Organisation types"), mark("What an organisation is to you.")
    ),
    AdministeredList(ListName.TITLE, mark("Titles"), mark("How a person is addressed.")),
    AdministeredList(
        ListName.ADDRESS_TYPE, mark("Address types"), mark("What a further postal address is for.")
    ),
    AdministeredList(
        ListName.INTERACTION_ADDRESS_TYPE,
        mark("Interaction address types"),
        mark("How somebody is reached. The medium tells which interactions come from such an address."),
    ),
    AdministeredList(
        ListName.INTERACTION_ADDRESS_SUBTYPE,
        mark("Interaction address subtypes"),
        mark("Where such an address belongs: the office, the home, an assistant."),
    ),
    AdministeredList(
        None,
        mark("Attributes"),
        mark(
            "Fields of your own for contacts, organisations and locations, each set in an order of its own."
        ),
    ),
)


def entries_of(which: AdministeredList, lists: Vocabulary) -> tuple[Entry, ...]:
    """In the administrator's order, attribute types by what they apply to; the program's hidden values are left out."""
    if which.name is not None:
        return tuple(value for value in lists.of(which.name) if value.offered)
    order = tuple(Entity)
    return tuple(sorted(lists.attribute_types, key=lambda kind: order.index(kind.entity)))


def peers_of(entry: Entry, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The lines among which it has its place, itself included."""
    return tuple(other for other in entries if _group(other) is _group(entry))


def moved(entry: Entry, peers: Sequence[Entry], by: int) -> tuple[Entry, ...]:
    """`peers` with one of them moved up (-1) or down (+1); as they are where it stands at that end."""
    place = peers.index(entry)
    rest = [*peers[:place], *peers[place + 1 :]]
    rest.insert(max(0, place + by), entry)
    return tuple(rest)


def in_alphabetical_order(entries: Sequence[Entry], language: str) -> tuple[Entry, ...]:
    """By their labels in one language, blind to case and accents."""
    return tuple(sorted(entries, key=lambda entry: fold(entry.label(language))))


def uses_of(entry: Entry, uses: ListUses | None) -> int | None:
    """How many records use it; None while nobody has counted."""
    if uses is None:
        return None
    counted = uses.values if isinstance(entry, ListValue) else uses.attribute_types
    return counted.get(entry.id, 0)


def _group(entry: Entry) -> ListName | Entity:
    return entry.list if isinstance(entry, ListValue) else entry.entity
