# SPDX-License-Identifier: MIT
"""Questions that every call and save asks: answered alike on both engines, prepared only where that is safe."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import bindparam, select
from sqlalchemy.exc import DBAPIError

from contact_desk.desk import Desk
from contact_desk.domain.resolution import Outcome
from contact_desk.store import tables
from contact_desk.store.hot_question import HotQuestion
from tests.postgres_server import PostgresServer
from tests.store import plain_sql
from tests.store.drafts import person
from tests.store.pooling_line import PoolingLine

NUMBER = "04 67 00 00 10"
PREPARED = "SELECT count(*) FROM pg_prepared_statements"
BY_OWNER = HotQuestion(
    select(tables.contact.c.id, tables.contact.c.last_name)
    .where(tables.contact.c.owner == bindparam("owner"), tables.contact.c.kind == "person")
    .order_by(tables.contact.c.sort_key)
)


@pytest.fixture
def line(postgres_server: PostgresServer) -> Iterator[PoolingLine]:
    line = PoolingLine(postgres_server.port)
    yield line
    line.close()


def ask_often(desk: Desk) -> None:
    contact = desk.contacts.add(person(phone=NUMBER)).contact
    for _ in range(10):
        assert desk.resolution.resolve(NUMBER).contact == contact


def prepared_in(desk: Desk) -> int:
    """In the one connection of the desk's pool."""
    with desk._store._engine.connect() as connection:
        return int(connection.exec_driver_sql(PREPARED).scalar_one())


def test_a_question_gives_its_rows_in_order_and_by_name(desk: Desk) -> None:
    for name in ("Zola", "Aubert"):
        desk.contacts.add(person(name))
    with desk._store._engine.connect() as connection:
        rows = BY_OWNER.ask(connection, {"owner": desk.user.login})
        assert [row.last_name for row in rows] == ["Aubert", "Zola"]
        assert BY_OWNER.first(connection, {"owner": desk.user.login}) == rows[0]
        assert BY_OWNER.first(connection, {"owner": "nobody"}) is None


def test_a_question_that_fails_gives_its_connection_up_and_says_so_as_any_statement_does(desk: Desk) -> None:
    plain_sql.execute(desk.store_url, "ALTER TABLE contact RENAME TO elsewhere")
    with desk._store._engine.connect() as connection, pytest.raises(DBAPIError, match="contact"):
        BY_OWNER.ask(connection, {"owner": desk.user.login})
    assert connection.invalidated or connection.closed
    plain_sql.execute(desk.store_url, "ALTER TABLE elsewhere RENAME TO contact")
    assert desk.resolution.resolve(NUMBER).outcome is Outcome.UNKNOWN


def test_what_every_call_asks_is_prepared_where_the_server_itself_answers(postgres_store: str) -> None:
    desk = Desk.open(postgres_store, language="en", region="FR")
    ask_often(desk)
    assert prepared_in(desk) > 0
    desk.close()


def test_nothing_is_prepared_behind_a_pooler(
    postgres_store: str, postgres_server: PostgresServer, line: PoolingLine
) -> None:
    through = postgres_store.replace(f":{postgres_server.port}/", f":{line.port}/")
    with psycopg.connect(through) as connection:
        assert connection.info.backend_pid == 2_000_000_000
    desk = Desk.open(through, language="en", region="FR")
    ask_often(desk)
    assert prepared_in(desk) == 0
    desk.close()
