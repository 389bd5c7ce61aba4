# SPDX-License-Identifier: MIT
"""The command line in French: help and complaints have no English in them."""

from __future__ import annotations

import re

import pytest

from tests.catalogues import read_catalogue
from tests.cli.conftest import Program

COMMANDS = ("", "contact", "contact add", "contact find", "contact show", "store", "store check", "schema")
_PARAMETER = re.compile(r"\{\w+\}")
MORE = ("resolve", "history", "demo", "open", "store init", "store upgrade", "schema contact")
WRONG = (
    "foo",
    "contact",
    "contact ad",
    "contact show",
    "contact show x",
    "contact show 1 2",
    "contact find --limit",
    "contact find --limit x",
    "contact find --foo",
    "resolve",
    "resolve 0 --medium z",
    "--foo",
    "--region xxx",
    "contact add /nowhere/at/all",
    "--store x: store check",
    "contact show 1",
)


def english_in(text: str) -> list[str]:
    """The English messages that stand in a text; single words are left out, for commands are called so too."""
    found = {
        english
        for message in read_catalogue("fr")
        for english, french in _forms(message.id, message.string)
        if english != french and any(_stands_in(piece, text) for piece in _PARAMETER.split(english))
    }
    return sorted(found)


def _forms(english: object, french: object) -> list[tuple[str, str]]:
    if isinstance(english, str):
        return [(english, str(french))]
    return list(zip(english or (), french or (), strict=True))  # type: ignore[call-overload]


def _stands_in(piece: str, text: str) -> bool:
    piece = piece.strip()
    is_telling = " " in piece or (piece.isupper() and len(piece) > 2)
    # A pattern of its own for each message takes a second, where hardly one stands in the text.
    return is_telling and piece in text and re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text) is not None


@pytest.mark.parametrize("command", [*COMMANDS, *MORE])
def test_the_help_of_a_command_is_french(program: Program, command: str) -> None:
    said = program("--language", "fr", *command.split(), "--help").out
    assert said.startswith("Utilisation\u00a0: contact-desk")
    assert english_in(_on_one_line(said)) == []


@pytest.mark.parametrize("command", WRONG)
def test_a_complaint_is_french(program: Program, command: str) -> None:
    run = program("--language", "fr", *command.split())
    assert run.exit_code > 0
    assert run.err
    assert english_in(_on_one_line(run.err)) == []


def test_a_complaint_in_english_would_be_found(program: Program) -> None:
    assert english_in(program("--language", "en", "contact", "show").err) == ["{name} is missing."]
    assert english_in(_on_one_line(program("--language", "en", "resolve", "--help").out))


def _on_one_line(text: str) -> str:
    return " ".join(text.split("\n"))
