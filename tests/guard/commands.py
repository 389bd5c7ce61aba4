# SPDX-License-Identifier: MIT
"""Every command of the program, found by looking, and what it is asked with: what is hidden, and what never was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from typer.main import get_command

from contact_desk.cli.program import build_program
from contact_desk.domain.draft import ContactDraft
from tests.guard.hidden import ABSENT, NO_PHONE, NO_WORD, PHONE, THIRD, WORD, Hidden
from tests.guard.questions import replace_word
from tests.store.colleagues import COLLEAGUE

# They stand above the policies, like the account that they are for, or hold the whole file; and a window's doors are
# the services.
FOR_THE_STORE_ALONE = frozenset(
    [*(f"store {name}" for name in ("init", "upgrade", "check", "backup", "restore", "copy")), "open", "demo"]
)
# They choose how an answer is cut or written, or what is done, and can name no contact.
LEFT_OUT = frozenset(
    [
        *("medium", "direction", "limit", "page", "progress", "create_attributes", "edit", "none", "partly"),
        *("admin", "no_licence", "ask_password", "workgroup", "email", "user add.name", "user add.role"),
        *("user add.right", "role add.right"),
    ]
)


@dataclass(frozen=True)
class Question:
    """One command line with what is hidden, and the like of it that stands for nothing; `stdin` likewise."""

    hidden: tuple[str, ...]
    absent: tuple[str, ...]
    stdin: tuple[bytes, bytes] = (b"", b"")


Values = Sequence[tuple[str, str]]


def questions(hidden: Hidden, draft: ContactDraft) -> Iterator[Question]:
    """Raises `LookupError` with a sentence for a parameter of which nobody has said how it is asked."""
    known = _values(hidden)
    written = [each.model_dump_json().encode() for each in (draft, replace_word(draft))]
    for name, parameters in sorted(_commands()):
        if name not in FOR_THE_STORE_ALONE:
            named = [each for each in parameters if not {each.name, f"{name}.{each.name}"} & LEFT_OUT]
            stdin = (written[0], written[1]) if "file" in (each.name for each in named) else (b"", b"")
            for chosen in _chosen([_known(name, each.name, known) for each in named]):
                hidden_one, absent_one = (
                    _line(name, named, [pair[side] for pair in chosen]) for side in (0, 1)
                )
                yield Question(hidden_one, absent_one, stdin)


def _chosen(values: list[Values]) -> Iterator[list[tuple[str, str]]]:
    """Each value at least once; once without any for a command that takes none."""
    for number in range(max(map(len, values), default=1)):
        yield [each[number % len(each)] for each in values]


def _values(hidden: Hidden) -> dict[str, Values]:
    """By `command.parameter` or by parameter; "" leaves the parameter out."""
    contact = (str(hidden.contact), str(ABSENT))
    texts = [(WORD, NO_WORD), (PHONE, NO_PHONE), ("", "")]
    addresses = [(f"{WORD}@example.org", f"{NO_WORD}@example.org"), (f"@{WORD}", f"@{NO_WORD}"), texts[1]]
    operation = (str(hidden.operation), str(ABSENT))
    return {
        "contact": [contact],
        "contacts": [contact],
        "history.contact": [contact, ("", "")],
        "operation": [operation],
        "contact show.on": [("", ""), ("2100-01-01", "2100-01-01")],
        # With a day nothing else is asked for: its use-case is walked as a door.
        "contact find.on": [("", "")],
        "contact find.saved": [("", ""), ("", ""), (WORD, NO_WORD)],
        "history.by": [("", ""), ("owner", "owner")],
        "history.since": [("", ""), ("2000-01-01", "2000-01-01")],
        "history.kind": [("", ""), ("contacts.add", "contacts.add")],
        "text": texts,
        "owner": [("", ""), ("", ""), ("", ""), ("owner", "owner")],
        "addresses": addresses,
        "file": [("-", "-")],
        "login": [(THIRD, THIRD)],
        "user card.login": [(COLLEAGUE, COLLEAGUE)],
        "user why.login": [(COLLEAGUE, COLLEAGUE)],
        "user add.login": [(WORD, NO_WORD)],
        "logins": [(THIRD, THIRD)],
        "names": [("export", "export")],
        "right": [("modify_individuals", "modify_individuals")],
        "state": [("off", "off")],
        "count": [("100", "100")],
        "name": [(WORD, NO_WORD)],
        "new": [(NO_WORD, NO_WORD)],
        "customer_number": [(WORD, NO_WORD)],
    }


def _commands() -> Iterator[tuple[str, list[Any]]]:
    return _below(get_command(build_program()), ())


def _below(command: Any, path: tuple[str, ...]) -> Iterator[tuple[str, list[Any]]]:
    if hasattr(command, "commands"):
        for name, each in command.commands.items():
            yield from _below(each, (*path, name))
    else:
        yield " ".join(path), [each for each in command.params if each.name != "help"]


def _is_left_out(command: str, parameter: Any) -> bool:
    return bool({parameter.name, f"{command}.{parameter.name}"} & LEFT_OUT)


def _known(command: str, parameter: str, known: dict[str, Values]) -> Values:
    for key in (f"{command}.{parameter}", parameter):
        if key in known:
            return known[key]
    raise LookupError(f"Say in tests/guard/commands.py how “{parameter}” of “{command}” is asked.")


def _line(command: str, parameters: Sequence[Any], values: Sequence[str]) -> tuple[str, ...]:
    words = command.split()
    for parameter, value in zip(parameters, values, strict=True):
        if value:
            words += [parameter.opts[0], value] if parameter.param_type_name == "option" else [value]
    return tuple(words)
