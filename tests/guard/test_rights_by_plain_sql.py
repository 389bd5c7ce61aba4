# SPDX-License-Identifier: MIT
"""Somebody who speaks plain SQL and has every right but the administrator's makes no more of what they have."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import psycopg
import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.store import guard, opening
from contact_desk.store.url import read_url
from tests.guard.test_plain_sql import ABSENT, SECRET, said
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague_url

ADMINISTRATOR = "42501 administrator"


class Scene(NamedTuple):
    """A store with a private contact, a private group with a public member, and the connection of somebody else."""

    url: str
    hidden: int
    public: int
    membership: int
    snoop: psycopg.Connection[tuple[Any, ...]]


@pytest.fixture
def scene(postgres_store: str) -> Iterator[Scene]:
    plain_sql.execute(postgres_store, "SELECT setval('contact_id_seq', 7654320)")
    desk = Desk.open(postgres_store, language="en", region="FR")
    public = desk.contacts.add(ContactDraft(last_name="Everybody")).contact
    hidden = desk.contacts.add(ContactDraft(last_name="Zanzibar", private=True)).contact
    desk.close()
    plain_sql.execute(
        postgres_store,
        f"INSERT INTO contact_member (group_id, member_id, position) VALUES ({hidden}, {public}, 0)",
    )
    membership = plain_sql.value(postgres_store, "SELECT max(id) FROM contact_member")
    with psycopg.connect(colleague_url(postgres_store), autocommit=True) as snoop:
        yield Scene(postgres_store, hidden, public, membership, snoop)


def make_anew(url: str) -> None:
    """The guard, as it is after a migration, a copy or a restore."""
    with opening.opened(read_url(url), create=False) as (engine, _user), engine.begin() as connection:
        guard.install(connection)


def test_a_share_that_was_taken_back_comes_back_for_no_other_contact(scene: Scene) -> None:
    scene.snoop.execute(
        "INSERT INTO contact (uid, owner, last_name, private, created, changed)"
        " VALUES ('mine', session_user, 'Mine', true, now(), now())"
    )
    scene.snoop.execute(
        "INSERT INTO contact_share (contact_id, owner, login) SELECT id, owner, 'owner' FROM contact WHERE uid = 'mine'"
    )
    scene.snoop.execute("DELETE FROM contact_share")
    share = plain_sql.value(scene.url, "SELECT max(row_id) FROM journal WHERE table_name = 'contact_share'")
    wanted = (
        "SELECT contact_desk_put_back('contact_share', jsonb_build_array(jsonb_build_object('id', {share},"
        " 'contact_id', {id}, 'owner', {owner}, 'login', {login}, 'may_edit', true)))"
    )
    told = {
        said(scene.snoop, wanted.format(share=share, id=id_, owner="'owner'", login="session_user"))
        for id_ in (scene.hidden, ABSENT)
    }
    assert len(told) == 1
    assert plain_sql.rows(scene.url, "SELECT * FROM contact_share") == []
    # Whom it is shown to, they show it to nobody else.
    lent = f"INSERT INTO contact_share (contact_id, owner, login) VALUES ({scene.hidden}, 'owner', '{COLLEAGUE}')"
    plain_sql.execute(scene.url, lent)
    handed_on = wanted.format(share=share, id=scene.hidden, owner="session_user", login="'crony'")
    assert said(scene.snoop, handed_on).startswith(ADMINISTRATOR)


def test_nobody_writes_into_the_journal_by_a_trigger_of_their_own(scene: Scene) -> None:
    open_ones = scene.snoop.execute(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner <> session_user::regrole"
        " AND prorettype = 'trigger'::regtype AND has_function_privilege(oid, 'EXECUTE')"
    ).fetchall()
    assert open_ones == []
    scene.snoop.execute("CREATE TEMP TABLE forged AS SELECT * FROM public.contact_member")
    told = said(
        scene.snoop,
        "CREATE TRIGGER forging AFTER INSERT ON forged REFERENCING NEW TABLE AS new_rows"
        " FOR EACH STATEMENT EXECUTE FUNCTION public.journal_contact_member_insert()",
    )
    assert told.startswith("42501 permission denied")


def test_nobody_dates_an_operation_back(scene: Scene) -> None:
    scene.snoop.execute(
        "INSERT INTO operation (kind, actor, source, at) VALUES ('early', 'owner', '', now() - interval '1 year')"
    )
    ((age,),) = plain_sql.rows(
        scene.url, "SELECT now() - at < interval '1 day' FROM operation WHERE kind = 'early'"
    )
    assert age is True


def test_no_function_tells_a_hidden_id_from_one_that_never_was(scene: Scene) -> None:
    functions = scene.snoop.execute(
        "SELECT proname, oidvectortypes(proargtypes) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
        " AND has_function_privilege(oid, 'EXECUTE') AND proname LIKE 'contact\\_desk\\_%'"
    ).fetchall()
    assert ("contact_desk_owns", "bigint") in functions
    line = (
        "jsonb_populate_record(NULL::journal, jsonb_build_object('table_name', 'contact_member', 'row_id', {row},"
        " 'contact_id', {id}))"
    )
    arguments = {
        "bigint": (str(scene.hidden), str(ABSENT)),
        "bigint, bigint": (f"{scene.hidden}, {scene.hidden}", f"{ABSENT}, {ABSENT}"),
        "journal": (line.format(row=scene.membership, id="null"), line.format(row=ABSENT, id="null")),
    }
    for name, types in functions:
        if types in arguments:
            told = {said(scene.snoop, f"SELECT * FROM {name}({each})") for each in arguments[types]}
            assert len(told) == 1, (name, told)


def test_whoever_manages_users_takes_nothing_from_an_administrator(scene: Scene) -> None:
    plain_sql.execute(
        scene.url,
        "INSERT INTO role (name, name_key) VALUES ('Heads', 'heads')",
        "INSERT INTO granted_right (role_id, right_name) SELECT id, 'administrator' FROM role",
        "INSERT INTO desk_user (login) VALUES ('head')",
        "INSERT INTO role_member (role_id, user_id) SELECT role.id, u.id FROM role, desk_user u WHERE login = 'head'",
    )
    for statement in (
        "UPDATE desk_user SET disabled = true WHERE login = 'owner'",
        "UPDATE desk_user SET licensed = false WHERE login = 'head'",
        "UPDATE desk_user SET login = 'x' WHERE login = 'head'",
        "DELETE FROM desk_user WHERE login = 'owner'",
        "DELETE FROM desk_user",
        "DELETE FROM granted_right WHERE right_name = 'administrator'",
        "UPDATE granted_right SET right_name = 'export' WHERE right_name = 'administrator'",
        "UPDATE granted_right SET user_id = (SELECT id FROM desk_user WHERE login = session_user)"
        " WHERE right_name = 'administrator' AND user_id IS NOT NULL",
        "DELETE FROM role_member",
        "UPDATE role_member SET user_id = (SELECT id FROM desk_user WHERE login = session_user)",
        "UPDATE role_member SET role_id = 0",
        "DELETE FROM role",
        "INSERT INTO role_member (role_id, user_id) SELECT role.id, u.id FROM role, desk_user u"
        " WHERE login = session_user",
    ):
        assert said(scene.snoop, statement).startswith(ADMINISTRATOR), statement


def test_the_last_administrator_stays_one_whatever_is_written(scene: Scene) -> None:
    with psycopg.connect(scene.url, autocommit=True) as owner:
        for statement in (
            "UPDATE desk_user SET disabled = true WHERE login = 'owner'",
            "DELETE FROM granted_right WHERE right_name = 'administrator'",
        ):
            assert said(owner, statement).startswith("42501 last_administrator"), statement
        # Somebody else may become one first.
        with owner.transaction():
            owner.execute(
                "INSERT INTO granted_right (user_id, right_name) SELECT id, 'administrator' FROM desk_user"
                f" WHERE login = '{COLLEAGUE}'"
            )
            owner.execute("UPDATE desk_user SET licensed = false WHERE login = 'owner'")
    assert plain_sql.rows(scene.url, "SELECT login FROM desk_user WHERE NOT licensed") == [("owner",)]


def test_whom_a_restored_store_does_not_know_is_not_let_in_any_more(scene: Scene) -> None:
    asked = "SELECT count(*) FROM contact"
    make_anew(scene.url)
    assert said(scene.snoop, asked) == "[(1,)]"
    plain_sql.execute(
        scene.url,
        "ALTER TABLE desk_user DISABLE TRIGGER USER",
        f"UPDATE desk_user SET licensed = false WHERE login = '{COLLEAGUE}'",
        "ALTER TABLE desk_user ENABLE TRIGGER USER",
    )
    make_anew(scene.url)
    assert said(scene.snoop, asked).startswith("42501 permission denied")


def test_a_right_to_delete_changes_no_word(scene: Scene) -> None:
    plain_sql.execute(
        scene.url,
        "DELETE FROM granted_right WHERE right_name IN ('modify_individuals', 'modify_organisations')",
        "INSERT INTO organisation (uid, name, name_key, owner, created, changed)"
        " VALUES ('o', 'Acme', 'acme', 'owner', now(), now())",
    )
    change = "UPDATE {table} SET deleted_at = {at}, {column} = 'x' WHERE {column} <> 'x'"
    contact = said(scene.snoop, change.format(table="contact", at="now()", column="last_name"))
    assert contact.startswith("42501 modify_individuals")
    organisation = said(scene.snoop, change.format(table="organisation", at="now()", column="name"))
    assert organisation.startswith("42501 modify_organisations")
    only = f"UPDATE contact SET deleted_at = now(), version = version + 1 WHERE id = {scene.public}"
    assert said(scene.snoop, only) == "1 rows"


def test_nobody_hands_a_draft_in_the_name_of_another(scene: Scene) -> None:
    forged = (
        "INSERT INTO handed_draft (uid, recipient, sender, at, body) VALUES ('u', {to}, {by}, now(), '{{}}')"
    )
    told = said(scene.snoop, forged.format(to="session_user", by="'owner'"))
    assert told.startswith("42501")
    assert said(scene.snoop, forged.format(to="'owner'", by="session_user")) == "1 rows"


def test_a_line_of_somebody_hidden_counts_as_any_other_that_moves_the_list(scene: Scene) -> None:
    last = plain_sql.value(scene.url, "SELECT max(id) FROM journal")
    desk = Desk.open(scene.url, language="en", region="FR")
    for contact, moved in ((scene.public, False), (scene.hidden, True)):
        seen = desk.contacts.show(contact).draft
        desk.contact_editing.change(contact, seen, seen.model_copy(update={"notes": "changed"}))
        told = scene.snoop.execute("SELECT moved FROM contact_desk_list_moment(%s)", [last]).fetchone()
        assert told == (moved,)
    desk.close()


def test_filters_and_stars_of_others_are_neither_seen_nor_written(scene: Scene) -> None:
    plain_sql.execute(
        scene.url,
        "INSERT INTO saved_filter (owner, name, name_key, shared, query, changed) VALUES"
        " ('owner', 'Mine', 'mine', false, 'zanzibar', now()), ('owner', 'Ours', 'ours', true, 'lyon', now())",
        f"INSERT INTO favourite (owner, contact_id) VALUES ('owner', {scene.public}), ('owner', {scene.hidden})",
    )
    assert said(scene.snoop, "SELECT name FROM saved_filter") == "[('Ours',)]"
    assert said(scene.snoop, "SELECT * FROM favourite") == "[]"
    told = "SELECT count(*) FROM journal WHERE table_name IN ('saved_filter', 'favourite')"
    assert said(scene.snoop, told) == "[(0,)]"
    make = "INSERT INTO saved_filter (owner, name, name_key, shared, changed) VALUES ('owner', 'x', '{}', {}, now())"
    for shared in (True, False):
        answers = {said(scene.snoop, make.format(name, shared)) for name in ("mine", "ours", "neither")}
        assert len(answers) == 1
        assert answers.pop().startswith("42501")
    for statement in (
        "UPDATE saved_filter SET query = 'x'",
        "UPDATE saved_filter SET owner = session_user",
        "DELETE FROM saved_filter",
        f"INSERT INTO favourite (owner, contact_id) VALUES ('owner', {scene.public})",
    ):
        assert said(scene.snoop, statement).startswith("42501"), statement
    stars = "INSERT INTO favourite (owner, contact_id) VALUES (session_user, {})"
    assert len({said(scene.snoop, stars.format(each)) for each in (scene.hidden, 4_711)}) == 1
    assert said(scene.snoop, stars.format(scene.public)) == "1 rows"
    # Whoever deletes a contact takes the stars of others along, and learns nothing of them.
    assert said(scene.snoop, f"DELETE FROM contact WHERE id = {scene.public}") == "1 rows"
    assert said(scene.snoop, told) == "[(2,)]"
    assert plain_sql.rows(scene.url, "SELECT contact_id FROM favourite") == [(scene.hidden,)]


def test_what_somebody_keeps_for_themselves_is_told_by_no_key(scene: Scene) -> None:
    filters = (
        "INSERT INTO saved_filter (owner, name, name_key, changed) VALUES (session_user, 'Kept', '{}', now())"
    )
    stars = f"INSERT INTO favourite (owner, contact_id) VALUES (session_user, {scene.public})"
    plain_sql.execute(scene.url, filters.format(SECRET), stars)
    said(scene.snoop, filters.format("kept"))
    said(scene.snoop, stars)
    for name in ("saved_filter", "favourite"):
        before = plain_sql.value(scene.url, f"SELECT to_jsonb(it) FROM {name} it WHERE owner = '{COLLEAGUE}'")
        assert said(scene.snoop, f"DELETE FROM {name} WHERE id = {before['id']}") == "1 rows"
        told = set()
        for key in ({"name_key": SECRET}, {"name_key": "other"}) if name == "saved_filter" else ({},):
            theirs = json.dumps([{**before, "owner": "owner", **key}])
            told.add(said(scene.snoop, f"SELECT contact_desk_put_back('{name}', '{theirs}')"))
        (answer,) = told
        assert answer.startswith("42501 administrator")
        own = json.dumps([before])
        assert said(scene.snoop, f"SELECT contact_desk_put_back('{name}', '{own}')") == "[('',)]"
