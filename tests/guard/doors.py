# SPDX-License-Identifier: MIT
"""Every door by which a desk answers, found by looking: services and repositories, and how one is asked."""

from __future__ import annotations

import inspect
import itertools
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.services.contact_drafts import ContactDrafts
from contact_desk.services.queued_saves import QueuedSaves
from contact_desk.store.unit_of_work import UnitOfWork
from tests.guard.hidden import ABSENT, NO_PHONE, NO_UID, NO_WORD, PHONE, UID, WORD, Hidden
from tests.guard.pairs import Pair, Rule
from tests.guard.questions import LEFT_OUT

_SERVICES = "contact_desk.services."
# What lies on a person's own machine until it is sent: asked with a folder that each round finds empty.
_ON_DISK = frozenset(("ContactDrafts", "QueuedSaves", "Sending"))
# It tells of nothing before somebody commits (`tests/services/test_live.py`).
_TOLD_LATER = frozenset(("Live",))
# Within the program: the lists that a desk keeps in memory.
NO_DOORS = frozenset(f"Vocabularies.{name}" for name in ("load_in", "keep", "forget"))
# A question that nobody has asked yet.
NO_DOORS |= {"ContactQueryRepository.conditions"}
# It tells nothing, and writes a number that its user knows on that user's own disk.
NO_DOORS |= {"ContactsAtHand.note"}
# The end; and whoever may save the whole file has all of it, which a server allows its owner alone.
NO_DOORS |= {"Desk.close", "Desk.back_up"}
# The first words of the methods that write: the services, which alone call them, are asked with all of theirs.
_WRITING = frozenset(
    [
        "activate",
        "add",
        "begin",
        "bring",
        "change",
        "close",
        "deactivate",
        "define",
        "delete",
        "end",
        "give",
        "grant",
        "hand",
        "hold",
        "join",
        "leave",
        "lock",
        "make",
        "order",
        "purge",
        "put",
        "reactivate",
        "refresh",
        "remove",
        "rename",
        "revoke",
        "set",
        "take",
        "undo",
        "write",
    ]
)
# They write as well.
NO_DOORS |= {"OrganisationRepository.find_or_add", "OrganisationRepository.find_or_add_location"}
WRONGLY = "Asked wrongly:"
_PLACEHOLDER = "ASKED"
_MOST = 4
_TAIL, _NO_TAIL = PHONE[-5:], NO_PHONE[-5:]
_DIGITS = ("4 67 55 41 41", "4 67 55 43 43", "67554141", "67554343", "41 41", "43 43", "4141", "4343")
# Nobody promises the order of what is in it.
_SET = re.compile(r"\{([^{}:]*)\}")
_FLEETING = (
    (re.compile(r"datetime\.datetime\([^)]*\)"), "MOMENT"),
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "UID"),
    (re.compile(r"\d{4}-\d\d-\d\dT[\d:.+]+"), "MOMENT"),
    (re.compile(r" at 0x[0-9a-f]+"), ""),
    (re.compile(r"\b[3-7]\d{6}\b"), "NEW"),
)


@dataclass(frozen=True)
class Door:
    """One method of one object: `name` is `Class.method`. `own` is what the asker has written down there before."""

    name: str
    ask: Callable[..., Any]
    parameters: Mapping[str, inspect.Parameter]
    own: tuple[str, ...] = ()


Answers = dict[str, str]


def ask(doors: Iterable[Door], rules: Mapping[str, Rule], hidden: Hidden, *, by_hidden: bool) -> Answers:
    """All answers of all doors, without what was asked with, by the door and the number of the question."""
    answers: Answers = {}
    for door in doors:
        for number, (secret, absent) in enumerate(calls(door, rules)):
            asked = secret if by_hidden else absent
            answers[f"{door.name} {number}"] = plain(told(door.ask, asked), (asked, door.own), hidden)
    return answers


def giving_away(answers: Answers, hidden: Hidden) -> Iterator[str]:
    """The doors that told the word, or the contact's id, to whoever did not ask with it."""
    for name, answer in answers.items():
        if WORD in answer.lower() or str(hidden.contact) in answer:
            yield f"{name}: {answer}"


def unlike(some: Answers, others: Answers) -> Iterator[str]:
    """The doors that answered otherwise, but for what differs at every call."""
    assert some.keys() == others.keys()
    for name, answer in some.items():
        if lasting(answer) != lasting(others[name]):
            yield f"{name}: {lasting(answer)} UNLIKE {lasting(others[name])}"


