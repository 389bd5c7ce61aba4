# SPDX-License-Identifier: MIT
"""What the History page says: a row an operation, and the rows of a preview. No window here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from contact_desk.domain.operation_page import OperationLine, OperationPast, RecordName
from contact_desk.domain.record_past import Key
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.history_rows import HistoryRow, line_rows
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import moment_text
from contact_desk.wording.name_text import name_text
from contact_desk.wording.operation_past_text import RecordText, record_texts
from contact_desk.wording.operation_text import operation_text, way_text

HEADS: Sequence[Say] = (
    lambda words: words("When"),
    lambda words: words("What was done"),
    lambda words: words("Records"),
    lambda words: words("By"),
    lambda words: words("Way"),
)


class Column(IntEnum):
    """In the order of `HEADS`."""

    WHEN = 0
    WHAT = 1
    RECORDS = 2
    BY = 3
    WAY = 4


@dataclass(frozen=True)
class PreviewRow(HistoryRow):
    """`record` is the table and id of whose row it is."""

    record: Key = ("", 0)


def rows_text(lines: Sequence[OperationLine], words: Words) -> list[Sequence[str]]:
    return [
        (
            moment_text(line.operation.at, words),
            operation_text(line.operation.kind, words),
            records_text(line, words),
            line.operation.actor,
            way_text(line.operation.source, words),
        )
        for line in lines
    ]


def records_text(line: OperationLine, words: Words) -> str:
    """Whose name, and how many others: Zoé Martin + 3."""
    name, others = _short_name(line.name, words), line.count - 1
    count = words.number(line.count if not name else others)
    if line.is_more:
        count = words("{count} or more", count=count)
    if not name:
        return count
    return words("{name} + {count}", name=name, count=count) if others else name


def _short_name(name: RecordName, words: Words) -> str:
    return name if isinstance(name, str) else name_text(name, words)


def preview_rows(past: OperationPast, lists: Vocabulary, words: Words) -> tuple[PreviewRow, ...]:
    """A head a record, and under it a row a change."""
    return tuple(row for text in record_texts(past, lists, words) for row in _of(past, text, words))


def _of(past: OperationPast, text: RecordText, words: Words) -> Iterator[PreviewRow]:
    yield PreviewRow(past.operation, text.title, text.detail, record=text.record)
    for line in text.lines:
        for row in line_rows(past.operation, line, words):
            yield PreviewRow(
                row.operation, row.title, line=line, old=row.old, new=row.new, record=text.record
            )
