# SPDX-License-Identifier: MIT
"""The sample contacts: all or none of them, never twice, and only into an empty store."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError, StoreUnavailable
from contact_desk.domain.samples import SamplesLoaded
from contact_desk.formats.sample_contacts import sample_contacts
from contact_desk.services.maintenance import check
from contact_desk.store import operations, patience, sqlite_connection
from contact_desk.store.sqlite import driver_connection
from tests.postgres_server import PostgresServer
from tests.services.loading import ALL, everybody, load, never
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.store.together import at_once


def test_all_samples_are_loaded_as_one_operation_and_each_is_told(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    loaded = desk.samples.load(lambda count, total: told.append((count, total)), never)
    assert loaded is not None
    assert loaded.count == len(loaded.changes.contacts) == everybody(desk).total == ALL
    assert told == [(count, ALL) for count in range(1, ALL + 1)]
    operation = desk.history.recent(limit=1)[0]
    assert (operation.id, operation.kind) == (loaded.changes.operation, "samples.load")
    assert check(desk.store_url).problems == ()


def test_a_sample_is_the_contact_that_its_line_says(with_samples: Desk) -> None:
    desk = with_samples
    wanted = {draft.model_copy(update={"uid": ""}).model_dump_json() for draft in sample_contacts()}
    shown = [desk.contacts.show(row.id).draft for row in everybody(desk).rows]
    assert {draft.model_copy(update={"uid": ""}).model_dump_json() for draft in shown} == wanted


@pytest.mark.parametrize("region", ["FR", "US"])
def test_samples_are_recognised_by_their_numbers_wherever_they_were_loaded(
    sqlite_store: str, region: str
) -> None:
    desk = Desk.open(sqlite_store, language="en", region=region)
    load(desk)
    found = [desk.resolution.resolve(number).contact for number in ("+33465712000", "+442079460331")]
    assert [desk.contacts.show(contact or 0).draft.last_name for contact in found] == [
        "Accueil Clinique Saint-Roch",
        "Pryce",
    ]
    desk.close()


@pytest.mark.parametrize("after", [0, 1, 120, ALL])
def test_a_load_that_is_cancelled_keeps_nothing(desk: Desk, after: int) -> None:
    before = plain_sql.counts(desk.store_url)
    told: list[int] = []
    answer = desk.samples.load(lambda count, _: told.append(count), lambda: len(told) >= after)
    assert answer is None
    assert len(told) == after
    assert plain_sql.counts(desk.store_url) == before
    assert load(desk).count == ALL


def test_loading_twice_adds_nobody_twice(desk: Desk) -> None:
    first = load(desk)
    before = plain_sql.counts(desk.store_url)
    second = load(desk)
    assert (second.count, second.changes.operation) == (0, None)
    assert second.changes.contacts == first.changes.contacts
    assert plain_sql.counts(desk.store_url) == before


def test_a_sample_that_rests_in_the_trash_is_not_brought_back(with_samples: Desk) -> None:
    desk = with_samples
    plain_sql.execute(
        desk.store_url, "UPDATE contact SET deleted_at = CURRENT_TIMESTAMP WHERE last_name = 'Adeyemi'"
    )
    assert load(desk).count == 0
    assert everybody(desk).total == ALL - 1


def test_a_colleague_who_loads_as_well_finds_them_there(with_samples: Desk) -> None:
    desk = with_samples
    with colleague(desk.store_url) as other:
        assert load(other).count == 0
        assert everybody(other).total == ALL


@pytest.fixture
def much_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long one writer takes on a busy machine, the other waits; for a desk opened after this is asked for."""
    monkeypatch.setattr(sqlite_connection, "PATIENCE", 300.0)
    monkeypatch.setattr(operations, "LOCK_PATIENCE", 300.0)
    monkeypatch.setattr(patience, "PATIENCE", 400.0)


def test_two_desks_that_load_at_once_load_once(much_patience: None, desk: Desk) -> None:
    with colleague(desk.store_url) as other:
        answers = at_once(lambda: load(desk), lambda: load(other))
    counts = sorted(answer.count for answer in answers if isinstance(answer, SamplesLoaded))
    assert counts == [0, ALL], answers
    assert everybody(desk).total == ALL
    assert check(desk.store_url).problems == ()


def test_no_samples_come_among_contacts_of_people(desk: Desk) -> None:
    desk.contacts.add(person("Martin"))
    before = plain_sql.counts(desk.store_url)
    with pytest.raises(ContactDeskError, match="store_not_empty"):
        load(desk)
    assert plain_sql.counts(desk.store_url) == before


def test_a_colleagues_private_contact_is_not_betrayed_by_a_refusal(desk: Desk) -> None:
    with colleague(desk.store_url) as other:
        other.contacts.add(person("Secret", private=True))
    assert load(desk).count == ALL


def test_a_server_that_dies_in_between_keeps_nothing_and_the_next_load_works(
    postgres_store: str, postgres_server: PostgresServer
) -> None:
    desk = Desk.open(postgres_store, language="en", region="FR")
    try:
        with pytest.raises(StoreUnavailable, match="store_lost"):
            desk.samples.load(lambda count, _: postgres_server.kill() if count == 50 else None, never)
    finally:
        postgres_server.restart()
    assert everybody(desk).total == 0
    assert load(desk).count == ALL
    desk.close()


@pytest.fixture
def sqlite_desk(sqlite_store: str) -> Desk:
    return Desk.open(sqlite_store, language="en", region="FR")


def limit_pages(desk: Desk, pages: int) -> None:
    """Let the file have so many pages more."""
    with desk._store._engine.connect() as connection:
        driver = driver_connection(connection)
        used = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {used + pages}")


def test_a_disk_that_fills_up_in_between_keeps_nothing_and_the_next_load_works(sqlite_desk: Desk) -> None:
    told: list[int] = []
    limit_pages(sqlite_desk, 10)
    with pytest.raises(StoreUnavailable, match="store_full"):
        sqlite_desk.samples.load(lambda count, _: told.append(count), never)
    assert 0 < len(told) < ALL
    assert everybody(sqlite_desk).total == 0
    assert sqlite_desk.organisations.find("") == ()
    limit_pages(sqlite_desk, 1_000_000)
    assert load(sqlite_desk).count == ALL
    assert check(sqlite_desk.store_url).problems == ()
    sqlite_desk.close()
