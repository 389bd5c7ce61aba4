# SPDX-License-Identifier: MIT
"""`user`, `role`, `contact share` and what a refusal says: with its exit code, in JSON and in either language."""

from __future__ import annotations

import getpass
import json
import os
import uuid

import psycopg
import pytest

from contact_desk.store.url import read_url
from tests.cli.conftest import Program
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague_url

HIDDEN = json.dumps({"last_name": "Hidden", "private": True}).encode()


@pytest.fixture
def me(sqlite_store: str) -> str:
    assert read_url(sqlite_store).file is not None
    return getpass.getuser()


def test_users_and_roles_are_set_up_listed_and_explained(on_store: Program, me: str) -> None:
    added = on_store(
        "user", "add", "marie", "--right", "export", "--name", "Marie Roy", "--email", "m@example.org"
    )
    assert (added.document["login"], added.document["administrator"]) == ("marie", me)
    for command in (
        ("role", "add", "Heads", "--workgroup", "--right", "manage_lists"),
        ("role", "join", "heads", "marie"),
        ("role", "grant", "HEADS", "delete_individuals"),
        ("role", "revoke", "everybody", "add_individuals"),
        ("user", "grant", "marie", "manage_users", "administrator"),
        ("user", "revoke", "marie", "administrator", "export"),
        ("user", "licences", "2"),
        ("user", "number", "marie", "C-100", "--name", "Acme"),
        ("user", "number", "marie", "C-200"),
        ("user", "number", "marie", "c-200", "off"),
    ):
        done = on_store(*command)
        assert (done.exit_code, bool(done.document["operation"])) == (0, True), done.err
    assert on_store("user", "revoke", "marie", "export").document == {"operation": None}
    (number,) = on_store("user", "numbers", "marie").document["numbers"]
    assert (number["number"], number["name"]) == ("C-100", "Acme")
    assert [each["number"] for each in on_store("user", "numbers").document["numbers"]] == ["C-100", "C-200"]
    (contact,) = on_store("contact", "add", "-", stdin=b'{"last_name": "Roy"}').document["added"]
    for arguments, card in ((("--none",), None), ((str(contact),), contact), (("--none",), None)):
        assert on_store("user", "card", "marie", *arguments).exit_code == 0
        assert on_store("user", "list").document["users"][0]["card"] == card
    listed = on_store("user", "list").document
    marie, admin = listed["users"]
    assert (marie["name"], marie["roles"], marie["rights"]) == ("Marie Roy", ["Heads"], ["manage_users"])
    assert {"manage_lists", "delete_individuals", "modify_individuals"} <= set(marie["effective"])
    assert "add_individuals" not in marie["effective"]
    assert (admin["login"], len(admin["effective"])) == (me, 15)
    assert listed["licences"] == {"held": 2, "taken": 2}
    (role,) = on_store("role", "list").document["roles"]
    assert (role["kind"], role["members"], role["rights"]) == (
        "workgroup",
        ["marie"],
        ["delete_individuals", "manage_lists"],
    )
    told = on_store("user", "why", "marie", "manage_lists").document
    assert (told["allowed"], told["sources"]) == (
        True,
        [{"holder": "workgroup", "name": "Heads", "implied": False}],
    )
    assert on_store("user", "why", "marie", "export").document["administrators"] == [me]
    for command, code, exit_code in (
        (("user", "add", "marie"), "user_exists", 1),
        (("user", "add", "third"), "licences_taken", 1),
        (("user", "disable", me), "last_administrator", 1),
        (("user", "disable", "nobody"), "not_found", 3),
        (("role", "join", "nothing", "marie"), "not_found", 3),
        (("role", "add", "heads"), "role_exists", 1),
        (("role", "add", "Everybody"), "role_exists", 1),
        (("user", "grant", "marie", "exprt"), "usage", 2),
        (("user", "licence", "marie", "perhaps"), "usage", 2),
        (("user", "card", "marie"), "usage", 2),
        (("user", "number", "marie", "C-300", "off"), "not_found", 3),
    ):
        refused = on_store(*command)
        assert (refused.document["error"]["code"], refused.exit_code) == (code, exit_code)


