# SPDX-License-Identifier: MIT
"""A private contact full of one word is met by somebody else through no door of the program (row N19)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Connection, Engine, event

from contact_desk.desk import Desk
from tests.guard.doors import Door, calls, doors_of, lasting, plain, services, told
from tests.guard.hidden import WORD, Hidden, Public, hide, make_public, rows_of
from tests.guard.questions import rules
from tests.store import plain_sql
from tests.store.colleagues import colleague

# What lies on a person's own machine alone; what goes from there into the store goes through the other services.
ON_THIS_MACHINE = frozenset(("ContactDrafts", "QueuedSaves", "Sending"))
# They tell of nothing before somebody else commits: the tail has its own test.
ASKED_ELSEWHERE = frozenset(("Live",))


class Scene(NamedTuple):
    owner: Desk
    other: Desk
    public: Public


@pytest.fixture
def scene(desk: Desk) -> Iterator[Scene]:
    public = make_public(desk)
    with colleague(desk.store_url) as other:
        yield Scene(desk, other, public)


def test_no_door_of_a_service_tells_of_it(scene: Scene) -> None:
    with nothing_kept():
        before = ask_all(scene, Hidden(*[987_654_321] * 4), None)
    hidden = hide(scene.owner, scene.public)
    seen = state(scene, hidden)
    with nothing_kept():
        faults = ask_all(scene, hidden, before)
    assert not faults, "\n\n".join(faults)
    assert state(scene, hidden) == seen


def ask_all(scene, hidden, before):
    lists = scene.other.vocabulary.load(fresh=True)
    known = rules(hidden, scene.public, lists)
    answers, faults = {}, []
    for holder in services(scene.other):
        if type(holder).__name__ in ON_THIS_MACHINE | ASKED_ELSEWHERE:
            continue
        for door in doors_of(holder):
            if door.name in ("Vocabularies.load_in","Vocabularies.keep","Vocabularies.forget"): continue
            for index, (secret, absent) in enumerate(calls(door, known)):
                a = told(door.ask, absent)
                answers[door.name, index] = lasting(plain(a, absent, hidden))
                if before is None: continue
                h = told(door.ask, secret)
                ph = plain(h, secret, hidden)
                if WORD in ph.lower(): faults.append(f"{door.name}: WORD in {ph[:3000]}")
                elif str(hidden.contact) in ph: faults.append(f"{door.name}: ID in {ph[:3000]}")
                elif lasting(ph) != answers[door.name,index]: faults.append(f"{door.name}: DIFF {lasting(ph)[:1500]}\nUNLIKE {answers[door.name,index][:1500]}")
                elif before[door.name,index] != answers[door.name,index]: faults.append(f"{door.name}: BEFORE {before[door.name,index][:1500]}\nUNLIKE {answers[door.name,index][:1500]}")
    return answers if before is None else faults

def state(scene, hidden):
    return [plain_sql.rows(scene.owner.store_url, q) for q in rows_of(hidden.contact)]


@contextmanager
def nothing_kept():
    def roll_back(connection: Connection) -> None:
        driver = connection.connection.dbapi_connection
        driver.rollback()

    event.listen(Engine, "commit", roll_back)
    try:
        yield
    finally:
        event.remove(Engine, "commit", roll_back)
