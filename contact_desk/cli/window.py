# SPDX-License-Identifier: MIT
"""`open` and `demo`: what is handed to the other face."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from contact_desk.cli.output import Answer
from contact_desk.cli.session import Session
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.domain.errors import ContactDeskError
from contact_desk.wording.catalogue import mark

DEMO_FOLDER = Path("contact-desk-demo")


def add_to(program: typer.Typer) -> None:
    add = program.command
    add("open", cls=SpokenCommand, help=mark("Open the window."))(open_window)
    add(
        "demo",
        cls=SpokenCommand,
        help=mark("Add a sample contact without a display. Pictures and a vCard are left in the folder."),
    )(demo)


def open_window(ctx: typer.Context) -> int:
    session: Session = ctx.obj
    return session.window.open(session.start)


def demo(
    ctx: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar=mark("DIR"), help=mark("Where the pictures go"))
    ] = DEMO_FOLDER,
) -> Answer:
    session: Session = ctx.obj
    _require_room_in(folder)
    files = session.window.draw_demo(folder, session.start)
    said = session.words.plural(
        "{count} file lies in {folder}:", "{count} files lie in {folder}:", len(files), folder=folder
    )
    names = [str(file) for file in files]
    return Answer({"folder": str(folder), "files": names}, [said, *(f"  {name}" for name in names)])


def _require_room_in(folder: Path) -> None:
    """Make the folder and write something into it, before any work is done for nothing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except (OSError, ValueError) as fault:
        raise ContactDeskError("folder_not_writable", folder=str(folder)) from fault
