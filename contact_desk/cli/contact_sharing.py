# SPDX-License-Identifier: MIT
"""`contact share`, `contact unshare` and `contact audience`: a private contact for one colleague, and who sees what."""

from __future__ import annotations

from typing import Annotated

import typer

from contact_desk.cli.output import Answer
from contact_desk.cli.people_text import done
from contact_desk.cli.record_number import require_possible
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.wording.catalogue import mark
from contact_desk.wording.right_text import audience_lines

Contact = Annotated[int, typer.Argument(metavar="ID", help=mark("The contact's number"))]
Login = Annotated[str, typer.Argument(metavar="LOGIN", help=mark("The colleague"))]


def add_to(group: typer.Typer) -> None:
    add = group.command
    add("share", cls=SpokenCommand, help=mark("Show a private contact of yours to a colleague."))(share)
    add("unshare", cls=SpokenCommand, help=mark("Show it to them no longer."))(unshare)
    add("audience", cls=SpokenCommand, help=mark("Tell who may know of a contact, and why."))(audience)


def share(
    ctx: typer.Context,
    contact: Contact,
    login: Login,
    edit: Annotated[bool, typer.Option("--edit", help=mark("They may edit it, too"))] = False,
) -> Answer:
    session: Session = ctx.obj
    require_possible(contact)
    with session.desk() as desk:
        return done(desk.sharing.share(contact, login, may_edit=edit), session.words)


def unshare(ctx: typer.Context, contact: Contact, login: Login) -> Answer:
    session: Session = ctx.obj
    require_possible(contact)
    with session.desk() as desk:
        return done(desk.sharing.unshare(contact, login), session.words)


def audience(ctx: typer.Context, contact: Contact) -> Answer:
    session: Session = ctx.obj
    require_possible(contact)
    with session.desk() as desk:
        seen = desk.sharing.who_sees(contact)
    document = {
        "contact": seen.contact,
        "owner": seen.owner,
        "private": seen.private,
        "users": list(seen.logins),
        "shares": [{"login": each.login, "may_edit": each.may_edit} for each in seen.shares],
        "by_searching": list(seen.by_searching),
    }
    return Answer(document, list(audience_lines(seen, session.words)))
