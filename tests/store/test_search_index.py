# SPDX-License-Identifier: MIT
"""SQLite's full-text index is merged a little by each save, so that none of them waits for the work of all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contact_desk.desk import Desk
from contact_desk.services import maintenance
from tests.store.drafts import person
from tests.store.plain_sql import value


@pytest.fixture
def sqlite_desk(sqlite_store_url: str) -> Iterator[Desk]:
    desk = Desk.open(sqlite_store_url, language="en", region="FR")
    yield desk
    desk.close()


def segments(desk: Desk) -> int:
    return int(value(desk.store_url, "SELECT count(DISTINCT segid) FROM contact_search_idx"))


def test_the_index_does_not_merge_by_itself(sqlite_desk: Desk) -> None:
    setting = "SELECT v FROM contact_search_config WHERE k = 'automerge'"
    assert value(sqlite_desk.store_url, setting) == 0


def test_many_saves_leave_few_segments_and_everybody_is_found(sqlite_desk: Desk) -> None:
    # FTS5 itself would merge sixteen at once: without the merging of each save there would be sixteen left.
    for number in range(31):
        sqlite_desk.contacts.add(person(f"Martin{number}"))
    assert segments(sqlite_desk) <= 8
    assert sqlite_desk.contacts.find("martin").total == 31
    assert maintenance.check(sqlite_desk.store_url).problems == ()
