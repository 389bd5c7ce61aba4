# SPDX-License-Identifier: MIT
"""`store backup`, `store restore` and `store copy`."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from contact_desk.cli.output import Answer
from contact_desk.cli.progress import Progress, all_or_nothing
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.sizes import size_text

if TYPE_CHECKING:
    from contact_desk.services.maintenance import BackupReport, CopyReport, RestoreReport

_Report = TypeVar("_Report")


def add_to(group: typer.Typer) -> None:
    add = group.command
    add("backup", cls=SpokenCommand, help=mark("Save the store into a new file, and read that again."))(
        back_up
    )
    add(
        "restore",
        cls=SpokenCommand,
        help=mark("Bring back a saved store. One that has been worked in is saved first."),
    )(restore)
    add(
        "copy",
        cls=SpokenCommand,
        help=mark("Copy the store, journal and all, into an empty one: from a file to a server, or back."),
    )(copy)


def back_up(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=mark("The new file; it must not exist"))],
) -> Answer:
    from contact_desk.services import maintenance

    def work(store: str, tell: Progress) -> BackupReport:
        return maintenance.back_up(store, file, tell)

    return _done(ctx.obj, work, _backup_document, _backup_text, of_bytes=True)


def restore(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=mark("What “store backup” has written"))],
) -> Answer:
    from contact_desk.services import maintenance

    def work(store: str, tell: Progress) -> RestoreReport:
        return maintenance.restore(store, file, tell)

    return _done(ctx.obj, work, _restore_document, _restore_text)


def copy(
    ctx: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help=mark("The other store, empty or not there yet"))],
) -> Answer:
    from contact_desk.services import maintenance

    def work(store: str, tell: Progress) -> CopyReport:
        return maintenance.copy(store, url, tell)

    return _done(ctx.obj, work, _copy_document, _copy_text)


def _done(
    session: Session,
    work: Callable[[str, Progress], _Report],
    document: Callable[[_Report, float], dict[str, Any]],
    text: Callable[[_Report, Words], list[str]],
    *,
    of_bytes: bool = False,
) -> Answer:
    begun = time.monotonic()
    with all_or_nothing():
        report = work(session.start.store, Progress(session.words, of_bytes=of_bytes))
    return Answer(document(report, begun), text(report, session.words))


def _backup_document(report: BackupReport, begun: float) -> dict[str, Any]:
    return {
        **_whole(report.engine, report.name, report.version, begun),
        "file": str(report.file),
        "counts": dict(report.counts),
        "bytes": report.size,
        "sha256": report.checksum,
    }


def _restore_document(report: RestoreReport, begun: float) -> dict[str, Any]:
    restored = report.restored
    return {
        **_whole(report.engine, report.name, report.version, begun),
        "file": str(report.file),
        "counts": dict(restored.counts),
        "upgraded_from": restored.upgraded_from,
        "saved_before": str(restored.saved) if restored.saved else None,
    }


def _copy_document(report: CopyReport, begun: float) -> dict[str, Any]:
    return {
        **_whole(report.engine, report.name, report.version, begun),
        "operation": report.operation,
        "from": {"engine": report.source_engine, "name": report.source},
        "counts": {name: table.rows for name, table in report.tables.items()},
        "checksums": {name: table.checksum for name, table in report.tables.items()},
    }


def _whole(engine: str, name: str, version: str, begun: float) -> dict[str, Any]:
    """`operation` is null: neither is anything that `undo` takes."""
    seconds = round(time.monotonic() - begun, 3)
    return {"operation": None, "engine": engine, "name": name, "version": version, "seconds": seconds}


def _backup_text(report: BackupReport, words: Words) -> list[str]:
    said = words(
        "The store {name} was saved into {file} ({size}) and read again.",
        name=report.name,
        file=report.file,
        size=size_text(report.size, words),
    )
    return [said, _contacts(report.counts, words)]


def _restore_text(report: RestoreReport, words: Words) -> list[str]:
    restored = report.restored
    said = [words("The store {name} was restored from {file}.", name=report.name, file=report.file)]
    if restored.saved:
        said.append(words("What stood there before lies in {file}.", file=restored.saved))
    return [*said, _contacts(restored.counts, words)]


def _copy_text(report: CopyReport, words: Words) -> list[str]:
    said = words(
        "The store {source} was copied to {name}, and both are the same.",
        source=report.source,
        name=report.name,
    )
    return [said, _contacts({name: table.rows for name, table in report.tables.items()}, words)]


def _contacts(counts: Mapping[str, int], words: Words) -> str:
    return words.plural("It holds {count} contact.", "It holds {count} contacts.", counts["contact"])
