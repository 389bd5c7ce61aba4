# SPDX-License-Identifier: MIT
"""`undo`: takes an operation back, whole or not at all; with `--partly` what of it can be."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Annotated

import typer

from contact_desk.cli.output import Answer
from contact_desk.cli.record_number import is_possible
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.domain.errors import NotFound
from contact_desk.wording.catalogue import Words, mark

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.record_past import Key
    from contact_desk.domain.undo_in_part import UndoInPart


def add_to(program: typer.Typer) -> None:
    program.command("undo", cls=SpokenCommand, help=mark("Take an operation back."))(undo)


def undo(
    ctx: typer.Context,
    operation: Annotated[
        int, typer.Argument(metavar="OPERATION", help=mark("The operation's number, as “history” tells it"))
    ],
    *,
    partly: Annotated[
        bool,
        typer.Option(
            "--partly", help=mark("Take back what can be, where something has changed since; the rest stays.")
        ),
    ] = False,
) -> Answer:
    session: Session = ctx.obj
    if not is_possible(operation):
        raise NotFound("not_found", record="operation", id=operation)
    with session.desk() as desk:
        told = desk.operation_history.possible_undo(operation) if partly else None
        undone = desk.history.undo_in_part(operation) if partly else desk.history.undo(operation)
        left = _left(desk, told, undone.left, session.words) if told is not None else ()
    by = undone.changes.operation
    said = session.words(
        "Operation {undone} was undone; this was operation {operation}.", undone=operation, operation=by
    )
    report = {"operation": by, "undone": undone.operation, **({"left": list(left)} if partly else {})}
    return Answer(report, [said, *(session.words("Left as it is: {what}", what=line) for line in left)])


def _left(desk: Desk, told: UndoInPart, unfit: Collection[Key], words: Words) -> tuple[str, ...]:
    """What stays as it is, line by line; `unfit`: rows that fit no longer."""
    from contact_desk.wording.undo_in_part_text import left_lines

    return left_lines(told, desk.vocabulary.load(), words, unfit)
