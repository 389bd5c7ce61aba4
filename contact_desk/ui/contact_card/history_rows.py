# SPDX-License-Identifier: MIT
"""A record's past as rows to read: the head of each operation, and under it a row a change. It knows no window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from contact_desk.domain.journal import Operation
from contact_desk.domain.record_past import PastOperation, RecordPast
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import moment_text
from contact_desk.wording.operation_text import operation_text, way_text
from contact_desk.wording.organisation_past_text import past_text
from contact_desk.wording.past_text import PastLine, PastText

# Longer texts are told as a whole: comparing them line by line takes long, and nobody would read it.
_MOST_LINES, _MOST_TOLD = 400, 30


@dataclass(frozen=True)
class HistoryRow:
    """What one row says; one without a `line` heads its operation.

    A head has `title` and `detail` (who, when, by which way); a line its label as `title`, and the value before and
    after, of which one is "" where a part came or went. `stands`: the value after is neither new nor changed.
    """

    operation: Operation
    title: str
    detail: str = ""
    line: PastLine | None = None
    old: str = ""
    new: str = ""
    stands: bool = False

    @property
    def key(self) -> tuple[int, int, str, str]:
        """What the row is, whatever the others are: to find it again in a list that was read anew."""
        return self.operation.id, *((self.line.entry, self.line.column) if self.line else (0, "")), self.title


def history_rows(past: RecordPast, lists: Vocabulary, words: Words) -> tuple[HistoryRow, ...]:
    """All rows, the newest operation first."""
    text = past_text(words, lists, past)
    return tuple(row for operation in past.operations for row in _of(operation, text, words))


def spoken(row: HistoryRow, words: Words) -> str:
    """The row as one sentence, for a screen reader."""
    if row.line is None:
        return words("{what}: {detail}", what=row.title, detail=row.detail)
    if row.old and row.new:
        return words("{label}: from {old} to {new}", label=row.title, old=row.old, new=row.new)
    if row.stands:
        return words("{label}: {text}", label=row.title, text=row.new)
    if row.new:
        return words("{label}: {new} added", label=row.title, new=row.new)
    return words("{label}: {old} removed", label=row.title, old=row.old) if row.old else row.title


def _of(past: PastOperation, text: PastText, words: Words) -> Iterator[HistoryRow]:
    operation = past.operation
    lines = [line for change in reversed(past.changes) for line in text.lines(change)]
    if not lines and not _is_reordered(past):
        return
    parts = (operation.actor, moment_text(operation.at, words), way_text(operation.source, words))
    yield HistoryRow(operation, operation_text(operation.kind, words), " · ".join(filter(None, parts)))
    for line in lines:
        yield from line_rows(operation, line, words)
    if not lines:
        yield HistoryRow(operation, words("Only the order of lines was changed."), line=_NO_LINE)


def _is_reordered(past: PastOperation) -> bool:
    return any("position" in change.columns() for change in past.changes)


def line_rows(operation: Operation, line: PastLine, words: Words) -> Iterator[HistoryRow]:
    """One row, or of a text of several lines a row for each line that differs."""
    old, new = line.old.splitlines(), line.new.splitlines()
    longest = max(len(old), len(new))
    if longest < 2 or longest > _MOST_LINES:
        yield HistoryRow(operation, line.label, line=line, old=line.old, new=line.new)
        return
    differing = [pair for pair in _differing(old, new) if any(text.strip() for text in pair[1:])]
    for number, before, after in differing[:_MOST_TOLD]:
        title = words("{label}, line {number}", label=line.label, number=words.number(number))
        yield HistoryRow(operation, title, line=line, old=before, new=after)
    if len(differing) > _MOST_TOLD or not differing:
        yield HistoryRow(operation, line.label, line=line, old=line.old, new=line.new)


def _differing(old: list[str], new: list[str]) -> Iterator[tuple[int, str, str]]:
    """The lines that are not the same, with their number in the text where they stand or stood."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        pairs = zip_longest(old[first:last], new[start:end], fillvalue="")
        begin = start if end > start else first
        for offset, (before, after) in enumerate(pairs):
            yield begin + offset + 1, before, after


_NO_LINE = PastLine(0, "", "", "", "", False)
