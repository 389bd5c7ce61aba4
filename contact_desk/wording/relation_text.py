# SPDX-License-Identifier: MIT
"""What the other contact of a relation is called, from the side of this one (row X37)."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.relation import RelationKind, find_kind
from contact_desk.wording.catalogue import Words, mark

_LABELS = {
    RelationKind.ASSISTANT: mark("Personal assistant"),
    RelationKind.ASSISTED: mark("Assistant of"),
    RelationKind.MANAGER: mark("Manager"),
    RelationKind.REPORT: mark("Manager of"),
    RelationKind.SPOUSE: mark("Spouse"),
    RelationKind.PARENT: mark("Parent"),
    RelationKind.CHILD: mark("Child"),
    RelationKind.SIBLING: mark("Brother or sister"),
    RelationKind.COLLEAGUE: mark("Colleague"),
    RelationKind.FRIEND: mark("Friend"),
    RelationKind.OTHER: mark("Related to"),
}


def relation_label(code: str, words: Words) -> str:
    """The label of a kind by its code; a code that is none stays as it is."""
    kind = find_kind(code)
    return words(_LABELS[kind]) if kind else code


def relation_choices(words: Words) -> Sequence[tuple[str, str]]:
    """Code and label of every kind, in their order."""
    return [(str(kind), words(label)) for kind, label in _LABELS.items()]
