# SPDX-License-Identifier: MIT
"""Somebody who speaks plain SQL to the server, with every right but the administrator's, finds no private contact."""

import itertools
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple, cast

import psycopg
import pytest
from psycopg import sql

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.store import tables
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague_url
from tests.store.drafts import EVERYTHING, person

SECRET = "zanzibar"
EMAIL = f"{SECRET}@example.org"
ABSENT = 987_654_321
OF_A_CONTACT = (
    "address",
    "interaction_address",
    "attribute",
    "affiliation",
    "contact_tag",
    "apart",
    "relation",
)


class Scene(NamedTuple):
    """A store, a private contact in it and a public one, and the connection of somebody else."""

    url: str
    hidden: int
    public: int
    snoop: psycopg.Connection[tuple[Any, ...]]


@pytest.fixture
def scene(postgres_store: str) -> Iterator[Scene]:
    # An id that stands in no other answer by chance.
    plain_sql.execute(postgres_store, "SELECT setval('contact_id_seq', 7654320)")
    desk = Desk.open(postgres_store, language="en", region="FR")
    public = desk.contacts.add(EVERYTHING.model_copy(update={"uid": ""}), create_attributes=True).contact
    business = EVERYTHING.business.model_copy(update={"email": EMAIL, "street": f"1 {SECRET} Street"})
    secret = {"last_name": SECRET, "private": True, "notes": SECRET, "tags": (SECRET,), "business": business}
    hidden = desk.contacts.add(EVERYTHING.model_copy(update={"uid": "", **secret})).contact
    desk.close()
    with psycopg.connect(colleague_url(postgres_store), autocommit=True) as snoop:
        yield Scene(postgres_store, hidden, public, snoop)


def said(snoop: psycopg.Connection[tuple[Any, ...]], statement: str) -> str:
    """All that the server tells about a statement: its rows, or its error with every detail."""
    try:
        cursor = snoop.execute(sql.SQL(cast(Any, statement)))
        return repr(cursor.fetchall()) if cursor.description else f"{cursor.rowcount} rows"
    except psycopg.Error as fault:
        diag = fault.diag
        return (
            f"{diag.sqlstate} {diag.message_primary} {diag.message_detail} {diag.message_hint} {diag.context}"
        )


def copied(snoop: psycopg.Connection[tuple[Any, ...]], what: str) -> str:
    with snoop.cursor() as cursor, cursor.copy(sql.SQL(cast(Any, f"COPY {what} TO STDOUT"))) as copy:
        return b"".join(bytes(piece) for piece in copy).decode()


def test_no_table_shows_a_word_or_the_id_of_it(scene: Scene) -> None:
    owned = {
        name: plain_sql.value(scene.url, f"SELECT count(*) FROM {name} WHERE contact_id = {scene.hidden}")
        for name in OF_A_CONTACT
    }
    assert all(owned[name] for name in ("address", "interaction_address", "attribute", "contact_tag"))
    for name in sorted(tables.metadata.tables):
        for told in (
            said(scene.snoop, f"SELECT * FROM {name}"),
            copied(scene.snoop, f"(SELECT * FROM {name})"),
        ):
            assert SECRET not in told.lower(), name
    assert (
        said(scene.snoop, f"SELECT id FROM contact WHERE id IN ({scene.hidden}, {scene.public})")
        == f"[({scene.public},)]"
    )
    for name in (*OF_A_CONTACT, "journal"):
        assert said(scene.snoop, f"SELECT id FROM {name} WHERE contact_id = {scene.hidden}") == "[]"
    assert said(scene.snoop, "SELECT tablename FROM pg_stats WHERE tablename = 'contact'") == "[]"


def test_the_operation_that_made_it_is_not_seen_either(scene: Scene) -> None:
    made = plain_sql.value(
        scene.url,
        f"SELECT max(operation_id) FROM journal WHERE contact_id = {scene.hidden} AND action = 'insert'",
    )
    assert said(scene.snoop, f"SELECT id FROM operation WHERE id = {made}") == "[]"
    seen = plain_sql.value(
        scene.url,
        f"SELECT max(operation_id) FROM journal WHERE contact_id = {scene.public} AND action = 'insert'",
    )
    assert said(scene.snoop, f"SELECT id FROM operation WHERE id = {seen}") == f"[({seen},)]"


def test_what_a_private_contact_makes_for_everybody_tells_nothing_of_a_contact(scene: Scene) -> None:
    latest = plain_sql.value(scene.url, "SELECT max(id) FROM operation")
    told = f"SELECT kind, source FROM operation WHERE id > {latest} ORDER BY id"
    place = {"organisation": "Made for it", "location": "Here"}
    draft = person(SECRET, private=True, attributes={"made_for_it": "x"}, **place)
    desk = Desk.open(scene.url, language="en", region="FR")
    contact = desk.contacts.add(draft, create_attributes=True).contact
    seen = desk.contacts.show(contact).draft
    desk.contact_editing.change(contact, seen, seen.model_copy(update={"location": "There"}))
    own = [operation.kind for operation in desk.history.of_contact(contact)]
    desk.close()
    assert scene.snoop.execute(sql.SQL(cast(Any, told))).fetchall() == [
        *(("lists.change", "window"), ("organisations.add", "window"), ("locations.add", "window"))
    ]
    assert own == ["contacts.change", "contacts.add"]


