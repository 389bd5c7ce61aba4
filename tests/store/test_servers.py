# SPDX-License-Identifier: MIT
"""A server that is absent, refuses, or dies in the middle of a save: told by name, nothing half there, tried again."""

import os
from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from contact_desk.desk import Desk
from contact_desk.domain.errors import NotAllowed, StoreUnavailable
from contact_desk.services import maintenance
from contact_desk.store.errors import translated
from tests.postgres_programs import free_port
from tests.postgres_server import OWNER, PostgresServer
from tests.store import plain_sql
from tests.store.drafts import EVERYTHING, person


def refusal(store_url: str) -> str:
    with pytest.raises(StoreUnavailable) as refused:
        Desk.open(store_url, language="en", region="FR")
    return refused.value.code


def test_a_server_that_is_not_there_is_unreachable() -> None:
    assert refusal(f"postgresql://{OWNER}@127.0.0.1:{free_port()}/x") == "store_unreachable"


def test_a_server_whose_name_nobody_knows_is_unreachable() -> None:
    assert refusal(f"postgresql://{OWNER}@server.invalid/x") == "store_unreachable"


def test_a_wrong_password_is_refused(postgres_store_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", "wrong")
    assert refusal(postgres_store_url) == "store_refused"
    monkeypatch.delenv("PGPASSWORD")
    assert refusal(postgres_store_url) == "store_refused"


def test_a_role_that_does_not_exist_is_refused(postgres_store_url: str) -> None:
    assert refusal(postgres_store_url.replace(f"//{OWNER}@", "//stranger@")) == "store_refused"


@pytest.mark.parametrize("name", ["nothing", "role", "password%20authentication"])
def test_a_database_that_does_not_exist_is_told(
    postgres_server: PostgresServer, postgres_store_url: str, name: str
) -> None:
    assert refusal(postgres_server.store_url(name)) == "store_no_database"


def test_a_role_without_rights_on_the_tables_is_refused(postgres_store: str) -> None:
    password = os.environ["PGPASSWORD"]
    plain_sql.execute(
        postgres_store, "DROP ROLE IF EXISTS bare", f"CREATE ROLE bare LOGIN PASSWORD '{password}'"
    )
    desk = Desk.open(postgres_store.replace(f"//{OWNER}@", "//bare@"), language="en", region="FR")
    with pytest.raises(NotAllowed) as refused:
        desk.contacts.find()
    desk.close()
    assert (refused.value.code, refused.value.parameters["login"]) == ("user_unknown", "bare")


def test_a_password_never_stands_in_the_url(postgres_server: PostgresServer, postgres_store_url: str) -> None:
    database = postgres_store_url.rsplit("/", 1)[1]
    with pytest.raises(StoreUnavailable) as refused:
        Desk.open(postgres_server.url(database), language="en", region="FR")
    assert refused.value.code == "store_password_in_url"
    assert os.environ["PGPASSWORD"] not in str(refused.value.parameters)


def test_the_first_of_several_hosts_that_answers_is_used(postgres_store: str) -> None:
    with_absent_host = postgres_store.replace("@", f"@127.0.0.1:{free_port()},")
    desk = Desk.open(with_absent_host, language="en", region="FR")
    try:
        assert desk.contacts.find().total == 0
    finally:
        desk.close()


# What servers say in moments that no test can hold on to; the rest of the sentences are provoked above.
@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("FATAL:  the database system is starting up", "store_unreachable"),
        ("FATAL:  the database system is shutting down", "store_unreachable"),
        ("FATAL:  the database system is in recovery mode", "store_unreachable"),
        ("FATAL:  sorry, too many clients already", "store_unreachable"),
        ('FATAL:  too many connections for role "owner"', "store_unreachable"),
        ('FATAL:  role "x" is not permitted to log in', "store_refused"),
        (
            'FATAL:  permission denied for database "x"\nDETAIL:  User does not have CONNECT privilege.',
            "store_refused",
        ),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.1", user "x", database "y"', "store_refused"),
        ("server closed the connection unexpectedly", "store_unreachable"),
        ("timeout expired", "store_unreachable"),
    ],
)
def test_what_a_server_says_while_one_connects_is_understood(said: str, code: str) -> None:
    words = f'connection failed: connection to server at "127.0.0.1", port 5432 failed: {said}'
    with pytest.raises(StoreUnavailable) as fault, translated():
        raise OperationalError(None, None, psycopg.OperationalError(words))
    assert fault.value.code == code