def doors_of_services(desk: Desk) -> Iterator[Door]:
    """The public methods of a desk, and of all services that hang on it by a public name."""
    for service in (desk, *_services(desk)):
        if type(service).__name__ not in _ON_DISK | _TOLD_LATER:
            yield from _doors_of(service)


def doors_on_disk(desk: Desk, folder: Path, contact: int) -> Iterator[Door]:
    """The public methods of what keeps drafts and saves on the disk, in this folder, and sends them later.

    `contact` is what an edit may wait for there.
    """
    drafts = ContactDrafts(folder, desk.store_url)
    with_folder = replace(desk, drafts=drafts, queued_saves=QueuedSaves(drafts, desk.engine))
    for service in _services(with_folder):
        if type(service).__name__ in _ON_DISK:
            for door in _doors_of(service):
                yield replace(door, own=(WORD, NO_WORD, UID, NO_UID, PHONE, NO_PHONE, str(contact)))


def _services(desk: Desk) -> list[object]:
    names = (name for name in {*vars(desk), *_cached(Desk)} if name[0] != "_")
    found = [getattr(desk, name) for name in names]
    of_ours = [each for each in found if type(each).__module__.startswith(_SERVICES)]
    return sorted(of_ours, key=lambda each: type(each).__name__)


def _doors_of(service: object) -> Iterator[Door]:
    kind = type(service)
    for name, method in _methods(kind):
        if f"{kind.__name__}.{name}" not in NO_DOORS:
            yield Door(f"{kind.__name__}.{name}", getattr(service, name), _parameters(method))


def doors_of_repositories(desk: Desk, lists: Vocabulary) -> Iterator[Door]:
    """The public methods that read, of all repositories of a unit of work; each asks in one of its own."""
    with desk._store.read() as work:
        kinds = {name: type(getattr(work, name)) for name in _cached(UnitOfWork) if name != "standing"}
        made = [name for name, method in _methods(UnitOfWork) if list(_parameters(method)) == ["lists"]]
        kinds |= {name: type(getattr(work, name)(lists)) for name in made}
    for holder, kind in kinds.items():
        for name, method in _methods(kind):
            if name.split("_")[0] not in _WRITING and f"{kind.__name__}.{name}" not in NO_DOORS:
                asking = partial(
                    _ask_in_a_unit_of_work, desk, holder, name, lists if holder in made else None
                )
                yield Door(f"{kind.__name__}.{name}", asking, _parameters(method))


def _ask_in_a_unit_of_work(
    desk: Desk, holder: str, name: str, lists: Vocabulary | None, /, **asked: Any
) -> object:
    with desk._store.read() as work:
        repository = getattr(work, holder) if lists is None else getattr(work, holder)(lists)
        answer = getattr(repository, name)(**asked)
        return list(answer) if isinstance(answer, Iterator) else answer


def _methods(kind: type) -> list[tuple[str, Callable[..., Any]]]:
    return [each for each in inspect.getmembers(kind, inspect.isfunction) if not each[0].startswith("_")]


def _parameters(method: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    return {name: each for name, each in inspect.signature(method).parameters.items() if name != "self"}


def calls(door: Door, rules: Mapping[str, Rule]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each way to ask a door: with what is hidden, and with what never was.

    Raises `LookupError` with a sentence for a parameter of which no rule is known.
    """
    asked = {name: each for name, each in door.parameters.items() if not _is_left_out(each)}
    named = {name: _rule(door, each, rules) for name, each in asked.items()}
    for chosen in _chosen(list(named.values())):
        pairs = dict(zip(named, chosen, strict=True))
        yield (
            {name: pair.hidden for name, pair in pairs.items()},
            {name: pair.absent for name, pair in pairs.items()},
        )


def _is_left_out(parameter: inspect.Parameter) -> bool:
    return parameter.name in LEFT_OUT and parameter.default is not parameter.empty


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
    except ContactDeskError as fault:
        return f"{type(fault).__name__} {fault} {vars(fault)}"
    except Exception as fault:
        return f"{WRONGLY} {fault!r}"


def plain(answer: str, asked: object, hidden: Hidden) -> str:
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
    return _SET.sub(lambda found: f"{{{', '.join(sorted(found[1].split(', ')))}}}", answer)


def _cached(owner: type) -> list[str]:
    return [name for name, _ in inspect.getmembers(owner, lambda each: isinstance(each, cached_property))]
