# SPDX-License-Identifier: MIT
"""Commands whose help and whose complaints are in the user's language; Typer's own are in English only.

Every help text is marked where its command is defined and translated here, where it is shown.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from typer.core import TyperCommand, TyperGroup

from contact_desk.cli.global_options import GLOBAL_OPTIONS
from contact_desk.cli.output import aligned
from contact_desk.cli.wrong_use import WrongUse
from contact_desk.wording.catalogue import Words, mark

_WIDTH = 96


class SpokenCommand(TyperCommand):
    """One command."""

    allow_extra_args = True

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if rest:
            raise WrongUse(mark("“{value}” is one argument too many for this command."), value=rest[0])
        return rest

    def get_usage(self, ctx: Any) -> str:
        words: Words = ctx.obj.words
        options = [words("[OPTIONS]")] if _of_kind(self, "option") else []
        return " ".join((ctx.command_path, *options, *_arguments(self, words)))

    def get_help(self, ctx: Any) -> str:
        words: Words = ctx.obj.words
        arguments = [
            (_metavar(parameter, words), words(parameter.help)) for parameter in _of_kind(self, "argument")
        ]
        options = [
            (_written(parameter, words), words(parameter.help)) for parameter in _of_kind(self, "option")
        ]
        options.append(("--help", words(GLOBAL_OPTIONS["--help"].help)))
        return "\n".join(
            (
                words("Usage: {usage}", usage=self.get_usage(ctx)),
                *_paragraph(_help(self, words)),
                *_section(words("Arguments:"), arguments),
                *_section(words("Options:"), options),
            )
        )


class QueryCommand(SpokenCommand):
    """A command whose arguments are a query: whatever is no long option belongs to it, `-city:paris` too."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        options: list[str] = []
        query: list[str] = []
        rest = list(args)
        while rest and (word := rest.pop(0)) != "--":
            if not word.startswith("--"):
                query.append(word)
            elif not self._takes_value(word):
                options.append(word)
            elif rest:
                options += word, rest.pop(0)
            else:
                raise WrongUse(mark("The option {name} needs a value after it."), name=word)
        return super().parse_args(ctx, [*options, "--", *query, *rest])

    def _takes_value(self, word: str) -> bool:
        return any(word in parameter.opts for parameter in _of_kind(self, "option"))


class SpokenGroup(TyperGroup):
    """Commands under one word."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args:
            raise WrongUse(mark("A command is missing: {commands}."), commands=", ".join(self.commands))
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in self.commands:
            near = get_close_matches(name, self.commands, n=1)
            if near:
                raise WrongUse(mark("There is no command {name}. Is {near} meant?"), name=name, near=near[0])
            raise WrongUse(mark("There is no command {name}."), name=name)
        return super().resolve_command(ctx, args)

    def get_usage(self, ctx: Any) -> str:
        words: Words = ctx.obj.words
        options = words("[OPTIONS]") if ctx.parent is None else ""
        return " ".join(filter(None, (ctx.command_path, options, words("COMMAND"), "…")))

    def get_help(self, ctx: Any) -> str:
        words: Words = ctx.obj.words
        options = [("--help", words(GLOBAL_OPTIONS["--help"].help))]
        if ctx.parent is None:
            options = _global_options(words)
        return "\n".join(
            (
                words("Usage: {usage}", usage=self.get_usage(ctx)),
                *_paragraph(_help(self, words)),
                *_section(words("Commands:"), self._commands("", words)),
                *_section(words("Options:"), options),
            )
        )

    def _commands(self, prefix: str, words: Words) -> Iterable[tuple[str, str]]:
        """One row a command, those of groups within included."""
        for name, command in sorted(
            self.commands.items(), key=lambda item: not isinstance(item[1], SpokenGroup)
        ):
            if isinstance(command, SpokenGroup):
                yield from command._commands(f"{prefix}{name} ", words)
            else:
                written = " ".join((f"{prefix}{name}", *_arguments(command, words)))
                yield written, _first_sentence(_help(command, words))


def _of_kind(command: Any, kind: str) -> list[Any]:
    return [parameter for parameter in command.params if parameter.param_type_name == kind]


def _help(command: Any, words: Words) -> str:
    return words(command.help) if command.help else ""


def _first_sentence(text: str) -> str:
    first, end, _rest = text.partition(". ")
    return first + end.strip()


def _arguments(command: Any, words: Words) -> Iterable[str]:
    return (_metavar(parameter, words) for parameter in _of_kind(command, "argument"))


def _metavar(parameter: Any, words: Words) -> str:
    return words(parameter.metavar) if parameter.required else f"[{words(parameter.metavar)}]"


def _written(parameter: Any, words: Words) -> str:
    name: str = parameter.opts[0]
    return name if parameter.is_flag else f"{name} {words(parameter.metavar)}"


def _global_options(words: Words) -> list[tuple[str, str]]:
    return [
        (
            f"{option.name} {words(option.metavar)}".strip(),
            " ".join(filter(None, (words(option.help), _or(option.variable)))),
        )
        for option in GLOBAL_OPTIONS.values()
    ]


def _or(variable: str) -> str:
    return f"({variable})" if variable else ""


def _paragraph(text: str) -> list[str]:
    return ["", *textwrap.wrap(text, _WIDTH)] if text else []


def _section(title: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    lines = aligned(rows)
    return ["", title, *(f"  {line}" for line in lines)] if lines else []
