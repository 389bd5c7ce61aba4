# SPDX-License-Identifier: MIT
"""A past as rows: long texts line by line, operations without a word left out."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.ui.contact_card.history_rows import HistoryRow, history_rows
from contact_desk.wording.catalogue import Words
from tests.store import plain_sql
from tests.store.drafts import line, person
from tests.ui.pasts import edit

ONE, TWO = line("phone", "01 45 45 00 01"), line("phone", "01 45 45 00 02")


def rows(desk: Desk, contact: int) -> list[HistoryRow]:
    """Of the newest operation, its head left out."""
    past, words = desk.history.past_of_contact(contact), Words("en")
    found = history_rows(past, desk.vocabulary.load(), words)
    return [row for row in found if row.operation == past.operations[0].operation and row.line is not None]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("a\nb\nc", "a\nB\nc", [("Notes, line 2", "b", "B")]),
        ("a\nb", "a\nb\nc\nd", [("Notes, line 3", "", "c"), ("Notes, line 4", "", "d")]),
        ("a\nb\nc", "c", [("Notes, line 1", "a", ""), ("Notes, line 2", "b", "")]),
        ("a", "b", [("Notes", "a", "b")]),
        ("a\nb", "a\n\nb", [("Notes", "a\nb", "a\n\nb")]),
        ("a\n" * 500, "b", [("Notes", "a\n" * 500, "b")]),
    ],
)
def test_a_long_text_is_told_line_by_line(
    desk: Desk, old: str, new: str, told: list[tuple[str, str, str]]
) -> None:
    contact = desk.contacts.add(person("Roy", notes=old)).contact
    edit(desk, contact, notes=new)
    assert [(row.title, row.old, row.new) for row in rows(desk, contact)] == told


def test_of_a_very_long_change_the_first_lines_are_told_and_the_whole(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", notes="\n".join(map(str, range(100))))).contact
    edit(desk, contact, notes="\n".join(f"{number}!" for number in range(100)))
    told = rows(desk, contact)
    assert [row.title for row in told[:2]] == ["Notes, line 1", "Notes, line 2"]
    assert (len(told), told[-1].title) == (31, "Notes")


def test_lines_that_only_changed_their_order_are_told_so(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", interaction_addresses=(ONE, TWO))).contact
    edit(desk, contact, interaction_addresses=(TWO, ONE))
    (row,) = rows(desk, contact)
    assert row.title == "Only the order of lines was changed."
    assert row.line is not None
    assert not row.line.restorable


def test_an_operation_that_changed_nothing_to_tell_is_left_out(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    plain_sql.execute(desk.store_url, "UPDATE contact SET version = 99")
    found = history_rows(desk.history.past_of_contact(contact), desk.vocabulary.load(), Words("en"))
    assert {row.operation.kind for row in found} == {"contacts.add"}
