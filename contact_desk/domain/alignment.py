# SPDX-License-Identifier: MIT
"""Which line of a list became which after an edit: lines have no number of their own in a draft."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from contact_desk.domain.draft import AddressDraft, DraftPart, InteractionAddressDraft, RelationDraft

Line = TypeVar("Line")
Pair = tuple[int | None, int | None]


def align(before: Sequence[object], after: Sequence[object]) -> list[Pair]:
    """Pairs of positions (before, after): first the lines of `after` in their order, then those that are gone.

    Equal lines are one; then what has the same value, or the same type, is the same line edited; then what stands
    in the same place. A plain value (a tag, a member) is only ever the same or another.
    """
    left, right = dict(enumerate(before)), dict(enumerate(after))
    partner: dict[int, int] = {}
    for sign in _SIGNS:
        _pair(left, right, partner, sign)
    _pair_by_place(left, right, partner)
    pairs: list[Pair] = [(partner.get(place), place) for place in range(len(after))]
    return pairs + [(place, None) for place in sorted(left)]


def _pair(
    left: dict[int, object],
    right: dict[int, object],
    partner: dict[int, int],
    sign: Callable[[object], Hashable],
) -> None:
    waiting: dict[Hashable, list[int]] = {}
    for place, line in left.items():
        if (key := sign(line)) is not None:
            waiting.setdefault(key, []).append(place)
    for place, line in list(right.items()):
        if places := waiting.get(sign(line)):
            partner[place] = places.pop(0)
            del left[partner[place]], right[place]


def _pair_by_place(left: dict[int, object], right: dict[int, object], partner: dict[int, int]) -> None:
    # Another contact is another relation, wherever it stands.
    for place in [place for place in right if _has_a_place(left.get(place))]:
        partner[place] = place
        del left[place], right[place]


def _has_a_place(line: object) -> bool:
    return isinstance(line, DraftPart) and not isinstance(line, RelationDraft)


def _whole(line: object) -> Hashable:
    return line.model_dump_json() if isinstance(line, DraftPart) else repr(line)


def _value(line: object) -> Hashable:
    if isinstance(line, InteractionAddressDraft):
        return line.value.strip() or None
    if isinstance(line, RelationDraft):
        return line.contact
    if isinstance(line, AddressDraft) and not line.is_blank():
        return line.model_dump_json(exclude={"type"})
    return None


def _type(line: object) -> Hashable:
    if isinstance(line, InteractionAddressDraft):
        return line.type, line.subtype
    return (line.type,) if isinstance(line, AddressDraft) else None


_SIGNS = (_whole, _value, _type)
