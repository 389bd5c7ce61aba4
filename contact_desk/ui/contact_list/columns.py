# SPDX-License-Identifier: MIT
"""The columns of the list: which there are, what they are called and sorted by, which stand where (rows P04, X12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum

from contact_desk.domain.contact_order import SortBy
from contact_desk.wording.catalogue import mark


class Column(IntEnum):
    """The model's own order; people see that of a `ColumnLayout`."""

    IDENTITY = 0
    DEPARTMENT = 1
    CONTACT_TYPE = 2
    PHONE = 3
    NUMBER = 4
    ORGANISATION = 5
    JOB_TITLE = 6
    EMAIL = 7
    CREATED = 8
    CHANGED = 9
    TAGS = 10


TITLES: Mapping[Column, str] = {
    Column.NUMBER: mark("Number"),
    Column.IDENTITY: mark("Identity"),
    Column.ORGANISATION: mark("Organisation"),
    Column.DEPARTMENT: mark("Department"),
    Column.JOB_TITLE: mark("Job title"),
    Column.CONTACT_TYPE: mark("Type"),
    Column.PHONE: mark("Phone"),
    Column.EMAIL: mark("E-mail"),
    Column.CREATED: mark("Created"),
    Column.CHANGED: mark("Changed"),
    Column.TAGS: mark("Tags"),
}
# The others have no key in the contact's row: a million would be read whole to be sorted by them.
SORTS: Mapping[Column, SortBy] = {
    Column.NUMBER: SortBy.NUMBER,
    Column.IDENTITY: SortBy.NAME,
    Column.ORGANISATION: SortBy.ORGANISATION,
    Column.DEPARTMENT: SortBy.DEPARTMENT,
    Column.CONTACT_TYPE: SortBy.CONTACT_TYPE,
    Column.PHONE: SortBy.PHONE,
    Column.CREATED: SortBy.CREATED,
}
USUAL = (Column.NUMBER, Column.IDENTITY, Column.DEPARTMENT, Column.CONTACT_TYPE, Column.PHONE)
LEAST_IDENTITY = 230
"""Below this width, in pixels of the design, names have too little room."""
_GIVING_WAY = (Column.NUMBER, Column.DEPARTMENT, Column.CONTACT_TYPE, Column.PHONE)
_USUAL_WIDTHS = {
    Column.NUMBER: 90,
    Column.ORGANISATION: 150,
    Column.DEPARTMENT: 120,
    Column.JOB_TITLE: 130,
    Column.CONTACT_TYPE: 140,
    Column.PHONE: 150,
    Column.EMAIL: 190,
    Column.CREATED: 110,
    Column.CHANGED: 110,
    Column.TAGS: 160,
}
_WIDEST = 2000


@dataclass(frozen=True)
class ColumnLayout:
    """The columns that are wanted, from left to right, and the widths (px of the design) that were chosen."""

    shown: tuple[Column, ...] = USUAL
    widths: Mapping[Column, int] = field(default_factory=dict)

    def is_usual(self) -> bool:
        return self.shown == USUAL and not self.widths

    def width(self, column: Column) -> int:
        return self.widths.get(column, _USUAL_WIDTHS.get(column, LEAST_IDENTITY))

    def fitting(self, room: float) -> tuple[Column, ...]:
        """What is shown in so much room: of the usual columns some give way to the names, chosen ones never do."""
        shown = list(self.shown)
        for column in _GIVING_WAY if self.is_usual() else ():
            if self.room_of_names(shown, room) < LEAST_IDENTITY:
                shown.remove(column)
        return tuple(shown)

    def room_of_names(self, shown: Iterable[Column], room: float) -> float:
        return room - sum(self.width(column) for column in shown if column is not Column.IDENTITY)

    def with_column(self, column: Column) -> ColumnLayout:
        return replace(self, shown=(*self.shown, column)) if column not in self.shown else self

    def without(self, column: Column) -> ColumnLayout:
        """Who they are is always told."""
        if column is Column.IDENTITY:
            return self
        return replace(self, shown=tuple(other for other in self.shown if other is not column))

    def moved(self, column: Column, by: int) -> ColumnLayout:
        """One place to the left (-1) or to the right (+1), where there is one."""
        shown = list(self.shown)
        place = shown.index(column) + by
        if not 0 <= place < len(shown):
            return self
        shown.remove(column)
        shown.insert(place, column)
        return replace(self, shown=tuple(shown))

    def written(self) -> dict[str, str]:
        """As it is kept, in two texts."""
        if self == ColumnLayout():
            return {"columns": "", "widths": ""}
        widths = " ".join(f"{column.name.lower()}:{width}" for column, width in sorted(self.widths.items()))
        return {"columns": " ".join(column.name.lower() for column in self.shown), "widths": widths}


def read_layout(columns: str, widths: str) -> ColumnLayout:
    """What `written` has written; what is not known any more is left out."""
    known = {column.name.lower(): column for column in Column}
    shown = tuple(dict.fromkeys(known[name] for name in columns.split() if name in known))
    if Column.IDENTITY not in shown:
        shown = (Column.IDENTITY, *shown) if shown else USUAL
    pairs = (text.partition(":") for text in widths.split())
    read = {known[name]: int(width) for name, _colon, width in pairs if name in known and _is_width(width)}
    return ColumnLayout(shown, read)


def _is_width(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 5 and 0 < int(text) <= _WIDEST
