# SPDX-License-Identifier: MIT
"""The list at each moment of the past is the list that was seen then, page by page (row N29)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, replace
from datetime import UTC, datetime, timedelta

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.contact import ContactRow
from contact_desk.domain.errors import ContactDeskError
from contact_desk.store.repositories import list_then
from tests.store.colleagues import colleague
from tests.store.drafts import line, person
from tests.ui.pasts import edit

LATER = datetime(2100, 1, 1, tzinfo=UTC)


def shown(rows: tuple[ContactRow, ...]) -> list[tuple[object, ...]]:
    """Without when it was changed, which the past has no need of."""
    return [astuple(replace(row, created=None, changed=None)) for row in rows]


def of_then(desk: Desk, moment: datetime, limit: int = 100) -> list[tuple[object, ...]]:
    first = desk.operation_history.list_then(moment, limit=limit)
    pages = [desk.operation_history.list_then(moment, limit=limit, page=1 + at) for at in range(first.pages)]
    rows = [row for page in pages for row in shown(page.rows)]
    assert len(rows) == first.total
    return rows


def renamed(desk: Desk, name: str, new: str) -> None:
    there = desk.organisations.named(name)
    assert there is not None
    seen = desk.organisation_records.show(there.id).draft
    desk.organisation_records.change(there.id, seen, seen.model_copy(update={"name": new}))


def steps(desk: Desk) -> list[Callable[[], object]]:
    """What moves contacts in the list, and changes what it shows of them."""
    ann, bob, kim = (
        desk.contacts.add(person(name, organisation="Acme")).contact for name in ("Ann", "Bob", "Kim")
    )
    nameless = desk.contacts.add(person("", organisation="Acme")).contact
    return [
        lambda: desk.contacts.add(person("Zoe", interaction_addresses=(line("phone", "+33145120001"),))),
        lambda: edit(desk, ann, last_name="Zuse", department="R&D", contact_type="client"),
        lambda: edit(
            desk, bob, interaction_addresses=(line("mobile", "+33639980001"), line("email", "b@acme.example"))
        ),
        lambda: renamed(desk, "Acme", "Zenith"),
        lambda: desk.trash.delete([kim, bob]),
        lambda: desk.trash.restore([bob]),
        lambda: edit(desk, nameless, organisation="Brown"),
        lambda: edit(desk, ann, organisation="", interaction_addresses=()),
    ]


def test_each_moment_is_the_list_that_was_seen_then(desk: Desk) -> None:
    states, begun = [], []
    for step in steps(desk):
        states.append(shown(desk.contacts.find(limit=100).rows))
        done = desk.history.recent(limit=1)[0].id
        step()
        begun.append(min(each.at for each in desk.history.recent(limit=5) if each.id > done))
    assert len({str(state) for state in states}) == len(states)
    for moment, state in zip(begun, states, strict=True):
        assert of_then(desk, moment) == state
        assert of_then(desk, moment, limit=2) == state
    assert of_then(desk, LATER) == shown(desk.contacts.find(limit=100).rows)
    assert of_then(desk, begun[0] - timedelta(365)) == []


def test_whoever_was_inactive_with_the_organisation_is_shown_so(desk: Desk) -> None:
    ann, _bob = (desk.contacts.add(person(name, organisation="Acme")).contact for name in ("Ann", "Bob"))
    acme = desk.organisations.named("Acme")
    assert acme is not None
    desk.organisation_activity.deactivate(acme.id)
    seen = shown(desk.contacts.find().rows)
    moment = desk.history.operation(edit(desk, ann, notes="later")).at
    assert of_then(desk, moment) == seen
    back = desk.organisation_activity.reactivate(acme.id, with_contacts=True)
    assert of_then(desk, desk.history.operation(back.operation or 0).at) == seen


def test_more_changes_than_can_be_looked_through_are_refused_and_an_import_since_is_none(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    roy = desk.contacts.add(person("Roy")).contact
    seen = shown(desk.contacts.find().rows)
    moment = desk.history.operation(desk.contacts.add(person("Ann", organisation="Acme")).operation).at
    monkeypatch.setattr(list_then, "_MOST_LINES", 3)
    desk.contacts.add(person("Bob", interaction_addresses=(line("phone", "+33145120001"),)))
    assert of_then(desk, moment) == seen
    for number in range(4):
        edit(desk, roy, notes=str(number))
    with pytest.raises(ContactDeskError, match="too_much_since"):
        desk.operation_history.list_then(moment)


def test_what_is_private_to_another_by_now_is_not_told_of(desk: Desk) -> None:
    roy = desk.contacts.add(person("Roy")).contact
    desk.contacts.add(person("Ann"))
    edit(desk, roy, last_name="Leroy")
    hidden = desk.history.operation(edit(desk, roy, private=True)).at
    with colleague(desk.store_url) as other:
        assert [row[1] for row in of_then(other, hidden)] == ["Ann"]
    assert [row[1] for row in of_then(desk, hidden)] == ["Ann", "Leroy"]
