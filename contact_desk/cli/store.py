# SPDX-License-Identifier: MIT
"""`store init`, `store upgrade` and `store check`; the others of the group are in `keeping`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from contact_desk.cli import keeping
from contact_desk.cli.failures import REFUSED
from contact_desk.cli.output import Answer, aligned
from contact_desk.cli.progress import Progress
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.wording.catalogue import Words, mark

if TYPE_CHECKING:
    from contact_desk.services.maintenance import CheckReport, StoreState

HELP = mark("Make, upgrade, check, save, restore and copy the store.")
PROBLEMS = {
    "damaged": mark("The file is damaged: {detail}"),
    "dangling_reference": mark("A row points to one that is not there: {detail}"),
    "trigger_missing": mark("The journal does not watch a table: {detail}"),
    "search_index": mark("The search index does not fit the contacts: {detail}"),
    "not_journaled": mark("A row was written behind the journal: {detail}"),
    "wrongly_folded": mark(
        "A contact is found or sorted by something other than what stands in it; save it anew: {detail}"
    ),
}


def commands(group: typer.Typer) -> typer.Typer:
    add = group.command
    add("init", cls=SpokenCommand, help=mark("Make the store; one that is there is left as it is."))(
        initialise
    )
    add("upgrade", cls=SpokenCommand, help=mark("Bring the store up to this program's version."))(upgrade)
    add("check", cls=SpokenCommand, help=mark("Look for damage, changing nothing."))(check)
    keeping.add_to(group)
    return group


def initialise(
    ctx: typer.Context,
    shared: Annotated[
        bool,
        typer.Option("--shared", help=mark("A file that several desks use, such as on a network folder")),
    ] = False,
) -> Answer:
    from contact_desk.services import maintenance

    session: Session = ctx.obj
    words, state = session.words, maintenance.initialise(session.start.store, shared=shared)
    template = (
        mark("The store {name} was made.") if state.created else mark("The store {name} is there already.")
    )
    document = {**_document(state), "created": state.created, "operation": state.operation}
    return Answer(document, [words(template, name=state.name)])


def upgrade(ctx: typer.Context) -> Answer:
    from contact_desk.services import maintenance

    session: Session = ctx.obj
    state = maintenance.upgrade(session.start.store)
    document = {
        **_document(state),
        # Nothing that `undo` takes: the way back is the copy.
        "operation": None,
        "upgraded_from": state.upgraded_from,
        "backup": str(state.backup) if state.backup else None,
    }
    return Answer(document, _upgrade_text(state, session.words))


def check(ctx: typer.Context) -> Answer:
    from contact_desk.services import maintenance

    session: Session = ctx.obj
    report = maintenance.check(session.start.store, Progress(session.words))
    document = {
        "engine": report.engine,
        "name": report.name,
        "version": report.version,
        "contacts": report.contacts,
        "organisations": report.organisations,
        "operations": report.operations,
        "problems": [{"code": problem.code, "detail": problem.detail} for problem in report.problems],
    }
    return Answer(document, _check_text(report, session.words), exit_code=REFUSED if report.problems else 0)


def _document(state: StoreState) -> dict[str, Any]:
    return {"engine": state.engine, "name": state.name, "version": state.version}


def _upgrade_text(state: StoreState, words: Words) -> list[str]:
    if state.upgraded_from is None:
        return [words("The store {name} is up to date already.", name=state.name)]
    said = words(
        "The store {name} was upgraded to version {version}.", name=state.name, version=state.version
    )
    return [said, words("A copy from before lies in {file}.", file=state.backup)] if state.backup else [said]


def _check_text(report: CheckReport, words: Words) -> list[str]:
    rows = [
        (words("Store"), report.name),
        (words("Version"), report.version),
        (words("Contacts"), words.number(report.contacts)),
        (words("Organisations"), words.number(report.organisations)),
        (words("Operations"), words.number(report.operations)),
    ]
    problems = [words(PROBLEMS.get(found.code, "{detail}"), detail=found.detail) for found in report.problems]
    return [*aligned(rows), "", *(problems or [words("Nothing is wrong with the store.")])]
