# SPDX-License-Identifier: MIT
"""Samples are taken back without touching what people have made of them since."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import NotFound
from contact_desk.services.maintenance import check
from tests.services.loading import ALL, everybody, last_operation, load, operation_of
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.store.together import at_once


def rows(desk: Desk) -> dict[str, int]:
    """How many rows each table has, the journal's own left out."""
    counts = plain_sql.counts(desk.store_url)
    return {name: count for name, count in counts.items() if name not in {"journal", "operation"}}


def test_taking_back_removes_exactly_what_was_loaded(desk: Desk) -> None:
    before = rows(desk)
    loaded = load(desk)
    taken = desk.samples.take_back(operation_of(loaded))
    assert (taken.count, taken.kept) == (ALL, ())
    assert taken.changes.contacts == loaded.changes.contacts
    assert taken.changes.organisations == loaded.changes.organisations
    assert taken.changes.locations == loaded.changes.locations
    assert rows(desk) == before
    assert check(desk.store_url).problems == ()


def test_what_is_taken_back_stands_in_the_journal_row_by_row(with_samples: Desk) -> None:
    desk = with_samples
    loading = last_operation(desk)
    taken = desk.samples.take_back(loading)
    journal = (
        "SELECT table_name, action, count(*) FROM journal WHERE operation_id {} GROUP BY table_name, action"
    )
    made = plain_sql.rows(desk.store_url, journal.format(f"= {loading}"))
    deleted = plain_sql.rows(desk.store_url, journal.format(f"= {taken.changes.operation}"))
    assert ("contact", "insert", ALL) in made
    assert sorted(deleted) == sorted((table, "delete", count) for table, _, count in made)


def test_samples_that_were_taken_back_can_be_loaded_again(with_samples: Desk) -> None:
    desk = with_samples
    desk.samples.take_back(last_operation(desk))
    assert load(desk).count == ALL


def test_taking_back_twice_removes_nothing_more(with_samples: Desk) -> None:
    desk = with_samples
    operation = last_operation(desk)
    desk.samples.take_back(operation)
    before = plain_sql.counts(desk.store_url)
    again = desk.samples.take_back(operation)
    assert (again.count, again.kept, bool(again.changes)) == (0, (), False)
    assert plain_sql.counts(desk.store_url) == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE contact SET notes = 'Called back' WHERE last_name = 'Adeyemi'",
        "UPDATE address SET city = 'Nîmes' WHERE business AND contact_id ="
        " (SELECT id FROM contact WHERE last_name = 'Adeyemi')",
        "DELETE FROM interaction_address WHERE contact_id ="
        " (SELECT id FROM contact WHERE last_name = 'Adeyemi')",
        "UPDATE affiliation SET job_title = 'Chef' WHERE contact_id ="
        " (SELECT id FROM contact WHERE last_name = 'Adeyemi')",
    ],
)
def test_a_sample_that_somebody_has_changed_stays_with_its_place(with_samples: Desk, change: str) -> None:
    desk = with_samples
    loading = last_operation(desk)
    plain_sql.execute(desk.store_url, change)
    taken = desk.samples.take_back(loading)
    assert taken.count == ALL - 1
    assert [(name.first_name, name.last_name) for name in taken.kept] == [("Yusuf", "Adeyemi")]
    (row,) = everybody(desk).rows
    left = desk.contacts.show(row.id).draft
    assert (left.organisation, left.location) == ("Clinique Saint-Roch", "Site de Montpellier")
    (organisation,) = desk.organisations.find("")
    assert (organisation.name, organisation.contacts, organisation.locations) == ("Clinique Saint-Roch", 1, 1)


def test_a_sample_in_somebodys_group_stays_in_it(with_samples: Desk) -> None:
    desk = with_samples
    loading = last_operation(desk)
    member = everybody(desk).rows[0]
    group = desk.contacts.add(person("Team", kind="group", members=(member.id,))).contact
    taken = desk.samples.take_back(loading)
    assert [name.last_name for name in taken.kept] == [member.last_name]
    assert desk.contacts.show(group).draft.members == (member.id,)


def test_a_place_that_somebody_else_uses_by_now_stays(with_samples: Desk) -> None:
    desk = with_samples
    loading = last_operation(desk)
    added = desk.contacts.add(
        person(organisation="Clinique Saint-Roch", location="Site de Montpellier")
    ).contact
    assert desk.samples.take_back(loading).count == ALL
    left = desk.contacts.show(added).draft
    assert (left.organisation, left.location) == ("Clinique Saint-Roch", "Site de Montpellier")
    assert [place.name for place in desk.organisations.find("")] == ["Clinique Saint-Roch"]


def test_a_place_that_was_there_before_or_was_changed_since_stays(desk: Desk) -> None:
    first = desk.contacts.add(person(organisation="Garage Marchand et Filles")).contact
    plain_sql.execute(desk.store_url, f"DELETE FROM contact WHERE id = {first}")
    loaded = load(desk)
    plain_sql.execute(
        desk.store_url, "UPDATE organisation SET notes = 'Ours' WHERE name = 'Assurances du Lac'"
    )
    desk.samples.take_back(operation_of(loaded))
    left = {organisation.name for organisation in desk.organisations.find("")}
    assert left == {"Assurances du Lac", "Garage Marchand et Filles"}


def test_no_other_operation_is_taken_back_and_nobody_elses(with_samples: Desk) -> None:
    desk = with_samples
    loading = last_operation(desk)
    other_kind = desk.contacts.add(person("Martin")).operation
    for operation in (other_kind, 0, -1, 2**62):
        with pytest.raises(NotFound):
            desk.samples.take_back(operation)
    with colleague(desk.store_url) as other, pytest.raises(NotFound):
        other.samples.take_back(loading)
    assert everybody(desk).total == ALL + 1


def test_a_colleague_who_uses_a_place_while_it_is_taken_back_loses_nothing(with_samples: Desk) -> None:
    desk = with_samples
    operation = last_operation(desk)
    with colleague(desk.store_url) as other:
        draft = person(organisation="Clinique Saint-Roch", location="Site de Montpellier")
        at_once(lambda: desk.samples.take_back(operation), lambda: other.contacts.add(draft))
        # Where the place was gone a moment before, saving once more makes it again.
        contact = other.contacts.add(draft).contact
    assert desk.contacts.show(contact).draft.location == "Site de Montpellier"
    assert everybody(desk).total == 1
    assert check(desk.store_url).problems == ()
