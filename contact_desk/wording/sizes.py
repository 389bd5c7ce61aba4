# SPDX-License-Identifier: MIT
"""How large a file is, and how far along a long piece of work is."""

from __future__ import annotations

from contact_desk.wording.catalogue import Words

_KILO = 1_000


def size_text(size: int, words: Words) -> str:
    """In kB up to one megabyte, then in MB; a beginning one counts as whole."""
    if size < _KILO * _KILO:
        return words("{count} kB", count=words.number(-(-size // _KILO)))
    return words("{count} MB", count=words.number(-(-size // (_KILO * _KILO))))


def progress_text(done: int, total: int, words: Words, *, of_bytes: bool = False) -> str:
    """In per cent where the total is known."""
    if total:
        return words("Done: {percent}%", percent=100 * done // total)
    if of_bytes:
        return words("{size} written", size=size_text(done, words))
    return words.plural("{count} row done", "{count} rows done", done)
