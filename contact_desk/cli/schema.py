# SPDX-License-Identifier: MIT
"""`schema contact`: the shape of a draft, for programs that write one."""

from __future__ import annotations

import json

import typer

from contact_desk.cli.output import Answer
from contact_desk.cli.spoken import SpokenCommand
from contact_desk.wording.catalogue import mark

HELP = mark("Print the shape of what can be added.")


def commands(group: typer.Typer) -> typer.Typer:
    group.command("contact", cls=SpokenCommand, help=mark("Print the JSON Schema of a contact."))(contact)
    return group


def contact() -> Answer:
    from contact_desk.domain.draft import json_schema

    schema = json_schema()
    return Answer(schema, json.dumps(schema, indent=2, ensure_ascii=False).splitlines())
