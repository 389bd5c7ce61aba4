# SPDX-License-Identifier: MIT
"""Contacts that somebody has starred (row X39), and the values that a search is completed with (row X49)."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft
from contact_desk.domain.errors import NotFound
from contact_desk.domain.query_fields import QueryField
from tests.services.rights import colleague_with_rights
from tests.store.colleagues import colleague
from tests.store.drafts import person


def found(desk: Desk, text: str) -> list[str]:
    return [row.last_name for row in desk.contacts.find(text).rows]


def test_a_favourite_is_ones_own_is_found_by_the_search_and_can_be_taken_back(desk: Desk) -> None:
    durand, roy = (desk.contacts.add(person(name)).contact for name in ("Durand", "Roy"))
    starred = desk.favourites.add(roy)
    assert starred.personal
    assert not desk.favourites.add(roy)
    assert (desk.favourites.ids(), found(desk, "is:favourite")) == ((roy,), ["Roy"])
    assert found(desk, "-est:favori") == ["Durand"]
    with colleague(desk.store_url) as other:
        assert (other.favourites.ids(), found(other, "is:favourite")) == ((), [])
        assert other.favourites.add(durand)
        assert other.favourites.ids() == (durand,)
        assert not other.favourites.remove(roy)
    assert desk.favourites.ids() == (roy,)
    assert starred.operation is not None
    assert desk.history.undo(starred.operation).changes.personal
    assert desk.favourites.ids() == ()


def test_a_favourite_that_turned_private_or_was_deleted_is_no_more_than_any_hidden_contact(
    desk: Desk,
) -> None:
    durand, roy = (desk.contacts.add(person(name)).contact for name in ("Durand", "Roy"))
    with colleague(desk.store_url) as other:
        for contact in (durand, roy):
            other.favourites.add(contact)
        assert other.favourites.ids() == (roy, durand)
        shown = desk.contacts.show(roy)
        desk.contact_editing.change(roy, shown.draft, shown.draft.model_copy(update={"private": True}))
        assert (other.favourites.ids(), found(other, "is:favourite")) == ((durand,), ["Durand"])
        for refused in (other.favourites.add, other.favourites.remove):
            with pytest.raises(NotFound):
                refused(roy)
        desk.trash.delete([durand])
        assert (other.favourites.ids(), found(other, "is:favourite")) == ((), [])


def test_at_hand_are_favourites_and_then_what_was_opened_as_far_as_one_may_know_of_it(desk: Desk) -> None:
    durand, roy, sand, verne = (
        desk.contacts.add(person(name)).contact for name in ("Durand", "Roy", "Sand", "Verne")
    )
    desk.favourites.add(sand)
    for contact in (durand, sand, roy, verne, durand):
        desk.contacts_at_hand.note(contact)
    desk.trash.delete([verne])
    at_hand = desk.contacts_at_hand.load()
    assert [row.last_name for row in at_hand.favourites] == ["Sand"]
    assert [row.last_name for row in at_hand.opened] == ["Durand", "Roy"]
    with colleague(desk.store_url) as other:
        assert other.contacts_at_hand.load().rows() == ()
        other.contacts_at_hand.note(roy)
        shown = desk.contacts.show(roy)
        desk.contact_editing.change(roy, shown.draft, shown.draft.model_copy(update={"private": True}))
        assert other.contacts_at_hand.load().rows() == ()


def test_values_are_those_that_one_may_know_of_and_begin_as_was_typed(desk: Desk) -> None:
    nimes, nice = (AddressDraft(type="home", city=city, country="FR") for city in ("Nîmes", "Nice"))
    roy = desk.contacts.add(
        person("Roy", organisation="Acme & Fils", addresses=(nimes,), tags=("VIP",))
    ).contact
    desk.contacts.add(
        person("Sand", private=True, tags=("secret",), addresses=(nice.model_copy(update={"country": "PE"}),))
    )
    desk.contacts.add(person("Team", kind="group", members=(roy,)))
    values = desk.query_values.of
    assert set(values(QueryField.CITY, "ni")) == {"Nîmes", "Nice"}
    assert values(QueryField.GROUP, "te") == ("Team",)
    assert "client" in values(QueryField.TYPE)
    with colleague(desk.store_url) as other:
        assert other.query_values.of(QueryField.CITY, "ni") == ("Nîmes",)
        assert set(other.query_values.of(QueryField.COUNTRY)) == {"FR"}
        assert other.query_values.of(QueryField.ORGANISATION, "fils") == ("Acme & Fils",)
        assert other.query_values.of(QueryField.OWNER) == (desk.user.login,)
        assert other.query_values.of(QueryField.OWNER, "zz") == ()
        assert other.query_values.of(QueryField.TAG) == ("VIP",)
    assert desk.query_values.of(QueryField.TAG, "s") == ("secret",)


def test_somebody_elses_star_keeps_nobody_from_taking_a_contact_back_and_is_not_told_of(desk: Desk) -> None:
    with colleague_with_rights(desk) as other:
        added = desk.contacts.add(person("Roy"))
        other.favourites.add(added.contact)
        undone = desk.history.undo(added.operation).changes.operation or 0
        told = desk.operation_history.possible_undo(undone)
        named = {each.entry.table for record in told.possible.records for each in record.changes}
        assert "favourite" not in named
        desk.history.undo(undone)
        assert desk.contacts.show(added.contact).draft.last_name == "Roy"
