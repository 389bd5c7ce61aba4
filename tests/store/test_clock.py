# SPDX-License-Identifier: MIT
"""The clock is set back, or goes to winter time: what was done first stays first, and nothing is mistaken."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from contact_desk.desk import Desk
from contact_desk.services import maintenance
from tests.store import plain_sql
from tests.store.drafts import person

# Clocks in France went from 03:00 back to 02:00 an hour after this.
BEFORE_WINTER_TIME = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = BEFORE_WINTER_TIME

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(desk: Desk) -> Clock:
    """The clock of the desk's store; PostgreSQL signs operations by the server's own."""
    desk._store._clock = clock = Clock()
    return clock


@pytest.fixture
def in_france(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Paris")
        time.tzset()
        yield
    time.tzset()


def test_history_goes_by_what_was_done_first_whatever_the_clock_said(desk: Desk, clock: Clock) -> None:
    done = []
    for hours in (0, -5, 3, -26, 0):
        clock.now += timedelta(hours=hours)
        done.append(desk.contacts.add(person(organisation="Senate")))
    assert [operation.id for operation in desk.history.recent()][: len(done)] == [
        added.operation for added in reversed(done)
    ]
    assert sorted({added.contact for added in done}) == [added.contact for added in done]
    assert [
        entry.id for operation in desk.history.recent() for entry in reversed(operation.entries)
    ] == sorted(
        (entry.id for operation in desk.history.recent() for entry in operation.entries), reverse=True
    )
    assert maintenance.check(desk.store_url).problems == ()


def test_a_draft_saved_again_after_the_clock_was_set_back_is_the_contact_that_is_there(
    desk: Desk, clock: Clock
) -> None:
    draft = person()
    first = desk.contacts.add(draft)
    clock.now -= timedelta(days=400)
    again = desk.contacts.add(draft)
    assert (again.contact, again.already, again.operation) == (first.contact, True, first.operation)
    assert desk.contacts.show(first.contact).created == BEFORE_WINTER_TIME


@pytest.mark.usefixtures("in_france")
def test_the_hour_that_france_lives_twice_is_two_hours_in_the_store(desk: Desk, clock: Clock) -> None:
    first = desk.contacts.add(person())
    clock.now += timedelta(hours=1)
    second = desk.contacts.add(person())
    local = [desk.contacts.show(added.contact).created.astimezone() for added in (first, second)]
    assert [moment.strftime("%H:%M %Z") for moment in local] == ["02:30 CEST", "02:30 CET"]
    assert desk.contacts.show(second.contact).created == clock.now
    assert [operation.id for operation in desk.history.recent(limit=2)] == [second.operation, first.operation]


@pytest.mark.usefixtures("in_france")
def test_an_employer_left_after_midnight_was_left_on_the_day_of_whoever_sits_there(
    desk: Desk, clock: Clock
) -> None:
    clock.now = datetime(2026, 7, 14, 22, 30, tzinfo=UTC)
    contact = desk.contacts.add(person(organisation="Acme", email="roy@acme.example")).contact
    seen = desk.contacts.show(contact).draft
    desk.contact_editing.change(contact, seen, seen.model_copy(update={"organisation": "Zenith"}))
    desk.contact_editing.replace_email(contact, "roy@zenith.example")
    days = {
        each.organisation: (each.started_on, each.ended_on) for each in desk.affiliations.of_contact(contact)
    }
    assert days["Acme"][1] == days["Zenith"][0] == desk.affiliations.current_day() == date(2026, 7, 15)
    closed = plain_sql.rows(
        desk.store_url, "SELECT closed_on FROM interaction_address WHERE closed_on IS NOT NULL"
    )
    assert [str(day) for (day,) in closed] == ["2026-07-15"]


def test_a_desk_whose_clock_is_months_ahead_empties_no_trash_of_a_server(
    desk: Desk, clock: Clock, store_url: str
) -> None:
    contact = desk.contacts.add(person("Adeyemi")).contact
    desk.trash.delete([contact])
    clock.now = datetime.now(UTC) + timedelta(days=40)
    on_server = store_url.startswith("postgresql")
    assert desk.trash.purge().contacts == (frozenset() if on_server else {contact})
