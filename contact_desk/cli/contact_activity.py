# SPDX-License-Identifier: MIT
"""`contact deactivate` and `contact reactivate`: several at once, each told of by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from contact_desk.cli.failures import NO_SUCH_RECORD, REFUSED
from contact_desk.cli.output import Answer
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.domain.activity import NO_SUCH_CONTACT, ActivityOutcome
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.error_text import sentence

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
    return _answer(outcome, "deactivated", mark("Contact {id} was deactivated."), session.words)


def reactivate(ctx: typer.Context, contacts: Contacts) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        outcome = desk.contact_activity.reactivate_all(contacts)
    return _answer(outcome, "reactivated", mark("Contact {id} was reactivated."), session.words)


def _answer(outcome: ActivityOutcome, what: str, done: str, words: Words) -> Answer:
    document: dict[str, Any] = {
        "operation": outcome.changes.operation,
        what: list(outcome.done),
        "unchanged": list(outcome.unchanged),
        "refused": [
            {"id": number, "code": error.code, "message": sentence(error, words)}
            for number, error in outcome.refused
        ],
    }
    refusals = [sentence(error, words) for _number, error in outcome.refused]
    return Answer(document, list(_lines(outcome, done, words)), refusals, _exit_code(outcome))


def _lines(outcome: ActivityOutcome, done: str, words: Words) -> Iterator[str]:
    for number in outcome.done:
        yield words(done, id=number)
    for number in outcome.unchanged:
        yield words("Contact {id} was so already.", id=number)
    if outcome.changes.operation is not None:
        yield words("This was operation {operation}.", operation=outcome.changes.operation)


def _exit_code(outcome: ActivityOutcome) -> int:
    """Of nothing but unknown numbers the answer is as that of `contact show`."""
    if not outcome.refused:
        return 0
    are_unknown = all(error.code == NO_SUCH_CONTACT for _number, error in outcome.refused)
    return NO_SUCH_RECORD if are_unknown and not (outcome.done or outcome.unchanged) else REFUSED
