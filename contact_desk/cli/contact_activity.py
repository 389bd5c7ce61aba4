# SPDX-License-Identifier: MIT
"""`contact deactivate` and `contact reactivate`: several at once, each told of by itself."""

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
    help_text = mark("Deactivate contacts: they are still found, and marked as inactive.")
    add("deactivate", cls=SpokenCommand, help=help_text)(deactivate)
    help_text = mark("Reactivate contacts, as far as their organisations are active.")
    add("reactivate", cls=SpokenCommand, help=help_text)(reactivate)


def deactivate(ctx: typer.Context, contacts: Contacts) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        outcome = desk.contact_activity.deactivate_all(contacts)
    return outcome_answer(outcome, "deactivated", mark("Contact {id} was deactivated."), session.words)


def reactivate(ctx: typer.Context, contacts: Contacts) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        outcome = desk.contact_activity.reactivate_all(contacts)
    return outcome_answer(outcome, "reactivated", mark("Contact {id} was reactivated."), session.words)
