# SPDX-License-Identifier: MIT
"""Cuts a stream into the JSON values that stand in it, each as soon as it is complete, so that memory stays flat.

The beginning tells the format: an array, an object that spans lines (or several of them), or a value a line.
"""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterable, Iterator
from itertools import chain

from contact_desk.cli.input_bytes import utf8_pieces
from contact_desk.cli.json_cutter import LONGEST_DRAFT, NotText, Piece, cut_values


def read_pieces(stream: io.BufferedReader) -> Iterator[Piece]:
    """The values of a stream; whether each is right JSON, and a draft, is still to be seen."""
    pieces = utf8_pieces(stream)
    opening = _first_text(pieces)
    if b"".join(opening).lstrip().startswith(b"["):
        return cut_values(_decoded(chain(opening, pieces)), in_array=True)
    opening += _rest_of_line(opening, pieces)
    if _ends_too_early(b"".join(opening)):
        following = _first_text(pieces)
        following += _rest_of_line(following, pieces)
        if _belong_together(b"".join(opening), b"".join(following)):
            return cut_values(_decoded(chain(opening, following, pieces)), in_array=False)
        opening += following
    return _lines(chain(opening, pieces))


def _first_text(pieces: Iterator[bytes]) -> list[bytes]:
    """The pieces up to the first that is not blank."""
    taken = []
    for piece in pieces:
        taken.append(piece)
        if piece.strip():
            break
    return taken


def _rest_of_line(taken: list[bytes], pieces: Iterator[bytes]) -> list[bytes]:
    """The pieces up to the end of the line that has begun, or until it is longer than any draft may be."""
    rest: list[bytes] = []
    length = sum(map(len, taken))
    last = taken[-1] if taken else b"\n"
    while not last.endswith(b"\n") and length <= LONGEST_DRAFT:
        if not (last := next(pieces, b"")):
            break
        rest.append(last)
        length += len(last)
    return rest


def _ends_too_early(text: bytes) -> bool:
    """Whether this is the beginning of a value that goes on in the next line."""
    try:
        json.loads(text)
    except json.JSONDecodeError as fault:
        return fault.pos >= len(fault.doc.rstrip()) and not fault.msg.startswith("Unterminated")
    except (ValueError, RecursionError):
        return False
    return False


def _belong_together(line: bytes, following: bytes) -> bool:
    """Whether the next line can go on where an unfinished one stopped; else both are lines of their own.

    A line that opens an object can be either: it is one of its own where the two together are no beginning.
    """
    if not following.lstrip().startswith(b"{"):
        return True
    both = line + following
    return _ends_too_early(both) or _is_json(both)


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _decoded(pieces: Iterable[bytes]) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for piece in pieces:
            yield decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        raise NotText from None


def _lines(pieces: Iterable[bytes]) -> Iterator[Piece]:
    for number, line in enumerate(_whole_lines(pieces), start=1):
        if len(line) > LONGEST_DRAFT:
            yield Piece(number, fault="draft_too_long", alone=True)
        elif line.strip():
            yield _line(number, line)


def _line(number: int, line: bytes) -> Piece:
    try:
        return Piece(number, text=line.decode().rstrip("\r\n"), alone=True)
    except UnicodeDecodeError:
        return Piece(number, fault="not_utf8", alone=True)


def _whole_lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Lines put together; one that is longer than a draft may be is read to its end, but kept no further."""
    parts: list[bytes] = []
    length = 0
    for piece in pieces:
        if length <= LONGEST_DRAFT:
            parts.append(piece)
            length += len(piece)
        if piece.endswith(b"\n"):
            yield b"".join(parts)
            parts, length = [], 0
    if parts:
        yield b"".join(parts)