def test_its_id_answers_as_one_that_never_was(scene: Scene) -> None:
    lists = plain_sql.value(scene.url, "SELECT min(id) FROM list_value WHERE list = 'address_type'")
    scene.snoop.execute(sql.SQL("DELETE FROM contact_tag WHERE contact_id = {}").format(scene.public))
    gone = plain_sql.value(scene.url, "SELECT max(row_id) FROM journal WHERE table_name = 'contact_tag'")
    back = (
        f"jsonb_build_object('id', {gone}, 'contact_id', {{id}}, 'position', 0, 'name', 'a', 'name_key', 'a')"
    )
    asked = (
        "SELECT * FROM contact WHERE id = {id} FOR UPDATE",
        "UPDATE contact SET notes = 'x' WHERE id = {id}",
        "UPDATE contact SET private = false WHERE id = {id}",
        "DELETE FROM contact WHERE id = {id}",
        "DELETE FROM address WHERE contact_id = {id}",
        f"INSERT INTO address (contact_id, type_id, position) VALUES ({{id}}, {lists}, 7)",
        "INSERT INTO contact_tag (contact_id, position, name, name_key) VALUES ({id}, 0, 'a', 'a')",
        f"INSERT INTO apart (contact_id, other_id) VALUES ({scene.public}, {{id}})",
        f"INSERT INTO relation (contact_id, other_id, kind) VALUES ({scene.public}, {{id}}, 'parent')",
        f"INSERT INTO contact_member (group_id, member_id) VALUES ({scene.public}, {{id}})",
        "INSERT INTO contact_share (contact_id, owner, login) VALUES ({id}, session_user, session_user)",
        "INSERT INTO contact (id, uid, owner, created, changed) VALUES ({id}, 'u', session_user, now(), now())",
        "UPDATE address SET contact_id = {id} WHERE contact_id = " + str(scene.public),
        "UPDATE desk_user SET card_id = {id} WHERE login = session_user",
        "SELECT contact_desk_sees({id}), contact_desk_knows({id}), contact_desk_owns({id})",
        "SELECT contact_desk_put_back('contact', '[{{\"id\": {id}}}]')",
        f"SELECT contact_desk_put_back('contact_tag', jsonb_build_array({back.format(id=scene.public)}, {back}))",
    )
    for statement in asked:
        told = {
            said(scene.snoop, statement.format(id=id_)).replace(str(id_), "ID")
            for id_ in (scene.hidden, ABSENT)
        }
        assert len(told) == 1, (statement, told)


def test_its_uid_answers_as_one_that_never_was(scene: Scene) -> None:
    known = plain_sql.value(scene.url, f"SELECT uid FROM contact WHERE id = {scene.hidden}")
    fields = (
        "INSERT INTO contact (uid, last_name, created, changed, owner) VALUES ('{uid}', 'x', now(), now(), "
    )
    asked = (
        fields + "'owner')",
        fields + "'owner') ON CONFLICT DO NOTHING",
        fields + "session_user)",
        "UPDATE contact SET owner = 'owner' WHERE uid = '{uid}'",
        f"UPDATE contact SET uid = '{{uid}}' WHERE id = {scene.public}",
    )
    for statement in asked:
        told = {said(scene.snoop, statement.format(uid=uid)) for uid in (known, "of nobody")}
        assert len(told) == 1, (statement, told)


def test_no_function_of_the_store_gives_it_away(scene: Scene) -> None:
    functions = scene.snoop.execute(
        "SELECT proname, pronargs, oidvectortypes(proargtypes) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
        " AND has_function_privilege(oid, 'EXECUTE') AND prorettype <> 'trigger'::regtype"
    ).fetchall()
    assert "contact_desk_search" in {name for name, _count, _types in functions}
    values = {
        "bigint": (str(scene.hidden),),
        "text": ("'contact'", "'administrator'", f"'{SECRET}'"),
        "tsquery": (f"'{SECRET}:*'",),
        "jsonb": (f"'{{\"id\": {scene.hidden}}}'", f"'[{{\"id\": {scene.hidden}}}]'"),
        "journal": ("(SELECT j FROM journal j LIMIT 1)",),
        "integer": ("NULL",),
    }
    for name, _count, types in functions:
        for arguments in itertools.product(*(values[each] for each in types.split(", ") if each)):
            told = said(scene.snoop, f"SELECT * FROM {name}({', '.join(arguments)})")
            assert SECRET not in told.replace(f"'{SECRET}'", "").lower(), name
            assert str(scene.hidden) not in told or str(scene.hidden) in ", ".join(arguments), name
    found = said(scene.snoop, f"SELECT contact_desk_search('{SECRET}:*', NULL, NULL)")
    assert found == "[]"


