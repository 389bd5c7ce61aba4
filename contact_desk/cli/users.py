# SPDX-License-Identifier: MIT
"""`user add`, `grant`, `revoke`, `licence`, `licences`, `card`, `disable`, `enable`, `why` and `list`.

Customer numbers are `customer_numbers`' to read and write.
"""

from __future__ import annotations

import sys
from getpass import getpass
from typing import Annotated

import typer

from contact_desk.cli import customer_numbers
from contact_desk.cli.output import Answer
from contact_desk.cli.people_text import done, people_document, people_text, read_rights
from contact_desk.cli.record_number import require_possible
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.cli.wrong_use import WrongUse, read_switch
from contact_desk.domain.access import Holder, Right
from contact_desk.domain.people import Grantee, NewPerson, PersonAdded
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.right_text import explanation_text

HELP = mark("Set up the users of a store and their rights.")
MOST_LICENCES = 1_000_000
Login = Annotated[
    str, typer.Argument(metavar="LOGIN", help=mark("The system's account; on a server, the database role"))
]
Names = Annotated[
    list[str], typer.Argument(metavar=mark("NAME…"), help=mark("Rights by name, such as add_individuals"))
]


def commands(group: typer.Typer) -> typer.Typer:
    add = group.command
    add("add", cls=SpokenCommand, help=mark("Set up a user; the first makes whoever does so administrator."))(
        add_user
    )
    add("grant", cls=SpokenCommand, help=mark("Give a user rights."))(grant)
    add("revoke", cls=SpokenCommand, help=mark("Take rights back from a user."))(revoke)
    add("licence", cls=SpokenCommand, help=mark("Give a user a licence, or take it back."))(licence)
    add("licences", cls=SpokenCommand, help=mark("Say how many licences there are to give."))(licences)
    add("card", cls=SpokenCommand, help=mark("Say which contact a user is."))(card)
    add("disable", cls=SpokenCommand, help=mark("Keep a user out; nothing of theirs is deleted."))(disable)
    add("enable", cls=SpokenCommand, help=mark("Let a user in again."))(enable)
    add("why", cls=SpokenCommand, help=mark("Tell why a user may do something, or may not."))(why)
    add("list", cls=SpokenCommand, help=mark("List the users and their rights."))(list_users)
    add("number", cls=SpokenCommand, help=customer_numbers.OF_ONE)(customer_numbers.number)
    add("numbers", cls=SpokenCommand, help=customer_numbers.LIST)(customer_numbers.numbers)
    return group


def add_user(
    ctx: typer.Context,
    login: Login,
    *,
    admin: Annotated[bool, typer.Option("--admin", help=mark("With every right"))] = False,
    right: Annotated[
        list[str] | None, typer.Option("--right", metavar=mark("NAME"), help=mark("With this right"))
    ] = None,
    role: Annotated[
        list[str] | None,
        typer.Option("--role", metavar=mark("NAME"), help=mark("In this role or workgroup")),
    ] = None,
    no_licence: Annotated[bool, typer.Option("--no-licence", help=mark("Without a licence for now"))] = False,
    name: Annotated[
        str, typer.Option("--name", metavar=mark("NAME"), help=mark("What the user is called"))
    ] = "",
    email: Annotated[
        str, typer.Option("--email", metavar=mark("ADDRESS"), help=mark("Where to reach the user"))
    ] = "",
    ask_password: Annotated[
        bool,
        typer.Option(
            "--ask-password",
            help=mark("Read the password of a new database role: prompt, or one line of input"),
        ),
    ] = False,
) -> Answer:
    session: Session = ctx.obj
    rights = frozenset([*read_rights(right or ()), *([Right.ADMINISTRATOR] if admin else [])])
    person = NewPerson(
        login, name=name, email=email, licensed=not no_licence, rights=rights, roles=tuple(role or ())
    )
    with session.desk() as desk:
        password = _password(session.words, login) if ask_password and desk.engine == "postgresql" else ""
        added = desk.access.add_user(person, password=password)
    document = {
        "operation": added.changes.operation,
        "user": added.id,
        "login": login.strip(),
        "administrator": added.administrator or None,
        "role_made": added.role_made,
        "admitted_anew": added.admitted_anew,
    }
    return Answer(document, _added_text(added, login.strip(), session.words))


