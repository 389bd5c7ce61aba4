# SPDX-License-Identifier: MIT
"""The benchmarks measure real stores: the same contacts on both engines, and rows by hand as the program saves them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from contact_desk.services.maintenance import check
from tests.benchmarks.bare_saving import PARTS, BareSaver, RowReader
from tests.benchmarks.filling import make_filled_store
from tests.benchmarks.generator import Generator
from tests.benchmarks.stores import PostgresStores, SqliteStores, Stores
from tests.benchmarks.subject import Subject
from tests.postgres_server import PostgresServer

CONTACTS = 60


@pytest.fixture
def subjects(
    tmp_path: Path, postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Subject]]:
    """One store filled by the program, one on each engine made of it."""
    for name, value in postgres_server.environment().items():
        monkeypatch.setenv(name, value)
    source, generator = tmp_path / "filled.sqlite", Generator(CONTACTS)
    make_filled_store(f"sqlite:///{source}", generator, CONTACTS)
    stores: list[Stores] = [SqliteStores(tmp_path), PostgresStores(postgres_server)]
    made = [Subject(engine, engine.fill(source), generator, CONTACTS) for engine in stores]
    yield made
    postgres_server.drop_database(made[1].url.rpartition("/")[2])


def test_both_engines_hold_the_same_contacts(subjects: list[Subject]) -> None:
    lists = []
    for subject in subjects:
        with subject.open_desk() as desk:
            lists.append(desk.contacts.find("", limit=CONTACTS).rows)
    assert lists[0] == lists[1]
    # What is private is somebody else's on both.
    drafts = [subjects[0].generator.draft(place) for place in range(CONTACTS)]
    assert len(lists[0]) == sum(not draft.private for draft in drafts) < CONTACTS


def test_journal_and_search_index_are_whole(subjects: list[Subject]) -> None:
    assert [check(subject.url).problems for subject in subjects] == [(), ()]


def test_rows_saved_by_hand_are_those_that_the_program_saved(subjects: list[Subject]) -> None:
    for subject in subjects:
        stores, twin = subject.stores, subject.stores.copy(subject.url)
        with stores.connect(subject.url) as driver, stores.connect(twin) as other:
            reader, again = RowReader(stores, driver), RowReader(stores, other)
            with subject.open_desk() as desk:
                contact = desk.contacts.add(subject.generator.draft(CONTACTS)).contact
            saved = reader.read(contact)
            BareSaver(stores, other, reader.columns, journaled=True).save(saved)
            (newest,) = other.execute("SELECT max(id) FROM contact").fetchone()
            by_hand = again.read(newest)
        assert by_hand.contact == saved.contact
        assert set(by_hand.parts) == set(saved.parts) <= set(PARTS)
        assert by_hand.places == saved.places
        assert check(twin).problems == ()


def test_a_durable_server_waits_for_the_disk() -> None:
    server = PostgresServer(durable=True)
    try:
        server.start()
        with psycopg.connect(server.url("postgres")) as connection:
            assert connection.execute("SHOW fsync").fetchone() == ("on",)
            assert connection.execute("SHOW full_page_writes").fetchone() == ("on",)
    finally:
        server.stop()
