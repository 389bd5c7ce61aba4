# SPDX-License-Identifier: MIT
"""The test of a connection: whatever can stand in the way is told by its own sentence, and nothing is changed."""

from __future__ import annotations

import os
import socket
import sqlite3
import threading
from pathlib import Path

import pytest

from contact_desk.domain.errors import StoreUnavailable
from contact_desk.domain.server_address import read_server_address
from contact_desk.services import connecting, signing_in
from contact_desk.services.connecting import examine
from contact_desk.store import postgres
from contact_desk.store.connection_faults import fault_on_connecting
from contact_desk.store.passwords import PASSWORDS
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from tests.postgres_programs import free_port
from tests.postgres_server import OWNER, PostgresServer
from tests.store import plain_sql
from tests.store.tls import encrypted


def said(store_url: str, password: str = "") -> str:
    found = examine(store_url, password)
    assert found.fault is not None
    french = sentence(found.fault, Words("fr"))
    assert french != sentence(found.fault, Words("en"))
    return sentence(found.fault, Words("en"))


def reason(store_url: str, password: str = "") -> tuple[str, str]:
    found = examine(store_url, password)
    assert found.fault is not None
    return found.fault.code, str(found.fault.parameters.get("reason", ""))


def test_a_store_that_can_be_opened_has_nothing_in_its_way(store_url: str) -> None:
    found = examine(store_url)
    assert (found.fault, found.may_create) == (None, False)


def test_a_name_that_nobody_knows_a_closed_port_and_a_stranger_at_the_port_are_told_apart() -> None:
    assert "knows a server of this name" in said("postgresql://me@server.invalid/x")
    assert "no database listens" in said(f"postgresql://me@127.0.0.1:{free_port()}/x")
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        answering = threading.Thread(target=answer_as_a_web_server, args=(stranger,))
        answering.start()
        url = f"postgresql://me@127.0.0.1:{stranger.getsockname()[1]}/x?sslmode=disable"
        assert reason(url) == ("store_unreachable", "no_postgres")
        answering.join()


def answer_as_a_web_server(listening: socket.socket) -> None:
    line, _address = listening.accept()
    with line:
        line.recv(1000)
        line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def test_a_host_that_is_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "CONNECT_TIMEOUT", 2)  # the least that libpq takes
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert "does not answer" in said(f"postgresql://me@127.0.0.1:{silent.getsockname()[1]}/x")


