# SPDX-License-Identifier: MIT
"""The schema equals the models; every migration goes up and down with data in it; no other version is touched."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from contact_desk.desk import Desk
from contact_desk.domain.draft import RelationDraft
from contact_desk.domain.errors import StoreUnavailable, StoreVersionMismatch
from contact_desk.domain.french_sound import name_key
from contact_desk.services import maintenance
from contact_desk.store import postgres, schema, tables
from tests.store import plain_sql
from tests.store.drafts import EVERYTHING, person
from tests.store.migrating import connected, migrate

FIRST = schema.VERSIONS[0]
KEPT_FROM_THE_FIRST = ("attribute_type", "legal_value", "list_value", "operation", "journal")
_FROM_THE_FIRST = {
    table.name: ", ".join(column.name for column in table.columns if column.name != later)
    for table, later in ((tables.journal, "other_id"), (tables.operation, "request"))
}
SHAPE = {
    "sqlite": "SELECT type, name, sql FROM sqlite_master ORDER BY type, name",
    "postgresql": (
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace"
        " UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
        " UNION ALL SELECT table_name, column_name, coalesce(column_default, identity_generation, '') || is_nullable"
        " FROM information_schema.columns WHERE table_schema = 'public'"
        " UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger"
        " WHERE NOT tgisinternal ORDER BY 1, 2, 3"
    ),
}


def engine_of(store_url: str) -> str:
    return "sqlite" if store_url.startswith("sqlite") else "postgresql"


def is_compared(_object: Any, name: str | None, _kind: str, _reflected: bool, _to: Any) -> bool:
    """The search index is each engine's own, and stands in no model."""
    return not (name or "").startswith(("contact_search", "search_contact", "alembic_version"))


def is_another_default(
    _context: Any, _there: Any, _wanted: Any, there: str | None, _default: Any, wanted: str | None
) -> bool:
    """Alembic's own comparison takes quotation marks off one side only, and so finds every '' another one."""
    return _bare(there) != _bare(wanted)


def _bare(default: str | None) -> str | None:
    return None if default is None else default.removesuffix("::character varying").strip("()'")


def content(store_url: str, *names: str) -> dict[str, list[tuple[Any, ...]]]:
    """All of these tables, as far as they had the columns from the first version on."""
    columns = dict.fromkeys(names, "*") | _FROM_THE_FIRST
    return {
        name: plain_sql.rows(store_url, f"SELECT {columns[name]} FROM {name} ORDER BY id") for name in names
    }


def file_of(store_url: str) -> Path:
    return Path(store_url.removeprefix("sqlite:///"))


def test_the_versions_are_those_of_the_migrations() -> None:
    folder = Path(schema.__file__).parent / "migrations"
    scripts = list(ScriptDirectory(str(folder)).walk_revisions())
    assert tuple(script.revision for script in reversed(scripts)) == schema.VERSIONS


def test_the_migrated_schema_is_that_of_the_models(store_url: str) -> None:
    with connected(store_url) as connection:
        options = {
            "compare_type": True,
            "compare_server_default": is_another_default,
            "include_object": is_compared,
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, tables.metadata) == []


def test_every_migration_goes_down_and_up_with_data_in_it(store_url: str) -> None:
    with_data(store_url)
    shape = plain_sql.rows(store_url, SHAPE[engine_of(store_url)])
    kept = content(store_url, *KEPT_FROM_THE_FIRST)
    for version in reversed(schema.VERSIONS[:-1]):
        migrate(store_url, version)
        assert plain_sql.value(store_url, "SELECT version_num FROM alembic_version") == version
    assert content(store_url, *KEPT_FROM_THE_FIRST) == kept
    for version in schema.VERSIONS[1:]:
        migrate(store_url, version)
    assert content(store_url, *KEPT_FROM_THE_FIRST) == kept
    assert plain_sql.rows(store_url, SHAPE[engine_of(store_url)]) == shape
    add_and_show(store_url)


