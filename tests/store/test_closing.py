# SPDX-License-Identifier: MIT
"""A desk that is closed while somebody still asks: what was asked ends, and no connection is left behind."""

import gc
import sqlite3
import warnings

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.store.sqlite_connection import SignedConnection
from contact_desk.store.tail_sqlite import SqliteTail
from tests.store import plain_sql


def test_a_connection_in_use_when_the_desk_closes_is_closed_once_it_is_done(postgres_store: str) -> None:
    desk = Desk.open(postgres_store, language="en", region="FR")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        with desk._store.read() as work:
            assert work.contacts.by_uid("nobody") is None
            desk.close()
        del desk, work
        gc.collect()
    assert not [each for each in told if "still open" in str(each.message)]


def test_what_went_wrong_in_a_question_is_told_and_not_what_went_wrong_after_it(postgres_store: str) -> None:
    desk = Desk.open(postgres_store, language="en", region="FR")

    def fail_in_a_transaction() -> None:
        with desk._store.look() as work:
            # In the midst of one the connection cannot be put back as it was.
            work._connection.exec_driver_sql("BEGIN")
            raise LookupError("the first")

    with pytest.raises(LookupError, match="the first"):
        fail_in_a_transaction()
    assert desk.contacts.find("").total == 0
    desk.close()


def test_whoever_cannot_follow_the_journal_leaves_no_connection_behind(sqlite_store: str) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    made: list[SignedConnection] = []

    def connect() -> SignedConnection:
        made.append(desk._store._first.connect())
        return made[-1]

    plain_sql.execute(sqlite_store, "ALTER TABLE journal RENAME TO diary")
    with pytest.raises(StoreUnavailable):
        SqliteTail(connect, desk.user, (), "")
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        made[0].execute("SELECT 1")
    desk.close()
