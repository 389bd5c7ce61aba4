# SPDX-License-Identifier: MIT
"""`role add`, `rename`, `delete`, `grant`, `revoke`, `join`, `leave` and `list`; “everybody” means every user."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated

import typer

from contact_desk.cli.output import Answer
from contact_desk.cli.people_text import done, read_rights, roles_document, roles_text
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.cli.users import Names
from contact_desk.desk import Desk
from contact_desk.domain.access import Holder, Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.people import EVERYBODY, EVERYBODYS_NAME, Grantee, RoleKind
from contact_desk.wording.catalogue import mark

HELP = mark("Set up roles and workgroups, and what everybody may do.")
RoleName = Annotated[str, typer.Argument(metavar=mark("NAME"), help=mark("The role's or workgroup's name"))]
Holders = Annotated[
    str, typer.Argument(metavar=mark("NAME"), help=mark("A role or workgroup, or “everybody” for every user"))
]
Logins = Annotated[list[str], typer.Argument(metavar="LOGIN…", help=mark("Users by login"))]


def commands(group: typer.Typer) -> typer.Typer:
    add = group.command
    add("add", cls=SpokenCommand, help=mark("Add a role, a named set of rights, or a workgroup."))(add_role)
    add("rename", cls=SpokenCommand, help=mark("Call a role or workgroup otherwise."))(rename)
    add("delete", cls=SpokenCommand, help=mark("Delete a role or workgroup."))(delete)
    add("grant", cls=SpokenCommand, help=mark("Give a role, a workgroup or everybody rights."))(grant)
    add("revoke", cls=SpokenCommand, help=mark("Take rights back from a role, a workgroup or everybody."))(
        revoke
    )
    add("join", cls=SpokenCommand, help=mark("Put users into a role or workgroup."))(join)
    add("leave", cls=SpokenCommand, help=mark("Take users out of a role or workgroup."))(leave)
    add("list", cls=SpokenCommand, help=mark("List roles, workgroups and what everybody may do."))(list_roles)
    return group


def add_role(
    ctx: typer.Context,
    name: RoleName,
    workgroup: Annotated[bool, typer.Option("--workgroup", help=mark("A workgroup, not a role"))] = False,
    right: Annotated[
        list[str] | None, typer.Option("--right", metavar=mark("NAME"), help=mark("With this right"))
    ] = None,
) -> Answer:
    session: Session = ctx.obj
    rights = read_rights(right or ())
    kind = RoleKind.WORKGROUP if workgroup else RoleKind.ROLE
    with session.desk() as desk:
        return done(desk.roles.add(name, kind, rights), session.words)


def rename(
    ctx: typer.Context,
    name: RoleName,
    new: Annotated[str, typer.Argument(metavar=mark("NEW"), help=mark("The new name"))],
) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        return done(desk.roles.rename(name, new), session.words)


def delete(ctx: typer.Context, name: RoleName) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        return done(desk.roles.delete(name), session.words)


def grant(ctx: typer.Context, name: Holders, names: Names) -> Answer:
    session: Session = ctx.obj
    rights = read_rights(names)
    with session.desk() as desk:
        return done(_change(desk, name, granted=rights), session.words)


def revoke(ctx: typer.Context, name: Holders, names: Names) -> Answer:
    session: Session = ctx.obj
    rights = read_rights(names)
    with session.desk() as desk:
        return done(_change(desk, name, revoked=rights), session.words)


def join(ctx: typer.Context, name: RoleName, logins: Logins) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        return done(desk.roles.set_members(name, added=logins), session.words)


def leave(ctx: typer.Context, name: RoleName, logins: Logins) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        return done(desk.roles.set_members(name, removed=logins), session.words)


def list_roles(ctx: typer.Context) -> Answer:
    session: Session = ctx.obj
    with session.desk() as desk:
        people = desk.access.people()
    return Answer(roles_document(people), roles_text(people, session.words))


def _change(
    desk: Desk, name: str, *, granted: Collection[Right] = (), revoked: Collection[Right] = ()
) -> Changes:
    if name == EVERYBODYS_NAME:
        return desk.access.change_rights(EVERYBODY, granted=granted, revoked=revoked)
    role = desk.roles.find(name)
    grantee = Grantee(Holder(role.kind.value), role.name)
    return desk.access.change_rights(grantee, granted=granted, revoked=revoked)