def test_the_keys_of_contacts_that_were_there_before_are_made(store_url: str) -> None:
    with_data(store_url)
    plain_sql.execute(store_url, _MANY)
    names = "given_key, sound_key, organisation_key, department_key, phone_key"
    keys = f"SELECT id, {names} FROM contact ORDER BY id"
    before = plain_sql.rows(store_url, keys)
    migrate(store_url, "0003")
    migrate(store_url, schema.HEAD)
    assert plain_sql.rows(store_url, keys) == before
    assert all(before[0])
    assert (before[-1][1:3], len(before)) == (("jean gauthier", name_key("Jean", "Gauthier")), 2503)


_MANY = f"""
INSERT INTO contact (given_key, sound_key, uid, first_name, last_name, owner, created, changed)
  WITH RECURSIVE copy(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copy WHERE number < 2500)
  SELECT 'jean gauthier', '{name_key("Jean", "Gauthier")}', 'copy ' || number, 'Jean', 'Gauthier', owner, created,
    changed FROM contact CROSS JOIN copy WHERE id = 1
"""


def test_a_store_taken_down_to_nothing_is_made_anew(store_url: str) -> None:
    with_data(store_url)
    shape = plain_sql.rows(store_url, SHAPE[engine_of(store_url)])
    migrate(store_url, "base")
    for version in schema.VERSIONS:
        migrate(store_url, version)
    assert plain_sql.rows(store_url, SHAPE[engine_of(store_url)]) == shape


def with_data(store_url: str) -> int:
    desk = Desk.open(store_url, language="en", region="FR")
    try:
        one = desk.contacts.add(EVERYTHING, create_attributes=True).contact
        desk.contacts.add(person("Team", kind="group", members=(one,)))
        desk.contacts.add(person("Chief", relations=(RelationDraft(type="report", contact=one),)))
        return one
    finally:
        desk.close()


def add_and_show(store_url: str) -> None:
    desk = Desk.open(store_url, language="en", region="FR")
    try:
        draft = EVERYTHING.model_copy(update={"uid": "another"})
        assert desk.contacts.show(desk.contacts.add(draft).contact).draft == draft
    finally:
        desk.close()
    assert maintenance.check(store_url).problems == ()


def test_references_cascades_and_unused_ids_are_in_the_migrated_schema(sqlite_store_url: str) -> None:
    maintenance.initialise(sqlite_store_url)
    for name, table in tables.metadata.tables.items():
        made = plain_sql.value(sqlite_store_url, f"SELECT sql FROM sqlite_master WHERE name = '{name}'")
        assert "AUTOINCREMENT" in made
        there = {
            (column, target, rule)
            for _, _, target, column, _, _, rule, _ in plain_sql.rows(
                sqlite_store_url, f"PRAGMA foreign_key_list({name})"
            )
        }
        wanted = {(key.parent.name, key.column.table.name, key.ondelete) for key in table.foreign_keys}
        assert there == wanted


def old_file(store_url: str) -> dict[str, list[tuple[Any, ...]]]:
    """A file of the first version with something in it."""
    migrate(store_url, FIRST)
    plain_sql.execute(
        store_url,
        "INSERT INTO list_value (id, list, code, label_en, label_fr) VALUES (77, 'title', 'lord', 'Lord', 'Lord')",
    )
    return content(store_url, "list_value")


def test_an_older_file_is_copied_and_then_migrated_on_opening(sqlite_store_url: str) -> None:
    before = old_file(sqlite_store_url)
    add_and_show_with_title(sqlite_store_url)
    assert content(sqlite_store_url, "list_value") == before
    (backup,) = file_of(sqlite_store_url).parent.glob("contacts.sqlite.before-*")
    assert FIRST in backup.name
    assert backup.stat().st_mode & 0o777 == 0o600
    copied = f"sqlite:///{backup}"
    assert plain_sql.value(copied, "SELECT version_num FROM alembic_version") == FIRST
    assert content(copied, "list_value") == before


