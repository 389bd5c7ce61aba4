# SPDX-License-Identifier: MIT
"""What an undo in part would do, line by line, and what it would leave and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from contact_desk.domain.journal import Action, Obstacle
from contact_desk.domain.operation_page import OperationPast, RecordChanges
from contact_desk.domain.record_past import Key, RowChange
from contact_desk.domain.undo_in_part import Piece, UndoInPart
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import moment_text
from contact_desk.wording.operation_past_text import RecordText, record_texts
from contact_desk.wording.past_text import PastLine


@dataclass(frozen=True)
class PieceLine:
    """One line to tick; one without a `piece` heads those of its record."""

    text: str
    piece: Piece | None


def possible_lines(told: UndoInPart, lists: Vocabulary, words: Words) -> tuple[PieceLine, ...]:
    """What can be taken back, each record's name before its lines; one that comes or goes is one line."""
    return tuple(
        line for record, text in _both(told.possible, lists, words) for line in _possible(record, text, words)
    )


def left_lines(
    told: UndoInPart, lists: Vocabulary, words: Words, unfit: Collection[Key] = ()
) -> tuple[str, ...]:
    """What stays as it is, with who has changed it since and when; `unfit`: rows that were to go back and could not."""
    pasts = (told.left, _only(told.possible, unfit))
    return tuple(
        line
        for past in pasts
        for record, text in _both(past, lists, words)
        for line in _left(record, text, told.reasons, words)
    )


def _only(past: OperationPast, rows: Collection[Key]) -> OperationPast:
    """The changes of these rows."""
    kept = (
        replace(record, changes=tuple(each for each in record.changes if _key(each) in rows))
        for record in past.records
    )
    return replace(past, records=tuple(record for record in kept if record.changes))


def _both(past: OperationPast, lists: Vocabulary, words: Words) -> Iterator[tuple[RecordChanges, RecordText]]:
    yield from zip(past.records, record_texts(past, lists, words), strict=True)


def _possible(record: RecordChanges, text: RecordText, words: Words) -> Iterator[PieceLine]:
    if whole := _whole(record):
        yield PieceLine(words("{what}: {detail}", what=text.title, detail=text.detail), _piece(whole, ""))
        return
    by_entry = {change.entry.id: change for change in record.changes}
    lines = [
        PieceLine(_changed(line, words), _piece(by_entry[line.entry], line.column)) for line in text.lines
    ]
    if lines:
        yield PieceLine(text.title, None)
        yield from lines


def _left(
    record: RecordChanges, text: RecordText, reasons: Mapping[Key, Obstacle], words: Words
) -> Iterator[str]:
    if whole := _whole(record):
        what = words("{what}: {detail}", what=text.title, detail=text.detail)
        yield _with_reason(what, reasons.get(_key(whole)), words)
        return
    by_entry = {change.entry.id: change for change in record.changes}
    for line in text.lines:
        what = words("{what}: {detail}", what=text.title, detail=line.label)
        yield _with_reason(what, reasons.get(_key(by_entry[line.entry])), words)


def _whole(record: RecordChanges) -> RowChange | None:
    """The change by which the record itself comes or goes; for what is no record, any change of it."""
    own = (each for each in record.changes if _key(each) == record.record)
    return next((each for each in own if each.entry.action is not Action.UPDATE), None)


def _changed(line: PastLine, words: Words) -> str:
    if line.old and line.new:
        return words("{label}: from {old} to {new}", label=line.label, old=line.old, new=line.new)
    if line.new:
        return words("{label}: {new} added", label=line.label, new=line.new)
    return words("{label}: {old} removed", label=line.label, old=line.old)


def _with_reason(what: str, reason: Obstacle | None, words: Words) -> str:
    if reason is None or reason.at is None:
        return what
    when = moment_text(reason.at, words)
    return words("{what} ({who}, {when})", what=what, who=reason.actor, when=when)


def _key(change: RowChange) -> Key:
    return change.entry.table, change.entry.row


def _piece(change: RowChange, column: str) -> Piece:
    return (*_key(change), column if change.entry.action is Action.UPDATE else "")
