# SPDX-License-Identifier: MIT
"""All commands under one name. Each module of commands says what it has; this only gathers them."""

from __future__ import annotations

import typer

from contact_desk.cli import contacts, history, resolve, roles, schema, store, undo, users, window
from contact_desk.cli.spoken import SpokenGroup
from contact_desk.wording.catalogue import mark

PROGRAM = "contact-desk"


def build_program() -> typer.Typer:
    program = group(mark("A contact centre's directory. Without a command it opens the window."))
    program.add_typer(contacts.commands(group(contacts.HELP)), name="contact")
    program.add_typer(store.commands(group(store.HELP)), name="store")
    program.add_typer(users.commands(group(users.HELP)), name="user")
    program.add_typer(roles.commands(group(roles.HELP)), name="role")
    program.add_typer(schema.commands(group(schema.HELP)), name="schema")
    for module in (resolve, history, undo, window):
        module.add_to(program)
    return program


def group(help_text: str) -> typer.Typer:
    """An empty group; neither colours nor traces of Typer's own are wanted anywhere."""
    return typer.Typer(
        cls=SpokenGroup,
        help=help_text,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
