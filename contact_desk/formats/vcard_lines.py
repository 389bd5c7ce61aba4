# SPDX-License-Identifier: MIT
"""The lines of a vCard: escaping and folding (RFC 2426, sections 2.6 and 5; RFC 2425, section 5.8)."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST_LINE = 75
"""Octets of UTF-8, the line break not counted."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def escaped(text: str) -> str:
    """One value, or one part of a structured value; every kind of line break becomes backslash and n."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPES)


def text_line(name: str, text: str) -> str:
    return f"{name}:{escaped(text)}"


def structured_line(name: str, *parts: str) -> str:
    """Parts set apart by semicolons, as in N, ADR and ORG; empty ones at the end keep their place."""
    return f"{name}:{';'.join(map(escaped, parts))}"


def card_text(lines: Iterable[str]) -> str:
    """All lines folded, each ended by CR LF."""
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each but the first led by a space; no letter is torn apart."""
    pieces, piece, room = [], "", LONGEST_LINE
    for letter in line:
        size = len(letter.encode("utf-8"))
        if size > room:
            pieces.append(piece)
            piece, room = " ", LONGEST_LINE - 1
        piece += letter
        room -= size
    return "\r\n".join([*pieces, piece])
