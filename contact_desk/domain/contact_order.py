# SPDX-License-Identifier: MIT
"""In which order contacts are listed (rows P04 to P07): by what, and which way round."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SortBy(StrEnum):
    """What a list can be sorted by: each has a key in the contact's row, and an index."""

    NAME = "name"
    NUMBER = "number"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    CONTACT_TYPE = "contact_type"
    PHONE = "phone"
    CREATED = "created"


@dataclass(frozen=True)
class ContactOrder:
    """Whoever has nothing there stands behind all others, whichever way round.

    By name, ascending, is the usual order: of a search those whose name begins with what was typed come first then.
    Types are sorted by what they are called in `language`, which the service fills in.
    """

    by: SortBy = SortBy.NAME
    descending: bool = False
    language: str = ""

    def is_usual(self) -> bool:
        return self.by is SortBy.NAME and not self.descending

    def written(self) -> str:
        """As it is kept: `created`, or `-created` for descending."""
        return f"{'-' if self.descending else ''}{self.by}"

    def turned(self, by: SortBy) -> ContactOrder:
        """By this: the other way round where that is so already."""
        return ContactOrder(by, descending=by is self.by and not self.descending)


USUAL_ORDER = ContactOrder()


def read_order(text: str) -> ContactOrder:
    """What `written` has written; the usual order for anything else."""
    by = text.removeprefix("-")
    return ContactOrder(SortBy(by), text.startswith("-")) if by in set(SortBy) else USUAL_ORDER
