# SPDX-License-Identifier: MIT
"""PgBouncer in transaction mode between: many short connections, each role in its pool, and no desk in another's."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from typing import NamedTuple

import psycopg
import pytest
from psycopg import sql

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.domain.people import EVERYBODY
from contact_desk.domain.resolution import Outcome
from contact_desk.store.tail_postgres import PostgresTail
from tests.pgbouncer import PgBouncer
from tests.postgres_server import OWNER, PostgresServer
from tests.services.rights import THEM
from tests.services.test_live import Ear
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague_url
from tests.store.drafts import person

SESSIONS, THREADS = 500, 20
# Connections to the server for each role.
POOL = 3
NUMBER = "+33467000010"
ROY = ContactDraft(last_name="Roy", business=BusinessInformation(phone=NUMBER))


class Scene(NamedTuple):
    """One store: straight from the server, and by way of the pooler for its owner and for a colleague."""

    direct: str
    owner: str
    colleague: str


@pytest.fixture
def scene(postgres_store: str, postgres_server: PostgresServer) -> Iterator[Scene]:
    them = colleague_url(postgres_store)
    port = postgres_server.port
    pooler = PgBouncer(port, (OWNER, COLLEAGUE), os.environ["PGPASSWORD"], POOL)
    try:
        pooler.wait_until_it_answers(pooler.url(postgres_store, port))
        yield Scene(postgres_store, pooler.url(postgres_store, port), pooler.url(them, port))
    finally:
        pooler.stop()


def opened(url: str) -> Desk:
    return Desk.open(url, language="en", region="FR")


def look_in(desk: Desk, number: int) -> int | None:
    """What somebody does who looks in for a moment, every fifth for longer; gives the contact that one in ten adds."""
    is_owner = desk.user.login == OWNER
    assert [row.last_name for row in desk.contacts.find(limit=1).rows] == ["Aron" if is_owner else "Abel"]
    if number % 5 == 0:
        if is_owner:
            assert desk.contacts.find("abel", owner=COLLEAGUE).total == 1
        assert desk.contacts.find("abel").total == (0 if is_owner else 1)
        assert desk.resolution.resolve(NUMBER).outcome is Outcome.RESOLVED
    return desk.contacts.add(person(f"Session {number}", private=True)).contact if number % 20 < 2 else None


def look_in_from_many(scene: Scene, numbers: range) -> dict[int, str]:
    """All desks of `numbers` stand open at once; gives who added each contact."""
    desks = [opened(scene.owner if number % 2 else scene.colleague) for number in numbers]
    added = {}
    for desk, number in zip(desks, numbers, strict=True):
        with closing(desk):
            if contact := look_in(desk, number):
                added[contact] = desk.user.login
    return added


def test_five_hundred_desks_look_in_by_way_of_a_few_connections_and_each_is_itself(scene: Scene) -> None:
    with closing(opened(scene.owner)) as desk, closing(opened(scene.colleague)) as other:
        desk.contacts.add(ROY)
        desk.contacts.add(person("Aron", private=True))
        other.contacts.add(person("Abel", private=True))
    parts = [range(start, SESSIONS, THREADS) for start in range(THREADS)]
    with ThreadPoolExecutor(THREADS) as threads:
        added = dict(
            pair for part in threads.map(look_in_from_many, [scene] * THREADS, parts) for pair in part.items()
        )
    assert len(added) == SESSIONS // 10
    saved = plain_sql.rows(
        scene.direct,
        "SELECT contact.id, contact.owner, operation.actor, count(*) OVER (PARTITION BY operation.id)"
        " FROM journal JOIN operation ON operation.id = journal.operation_id"
        " JOIN contact ON contact.id = journal.row_id"
        " WHERE journal.table_name = 'contact' AND journal.action = 'insert' AND contact.last_name LIKE 'Session%'",
    )
    assert sorted(saved) == sorted((contact, login, login, 1) for contact, login in added.items())
    for url in (scene.owner, scene.colleague):
        assert left_behind(url) == [(None, None, "0", "off")] * POOL


def left_behind(url: str) -> list[tuple[object, ...]]:
    """What is set in each connection that the pooler holds for this role, all of them taken at once."""
    settings = (
        "SELECT nullif(current_setting('contact_desk.operation', true), ''),"
        " nullif(current_setting('contact_desk.looked_into', true), ''),"
        " current_setting('lock_timeout'), current_setting('transaction_read_only')"
    )
    with ExitStack() as lines:
        taken = [lines.enter_context(psycopg.connect(url)) for _ in range(POOL)]
        return [row for line in taken for row in line.execute(settings).fetchall()]


def test_who_has_no_right_is_refused_by_the_server_through_the_pooler_too(scene: Scene) -> None:
    with closing(opened(scene.owner)) as desk, closing(opened(scene.colleague)) as other:
        contact = desk.contacts.add(ROY).contact
        change = sql.SQL("UPDATE contact SET notes = clock_timestamp()::text WHERE id = {}").format(contact)
        with psycopg.connect(scene.colleague) as line:
            line.execute(change)
        assert other.history.recent()[0].kind == "sql"
        desk.access.change_rights(EVERYBODY, revoked=[Right.MODIFY_INDIVIDUALS])
        desk.access.change_rights(THEM, revoked=[Right.MODIFY_INDIVIDUALS])
        with psycopg.connect(scene.colleague) as line, pytest.raises(psycopg.errors.InsufficientPrivilege):
            line.execute(change)
        with psycopg.connect(scene.owner) as line:
            line.execute(change)


def test_what_others_change_is_told_through_the_pooler_by_looking_every_second(scene: Scene) -> None:
    with closing(opened(scene.owner)) as desk, closing(opened(scene.colleague)) as other:
        with closing(desk._store.tail(from_now=True)) as tail:
            assert isinstance(tail, PostgresTail)
            assert not tail.listens
        ear = Ear(desk)
        added = other.contacts.add(ROY).contact
        ear.until(lambda changes: added in changes.contacts)
        hidden = other.contacts.add(person("Abel", private=True)).contact
        told = ear.until(lambda changes: changes.everything)
        assert not any(hidden in changes.contacts for changes in told)
