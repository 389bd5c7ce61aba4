# SPDX-License-Identifier: MIT
"""A private contact full of one word is met by somebody else through no door of the program (row N19).

The doors are found by looking at the program; a new parameter fails here until `questions` says how it is asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Connection, Engine, event

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from tests.cli.conftest import Program
from tests.guard.doors import Answers, calls, doors_of, lasting, plain, repositories, services, told
from tests.guard.hidden import (
    ABSENT,
    NO_PHONE,
    NO_WORD,
    PHONE,
    WORD,
    Hidden,
    Public,
    hide,
    make_public,
    rows_of,
)
from tests.guard.questions import rules
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague, colleague_url

NOTHING = Hidden(ABSENT, ABSENT, ABSENT, ABSENT)
# What lies on a person's own machine alone; what goes from there into the store goes through the other services.
# And `Live`, which tells of nothing before somebody commits.
ASKED_ELSEWHERE = frozenset(("ContactDrafts", "QueuedSaves", "Sending", "Live"))
# Within the program: the lists that a desk keeps in memory.
NO_DOORS = frozenset(f"Vocabularies.{name}" for name in ("load_in", "keep", "forget"))
# Where the owner meets the word, so that the others' not meeting it says something.
MET_BY_THE_OWNER = frozenset(
    ("Contacts.show", "Contacts.find", "Contacts.search", "Contacts.names", "Contacts.lookalikes")
    + ("Resolutions.resolve", "History.past_of_contact", "Affiliations.of_organisation", "Upcoming.of_the_next")
    + ("Organisations.departments",)
)


class Scene(NamedTuple):
    owner: Desk
    other: Desk
    public: Public


@pytest.fixture
def scene(desk: Desk) -> Iterator[Scene]:
    public = make_public(desk)
    with colleague(desk.store_url) as other:
        yield Scene(desk, other, public)


def test_no_door_of_the_program_tells_of_it(scene: Scene) -> None:
    with nothing_kept(scene, NOTHING):
        before = ask_services(scene.other, scene.public, NOTHING, by_hidden=False)
    hidden = hide(scene.owner, scene.public)
    with nothing_kept(scene, hidden) as touched:
        absent = ask_services(scene.other, scene.public, hidden, by_hidden=False)
        asked = ask_services(scene.other, scene.public, hidden, by_hidden=True)
        met = ask_services(scene.owner, scene.public, hidden, by_hidden=True, only=MET_BY_THE_OWNER)
    assert not list(giving_away(asked, hidden))
    assert not list(unlike(before, absent)), "there is something to tell that was not there before"
    assert not list(unlike(absent, asked)), "it answers otherwise than for what never was"
    assert not touched
    assert {door.split(" ")[0] for door in giving_away(met, hidden)} == MET_BY_THE_OWNER