def test_a_statement_that_a_server_breaks_off_is_not_told_as_a_server_that_is_away(
    postgres_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGOPTIONS", "-c statement_timeout=200")
    desk = Desk.open(postgres_store, language="en", region="FR")
    with pytest.raises(StoreUnavailable) as fault, desk._store.read() as work:
        work._connection.exec_driver_sql("SELECT pg_sleep(20)")
    assert fault.value.code == "store_statement_refused"
    desk.close()


@pytest.fixture(scope="module")
def mortal_server() -> Iterator[PostgresServer]:
    """Another server than the one all tests share, so that it may be killed."""
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="module")
def mortal_template(mortal_server: PostgresServer) -> str:
    """The name of a database with an empty store in it, which each test gets a copy of."""
    name = mortal_server.create_database()
    with pytest.MonkeyPatch.context() as monkeypatch:
        for key, value in mortal_server.environment().items():
            monkeypatch.setenv(key, value)
        maintenance.initialise(mortal_server.store_url(name))
    return name


@pytest.fixture
def desk(
    mortal_server: PostgresServer, mortal_template: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    for name, value in mortal_server.environment().items():
        monkeypatch.setenv(name, value)
    url = mortal_server.store_url(mortal_server.create_database(mortal_template))
    opened = Desk.open(url, language="en", region="FR")
    yield opened
    opened.close()


def kill_once(desk: Desk, server: PostgresServer, moment: str, beginning: str = "") -> None:
    """End the server the first time that the desk's engine comes to a moment, or to a statement that begins so."""
    alive = [server]

    def look(_connection: object, _cursor: object = None, statement: str = "", *_: object) -> None:
        if alive and statement.startswith(beginning):
            alive.pop().kill()

    event.listen(desk._store._engine, moment, look)


@pytest.mark.parametrize(
    "moment", ["WITH patient", "INSERT INTO contact ", "INSERT INTO interaction_address"]
)
def test_a_server_that_dies_in_the_middle_of_a_save_leaves_nothing_and_the_save_is_tried_again(
    desk: Desk, mortal_server: PostgresServer, moment: str
) -> None:
    desk.contacts.add(person("First"))
    before = plain_sql.counts(desk.store_url)
    kill_once(desk, mortal_server, "before_cursor_execute", moment)
    with pytest.raises(StoreUnavailable, match="store_lost"):
        desk.contacts.add(EVERYTHING, create_attributes=True)
    with pytest.raises(StoreUnavailable, match="store_unreachable"):
        desk.contacts.add(EVERYTHING, create_attributes=True)
    mortal_server.restart()
    assert plain_sql.counts(desk.store_url) == before
    added = desk.contacts.add(EVERYTHING, create_attributes=True)
    assert not added.already
    assert desk.contacts.show(added.contact).draft == EVERYTHING
    assert desk.contacts.find().total == 2
    assert maintenance.check(desk.store_url).problems == ()


def test_a_server_that_dies_at_the_commit_keeps_the_contact_once_or_not_at_all(
    desk: Desk, mortal_server: PostgresServer
) -> None:
    kill_once(desk, mortal_server, "commit")
    with pytest.raises(StoreUnavailable, match="store_lost"):
        desk.contacts.add(EVERYTHING, create_attributes=True)
    mortal_server.restart()
    desk.contacts.add(EVERYTHING, create_attributes=True)
    assert desk.contacts.find().total == 1
    assert maintenance.check(desk.store_url).problems == ()


def test_a_save_whose_answer_was_lost_after_the_commit_is_not_made_twice(
    desk: Desk, mortal_server: PostgresServer
) -> None:
    kept = desk.contacts.add(EVERYTHING, create_attributes=True)
    mortal_server.kill()
    mortal_server.restart()
    again = desk.contacts.add(EVERYTHING, create_attributes=True)
    assert (again.contact, again.already) == (kept.contact, True)


def test_a_desk_reads_again_after_its_server_was_restarted(desk: Desk, mortal_server: PostgresServer) -> None:
    contact = desk.contacts.add(person("First", phone="04 67 00 00 10")).contact
    mortal_server.kill()
    for read in (desk.contacts.find, desk.history.recent, lambda: desk.resolution.resolve("04 67 00 00 10")):
        with pytest.raises(StoreUnavailable):
            read()
    mortal_server.restart()
    assert desk.contacts.show(contact).draft.last_name == "First"
    assert desk.resolution.resolve("04 67 00 00 10").contact == contact


def test_a_server_that_dies_before_the_first_page_is_told_as_lost(
    desk: Desk, mortal_server: PostgresServer
) -> None:
    mortal_server.kill()
    with pytest.raises(StoreUnavailable, match="store_lost"):
        desk.contacts.find()
    with pytest.raises(StoreUnavailable, match="store_unreachable"):
        desk.contacts.find()
    mortal_server.restart()
    assert desk.contacts.find().total == 0


def test_connections_that_the_server_has_ended_are_replaced_unseen(desk: Desk) -> None:
    contact = desk.contacts.add(person("First")).contact
    plain_sql.execute(
        desk.store_url,
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
        " AND datname = current_database()",
    )
    assert desk.contacts.show(contact).draft.last_name == "First"
    desk.contacts.add(person("Second"))
    assert desk.contacts.find().total == 2