def test_no_trick_of_the_session_opens_it(scene: Scene) -> None:
    tricks = (
        "SET row_security = off",
        "SELECT * FROM contact",
        "RESET row_security",
        "SET ROLE owner",
        "SET SESSION AUTHORIZATION owner",
        "SET session_replication_role = replica",
        "SET contact_desk.looked_into = 'owner'",
        "ALTER TABLE contact DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE contact DISABLE TRIGGER ALL",
        f"GRANT ALL ON contact TO {COLLEAGUE}",
        "CREATE TEMP TABLE desk_user AS SELECT 1 AS id, session_user::text AS login, true AS licensed,"
        " false AS disabled",
        "CREATE TEMP TABLE granted_right AS SELECT 1 AS user_id, null::bigint AS role_id,"
        " 'administrator' AS right_name",
        "CREATE TEMP TABLE contact_share AS SELECT id AS contact_id, 'colleague' AS login"
        " FROM generate_series(1, 9) id",
        "CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS"
        " $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$",
    )
    for trick in tricks:
        with suppress(psycopg.Error):
            scene.snoop.execute(sql.SQL(cast(Any, trick)))
    noticed: list[str] = []
    scene.snoop.add_notice_handler(lambda diag: noticed.append(str(diag.message_primary)))
    for statement in (
        "SELECT * FROM public.contact",
        "SELECT * FROM public.contact WHERE pg_temp.leak(last_name)",
        "SELECT * FROM public.address WHERE pg_temp.leak(street)",
        "SELECT * FROM public.journal WHERE pg_temp.leak(before::text)",
        "EXPLAIN (ANALYZE, VERBOSE) SELECT * FROM public.contact",
    ):
        assert SECRET not in said(scene.snoop, statement).lower(), statement
    assert noticed
    assert SECRET not in " ".join(noticed).lower()
    assert said(scene.snoop, "SELECT contact_desk_has('administrator')") == "[(False,)]"


def test_nobody_writes_or_changes_the_journal(scene: Scene) -> None:
    line = "SELECT max(id) FROM journal"
    for statement in (
        "DELETE FROM journal",
        "UPDATE journal SET before = '{}'",
        "TRUNCATE journal",
        "INSERT INTO journal (operation_id, table_name, row_id, action, before, schema_version)"
        " SELECT max(id), 'contact', 1, 'insert', '{}', '0006' FROM operation",
        "UPDATE operation SET actor = 'somebody'",
        "DELETE FROM operation",
    ):
        before = plain_sql.value(scene.url, line)
        assert said(scene.snoop, statement).startswith("42501 permission denied"), statement
        assert plain_sql.value(scene.url, line) == before
    scene.snoop.execute("INSERT INTO operation (kind, actor, at) VALUES ('forged', 'owner', now())")
    assert plain_sql.rows(scene.url, "SELECT actor FROM operation WHERE kind = 'forged'") == [(COLLEAGUE,)]


def test_what_is_told_to_all_says_only_that_something_changed(scene: Scene) -> None:
    scene.snoop.execute("LISTEN contact_desk")
    desk = Desk.open(scene.url, language="en", region="FR")
    desk.contacts.add(ContactDraft(last_name=SECRET, private=True))
    desk.close()
    told = [(each.channel, each.payload) for each in scene.snoop.notifies(timeout=5, stop_after=1)]
    assert told == [("contact_desk", "")]


def test_a_principal_email_may_stand_in_two_private_contacts_and_a_uid_too(scene: Scene) -> None:
    uid = plain_sql.value(scene.url, f"SELECT uid FROM contact WHERE id = {scene.hidden}")
    told = said(
        scene.snoop,
        "INSERT INTO contact (uid, owner, last_name, private, email_key, created, changed)"
        f" VALUES ('{uid}', session_user, 'Mine', true, '{EMAIL}', now(), now())",
    )
    assert told == "1 rows"


def test_a_licence_that_is_taken_away_counts_at_once_in_an_open_session(scene: Scene) -> None:
    assert said(scene.snoop, f"SELECT id FROM contact WHERE id = {scene.public}") == f"[({scene.public},)]"
    plain_sql.execute(scene.url, f"UPDATE desk_user SET licensed = false WHERE login = '{COLLEAGUE}'")
    for name in tables.metadata.tables:
        assert said(scene.snoop, f"SELECT * FROM {name}").startswith("42501 permission denied"), name
    plain_sql.execute(scene.url, f"UPDATE desk_user SET licensed = true WHERE login = '{COLLEAGUE}'")
    assert said(scene.snoop, f"SELECT id FROM contact WHERE id = {scene.public}") == f"[({scene.public},)]"


def test_a_role_without_any_grant_reads_nothing_but_the_version(postgres_store: str) -> None:
    password = os.environ["PGPASSWORD"]
    plain_sql.execute(
        postgres_store,
        "DROP ROLE IF EXISTS nobody_here",
        f"CREATE ROLE nobody_here LOGIN PASSWORD '{password}'",
    )
    with psycopg.connect(postgres_store.replace("//owner@", "//nobody_here@"), autocommit=True) as nobody:
        for name in tables.metadata.tables:
            assert said(nobody, f"SELECT * FROM {name}").startswith("42501 permission denied"), name
        assert said(nobody, "SELECT * FROM contact_desk_standing()") == "[]"
