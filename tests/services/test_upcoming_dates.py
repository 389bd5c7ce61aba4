# SPDX-License-Identifier: MIT
"""Which birthdays and anniversaries come next, and that none is anybody else's private contact's (row X36)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.upcoming import key_ranges
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import person


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague(desk.store_url) as opened:
        yield opened


def on(desk: Desk, days: int) -> date:
    return desk.upcoming.current_day() + timedelta(days=days)


def found(desk: Desk, days: int) -> list[tuple[str, str, date]]:
    return [(one.name.last_name, one.kind, one.day) for one in desk.upcoming.of_the_next(days).dates]


def test_they_come_in_the_order_of_the_days_over_the_end_of_the_year(desk: Desk) -> None:
    for days in (300, 100, 200):
        desk.contacts.add(person(f"In {days}", birthday=f"--{on(desk, days):%m-%d}"))
    desk.contacts.add(
        person("Both", birthday=on(desk, 0).isoformat(), anniversary=f"--{on(desk, 150):%m-%d}")
    )
    assert [name for name, *_ in found(desk, 365)] == ["Both", "In 100", "Both", "In 200", "In 300"]
    assert found(desk, 1) == [("Both", "birthday", on(desk, 0))]
    assert found(desk, 150) == found(desk, 365)[:2]


def test_the_age_to_be_is_told_where_the_year_is_known(desk: Desk) -> None:
    day = on(desk, 3)
    desk.contacts.add(person("Old", birthday=f"1970-{day:%m-%d}"))
    desk.contacts.add(person("Unknown", birthday=f"--{day:%m-%d}"))
    years = {one.name.last_name: one.years for one in desk.upcoming.of_the_next(7).dates}
    assert years == {"Old": day.year - 1970, "Unknown": None}


def test_a_private_contact_and_one_that_is_gone_or_inactive_are_not_among_them(
    desk: Desk, other: Desk
) -> None:
    today = f"--{on(desk, 0):%m-%d}"
    desk.contacts.add(person("Secret", private=True, birthday=today))
    gone, idle = (desk.contacts.add(person(name, birthday=today)).contact for name in ("Gone", "Idle"))
    plain_sql.execute(desk.store_url, f"UPDATE contact SET deleted_at = created WHERE id = {gone}")
    plain_sql.execute(desk.store_url, f"UPDATE contact SET active = false WHERE id = {idle}")
    assert [name for name, *_ in found(desk, 7)] == ["Secret"]
    assert found(other, 7) == []


def test_the_period_is_a_day_at_least_and_a_year_at_most(desk: Desk) -> None:
    assert list(key_ranges(date(2026, 5, 1), 0)) == [("05-01", "05-01")]
    assert list(key_ranges(date(2026, 5, 1), 9999)) == [("05-01", "12-31"), ("01-01", "04-30")]


def test_who_was_born_on_a_leap_day_is_there_on_the_28th(desk: Desk) -> None:
    assert list(key_ranges(date(2026, 2, 22), 7)) == [("02-22", "02-29")]
    assert list(key_ranges(date(2028, 2, 22), 7)) == [("02-22", "02-28")]


def test_the_index_answers(desk: Desk) -> None:
    query = "SELECT id FROM contact WHERE birthday_key >= '05-01' AND birthday_key <= '05-08' ORDER BY birthday_key, id"
    if desk.engine == "sqlite":
        assert "ix_contact_birthday_key" in str(plain_sql.rows(desk.store_url, f"EXPLAIN QUERY PLAN {query}"))
    else:
        sizes = "SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_contact_birthday_key'"
        assert "IS NOT NULL" in str(plain_sql.value(desk.store_url, sizes))
