# SPDX-License-Identifier: MIT
"""`resolve`: who an address belongs to."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer

from contact_desk.cli.input_file import standard_input
from contact_desk.cli.output import Answer, aligned
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.domain.resolution import Candidate, Medium, Outcome, Resolution
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.reason_text import candidate_reason

OUTCOMES = {
    Outcome.RESOLVED: mark("{address}: this is contact {contact}."),
    Outcome.AMBIGUOUS: mark("{address}: several contacts may be meant."),
    Outcome.UNKNOWN: mark("{address}: no contact has this address."),
    Outcome.ANONYMOUS: mark("{address}: the address is withheld."),
}


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


def add_to(program: typer.Typer) -> None:
    program.command("resolve", cls=SpokenCommand, help=mark("Tell who a number or an address belongs to."))(
        resolve
    )


def resolve(
    ctx: typer.Context,
    addresses: Annotated[
        list[str], typer.Argument(metavar=mark("ADDRESS…|-"), help=mark("The addresses; - reads one a line"))
    ],
    medium: Annotated[
        Medium | None,
        typer.Option("--medium", metavar="call|fax|email|chat|sms", help=mark("How the interaction comes")),
    ] = None,
    direction: Annotated[
        Direction, typer.Option("--direction", metavar="in|out", help=mark("Which way it goes"))
    ] = Direction.IN,
) -> Answer:
    session: Session = ctx.obj
    from_pipe = addresses == ["-"]
    asked = list(_lines_of_input()) if from_pipe else addresses
    with session.desk() as desk:
        answers = [desk.resolution.resolve(address, medium=medium, direction=direction) for address in asked]
    documents = [_document(answer, session.words) for answer in answers]
    text = [line for pair in zip(asked, answers, strict=True) for line in _text(*pair, session.words)]
    return Answer(documents if from_pipe or len(asked) > 1 else documents[0], text)


def _lines_of_input() -> Iterator[str]:
    """Each line is an address; a blank one is a withheld address, so that answers stay in step with lines."""
    with io.TextIOWrapper(standard_input(), encoding="utf-8-sig", errors="replace") as lines:
        yield from (line.rstrip("\r\n") for line in lines)


def _document(answer: Resolution, words: Words) -> dict[str, Any]:
    return {
        "outcome": answer.outcome.value,
        "contact": answer.contact,
        "normalised": answer.normalised,
        "locality": answer.locality or None,
        "candidates": [_candidate_document(candidate, words) for candidate in answer.candidates],
    }


def _candidate_document(candidate: Candidate, words: Words) -> dict[str, Any]:
    return {
        "id": candidate.id,
        "display_name": candidate.display_name,
        "organisation": candidate.organisation,
        "rule": candidate.rule,
        "score": candidate.score,
        "reason": candidate_reason(candidate, words),
    }


def _text(address: str, answer: Resolution, words: Words) -> Sequence[str]:
    said = words(OUTCOMES[answer.outcome], address=answer.normalised or address, contact=answer.contact)
    if answer.locality:
        said = words("{answer} The number is from {place}.", answer=said, place=answer.locality)
    rows = [
        (str(candidate.id), candidate.display_name, candidate_reason(candidate, words))
        for candidate in answer.candidates
    ]
    return [said, *(f"  {line}" for line in aligned(rows))]
