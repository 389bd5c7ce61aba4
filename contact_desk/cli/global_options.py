# SPDX-License-Identifier: MIT
"""The options that stand before the command: what they are, and where they end and the command begins.

Light on purpose: this runs before anything else is loaded, the window included.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from contact_desk.cli.wrong_use import WrongUse
from contact_desk.wording.catalogue import mark


@dataclass(frozen=True)
class GlobalOption:
    """One option; it takes a value where it has a `metavar`, which `variable` gives where it is left out."""

    name: str
    help: str
    metavar: str = ""
    variable: str = ""


STORE = GlobalOption(
    "--store",
    mark("The store: sqlite:///FILE or postgresql://USER@HOST:PORT/NAME"),
    "URL",
    "CONTACT_DESK_STORE",
)
LANGUAGE = GlobalOption("--language", mark("The language of all texts"), "fr|en", "CONTACT_DESK_LANGUAGE")
REGION = GlobalOption(
    "--region", mark("Where national numbers are read, such as FR"), mark("REGION"), "CONTACT_DESK_REGION"
)
JSON = GlobalOption("--json", mark("Print one JSON document instead of text"))
VERSION = GlobalOption("--version", mark("Print the version"))
HELP = GlobalOption("--help", mark("Print this help"))
GLOBAL_OPTIONS = {option.name: option for option in (STORE, LANGUAGE, REGION, JSON, VERSION, HELP)}


@dataclass
class Split:
    """The arguments, parted: the options with their values ("" for one that takes none), and the command."""

    values: dict[str, str] = field(default_factory=dict)
    command: tuple[str, ...] = ()
    fault: WrongUse | None = None


def split_arguments(arguments: Sequence[str]) -> Split:
    """Part the options before the command from the command; the first wrong one is the fault and ends the search."""
    split, rest = Split(), list(arguments)
    while rest and rest[0].startswith("-"):
        name, equals, value = rest.pop(0).partition("=")
        option = GLOBAL_OPTIONS.get(name)
        if option is None:
            split.fault = WrongUse(mark("There is no option {name} before the command."), name=name)
        elif bool(equals) > bool(option.metavar):
            split.fault = WrongUse(mark("The option {name} takes no value."), name=name)
        elif option.metavar and not equals and not rest:
            split.fault = WrongUse(mark("The option {name} needs a value after it."), name=name)
        if split.fault or option is None:
            break
        split.values[name] = rest.pop(0) if option.metavar and not equals else value
    split.command = tuple(rest)
    return split
