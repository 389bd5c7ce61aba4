# SPDX-License-Identifier: MIT
"""Whose name begins with what was typed: those come first in a search, in the order of their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from contact_desk.domain.names import LONGEST_SORT_KEY, fold
from contact_desk.domain.phone import looks_like_phone
from contact_desk.domain.search_words import LONGEST_NAME

_AFTER_ALL_LETTERS = "\U0010ffff"


@dataclass(frozen=True)
class Way:
    """One order of the words: a sort key begins with the first, and each other begins a later word of it."""

    words: tuple[str, ...]

    @property
    def first_key(self) -> str:
        return self.words[0]

    @property
    def key_after(self) -> str:
        return self.words[0] + _AFTER_ALL_LETTERS

    @property
    def pattern(self) -> str:
        """For LIKE, over words of letters and digits alone; "" where the first word says it all."""
        return "% ".join(self.words) + "%" if len(self.words) > 1 else ""


@dataclass(frozen=True)
class NameBeginnings:
    """The ways in which a typed text may begin a name; none for a number, and for more words than a name has.

    Somebody types the first name first or the last name first, either of them in several words: "jean paul mar"
    is "martin jean paul" as it is "jean paul martin".
    """

    ways: tuple[Way, ...]

    @classmethod
    def of(cls, text: str) -> NameBeginnings:
        words = tuple(fold(text).split())
        if not 0 < len(words) <= LONGEST_NAME or looks_like_phone(text):
            return cls(())
        words = tuple(word[:LONGEST_SORT_KEY] for word in words)
        turned = (words[place:] + words[:place] for place in range(len(words)))
        return cls(tuple(map(Way, dict.fromkeys(turned))))

    def fit(self, sort_key: str) -> bool:
        return self._expression is not None and self._expression.match(sort_key) is not None

    @cached_property
    def _expression(self) -> re.Pattern[str] | None:
        ways = (".* ".join(map(re.escape, way.words)) for way in self.ways)
        return re.compile("|".join(ways), re.DOTALL) if self.ways else None
