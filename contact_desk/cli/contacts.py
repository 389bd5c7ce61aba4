# SPDX-License-Identifier: MIT
"""`contact add`, `contact show` and `contact find`."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from contact_desk.cli import contact_activity, contact_edit, contact_sharing, contact_trash
from contact_desk.cli.add_drafts import AddReport, add_drafts
from contact_desk.cli.add_report import refusal_lines, report_document, report_text
from contact_desk.cli.contact_text import contact_document, contact_text
from contact_desk.cli.contact_then import contact_then, contacts_then
from contact_desk.cli.draft_pieces import read_pieces
from contact_desk.cli.input_file import opened
from contact_desk.cli.output import Answer
from contact_desk.cli.page_text import alike_text, page_document, page_text
from contact_desk.cli.query_words import misunderstandings, query_of
from contact_desk.cli.record_number import require_possible
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import QueryCommand, SpokenCommand
from contact_desk.wording.catalogue import mark

HELP = mark("Add, show and find contacts.")
MOST_ON_A_PAGE = 1000
_MOST_ALIKE = 5


def commands(group: typer.Typer) -> typer.Typer:
    add = group.command
    add("add", cls=SpokenCommand, help=mark("Add contacts, each saved the moment it is read."))(add_contacts)
    add("show", cls=SpokenCommand, help=mark("Print one contact."))(show)
    add(
        "find",
        cls=QueryCommand,
        help=mark(
            "Find contacts by words of all that is written of them, and by fields:"
            ' tel:514 org:"Acme" type:client -city:paris has:email created:>2026-01.'
        ),
    )(find)
    add("edit", cls=SpokenCommand, help=contact_edit.HELP)(contact_edit.edit)
    contact_activity.add_to(group)
    contact_trash.add_to(group)
    contact_sharing.add_to(group)
    return group


def show(
    ctx: typer.Context,
    contact: Annotated[int, typer.Argument(metavar="ID", help=mark("The contact's number"))],
    on: Annotated[
        str, typer.Option(metavar="DAY", help=mark("As it was at the end of this day, written 2026-03-12"))
    ] = "",
) -> Answer:
    session: Session = ctx.obj
    require_possible(contact)
    if on:
        return contact_then(session, contact, on)
    with session.desk() as desk:
        found = desk.contacts.show(contact)
        vocabulary = desk.vocabulary.load()
        related = [relation.contact for relation in found.draft.relations]
        names = desk.contacts.names(related) if related else {}
    return Answer(contact_document(found), contact_text(found, vocabulary, session.words, names))


def find(
    ctx: typer.Context,
    text: Annotated[
        list[str] | None,
        typer.Argument(metavar=mark("TEXT…"), help=mark("The words; without any, all contacts")),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, max=MOST_ON_A_PAGE, help=mark("How many on a page"))
    ] = 50,
    *,
    page: Annotated[int, typer.Option("--page", metavar="N", min=1, help=mark("Which page"))] = 1,
    owner: Annotated[
        str,
        typer.Option(
            "--owner", metavar="LOGIN", help=mark("Only this user's, private ones too; for administrators")
        ),
    ] = "",
    on: Annotated[
        str,
        typer.Option(metavar="DAY", help=mark("All as they were at the end of this day, written 2026-03-12")),
    ] = "",
    saved: Annotated[
        str,
        typer.Option(
            "--filter", metavar="NAME", help=mark("Only those whom the saved filter of this name finds")
        ),
    ] = "",
) -> Answer:
    session: Session = ctx.obj
    query = query_of(text or ())
    if on:
        return contacts_then(session, on, query or owner or saved, limit=limit, page=page)
    with session.desk() as desk:
        if saved:
            query = f"{query} {desk.saved_filters.named(saved).query}".strip()
        found = desk.contacts.find(query, limit=limit, page=page, owner=owner)
        messages: list[str] = []
        if found.query is not None:
            messages = misunderstandings(query, found.query, desk.vocabulary.load(), session.words)
        elif not found.total and not owner:
            alike = desk.finding_alike.find(query, limit=_MOST_ALIKE)
            messages = [alike_text(alike, session.words)] if alike.rows else []
    if found.page < page:
        # Behind the last page lies nothing: a script that pages until there is nothing comes to its end.
        found = replace(found, rows=(), page=page)
    return Answer(page_document(found), page_text(found, session.words), messages)


def add_contacts(
    ctx: typer.Context,
    file: Annotated[
        str,
        typer.Argument(
            metavar=mark("FILE|-"), help=mark("An object, an array or a line each, in JSON; - reads input")
        ),
    ],
    create_attributes: Annotated[
        bool, typer.Option("--create-attributes", help=mark("Define unknown attributes, as text"))
    ] = False,
    progress: Annotated[
        bool, typer.Option("--progress", help=mark("Tell of each contact saved, on standard error"))
    ] = False,
) -> Answer:
    session: Session = ctx.obj
    report = AddReport()
    with opened(file) as stream, session.desk(create=True) as desk:
        add_drafts(
            desk.contacts, read_pieces(stream), report, create_attributes=create_attributes, progress=progress
        )
    messages = refusal_lines(report, session.words, with_refusals=not session.start.as_json)
    return Answer(
        report_document(report, session.words), report_text(report, session.words), messages, report.exit_code
    )