def test_a_wrong_password_and_an_unknown_user_read_alike(
    postgres_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PGPASSWORD")
    assert reason(postgres_store) == ("store_refused", "password_missing")
    wrong = said(postgres_store, "wrong")
    stranger = said(postgres_store.replace(f"//{OWNER}@", "//stranger@"), "wrong")
    assert (
        wrong
        == stranger
        == ("The server did not accept this user and password. Check both, or ask an administrator.")
    )


def test_a_database_that_is_not_there_or_not_for_this_user_is_told(
    postgres_server: PostgresServer, postgres_store: str
) -> None:
    assert reason(postgres_server.store_url("nothing")) == ("store_no_database", "")
    database = read_server_address(postgres_store).database
    plain_sql.execute(
        postgres_store,
        "DROP ROLE IF EXISTS outsider",
        f"CREATE ROLE outsider LOGIN PASSWORD '{os.environ['PGPASSWORD']}'",
        f"REVOKE CONNECT ON DATABASE {database} FROM PUBLIC",
    )
    outsider = postgres_store.replace(f"//{OWNER}@", "//outsider@")
    assert reason(outsider) == ("store_refused", "not_let_in")


def test_an_empty_database_is_made_a_store_by_whoever_may(postgres_store_url: str) -> None:
    found = examine(postgres_store_url)
    assert found.fault is not None
    assert (found.fault.code, found.may_create) == ("store_not_initialised", True)
    plain_sql.execute(
        postgres_store_url,
        "DROP ROLE IF EXISTS onlooker",
        f"CREATE ROLE onlooker LOGIN PASSWORD '{os.environ['PGPASSWORD']}'",
    )
    onlooker = postgres_store_url.replace(f"//{OWNER}@", "//onlooker@")
    assert not examine(onlooker).may_create
    with pytest.raises(StoreUnavailable) as refused:
        connecting.create(onlooker)
    assert refused.value.parameters["reason"] == "may_not_create"
    connecting.create(postgres_store_url)
    assert examine(postgres_store_url).fault is None
    assert reason(onlooker) == ("store_refused", "no_user")
    plain_sql.execute(
        postgres_store_url, "INSERT INTO desk_user (login, licensed) VALUES ('onlooker', false)"
    )
    without = examine(onlooker).fault
    assert without is not None
    assert (without.code, without.parameters["administrator"]) == ("licence_missing", OWNER)


def test_other_versions_another_program_and_an_old_server_are_told(
    postgres_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain_sql.execute(postgres_store, "UPDATE alembic_version SET version_num = '0001'")
    assert reason(postgres_store) == ("store_older", "")
    plain_sql.execute(postgres_store, "UPDATE alembic_version SET version_num = 'from tomorrow'")
    assert reason(postgres_store) == ("store_newer", "")
    plain_sql.execute(postgres_store, "DROP TABLE alembic_version")
    assert reason(postgres_store) == ("store_foreign_database", "")
    monkeypatch.setattr(postgres, "OLDEST_SERVER", 990_000)
    assert "99 or later" in said(postgres_store)


def test_files_are_told_like_servers_and_left_alone(tmp_path: Path) -> None:
    text, empty = tmp_path / "text.sqlite", tmp_path / "empty.sqlite"
    text.write_text("no database at all, " * 100)
    sqlite3.connect(empty).close()
    assert reason(f"sqlite:///{text}") == ("store_not_a_database", "")
    missing = examine(f"sqlite:///{tmp_path / 'missing.sqlite'}")
    assert missing.fault is not None
    assert (missing.fault.code, missing.may_create) == ("store_missing", True)
    assert sorted(tmp_path.glob("*.sqlite*")) == [empty, text]


def test_an_option_that_libpq_does_not_know_is_a_wrong_address() -> None:
    for option in ("colour=blue", "sslmode=bogus"):
        assert reason(f"postgresql://me@127.0.0.1:1/x?{option}") == ("store_bad_url", "")


def test_a_server_that_speaks_french_is_understood_as_well() -> None:
    head = 'connection failed: connection to server at "10.0.0.1", port 5432 failed: FATAL:  '
    for words, fault in {
        "authentification par mot de passe échouée pour l'utilisateur  « x »": ("store_refused", "password"),
        "authentification peer échouée pour l'utilisateur « x »": ("store_refused", "password"),
        "le rôle « x » n'existe pas": ("store_refused", "no_role"),
        "aucune entrée dans pg_hba.conf pour l'hôte « h »,": ("store_refused", "not_let_in"),
        "la base de données « x » n'existe pas": ("store_no_database", ""),
        "désolé, trop de clients sont déjà connectés": ("store_unreachable", "full"),
    }.items():
        assert fault_on_connecting((head + words).lower()) == fault


def test_a_certificate_is_verified_against_its_root_and_its_name(
    postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PGPASSWORD", postgres_server.environment()["PGPASSWORD"])
    by_number = postgres_server.store_url("postgres")
    by_name = by_number.replace("127.0.0.1", "localhost")

    def verified(url: str, root: Path) -> tuple[str, str]:
        return reason(f"{url}?sslmode=verify-full&sslrootcert={root}")

    with encrypted(postgres_server, tmp_path) as roots:
        assert verified(by_name, roots.right) == ("store_not_initialised", "")
        assert verified(by_number, roots.right) == ("store_not_secure", "other_name")
        assert verified(by_name, roots.stranger) == ("store_not_secure", "certificate")
        assert verified(by_name, tmp_path / "none") == ("store_not_secure", "no_root")


def test_a_server_without_encryption_is_refused_where_encryption_is_asked_for(postgres_store: str) -> None:
    assert reason(f"{postgres_store}?sslmode=require") == ("store_not_secure", "not_offered")


def test_of_several_hosts_the_one_that_may_be_written_is_taken(postgres_store: str) -> None:
    address = read_server_address(postgres_store)
    port = f"127.0.0.1:{free_port()}"
    several = postgres_store.replace("@", f"@{port},") + "?target_session_attrs=read-write"
    assert read_server_address(several).hosts == (port, *address.hosts)
    assert examine(several).fault is None
    database = address.database
    plain_sql.execute(postgres_store, f"ALTER DATABASE {database} SET default_transaction_read_only = on")
    assert reason(several) == ("store_unreachable", "standby")


def test_a_password_once_given_serves_every_later_connection_until_it_is_forgotten(
    postgres_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    password = os.environ["PGPASSWORD"]
    monkeypatch.delenv("PGPASSWORD")
    assert examine(postgres_store, password).fault is None
    assert PASSWORDS.known(read_server_address(postgres_store).account) == password
    signing_in.use(postgres_store, "")
    assert reason(postgres_store) == ("store_refused", "password_missing")