def add_and_show_with_title(store_url: str) -> None:
    desk = Desk.open(store_url, language="en", region="FR")
    try:
        draft = person(title="lord")
        assert desk.contacts.show(desk.contacts.add(draft).contact).draft == draft
    finally:
        desk.close()


def test_upgrading_tells_what_it_did_and_does_it_once(sqlite_store_url: str) -> None:
    old_file(sqlite_store_url)
    state = maintenance.upgrade(sqlite_store_url)
    assert (state.version, state.upgraded_from, state.created) == (schema.HEAD, FIRST, False)
    assert state.backup is not None
    assert state.backup.exists()
    again = maintenance.upgrade(sqlite_store_url)
    assert (again.version, again.upgraded_from, again.backup) == (schema.HEAD, None, None)


def test_making_a_store_does_not_migrate_an_older_one(sqlite_store_url: str) -> None:
    old_file(sqlite_store_url)
    with pytest.raises(StoreVersionMismatch, match="store_older"):
        maintenance.initialise(sqlite_store_url)
    assert plain_sql.value(sqlite_store_url, "SELECT version_num FROM alembic_version") == FIRST


def test_an_older_store_on_a_server_is_refused_until_it_is_upgraded(postgres_store_url: str) -> None:
    migrate(postgres_store_url, FIRST)
    for touch in (open_and_close, maintenance.check):
        with pytest.raises(StoreVersionMismatch, match="store_older"):
            touch(postgres_store_url)
    assert plain_sql.value(postgres_store_url, "SELECT version_num FROM alembic_version") == FIRST
    state = maintenance.upgrade(postgres_store_url)
    assert (state.version, state.upgraded_from, state.backup) == (schema.HEAD, FIRST, None)
    open_and_close(postgres_store_url)
    assert maintenance.check(postgres_store_url).problems == ()


def open_and_close(store_url: str) -> None:
    Desk.open(store_url, language="en", region="FR").close()


@pytest.mark.parametrize(
    "touch", [open_and_close, maintenance.check, maintenance.upgrade, maintenance.initialise]
)
def test_a_newer_store_is_refused_and_left_as_it_is(store_url: str, touch: Any) -> None:
    plain_sql.execute(store_url, "UPDATE alembic_version SET version_num = '9999'")
    before = fingerprint(store_url)
    with pytest.raises(StoreVersionMismatch) as refused:
        touch(store_url)
    assert (refused.value.code, refused.value.parameters["version"]) == ("store_newer", "9999")
    assert fingerprint(store_url) == before


def fingerprint(store_url: str) -> str:
    if engine_of(store_url) == "sqlite":
        return hashlib.sha256(file_of(store_url).read_bytes()).hexdigest()
    return str(plain_sql.counts(store_url))


@pytest.mark.parametrize("touch", [open_and_close, maintenance.check, maintenance.upgrade])
def test_an_empty_database_of_a_server_is_not_filled_by_the_way(postgres_store_url: str, touch: Any) -> None:
    with pytest.raises(StoreUnavailable, match="store_not_initialised"):
        touch(postgres_store_url)
    assert (
        plain_sql.rows(postgres_store_url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        == []
    )


def test_making_a_store_twice_is_harmless(store_url: str) -> None:
    with_data(store_url)
    before = plain_sql.counts(store_url)
    state = maintenance.initialise(store_url)
    assert (state.created, state.version, state.upgraded_from) == (False, schema.HEAD, None)
    assert plain_sql.counts(store_url) == before


def test_a_server_too_old_is_told(postgres_store_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "OLDEST_SERVER", 9_990_000)
    with pytest.raises(StoreUnavailable) as refused:
        maintenance.initialise(postgres_store_url)
    assert (refused.value.code, refused.value.parameters["oldest"]) == ("store_server_too_old", 999)
    assert (
        plain_sql.rows(postgres_store_url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        == []
    )
