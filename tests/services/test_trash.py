# SPDX-License-Identifier: MIT
"""What is deleted rests in the trash for 30 days, comes back whole, or goes for good with a line (P13, X14, N21)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.draft import RelationDraft
from contact_desk.domain.errors import NotAllowed, NotFound
from contact_desk.domain.name_order import ContactName
from tests.services.rights import THEM, colleague_with_rights
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import EVERYTHING, person


def _ids(desk: Desk, text: str = "") -> list[int]:
    return [row.id for row in desk.contacts.find(text).rows]


def _refusals(outcome: object) -> list[tuple[int, str]]:
    return [(number, error.code) for number, error in outcome.refused]  # type: ignore[attr-defined]


def test_a_deleted_contact_is_found_nowhere_and_comes_back_whole_from_the_trash(desk: Desk) -> None:
    contact = desk.contacts.add(EVERYTHING.model_copy(update={"attributes": {}})).contact
    before = desk.contacts.show(contact)
    outcome = desk.trash.delete([contact, contact, 4711])
    assert (outcome.done, _refusals(outcome)) == ((contact,), [(4711, "no_such_contact")])
    with pytest.raises(NotFound):
        desk.contacts.show(contact)
    assert _ids(desk) == _ids(desk, "arcy") == []
    assert desk.resolution.resolve("04 67 00 00 10").contact is None
    (row,) = desk.trash.page().rows
    assert (row.id, row.by, row.name.last_name.strip()) == (contact, desk.user.login, "d'Arcy-Łoś")
    assert row.kept_until - row.deleted == timedelta(days=30)
    back = desk.trash.restore([contact])
    assert back.done == (contact,)
    assert desk.contacts.show(contact).draft == before.draft
    assert desk.trash.page().total == 0
    kinds = [operation.kind for operation in desk.history.of_contact(contact)]
    assert kinds == ["contacts.undelete", "contacts.delete", "contacts.add"]


def test_a_deletion_of_many_is_taken_back_by_one_undo(desk: Desk) -> None:
    ids = [desk.contacts.add(person(f"N{place}")).contact for place in range(5)]
    outcome = desk.trash.delete(ids)
    assert outcome.done == tuple(ids)
    desk.history.undo(outcome.changes.operation or 0)
    assert sorted(_ids(desk)) == ids
    assert desk.trash.restore(ids).done == ()


def test_what_deleting_does_is_said_by_name_and_count_and_nothing_else_is_touched(desk: Desk) -> None:
    anna, ben, cleo = (desk.contacts.add(person(name)).contact for name in ("Anna", "Ben", "Cleo"))
    desk.contacts.add(person("Dora", relations=(RelationDraft(type="child", contact=anna),)))
    group = desk.contacts.add(person("Board", kind="group", members=(anna, cleo))).contact
    assert desk.trash.consequences([ben]).is_simple()
    told = desk.trash.consequences([ben, anna, 4711])
    assert (told.count, told.unknown, told.groups, told.relations) == (2, 1, ("Board",), 1)
    assert told.names == (ContactName("", "Anna", "", "person"), ContactName("", "Ben", "", "person"))
    assert desk.trash.consequences([anna, group]).groups == ()
    desk.trash.delete([anna])
    assert desk.contacts.show(group).draft.members == (cleo,)
    desk.trash.restore([anna])
    assert desk.contacts.show(group).draft.members == (anna, cleo)


def test_a_principal_email_that_was_taken_since_keeps_a_contact_in_the_trash_and_says_so(desk: Desk) -> None:
    first = desk.contacts.add(person("First", email="one@example.com")).contact
    desk.trash.delete([first])
    second = desk.contacts.add(person("Second", email="ONE@example.com")).contact
    outcome = desk.trash.restore([first])
    ((number, error),) = outcome.refused
    assert (number, error.code, error.parameters["name"]) == (first, "restored_email_taken", "Second")
    desk.trash.delete([second])
    both = desk.trash.restore([first, second])
    assert (both.done, _refusals(both)) == ((first,), [(second, "restored_email_taken")])


def test_what_has_rested_for_thirty_days_goes_for_good_and_the_journal_says_so(
    desk: Desk, store_url: str
) -> None:
    old, young = (desk.contacts.add(person(name)).contact for name in ("Old", "Young"))
    desk.trash.delete([old, young])
    assert not desk.trash.purge()
    _rest_long(store_url, old)
    assert desk.trash.purge().contacts == {old}
    assert [row.id for row in desk.trash.page().rows] == [young]
    assert desk.history.recent(limit=1)[0].kind == "contacts.purge"
    assert _refusals(desk.trash.restore([old])) == [(old, "no_such_contact")]


def test_nobody_deletes_or_sees_in_the_trash_what_is_not_theirs(desk: Desk, store_url: str) -> None:
    with colleague(store_url) as other:
        hidden = other.contacts.add(person("Hidden", private=True)).contact
        assert _refusals(desk.trash.delete([hidden])) == [(hidden, "no_such_contact")]
        assert other.trash.delete([hidden]).done == (hidden,)
        assert desk.trash.page().total == 0
        assert _refusals(desk.trash.restore([hidden])) == [(hidden, "no_such_contact")]
        assert [row.id for row in other.trash.page().rows] == [hidden]


def test_without_the_right_somebody_deletes_their_own_alone(desk: Desk) -> None:
    public = desk.contacts.add(person("Public")).contact
    with colleague_with_rights(desk) as other:
        desk.access.change_rights(THEM, revoked=(Right.DELETE_INDIVIDUALS,))
        own = other.contacts.add(person("Own")).contact
        with pytest.raises(NotAllowed):
            other.trash.delete([public])
        outcome = other.trash.delete([own, public])
        assert (outcome.done, _refusals(outcome)) == ((own,), [(public, "not_yours_to_delete")])
    assert _ids(desk) == [public]


def test_what_is_shared_to_be_read_stays_where_it_is_and_the_others_go(desk: Desk, store_url: str) -> None:
    shared = desk.contacts.add(person("Shared", private=True)).contact
    resting = desk.contacts.add(person("Resting", private=True)).contact
    with colleague_with_rights(desk) as other:
        for contact in (shared, resting):
            desk.sharing.share(contact, COLLEAGUE)
        desk.trash.delete([resting])
        own = other.contacts.add(person("Own")).contact
        outcome = other.trash.delete([shared, own])
        assert (outcome.done, _refusals(outcome)) == ((own,), [(shared, "not_yours_to_delete")])
        assert _refusals(other.trash.delete([shared])) == [(shared, "not_yours_to_delete")]
        assert _refusals(other.trash.restore([resting])) == [(resting, "not_yours_to_delete")]
        _rest_long(store_url, own, resting)
        assert other.trash.purge().contacts == {own}
    assert desk.trash.purge().contacts == {resting}


def test_a_member_goes_for_good_out_of_a_group_that_is_not_the_users_to_change(
    desk: Desk, store_url: str
) -> None:
    with colleague_with_rights(desk) as other:
        desk.access.change_rights(THEM, revoked=(Right.MODIFY_INDIVIDUALS,))
        member, alone = (other.contacts.add(person(name)).contact for name in ("Member", "Alone"))
        group = desk.contacts.add(person("Board", kind="group", members=(member,))).contact
        other.trash.delete([member, alone])
        _rest_long(store_url, member, alone)
        assert other.trash.purge().contacts == {member, alone}
    assert desk.contacts.show(group).draft.members == ()


def test_another_owners_private_contact_is_kept_by_that_owners_emails_alone(
    desk: Desk, store_url: str
) -> None:
    draft = {"email": "one@example.com", "private": True}
    first = desk.contacts.add(person("First", **draft)).contact
    with colleague_with_rights(desk) as other:
        desk.sharing.share(first, COLLEAGUE, may_edit=True)
        other.contacts.add(person("Own", **draft))
        other.trash.delete([first])
        hidden = desk.contacts.add(person("Hidden", **draft)).contact
        ((number, error),) = other.trash.restore([first]).refused
        assert (number, error.code, error.parameters["name"]) == (first, "restored_email_taken", "")
        desk.trash.delete([hidden])
        assert other.trash.restore([first]).done == (first,)


def _rest_long(store_url: str, *contacts: int) -> None:
    moment = (datetime.now(UTC) - timedelta(days=30, minutes=1)).strftime("%Y-%m-%d %H:%M:%S.%f")
    for contact in contacts:
        plain_sql.execute(store_url, f"UPDATE contact SET deleted_at = '{moment}' WHERE id = {contact}")


def test_pages_of_the_trash_show_what_went_last_first(desk: Desk) -> None:
    ids = [desk.contacts.add(person(f"N{place}")).contact for place in range(3)]
    for contact in ids:
        desk.trash.delete([contact])
    page = desk.trash.page(limit=2, page=9)
    assert (page.total, page.page, page.pages) == (3, 2, 2)
    assert [row.id for row in page.rows] == [ids[0]]
