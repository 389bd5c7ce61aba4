# SPDX-License-Identifier: MIT
"""Every door by which a desk answers, found by looking: services and repositories, and how one is asked."""

from __future__ import annotations

import inspect
import itertools
import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from contact_desk.desk import Desk
from contact_desk.store.unit_of_work import UnitOfWork
from tests.guard.hidden import ABSENT, NO_PHONE, NO_UID, NO_WORD, PHONE, UID, WORD, Hidden
from tests.guard.questions import LEFT_OUT, Pair, Rule

_PLACEHOLDER = "ASKED"
_MOST = 4
_TAIL, _NO_TAIL = PHONE[-5:], NO_PHONE[-5:]
_DIGITS = ("4 67 55 41 41", "4 67 55 43 43", "67554141", "67554343", "41 41", "43 43", "4141", "4343")
_FLEETING = (
    (re.compile(r"datetime\.datetime\([^)]*\)"), "MOMENT"),
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "UID"),
    (re.compile(r"\d{4}-\d\d-\d\dT[\d:.+]+"), "MOMENT"),
    (re.compile(r" at 0x[0-9a-f]+"), ""),
    (re.compile(r"\b[3-7]\d{6}\b"), "NEW"),
)


@dataclass(frozen=True)
class Door:
    """One method of one object: `name` is `Class.method`."""

    name: str
    ask: Callable[..., Any]


def doors_of(holder: object) -> Iterator[Door]:
    """The public methods of an object of the program."""
    for name, method in inspect.getmembers(type(holder), inspect.isfunction):
        if not name.startswith("_"):
            yield Door(f"{type(holder).__name__}.{name}", getattr(holder, name))


def services(desk: Desk) -> Iterator[object]:
    """All that hangs on a desk by a public name and belongs to the services."""
    for name in sorted({*vars(desk), *_cached(Desk)}):
        if not name.startswith("_") and type(getattr(desk, name)).__module__.startswith("contact_desk.services."):
            yield getattr(desk, name)


def repositories(work: UnitOfWork, lists: object) -> Iterator[object]:
    """All repositories of a unit of work; those made for given lists as well."""
    for name in _cached(UnitOfWork):
        yield getattr(work, name)
    for name, method in inspect.getmembers(UnitOfWork, inspect.isfunction):
        if list(inspect.signature(method).parameters) == ["self", "lists"]:
            yield getattr(work, name)(lists)


def calls(door: Door, rules: Mapping[str, Rule]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each way to ask a door: with what is hidden, and with what never was.

    Raises `LookupError` with a sentence for a parameter of which no rule is known.
    """
    signature = inspect.signature(door.ask).parameters
    named = {name: _rule(door, each, rules) for name, each in signature.items() if name not in LEFT_OUT}
    for chosen in _chosen(list(named.values())):
        pairs = dict(zip(named, chosen, strict=True))
        yield (
            {name: pair.hidden for name, pair in pairs.items()},
            {name: pair.absent for name, pair in pairs.items()},
        )


def _chosen(rules: list[Rule]) -> Iterator[tuple[Pair, ...]]:
    """All combinations of few values; of many each at least once."""
    if math.prod(map(len, rules)) <= _MOST:
        yield from itertools.product(*rules)
        return
    for index in range(max(map(len, rules))):
        yield tuple(each[index % len(each)] for each in rules)


def _rule(door: Door, parameter: inspect.Parameter, rules: Mapping[str, Rule]) -> Rule:
    method, annotation = door.name.split(".")[1], str(parameter.annotation).removesuffix(" | None")
    keys = (
        *(f"{door.name}.{parameter.name}", f"{method}.{parameter.name}", f"{method}.{annotation}"),
        *(parameter.name, annotation),
    )
    for key in keys:
        if key in rules:
            return rules[key]
    raise LookupError(f"Say in tests/guard/questions.py how “{parameter.name}” of {door.name} is asked.")


def told(ask: Callable[..., Any], asked: Mapping[str, Any]) -> str:
    """All of an answer, or of the error instead."""
    try:
        answer = ask(**asked)
        return repr(list(answer) if isinstance(answer, Iterator) else answer)
    except Exception as fault:
        return f"{type(fault).__name__} {fault} {vars(fault)}"


def plain(answer: str, asked: Mapping[str, Any], hidden: Hidden) -> str:
    """The answer without what was asked with, and without what differs at every call."""
    given = repr(asked)
    for each in (*vars(hidden).values(), ABSENT):
        if str(each) in given:
            answer = re.sub(rf"\b{each}\b", _PLACEHOLDER, answer)
    for each in (WORD, NO_WORD, UID, NO_UID):
        if each in given:
            answer = re.sub(each, _PLACEHOLDER, answer, flags=re.IGNORECASE)
    if _TAIL in given or _NO_TAIL in given:
        for each in _DIGITS:
            answer = answer.replace(each, _PLACEHOLDER)
    return answer


def lasting(answer: str) -> str:
    """What is the same whenever it is asked."""
    for pattern, instead in _FLEETING:
        answer = pattern.sub(instead, answer)
    return answer


def _cached(owner: type) -> list[str]:
    return sorted(name for name, each in vars(owner).items() if isinstance(each, cached_property))


__all__ = ["Door", "Pair", "calls", "doors_of", "lasting", "plain", "repositories", "services", "told"]
