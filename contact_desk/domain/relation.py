# SPDX-License-Identifier: MIT
"""What one contact is to another (row X37): the kinds of relation, each with the other side's view of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RelationKind(StrEnum):
    """What the other contact is to this one. The codes stand in a draft's `relations`.

    Close to the types of RELATED (RFC 6350, 6.6.6): spouse, parent, child, sibling, colleague, friend are the same
    words; an assistant is its "agent", and the others have no type there.
    """

    ASSISTANT = "assistant"
    ASSISTED = "assisted"
    MANAGER = "manager"
    REPORT = "report"
    SPOUSE = "spouse"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    COLLEAGUE = "colleague"
    FRIEND = "friend"
    OTHER = "other"


_INVERSE = {
    RelationKind.ASSISTED: RelationKind.ASSISTANT,
    RelationKind.REPORT: RelationKind.MANAGER,
    RelationKind.CHILD: RelationKind.PARENT,
}
_BOTH_WAYS = {**_INVERSE, **{told: other for other, told in _INVERSE.items()}}


@dataclass(frozen=True)
class StoredRelation:
    """One relation, for both contacts: `other` is the `kind` of `contact`.

    Of the two ways to say it, one is kept, so that nothing can stand there twice.
    """

    contact: int
    other: int
    kind: RelationKind

    def seen_from(self, contact: int) -> tuple[RelationKind, int]:
        """What the other of the two is to this one, and which contact that is."""
        if contact == self.contact:
            return self.kind, self.other
        return inverse(self.kind), self.contact


def inverse(kind: RelationKind) -> RelationKind:
    """What this contact is to the other: the manager's report, the parent's child, the spouse's spouse."""
    return _BOTH_WAYS.get(kind, kind)


def find_kind(code: str) -> RelationKind | None:
    """The kind with this code; None for none."""
    return next((kind for kind in RelationKind if kind == code.strip()), None)


def stored(contact: int, kind: RelationKind, other: int) -> StoredRelation:
    """`other` is the `kind` of `contact`, in the one way in which that is kept."""
    if kind in _INVERSE:
        return StoredRelation(other, contact, _INVERSE[kind])
    if kind not in _BOTH_WAYS and other < contact:
        return StoredRelation(other, contact, kind)
    return StoredRelation(contact, other, kind)
