# SPDX-License-Identifier: MIT
"""Bytes from a file or a pipe as lines of UTF-8, whatever Unicode encoding they came in."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

LONGEST_PIECE = 65_536
# A byte that stands in no UTF-8 text: whoever decodes it meets the fault at the right line.
_NO_TEXT = b"\xff"
# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def utf8_pieces(stream: io.BufferedReader) -> Iterator[bytes]:
    """Lines with their end; a line longer than `LONGEST_PIECE` comes in several pieces. A mark at the start goes.

    What cannot be decoded from UTF-16 or UTF-32 becomes a byte that is no UTF-8, and the stream ends there.
    """
    encoding = _encoding(stream.peek(4)[:4])
    if encoding:
        yield from _recoded(stream, encoding)
        return
    first = stream.readline(LONGEST_PIECE)
    yield first.removeprefix(codecs.BOM_UTF8)
    yield from iter(lambda: stream.readline(LONGEST_PIECE), b"")


def _encoding(beginning: bytes) -> str | None:
    """The encoding, where it is not UTF-8: by its mark, else by where the zeros of the first letters stand."""
    marked = next((name for mark, name in _MARKS if beginning.startswith(mark)), None)
    if marked or len(beginning) < 2:
        return marked
    if beginning[0] and not beginning[1]:
        return "utf-16-le"
    return "utf-16-be" if beginning[1] and not beginning[0] else None


def _recoded(stream: io.BufferedReader, encoding: str) -> Iterator[bytes]:
    text = io.TextIOWrapper(stream, encoding=encoding, errors="surrogatepass", newline="\n")
    try:
        for piece in iter(lambda: text.readline(LONGEST_PIECE), ""):
            yield piece.encode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError:
        yield _NO_TEXT
    finally:
        text.detach()