def grant(ctx: typer.Context, login: Login, names: Names) -> Answer:
    session: Session = ctx.obj
    rights = read_rights(names)
    with session.desk() as desk:
        return done(desk.access.change_rights(Grantee(Holder.USER, login), granted=rights), session.words)


def revoke(ctx: typer.Context, login: Login, names: Names) -> Answer:
    session: Session = ctx.obj
    rights = read_rights(names)
    with session.desk() as desk:
        return done(desk.access.change_rights(Grantee(Holder.USER, login), revoked=rights), session.words)


def licence(
    ctx: typer.Context,
    login: Login,
    state: Annotated[str, typer.Argument(metavar="on|off", help=mark("Whether the user has a licence"))],
) -> Answer:
    session: Session = ctx.obj
    wanted = read_switch(state)
    with session.desk() as desk:
        return done(desk.access.set_licensed(login, wanted), session.words)


def licences(
    ctx: typer.Context,
    count: Annotated[
        int,
        typer.Argument(
            metavar="N", min=0, max=MOST_LICENCES, help=mark("How many licences; 0 where nobody counts them")
        ),
    ],
) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        return done(desk.access.hold_licences(count), session.words)


def card(
    ctx: typer.Context,
    login: Login,
    contact: Annotated[
        int | None, typer.Argument(metavar="ID", help=mark("The number of a public contact"))
    ] = None,
    none: Annotated[bool, typer.Option("--none", help=mark("The user is none of the contacts"))] = False,
) -> Answer:
    session: Session = ctx.obj
    if (contact is None) is not none:
        raise WrongUse(mark("Give the number of a contact, or --none."))
    if contact is not None:
        require_possible(contact)
    with session.desk() as desk:
        return done(desk.access.set_card(login, contact), session.words)


def disable(ctx: typer.Context, login: Login) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        return done(desk.access.set_disabled(login, True), session.words)


def enable(ctx: typer.Context, login: Login) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        return done(desk.access.set_disabled(login, False), session.words)


def why(
    ctx: typer.Context,
    login: Login,
    right: Annotated[str, typer.Argument(metavar=mark("NAME"), help=mark("A right by name"))],
    contact: Annotated[
        int | None, typer.Option("--contact", metavar="ID", help=mark("With this contact, by its number"))
    ] = None,
) -> Answer:
    session: Session = ctx.obj
    (wanted,) = read_rights([right])
    if contact is not None:
        require_possible(contact)
    with session.desk() as desk:
        explained = desk.access.why_not(wanted, contact, login=login)
    sources = explained.standing.sources.get(wanted, ())
    document = {
        "login": explained.login,
        "right": wanted.value,
        "allowed": not explained.refusal,
        "refusal": explained.refusal or None,
        "as_owner": explained.as_owner,
        "sources": [
            {"holder": each.holder.value, "name": each.name, "implied": each.implied} for each in sources
        ],
        "administrators": list(explained.standing.administrators),
    }
    return Answer(document, [explanation_text(explained, session.words)])


def list_users(ctx: typer.Context) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        people = desk.access.people()
    return Answer(people_document(people), people_text(people, session.words))


def _password(words: Words, login: str) -> str:
    """From the terminal without showing it, else the first line of the input."""
    if sys.stdin.isatty():
        return getpass(words("Password of {account}: ", account=login))
    return sys.stdin.readline().rstrip("\r\n")


def _added_text(added: PersonAdded, login: str, words: Words) -> list[str]:
    said = words("{login} was let in again.", login=login) if added.admitted_anew else ""
    lines = [said or words("{login} was set up.", login=login)]
    if added.administrator:
        lines.append(words("{login} is an administrator of the store now.", login=added.administrator))
    if added.role_made:
        lines.append(words("The database role {login} was made.", login=login))
    return [*lines, words("This was operation {operation}.", operation=added.changes.operation)]
