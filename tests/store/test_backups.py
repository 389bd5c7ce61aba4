# SPDX-License-Identifier: MIT
"""A store saved into a file and brought back: one moment of it, whole, over nothing that has not been saved first."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError, NotAllowed
from contact_desk.services import maintenance
from contact_desk.store import postgres_programs, schema
from tests.postgres_server import PostgresServer
from tests.store import plain_sql
from tests.store.drafts import person
from tests.store.killed import killed_while
from tests.store.lived_in import LOGIN, answers_of, ignore
from tests.store.migrating import migrate


@pytest.fixture(autouse=True)
def same_login(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", LOGIN)


@pytest.fixture(params=["sqlite", "postgresql"])
def used_store(request: pytest.FixtureRequest, lived_in_store: str) -> str:
    if request.param == "sqlite":
        return lived_in_store
    target = str(request.getfixturevalue("postgres_store_url"))
    maintenance.copy(lived_in_store, target, ignore)
    return target


@pytest.fixture
def other_store(used_store: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The place of another store of the same kind, where there is none."""
    if used_store.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'other.sqlite'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = server.create_database()
    yield server.store_url(name)
    server.drop_database(name)


def add(store_url: str, name: str) -> None:
    desk = Desk.open(store_url, language="en", region="FR")
    try:
        desk.contacts.add(person(name))
    finally:
        desk.close()


def test_a_backup_is_one_moment_and_comes_back_as_it_was_even_after_kills(
    used_store: str, other_store: str, tmp_path: Path
) -> None:
    file, before = tmp_path / "saved", answers_of(used_store)
    late: list[str] = []

    def write_meanwhile(_done: int, _total: int) -> None:
        if not late:
            late.append("Late")
            add(used_store, "Late")

    assert killed_while(lambda tell: maintenance.back_up(used_store, file, tell), at=1)
    assert not file.exists()
    report = maintenance.back_up(used_store, file, write_meanwhile)
    assert late
    assert (report.counts["contact"], file.stat().st_mode & 0o777) == (204, 0o600)
    assert people_in(used_store) == 205
    fresh = maintenance.restore(other_store, file, ignore).restored
    assert (fresh.saved, fresh.upgraded_from, answers_of(other_store)) == (None, None, before)
    assert maintenance.check(other_store).problems == ()
    assert killed_while(lambda tell: maintenance.restore(used_store, file, tell), at=1)
    assert people_in(used_store) == 205
    again = maintenance.restore(used_store, file, ignore).restored
    assert (again.counts, people_in(used_store)) == (report.counts, 204)
    assert again.saved is not None
    maintenance.restore(other_store, again.saved, ignore)
    assert people_in(other_store) == 205


def people_in(store_url: str) -> int:
    return int(plain_sql.value(store_url, "SELECT count(*) FROM contact"))


def test_a_desk_that_is_open_goes_on_with_what_was_restored(store_url: str, tmp_path: Path) -> None:
    desk = Desk.open(store_url, language="en", region="FR")
    try:
        desk.contacts.add(person("Before"))
        maintenance.back_up(store_url, tmp_path / "saved", ignore)
        desk.contacts.add(person("After"))
        maintenance.restore(store_url, tmp_path / "saved", ignore)
        assert [row.last_name for row in desk.contacts.find().rows] == ["Before"]
        desk.contacts.add(person("Later"))
    finally:
        desk.close()
    assert maintenance.check(store_url).problems == ()


def test_files_that_are_no_whole_backup_of_this_engine_are_refused_whole(
    store_url: str, lived_in_file: Path, tmp_path: Path
) -> None:
    add(store_url, "Kept")
    saved = tmp_path / "saved"
    maintenance.back_up(store_url, saved, ignore)
    whole = saved.read_bytes()
    other = lived_in_file.read_bytes() if store_url.startswith("postgresql") else b"PGDMP" + bytes(100)
    files = {
        "backup_missing": None,
        "backup_foreign": b"BEGIN:VCARD",
        "backup_damaged": whole[: len(whole) // 2],
        "backup_other_engine": other,
    }
    before = plain_sql.counts(store_url)
    for code, content in files.items():
        file = tmp_path / code
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(ContactDeskError, match=code):
            maintenance.restore(store_url, file, ignore)
    with pytest.raises(ContactDeskError, match="backup_exists"):
        maintenance.back_up(store_url, saved, ignore)
    assert (plain_sql.counts(store_url), saved.read_bytes()) == (before, whole)


def test_an_older_store_is_saved_and_upgraded_when_it_comes_back(store_url: str, tmp_path: Path) -> None:
    older = schema.VERSIONS[-2]
    add(store_url, "Old")
    migrate(store_url, older)
    assert maintenance.back_up(store_url, tmp_path / "saved", ignore).version == older
    maintenance.upgrade(store_url)
    restored = maintenance.restore(store_url, tmp_path / "saved", ignore).restored
    assert (restored.upgraded_from, restored.counts["contact"]) == (older, 1)
    assert maintenance.check(store_url).problems == ()


def test_a_disk_without_room_is_told_and_nothing_is_left_on_it(store_url: str, tmp_path: Path) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    # SQLite has a file of 32 KiB open beside the store.
    room = 100_000 if store_url.startswith("sqlite") else 4_096
    with files_of_at_most(room), pytest.raises(ContactDeskError, match="backup_no_room"):
        maintenance.back_up(store_url, folder / "saved", ignore)
    assert list(folder.iterdir()) == []


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """As on a disk that has room for no more."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_missing_and_older_programs_are_told(
    postgres_store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_programs, "_FOLDERS", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ContactDeskError, match="program_missing"):
        maintenance.back_up(postgres_store, tmp_path / "saved", ignore)
    old = tmp_path / "pg_restore"
    old.write_text("#!/bin/sh\necho 'pg_restore (PostgreSQL) 9.6.1'\n")
    old.chmod(0o700)
    with pytest.raises(ContactDeskError, match="program_too_old") as refused:
        maintenance.back_up(postgres_store, tmp_path / "saved", ignore)
    assert refused.value.parameters["version"] == 9


def test_who_is_shown_a_part_of_the_store_cannot_save_or_copy_that_part(
    postgres_store: str, postgres_server: PostgresServer, tmp_path: Path
) -> None:
    login = f"part_{tmp_path.name[-20:]}"
    with psycopg.connect(postgres_store) as owner:
        make = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}")
        password = postgres_server.environment()["PGPASSWORD"]
        owner.execute(make.format(sql.Identifier(login), sql.Literal(password)))
        owner.execute("INSERT INTO desk_user (login) VALUES (%s)", [login])
    theirs = postgres_store.replace(f"{LOGIN}@", f"{login}@")
    for work in (
        lambda: maintenance.back_up(theirs, tmp_path / "saved", ignore),
        lambda: maintenance.copy(theirs, f"sqlite:///{tmp_path / 'copy.sqlite'}", ignore),
    ):
        with pytest.raises(NotAllowed, match="store_owner_only"):
            work()
    assert list(tmp_path.glob("*saved*")) == []
