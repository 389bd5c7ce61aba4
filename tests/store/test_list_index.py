# SPDX-License-Identifier: MIT
"""Turning the pages of the list: which statements look at the contacts' rows, and which at the index alone."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event

from contact_desk.desk import Desk
from contact_desk.store import matching
from contact_desk.store.visibility import listed
from tests.store.drafts import person


def test_a_page_is_counted_and_chosen_by_the_index_alone(sqlite_store: str) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    for name in ("Aubert", "Zola"):
        desk.contacts.add(person(name))
    asked: list[tuple[str, tuple[object, ...]]] = []
    engine = desk._store._engine
    event.listen(engine, "before_cursor_execute", lambda *seen: asked.append((seen[2], seen[3])))
    assert desk.contacts.find("", limit=1, page=2).rows[0].display_name == "Zola"
    counting, choosing = [
        (words, values) for words, values in asked if "FROM contact " in words.replace("\n", " ")
    ][:2]
    with engine.connect() as connection:
        # To be counted they need no order: SQLite takes the smallest index that has it all.
        for (words, values), index in ((counting, "ix_contact_number"), (choosing, "ix_contact_list")):
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values).all()
            assert [row.detail for row in plan] == [
                f"SCAN contact USING COVERING INDEX {index}",
                # What colleagues have shared, once for all rows.
                "LIST SUBQUERY 1",
                "SEARCH contact_share USING INDEX ix_contact_share_login (login=?)",
            ]
    desk.close()


def test_the_trash_is_read_in_the_order_of_its_own_index(sqlite_store: str) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    asked: list[tuple[str, tuple[object, ...]]] = []
    engine = desk._store._engine
    event.listen(engine, "before_cursor_execute", lambda *seen: asked.append((seen[2], seen[3])))
    desk.trash.page()
    desk.trash.purge()
    ordered = [each for each in asked if "ORDER BY contact.deleted_at" in each[0]]
    assert len(ordered) == 2
    with engine.connect() as connection:
        for words, values in ordered:
            plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values)]
            assert "ix_contact_deleted_at" in plan[0]
            assert not any("TEMP B-TREE" in step for step in plan)
    desk.close()


def test_what_full_text_has_met_is_counted_and_put_in_order_without_its_rows(sqlite_store: str) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    with desk._store._engine.connect() as connection:
        for made_of in (matching._met_by_index, matching._number_met):
            asked: Any = made_of([listed(desk.user)]).compile(dialect=connection.dialect)
            values = {**asked.params, "words": '"mar"*', "most": 1001}
            bound = tuple(values[name] for name in asked.positiontup)
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}", bound)
            plan = [row.detail for row in rows]
            assert "SEARCH contact USING COVERING INDEX ix_contact_number (id=?)" in plan
    desk.close()
