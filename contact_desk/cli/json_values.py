# SPDX-License-Identifier: MIT
"""Reads one piece of JSON more strictly than Python does, and says where and why it cannot be read."""

from __future__ import annotations

import json
from typing import Any

from contact_desk.cli.json_cutter import LONGEST_DRAFT, Piece
from contact_desk.domain.errors import FieldError, Refused

# After one of these nobody can tell where the next value would begin, unless each has a line of its own.
UNREADABLE = frozenset({"broken_json", "not_utf8", "draft_too_long"})
_MOST_DIGITS = 18


class _Doubled(dict[str, Any]):
    """An object in which a key stood twice; `key` is the first that did."""

    key = ""


def read_value(piece: Piece) -> object:
    """The value of a piece.

    Raises `Refused` with one error: broken_json, not_utf8, draft_too_long, duplicate_key or too_deep. A number that no
    field could hold (NaN, 1e999, a hundred digits) is read as a fraction, which every field refuses by its name.
    """
    if piece.fault:
        raise Refused([FieldError("", piece.fault, {"line": piece.line, "longest": LONGEST_DRAFT})])
    try:
        value = json.loads(piece.text, object_pairs_hook=_object, parse_int=_whole_number)
        doubled = _find_doubled(value, "")
    except json.JSONDecodeError as fault:
        raise Refused([_broken(piece, fault)]) from None
    except RecursionError:
        raise Refused([FieldError("", "too_deep", {"line": piece.line})]) from None
    if doubled:
        raise Refused([doubled])
    return value


def _broken(piece: Piece, fault: json.JSONDecodeError) -> FieldError:
    before = piece.column - 1 if fault.lineno == 1 else 0
    place = {"line": piece.line + fault.lineno - 1, "column": before + fault.colno}
    return FieldError("", "broken_json", place)


def _whole_number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MOST_DIGITS else float("inf")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    seen: set[str] = set()
    doubled = _Doubled(value)
    doubled.key = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return doubled


def _find_doubled(value: object, path: str) -> FieldError | None:
    """The first object with a key twice, and the path of that key in the draft."""
    if isinstance(value, _Doubled):
        return FieldError(_step(path, value.key), "duplicate_key", {"name": value.key})
    parts: list[tuple[str, object]] = []
    if isinstance(value, dict):
        parts = [(_step(path, key), part) for key, part in value.items()]
    elif isinstance(value, list):
        parts = [(f"{path}[{index}]", part) for index, part in enumerate(value)]
    return next((found for step, part in parts if (found := _find_doubled(part, step))), None)


def _step(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
