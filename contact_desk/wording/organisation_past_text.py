# SPDX-License-Identifier: MIT
"""What the history of an organisation says: its locations by their names, and who belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from contact_desk.domain.journal import Action
from contact_desk.domain.record_past import RecordPast, RowChange, Values
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.wording.catalogue import Words
from contact_desk.wording.past_text import PastLine, PastText

_OF_A_CONTACT = ("location_id", "department", "job_title", "assistant_name")


class OrganisationPastText(PastText):
    """Nothing of an affiliation is restored here: it is the contact's, and stands in the contact's history."""

    def lines(self, change: RowChange) -> Iterator[PastLine]:
        if change.entry.table == "location" and change.entry.action is not Action.UPDATE:
            yield self._place_line(change)
        elif change.entry.table == "affiliation":
            yield from (replace(line, restorable=False) for line in super().lines(change))
        else:
            yield from self._of_a_place(change, super().lines(change))

    def _place_line(self, change: RowChange) -> PastLine:
        old, new = (str(side["name"]) if side else "" for side in (change.before, change.after))
        return PastLine(change.entry.id, "", self.words("Location"), old, new, restorable=False)

    def _of_a_place(self, change: RowChange, lines: Iterator[PastLine]) -> Iterator[PastLine]:
        location = change.entry.location
        if location is None:
            yield from lines
            return
        name = self.place_name(location)
        yield from (replace(line, label=f"{name} · {line.label}") for line in lines)

    def _label(self, table: str, column: str, row: Values) -> str:
        if table != "affiliation":
            return super()._label(table, column, row)
        field = self.field_name(column)
        return self.words("{part}, {field}", part=self._whose(row), field=field.lower())

    def _part_label(self, table: str, row: Values) -> str:
        return self.words("Contact") if table == "affiliation" else super()._part_label(table, row)

    def _part_text(self, table: str, row: Values) -> str:
        if table != "affiliation":
            return super()._part_text(table, row)
        rest = (self._value(table, column, row) for column in _OF_A_CONTACT)
        return ", ".join(filter(None, (self._whose(row), *rest)))

    def _whose(self, row: Values) -> str:
        return self.contact_name(row["contact_id"])


def past_text(words: Words, lists: Vocabulary, past: RecordPast) -> PastText:
    """The words for this past, whichever record's it is."""
    return (OrganisationPastText if past.of == "organisation" else PastText)(words, lists, past)
