# SPDX-License-Identifier: MIT
"""The test run's own PostgreSQL keeps what the other tests rely on."""

import os
from collections.abc import Iterator
from urllib.parse import quote

import psycopg
import pytest
from psycopg import sql

from contact_desk.domain.errors import StoreUnavailable
from contact_desk.services.maintenance import check, initialise
from tests.postgres_programs import children_of
from tests.postgres_server import PostgresServer
from tests.store import plain_sql


@pytest.fixture
def own_server() -> Iterator[PostgresServer]:
    """Another server than the one all tests share, so that it may be killed."""
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.stop()


def test_a_store_url_needs_the_password_from_the_environment(
    postgres_store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with psycopg.connect(postgres_store_url) as connection:
        assert connection.execute("SELECT FROM pg_tables WHERE schemaname = 'public'").fetchall() == []
    monkeypatch.delenv("PGPASSWORD")
    with pytest.raises(psycopg.OperationalError, match="no password supplied"):
        psycopg.connect(postgres_store_url)


def test_the_server_listens_on_this_machine_only(postgres_server: PostgresServer) -> None:
    with psycopg.connect(postgres_server.url("postgres")) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("127.0.0.1",)
        assert connection.info.server_version >= 140000


def test_a_dropped_database_is_gone_though_somebody_is_connected(postgres_server: PostgresServer) -> None:
    database = postgres_server.create_database()
    with psycopg.connect(postgres_server.url(database)) as connection:
        postgres_server.drop_database(database)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(postgres_server.url(database))


def test_a_killed_server_comes_back_with_what_was_committed(own_server: PostgresServer) -> None:
    url = own_server.url("postgres")
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    with psycopg.connect(url) as connection:
        own_server.kill()
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
    own_server.restart()
    own_server.restart()
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)


def test_a_stopped_server_leaves_nothing_behind(own_server: PostgresServer) -> None:
    assert children_of(os.getpid())
    own_server.stop()
    assert not own_server.directory.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(own_server.url("postgres"))


@pytest.fixture
def tenant(postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The URL of a database with a name that SQL has to quote, whose owner is no superuser.

    As on PostgreSQL 14 everybody may make what they like in its schema, which is the server's administrator's.
    """
    name, password = "Équipe d'appel", postgres_server.environment()["PGPASSWORD"]
    owners = postgres_server.store_url(quote(name))
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as server:
        server.execute("DROP ROLE IF EXISTS tenant")
        server.execute(
            sql.SQL("CREATE ROLE tenant LOGIN CREATEROLE PASSWORD {}").format(sql.Literal(password))
        )
        server.execute(sql.SQL("CREATE DATABASE {} OWNER tenant").format(sql.Identifier(name)))
    monkeypatch.setenv("PGPASSWORD", password)
    plain_sql.execute(
        owners,
        "ALTER SCHEMA public OWNER TO owner",
        "GRANT CREATE ON SCHEMA public TO PUBLIC",
    )
    try:
        yield owners.replace("//owner@", "//tenant@")
    finally:
        postgres_server.drop_database(name)


def test_a_database_of_any_name_is_made_a_store_once_its_schema_is_nobody_elses_to_write(
    tenant: str,
) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        initialise(tenant)
    assert refused.value.code == "store_open_schema"
    asked_for = str(refused.value.parameters["statements"])
    plain_sql.execute(tenant.replace("//tenant@", "//owner@"), *asked_for.split("; "))
    assert initialise(tenant).created
    assert check(tenant).problems == ()
