# SPDX-License-Identifier: MIT
"""`user number` and `user numbers`: the customer numbers on a user's profile (rows C03, C04)."""

from __future__ import annotations

from typing import Annotated

import typer

from contact_desk.cli.output import Answer, aligned
from contact_desk.cli.people_text import done
from contact_desk.cli.session import Session
from contact_desk.cli.wrong_use import read_switch
from contact_desk.wording.catalogue import mark

OF_ONE = mark("Put a customer number on a user's profile, or take it off.")
LIST = mark("List the customer numbers on a user's profile, or all that you may see.")


def number(
    ctx: typer.Context,
    login: Annotated[str, typer.Argument(metavar="LOGIN", help=mark("The user"))],
    customer_number: Annotated[str, typer.Argument(metavar=mark("NUMBER"), help=mark("The customer number"))],
    state: Annotated[
        str, typer.Argument(metavar="on|off", help=mark("Whether it stands on the profile"))
    ] = "on",
    name: Annotated[
        str, typer.Option("--name", metavar=mark("NAME"), help=mark("Whose number it is, if it is new"))
    ] = "",
) -> Answer:
    session: Session = ctx.obj
    wanted = read_switch(state)
    with session.desk() as desk:
        numbers = desk.customer_numbers
        if wanted:
            return done(numbers.give_number(login, customer_number, name), session.words)
        return done(numbers.take_number(login, customer_number), session.words)


def numbers(
    ctx: typer.Context,
    login: Annotated[str, typer.Argument(metavar="[LOGIN]", help=mark("The user"))] = "",
) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        found = desk.customer_numbers.of_user(login) if login else desk.customer_numbers.numbers()
    document = [{"id": each.id, "number": each.number, "name": each.name} for each in found]
    lines = aligned([(each.number, each.name) for each in found])
    return Answer({"numbers": document}, lines or [session.words("There are no customer numbers here.")])
