# SPDX-License-Identifier: MIT
"""`contact show --on` and `contact find --on`: what was there at the end of a day of the past."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from contact_desk.cli.days import end_of
from contact_desk.cli.output import Answer, aligned
from contact_desk.cli.page_text import page_document, page_text
from contact_desk.cli.session import Session
from contact_desk.cli.wrong_use import WrongUse
from contact_desk.domain.record_past import ContactThen, RowChange
from contact_desk.wording.catalogue import mark
from contact_desk.wording.contact_then_text import then_lines


def contact_then(session: Session, contact: int, day: str) -> Answer:
    """No rows where it was not there yet. Raises `WrongUse`, and `NotFound`."""
    end, words = end_of(day), session.words
    with session.desk() as desk:
        then = desk.history.as_it_was(contact, end)
        lists = desk.vocabulary.load()
    lines = [(line.label, " ".join(line.new.splitlines())) for line in then_lines(then, lists, words)]
    text = aligned(lines) if lines else [words("The contact was not there yet.")]
    return Answer(_document(then, day), text)


def contacts_then(session: Session, day: str, wanted: str, *, limit: int, page: int) -> Answer:
    """One page of the list of then; `wanted` is what narrows it, which cannot be. Raises `WrongUse`."""
    end = end_of(day)
    if wanted.strip():
        raise WrongUse(
            mark("With “--on” all contacts of that day are listed: leave “{value}” out."), value=wanted
        )
    with session.desk() as desk:
        found = desk.operation_history.list_then(end, limit=limit, page=page)
    if found.page < page:
        found = replace(found, rows=(), page=page)
    return Answer({**page_document(found), "on": day}, page_text(found, session.words))


def _document(then: ContactThen, day: str) -> dict[str, Any]:
    return {"id": then.contact, "on": day, "rows": [_row(row) for row in then.rows]}


def _row(row: RowChange) -> dict[str, Any]:
    values = {name: _plain(value) for name, value in (row.after or {}).items()}
    return {"table": row.entry.table, "row": row.entry.row, "values": values}


def _plain(value: object) -> object:
    """Days and moments as they stand in every other answer."""
    return value if value is None or isinstance(value, str | int | float) else str(value)
