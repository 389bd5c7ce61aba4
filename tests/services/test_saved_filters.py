# SPDX-License-Identifier: MIT
"""Saved filters on both engines: mine or everybody's, journaled, undone; what they find is each reader's own (X11)."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import NotAllowed, NotFound, Refused
from contact_desk.domain.saved_filter import LONGEST_NAME, SavedFilter
from tests.store.appointing import appoint
from tests.store.colleagues import COLLEAGUE, colleague


def _told(filters: tuple[SavedFilter, ...]) -> list[tuple[str, str, bool]]:
    return [(each.name, each.query, each.shared) for each in filters]


def test_a_filter_opens_with_the_same_result_and_shows_nobody_more_than_they_may_see(desk: Desk) -> None:
    desk.contacts.add(ContactDraft(last_name="Durand", contact_type="client"))
    desk.contacts.add(ContactDraft(last_name="Secret", contact_type="client", private=True))
    mine = desk.saved_filters.save(" My clients ", " type:client ")
    shared = desk.saved_filters.save("Clients", "type:client", shared=True)
    assert mine.changes.personal
    assert mine.filter.name == "My clients"
    opened = desk.contacts.find(desk.saved_filters.named("my CLIENTS").query)
    assert [row.last_name for row in opened.rows] == ["Durand", "Secret"]
    with colleague(desk.store_url) as other:
        own = other.saved_filters.save("Zeal", "org:acme", shared=False)
        assert _told(other.saved_filters.all()) == [
            ("Zeal", "org:acme", False),
            ("Clients", "type:client", True),
        ]
        found = other.contacts.find(other.saved_filters.named("Clients").query)
        assert [row.last_name for row in found.rows] == ["Durand"]
        with pytest.raises(NotFound):
            other.saved_filters.named("My clients")
        with pytest.raises(NotFound):
            desk.saved_filters.delete(own.filter.id)
    assert [each.name for each in desk.saved_filters.all()] == ["Clients", "My clients"]
    assert shared.filter.shared


def test_saving_under_the_same_name_changes_it_and_every_step_can_be_undone(desk: Desk) -> None:
    first = desk.saved_filters.save("Été", "city:paris")
    second = desk.saved_filters.save("ete", "city:lyon", shared=True)
    assert second.filter.id == first.filter.id
    assert desk.saved_filters.save("ete", "city:lyon", shared=True).changes.operation is None
    assert _told(desk.saved_filters.all()) == [("ete", "city:lyon", True)]
    undone = desk.history.undo(second.changes.operation or 0)
    assert undone.changes.personal
    assert _told(desk.saved_filters.all()) == [("Été", "city:paris", False)]
    renamed = desk.saved_filters.change(first.filter.id, name="Summer", query="city:paris", shared=False)
    gone = desk.saved_filters.delete(first.filter.id)
    assert desk.saved_filters.all() == ()
    desk.history.undo(gone.operation or 0)
    desk.history.undo(renamed.changes.operation or 0)
    assert desk.saved_filters.named("Été").query == "city:paris"


def test_what_cannot_be_a_filter_is_refused_field_by_field_and_nothing_is_written(desk: Desk) -> None:
    kept = desk.saved_filters.save("Kept", "acme").filter
    desk.saved_filters.save("Taken", "acme")
    for name, query, field in (
        ("", "acme", "name"),
        ("x" * (LONGEST_NAME + 1), "acme", "name"),
        ("Bell\x07", "acme", "name"),
        ("Blank", " ", "query"),
    ):
        with pytest.raises(Refused) as refused:
            desk.saved_filters.save(name, query)
        assert [error.field for error in refused.value.errors] == [field]
    with pytest.raises(Refused) as refused:
        desk.saved_filters.change(kept.id, name="TAKEN", query="acme", shared=False)
    assert [error.code for error in refused.value.errors] == ["filter_name_taken"]
    assert [each.name for each in desk.saved_filters.all()] == ["Kept", "Taken"]


def test_somebody_elses_shared_filter_is_changed_by_an_administrator_alone(desk: Desk) -> None:
    shared = desk.saved_filters.save("Clients", "type:client", shared=True).filter
    if desk.engine == "sqlite":
        appoint(desk, COLLEAGUE)
    with colleague(desk.store_url) as other:
        with pytest.raises(NotAllowed):
            other.saved_filters.change(shared.id, name="Mine", query="acme", shared=True)
        with pytest.raises(NotAllowed):
            other.saved_filters.delete(shared.id)
    assert _told(desk.saved_filters.all()) == [("Clients", "type:client", True)]


def test_an_administrator_neither_hides_somebody_elses_filter_nor_learns_of_a_hidden_one(desk: Desk) -> None:
    if desk.engine == "sqlite":
        appoint(desk, COLLEAGUE)
    with colleague(desk.store_url) as other:
        shared = other.saved_filters.save("Clients", "type:client", shared=True).filter
        other.saved_filters.save("Hidden", "acme")
    change = desk.saved_filters.change
    for name, is_shared, expected in (
        ("Clients", False, ("shared", "filter_of_another", {"owner": COLLEAGUE})),
        ("HIDDEN", True, ("name", "filter_name_taken", {"name": "HIDDEN"})),
    ):
        with pytest.raises(Refused) as refused:
            change(shared.id, name=name, query="acme", shared=is_shared)
        assert [(error.field, error.code, error.parameters) for error in refused.value.errors] == [expected]
    change(shared.id, name="All clients", query="type:client", shared=True)
    assert _told(desk.saved_filters.all()) == [("All clients", "type:client", True)]
