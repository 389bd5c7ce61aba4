# SPDX-License-Identifier: MIT
"""`undo`: takes an operation back, whole or not at all."""

from __future__ import annotations

from typing import Annotated

import typer

from contact_desk.cli.output import Answer
from contact_desk.cli.record_number import is_possible
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.domain.errors import NotFound
from contact_desk.wording.catalogue import mark


def add_to(program: typer.Typer) -> None:
    program.command("undo", cls=SpokenCommand, help=mark("Take an operation back."))(undo)


def undo(
    ctx: typer.Context,
    operation: Annotated[
        int, typer.Argument(metavar="OPERATION", help=mark("The operation's number, as “history” tells it"))
    ],
) -> Answer:
    session: Session = ctx.obj
    if not is_possible(operation):
        raise NotFound("not_found", record="operation", id=operation)
    with session.desk() as desk:
        undone = desk.history.undo(operation)
    by = undone.changes.operation
    said = session.words(
        "Operation {undone} was undone; this was operation {operation}.", undone=operation, operation=by
    )
    return Answer({"operation": by, "undone": undone.operation}, [said])
