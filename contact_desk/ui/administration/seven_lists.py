# SPDX-License-Identifier: MIT
"""The lists that an administrator keeps, and what of the store's lists belongs to each (rows P31, T42, TX9, X10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contact_desk.domain.attribute import AttributeType, Entity
from contact_desk.domain.list_editing import ListUses
from contact_desk.domain.names import fold
from contact_desk.domain.tag import Tag, unlisted
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from contact_desk.wording.catalogue import mark

Entry = ListValue | AttributeType | Tag
"""One line of a list."""


@dataclass(frozen=True)
class AdministeredList:
    """`name` is None for the attribute types, and for the tags; `title` and `hint` are marked words."""

    name: ListName | None
    title: str
    hint: str
    is_tags: bool = False


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
    AdministeredList(
        None,
        mark("Tags"),
        mark("Words that contacts are filed under. Who types a new one on a contact has made it."),
        is_tags=True,
    ),
)


def entries_of(which: AdministeredList, lists: Vocabulary, uses: ListUses | None = None) -> tuple[Entry, ...]:
    """In the administrator's order, attribute types by what they apply to; the program's hidden values are left out."""
    if which.is_tags:
        return (*lists.tags, *_unlisted(lists, uses))
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
    if isinstance(entry, Tag):
        return uses.tags[entry.key].count if entry.key in uses.tags else 0
    counted = uses.values if isinstance(entry, ListValue) else uses.attribute_types
    return counted.get(entry.id, 0)


def _unlisted(lists: Vocabulary, uses: ListUses | None) -> Iterator[Tag]:
    """What contacts are tagged with besides, by name."""
    known = {tag.key for tag in lists.tags}
    for key, use in sorted(uses.tags.items()) if uses is not None else ():
        if key not in known:
            yield unlisted(use.name)


def _group(entry: Entry) -> object:
    if isinstance(entry, Tag):
        return Tag if entry.is_listed else entry
    return entry.list if isinstance(entry, ListValue) else entry.entity
