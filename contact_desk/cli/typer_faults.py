# SPDX-License-Identifier: MIT
"""Typer's faults in the user's language: its own sentences are English only."""

from __future__ import annotations

from typing import Any

from contact_desk.cli.global_options import GLOBAL_OPTIONS
from contact_desk.wording.catalogue import Words

_WRONG_USE = 2


def is_wrong_use(fault: Exception) -> bool:
    return getattr(fault, "exit_code", None) == _WRONG_USE


def wrong_use_sentence(fault: Exception, words: Words) -> str:
    """What is wrong with the use, said anew from the pieces of the fault."""
    option = getattr(fault, "option_name", "")
    if option in GLOBAL_OPTIONS:
        return words("The option {name} stands before the command.", name=option)
    if hasattr(fault, "possibilities"):
        return words("There is no option {name} for this command.", name=option)
    if option:
        return words("The option {name} is not written as it should be: see --help.", name=option)
    parameter = getattr(fault, "param", None)
    return _parameter_sentence(parameter, fault, words) if parameter else str(fault)


def _parameter_sentence(parameter: Any, fault: Exception, words: Words) -> str:
    is_option = parameter.param_type_name == "option"
    takes = parameter.metavar or ""
    name = parameter.opts[0] if is_option else words(takes)
    if not getattr(fault, "message", ""):
        return words("{name} is missing.", name=name)
    if "|" in takes:
        return words("{name} takes one of these: {choices}.", name=name, choices=takes.replace("|", ", "))
    least, most = getattr(parameter, "min", None), getattr(parameter, "max", None)
    if most is not None:
        return words("{name} takes a whole number from {least} to {most}.", name=name, least=least, most=most)
    if least is not None:
        return words("{name} takes a whole number, {least} at least.", name=name, least=least)
    return words("{name} takes a whole number.", name=name)