def test_a_refusal_names_the_right_and_whom_to_ask_in_either_language(
    program: Program, on_store: Program, me: str, sqlite_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_store("user", "add", COLLEAGUE)
    on_store("role", "revoke", "everybody", "add_individuals")
    draft = json.dumps({"last_name": "Roy"}).encode()
    before = plain_sql.counts(sqlite_store)
    monkeypatch.setenv("LOGNAME", COLLEAGUE)
    refused = on_store("user", "list") and on_store("role", "add", "Mine")
    assert refused.exit_code == 4
    assert refused.document["error"]["right"] == "manage_users"
    assert refused.document["error"]["administrator"] == me
    for language, right in (("en", "Add individuals"), ("fr", "Ajouter des utilisateurs")):
        said = program("--store", sqlite_store, "--language", language, "contact", "add", "-", stdin=draft)
        assert (said.exit_code, right in said.err, me in said.err) == (4, True, True), said.err
    assert on_store("contact", "find", "--owner", me).exit_code == 4
    assert plain_sql.counts(sqlite_store) == before
    monkeypatch.setenv("LOGNAME", "stranger")
    assert on_store("contact", "find").document["error"]["code"] == "user_unknown"


def test_a_private_contact_is_shared_and_told_of(
    on_store: Program, me: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_store("user", "add", COLLEAGUE)
    (contact,) = on_store("contact", "add", "-", stdin=HIDDEN).document["added"]
    assert on_store("contact", "share", str(contact), COLLEAGUE, "--edit").exit_code == 0
    told = on_store("contact", "audience", str(contact)).document
    assert (told["private"], told["users"]) == (True, sorted([COLLEAGUE, me]))
    assert told["shares"] == [{"login": COLLEAGUE, "may_edit": True}]
    monkeypatch.setenv("LOGNAME", COLLEAGUE)
    assert on_store("contact", "show", str(contact)).document["last_name"] == "Hidden"
    assert on_store("contact", "share", str(contact), me).exit_code == 4
    assert on_store("contact", "audience", str(contact)).document["shares"] == [
        {"login": COLLEAGUE, "may_edit": True}
    ]
    monkeypatch.undo()


def test_a_user_of_a_server_gets_a_role_there_or_the_statement_for_one(
    program: Program, postgres_store: str
) -> None:
    made, later = (f'{name} "{uuid.uuid4().hex[:8]}' for name in ("new", "later"))
    password = os.environ["PGPASSWORD"]
    try:
        added = program(
            *("--store", postgres_store, "--json", "user", "add", made, "--ask-password"),
            stdin=f"{password}\n".encode(),
        )
        assert (added.exit_code, added.document["role_made"]) == (0, True), added.err
        server = psycopg.conninfo.make_conninfo(postgres_store, user=made)
        with psycopg.connect(server) as connection:
            assert connection.execute("SELECT count(*) FROM contact").fetchone() == (0,)
        with_rights = colleague_url(postgres_store)
        refused = program("--store", with_rights, "--json", "user", "add", later)
        assert (refused.exit_code, refused.document["error"]["code"]) == (1, "database_role_missing")
        statement = refused.document["error"]["statement"]
        assert statement in refused.err
        plain_sql.execute(postgres_store, statement)
        again = program("--store", with_rights, "--json", "user", "add", later)
        assert (again.exit_code, again.document["role_made"]) == (0, False)
        assert program("--store", with_rights, "--json", "user", "add", later).exit_code == 1
    finally:
        for login in (made, later):
            quoted = login.replace('"', '""')
            plain_sql.execute(postgres_store, f'DROP ROLE IF EXISTS "{quoted}"')
