# SPDX-License-Identifier: MIT
"""A server that is killed while twenty desks save: what they were told of is there, once, and they go on."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from contact_desk.services import maintenance
from tests.postgres_server import PostgresServer
from tests.postgres_standby import Standby
from tests.store import plain_sql
from tests.store.saving_desks import DESKS, SavingDesks


@contextmanager
def running(server: PostgresServer) -> Iterator[PostgresServer]:
    try:
        server.start()
        yield server
    finally:
        server.stop()


def new_store(server: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of its database. Made, not copied: what a copy has counted is not on the disk at once."""
    for name, value in server.environment().items():
        monkeypatch.setenv(name, value)
    database = server.create_database()
    maintenance.initialise(server.store_url(database))
    return database


def require_each_saved_once(store_url: str, desks: SavingDesks) -> None:
    there = plain_sql.rows(store_url, "SELECT uid, id FROM contact")
    assert len(there) == len(desks.saved) == len(set(desks.saved.values()))
    assert dict(there) == desks.saved
    assert maintenance.check(store_url).problems == ()


def test_twenty_desks_go_on_after_a_crash_and_what_they_were_told_of_is_there_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with running(PostgresServer(durable=True)) as server:
        store_url = server.store_url(new_store(server, monkeypatch))
        with SavingDesks(store_url) as desks:
            desks.wait_for(2)
            server.kill()
            server.restart()
            desks.wait_for(2)
        assert len(desks.losses) == DESKS
        require_each_saved_once(store_url, desks)


def test_twenty_desks_go_on_with_the_standby_once_their_server_is_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with running(PostgresServer()) as primary:
        database = new_store(primary, monkeypatch)
        standby = Standby(primary)
        with running(standby):
            store_url = standby.addresses(database)
            with SavingDesks(store_url) as desks:
                desks.wait_for(2)
                primary.kill()
                standby.promote()
                desks.wait_for(2)
            assert len(desks.losses) == DESKS
            require_each_saved_once(standby.store_url(database), desks)
