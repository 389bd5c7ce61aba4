# SPDX-License-Identifier: MIT
"""`history`: what was done, to one contact or in the whole store."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any

import typer

from contact_desk.cli.days import beginning_of
from contact_desk.cli.output import Answer, aligned
from contact_desk.cli.record_number import require_possible
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.domain.journal import Action, JournalEntry, Operation
from contact_desk.domain.operation_page import OperationQuery
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.operation_text import operation_text

KINDS = {
    "contacts.add": mark("Contacts added"),
    "store.init": mark("Store made"),
    "sql": mark("Plain SQL"),
}
ACTIONS = {
    Action.INSERT: mark("{count} made"),
    Action.UPDATE: mark("{count} changed"),
    Action.DELETE: mark("{count} deleted"),
}


def add_to(program: typer.Typer) -> None:
    program.command("history", cls=SpokenCommand, help=mark("Tell what was done, the latest first."))(history)


def history(
    ctx: typer.Context,
    contact: Annotated[
        int | None,
        typer.Argument(metavar="ID", help=mark("A contact's number; without one, the whole store")),
    ] = None,
    by: Annotated[str, typer.Option(metavar="LOGIN", help=mark("Only what this user did"))] = "",
    since: Annotated[
        str, typer.Option(metavar="DAY", help=mark("Only from this day on, written 2026-03-12"))
    ] = "",
    kind: Annotated[
        str, typer.Option(metavar="KIND", help=mark("Only operations of this kind, as --json calls it"))
    ] = "",
) -> Answer:
    session: Session = ctx.obj
    if contact is not None:
        require_possible(contact)
    asked = OperationQuery(by, (kind,) if kind else (), beginning_of(since) if since else None)
    with session.desk() as desk:
        if contact is None:
            operations = desk.history.recent(asked=asked)
        else:
            operations = tuple(filter(asked.takes, desk.history.of_contact(contact)))
    return Answer(
        {"operations": [_document(operation) for operation in operations]}, _text(operations, session.words)
    )


def _document(operation: Operation) -> dict[str, Any]:
    return {
        "id": operation.id,
        "kind": operation.kind,
        "actor": operation.actor,
        "source": operation.source,
        "at": operation.at.isoformat(),
        "entries": [_entry_document(entry) for entry in operation.entries],
    }


def _entry_document(entry: JournalEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "table": entry.table,
        "row": entry.row,
        "action": entry.action.value,
        "contact": entry.contact,
        "organisation": entry.organisation,
        "location": entry.location,
        "before": dict(entry.before),
    }


def _text(operations: tuple[Operation, ...], words: Words) -> list[str]:
    if not operations:
        return [words("Nothing was done yet.")]
    header = (words("Operation"), words("When"), words("Who"), words("What"), words("Rows"))
    return aligned([header, *(_row(operation, words) for operation in operations)])


def _row(operation: Operation, words: Words) -> tuple[str, ...]:
    """Times are the reader's own, since nobody thinks in UTC; the JSON has UTC."""
    known = operation.kind in KINDS
    what = words(KINDS[operation.kind]) if known else operation_text(operation.kind, words)
    when = operation.at.astimezone().isoformat(sep=" ", timespec="minutes")[:16]
    counts = Counter(entry.action for entry in operation.entries)
    rows = ", ".join(words(ACTIONS[action], count=words.number(count)) for action, count in counts.items())
    return str(operation.id), when, operation.actor, what, rows
