# SPDX-License-Identifier: MIT
"""Where a word may break that is wider than its place; Qt breaks lines between words alone."""

from __future__ import annotations

import re

from PySide6.QtGui import QFontMetrics

BREAK = "\u200b"
"""A place where a line may end; nobody sees it."""
# Qt breaks after a hyphen and a slash by itself.
_LONG_WORD = re.compile(r"[^\s/-]{12,}")


def has_long_word(text: str) -> bool:
    """Whether any word is so long that a place may be too narrow for it."""
    return _LONG_WORD.search(text) is not None


def breakable(text: str, metrics: QFontMetrics, width: int) -> str:
    """`text` with a place to break after every letter of a word that is wider than `width` (px)."""

    def broken(match: re.Match[str]) -> str:
        word = match[0]
        return BREAK.join(word) if metrics.horizontalAdvance(word) > width else word

    return _LONG_WORD.sub(broken, text)
