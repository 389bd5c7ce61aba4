# SPDX-License-Identifier: MIT
"""Two edits of one record made side by side: what both say is merged, what they contradict is asked (rows X17, N24).

Reading and writing the store, and asking, are left to others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from contact_desk.domain.alignment import align
from contact_desk.domain.draft import DraftPart
from contact_desk.domain.organisation_draft import D


class Side(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"
    ORIGINAL = "original"


@dataclass(frozen=True)
class Conflict:
    """A field that both sides changed, each to something else.

    `path` is as in `FieldError.field`; a line of a list is named by its place in the original. The values are
    texts, flags or lines; None is a line that this side has removed.
    """

    path: str
    mine: Any
    theirs: Any
    original: Any


@dataclass(frozen=True)
class _Gone:
    """The value of a line that is not there."""


_GONE = _Gone()


def merge(
    original: D, mine: D, theirs: D, choices: Mapping[str, Side] | None = None
) -> tuple[D, list[Conflict]]:
    """The draft that holds both sides' changes, and what they contradict each other in.

    Where they do, the merged draft takes the side that `choices` names for the path; without a choice it has mine and
    the conflict is told. The identity (`uid`) is never merged.
    """
    merger = _Merger(choices or {})
    return merger.part(original, mine, theirs), merger.conflicts


class _Merger:
    def __init__(self, choices: Mapping[str, Side]) -> None:
        self._choices = choices
        self.conflicts: list[Conflict] = []

    def part(self, original: Any, mine: Any, theirs: Any, prefix: str = "") -> Any:
        """A draft, or a part of one, field by field."""
        merged = {
            name: self._value(
                f"{prefix}{name}", getattr(original, name), getattr(mine, name), getattr(theirs, name)
            )
            for name in type(mine).model_fields
            if name != "uid"
        }
        return mine.model_copy(update=merged)

    def _value(self, path: str, original: Any, mine: Any, theirs: Any) -> Any:
        if isinstance(mine, DraftPart):
            return self.part(original, mine, theirs, f"{path}.")
        if isinstance(mine, dict):
            return self._texts(path, original, mine, theirs)
        if isinstance(mine, tuple):
            return self._lines(path, original, mine, theirs)
        return self._one(path, original, mine, theirs)

    def _texts(
        self, path: str, original: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
    ) -> dict[str, str]:
        codes = dict.fromkeys((*theirs, *mine))
        values = {
            code: self._one(f"{path}.{code}", *(side.get(code, "") for side in (original, mine, theirs)))
            for code in codes
        }
        return {code: value for code, value in values.items() if value}

    def _lines(
        self, path: str, original: tuple[Any, ...], mine: tuple[Any, ...], theirs: tuple[Any, ...]
    ) -> tuple[Any, ...]:
        if mine in (original, theirs):
            return theirs
        if theirs == original:
            return mine
        return tuple(self._merged_lines(path, original, mine, theirs))

    def _merged_lines(
        self, path: str, original: tuple[Any, ...], mine: tuple[Any, ...], theirs: tuple[Any, ...]
    ) -> Iterator[Any]:
        """In the order of mine; then the lines that only the others have."""
        in_theirs = {before: theirs[after] for before, after in _kept(original, theirs)}
        taken: list[Any] = []
        for before, after in align(original, mine):
            line = mine[after] if after is not None else _GONE
            if before is not None:
                line = self._one(
                    f"{path}[{before}]", original[before], line, in_theirs.get(before, _GONE), gone=True
                )
            if line is not _GONE:
                taken.append(line)
        yield from taken
        yield from (
            theirs[after]
            for before, after in align(original, theirs)
            if before is None and after is not None and theirs[after] not in taken
        )

    def _one(self, path: str, original: Any, mine: Any, theirs: Any, *, gone: bool = False) -> Any:
        if mine in (original, theirs):
            return theirs
        if theirs == original:
            return mine
        sides = {Side.MINE: mine, Side.THEIRS: theirs, Side.ORIGINAL: original}
        if path in self._choices:
            return sides[self._choices[path]]
        shown = (None if gone and value is _GONE else value for value in (mine, theirs, original))
        self.conflicts.append(Conflict(path, *shown))
        return mine


def _kept(before: tuple[Any, ...], after: tuple[Any, ...]) -> list[tuple[int, int]]:
    return [(was, now) for was, now in align(before, after) if was is not None and now is not None]
