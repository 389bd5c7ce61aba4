# SPDX-License-Identifier: MIT
"""What somebody has typed as the number of a page: which page that is, and what there is to say of it (row P15)."""

from __future__ import annotations

from dataclasses import dataclass

from contact_desk.wording.catalogue import Words

_LONGEST = 9  # digits: more pages than that there are in no store


@dataclass(frozen=True)
class TypedPage:
    """`page` is the nearest page there is, 0 for what is no number; `typed` the number itself, 0 for none."""

    page: int
    typed: int = 0

    def sentence(self, words: Words) -> str:
        """Why the page shown is not the one that was typed; "" where it is."""
        if not self.page:
            return words("That is no page number.")
        if self.typed > self.page:
            return words("There is no page {page}: this is the last.", page=words.number(self.typed))
        return words("Pages are counted from 1.") if self.typed < self.page else ""


def read_page(text: str, last: int | None) -> TypedPage:
    """The page that `text` means; `last` is None where nobody has counted yet."""
    digits = text.strip().removeprefix("-")
    if not digits.isdecimal():
        return TypedPage(0)
    typed = int(digits[:_LONGEST])
    if text.strip().startswith("-"):
        typed = -typed
    page = max(1, typed)
    return TypedPage(page if last is None else min(page, last), typed)
