# SPDX-License-Identifier: MIT
"""`contact delete` and `contact restore`: into the trash, and out of it."""

from __future__ import annotations

from typing import Annotated

import typer

from contact_desk.cli.outcome_report import outcome_answer
from contact_desk.cli.output import Answer
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.wording.catalogue import mark

Contacts = Annotated[list[int], typer.Argument(metavar="ID…", help=mark("The contacts' numbers"))]


def add_to(group: typer.Typer) -> None:
    add = group.command
    help_text = mark("Delete contacts: they rest in the trash for 30 days, and can be restored.")
    add("delete", cls=SpokenCommand, help=help_text)(delete)
    help_text = mark("Take contacts out of the trash, as they were.")
    add("restore", cls=SpokenCommand, help=help_text)(restore)


def delete(ctx: typer.Context, contacts: Contacts) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        outcome = desk.trash.delete(contacts)
    return outcome_answer(outcome, "deleted", mark("Contact {id} is in the trash."), session.words)


def restore(ctx: typer.Context, contacts: Contacts) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        outcome = desk.trash.restore(contacts)
    return outcome_answer(outcome, "restored", mark("Contact {id} is back in the list."), session.words)
