# SPDX-License-Identifier: MIT
"""One private contact shown to a colleague, who sees what, and customer numbers on profiles, on both engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.bulk_change import BulkAction, BulkChange
from contact_desk.domain.errors import ContactDeskError, NotAllowed, NotFound
from contact_desk.domain.people import CustomerNumber, NewPerson, Share
from contact_desk.wording.catalogue import Words
from contact_desk.wording.past_text import PastText
from tests.services.rights import THEM, colleague_with_rights
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person

Try = Callable[[], object]


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague_with_rights(desk) as opened:
        yield opened


def test_a_private_contact_is_shared_with_one_colleague_to_read_or_to_edit(desk: Desk, other: Desk) -> None:
    contact = desk.contacts.add(person("Hidden").model_copy(update={"private": True})).contact
    with pytest.raises(NotFound):
        other.contacts.show(contact)
    first = desk.sharing.share(contact, COLLEAGUE)
    assert first.contacts == {contact}
    seen = other.contacts.show(contact).draft
    assert other.contacts.find("hidden").total == 1
    mine = seen.model_copy(update={"notes": "Read", "tags": ("read",)})
    # What is shared to be read is no more than that, whatever rights one has over everybody's contacts.
    for possible in ({Right.ADMINISTRATOR}, {Right.ADMINISTRATOR, Right.MODIFY_INDIVIDUALS}):
        with pytest.raises(NotAllowed) as refusal:
            other.contact_editing.change(contact, seen, mine)
        assert refusal.value.parameters["right"] in possible
        explained = other.access.why_not(Right.MODIFY_INDIVIDUALS, contact)
        assert (explained.right, explained.refusal) == (Right.ADMINISTRATOR, refusal.value.code)
        desk.access.change_rights(THEM, revoked=[Right.MODIFY_INDIVIDUALS])
    with pytest.raises(NotAllowed) as refusal, other._store.write("tampered", source="test") as work:
        work.taking_back.remove_contacts([contact])
    assert refusal.value.parameters["right"] == Right.ADMINISTRATOR
    desk.sharing.share(contact, COLLEAGUE, may_edit=True)
    other.contact_editing.change(contact, seen, mine)
    assert desk.contacts.show(contact).draft.notes == "Read"
    assert other.access.why_not(Right.MODIFY_INDIVIDUALS, contact).as_owner
    acts: tuple[Try, ...] = (
        lambda: other.sharing.share(contact, desk.user.login),
        lambda: other.sharing.unshare(contact, COLLEAGUE),
    )
    for act in acts:
        with pytest.raises(NotAllowed) as refusal:
            act()
        assert refusal.value.code == "share_not_owner"
    assert desk.sharing.unshare(contact, COLLEAGUE).contacts == {contact}
    assert not desk.sharing.unshare(contact, COLLEAGUE)
    with pytest.raises(NotFound):
        other.contacts.show(contact)
    assert other.contacts.find("hidden").total == 0
    past = desk.history.past_of_contact(contact)
    text = PastText(Words("en"), desk.vocabulary.load(), past)
    told = [
        line for operation in past.operations for change in operation.changes for line in text.lines(change)
    ]
    assert [(line.old, line.new) for line in told if line.label == "Shared with"] == [
        (COLLEAGUE, ""),
        ("", COLLEAGUE),
    ]


def test_what_was_shared_is_shared_no_more_once_the_contact_is_somebody_elses(
    desk: Desk, other: Desk
) -> None:
    contact = desk.contacts.add(person("Hidden", private=True)).contact
    desk.sharing.share(contact, COLLEAGUE)
    for change in ("private = false", "owner = 'third'", "private = true"):
        plain_sql.execute(desk.store_url, f"UPDATE contact SET {change} WHERE id = {contact}")
    with pytest.raises(NotFound):
        other.contacts.show(contact)
    assert plain_sql.value(desk.store_url, "SELECT count(*) FROM contact_share") == 0
    gone = "SELECT count(*) FROM journal WHERE table_name = 'contact_share' AND action = 'delete'"
    assert plain_sql.value(desk.store_url, gone) == 1


def test_what_is_made_public_is_shared_no_more_and_whoever_gives_it_away_takes_no_share(
    desk: Desk, other: Desk
) -> None:
    me = desk.user.login
    contact = other.contacts.add(person("Hidden", private=True)).contact
    for login in (me, "third", "fourth"):
        plain_sql.execute(
            desk.store_url,
            f"INSERT INTO contact_share (contact_id, owner, login) VALUES ({contact}, '{COLLEAGUE}', '{login}')",
        )
    taken = other.sharing.unshare(contact, "fourth")
    seen, shares = other.contacts.show(contact).draft, other.sharing.shares(contact)
    opened = other.contact_editing.change(contact, seen, seen.model_copy(update={"private": False}))
    assert (len(shares), other.sharing.shares(contact)) == (2, ())
    with pytest.raises(ContactDeskError) as refusal:
        other.history.undo(taken.operation or 0)
    assert refusal.value.code == "share_public"
    given = desk.bulk_editing.change([contact], BulkChange(BulkAction.OWNER, me))
    desk.history.undo(given.changes.operation or 0)
    closed = other.history.undo(opened.operation or 0).changes
    assert (other.contacts.show(contact).draft, other.sharing.shares(contact)) == (seen, shares)
    other.history.undo(closed.operation or 0)
    assert (desk.contacts.show(contact).draft.private, other.sharing.shares(contact)) == (False, ())


def test_with_whom_else_a_contact_is_shared_is_told_to_its_owner_alone(desk: Desk, other: Desk) -> None:
    contact = desk.contacts.add(person("Hidden").model_copy(update={"private": True})).contact
    desk.sharing.share(contact, COLLEAGUE)
    desk.access.add_user(NewPerson("somebody_else"), password="not needed here")
    desk.sharing.share(contact, "somebody_else")

    def shared_with(who: Desk) -> str:
        past = who.history.past_of_contact(contact)
        text = PastText(Words("en"), who.vocabulary.load(), past)
        lines = [line for done in past.operations for each in done.changes for line in text.lines(each)]
        return " ".join(line.new for line in lines if line.label == "Shared with")

    assert shared_with(desk).split() == ["somebody_else", COLLEAGUE]
    assert shared_with(other) == COLLEAGUE
    desk.sharing.unshare(contact, "somebody_else")
    assert "somebody_else" not in shared_with(other)


def test_who_sees_a_contact_is_told_by_the_rule_itself(desk: Desk, other: Desk) -> None:
    me = desk.user.login
    public = desk.contacts.add(person("Roy")).contact
    hidden = other.contacts.add(person("Hidden").model_copy(update={"private": True})).contact
    assert desk.sharing.who_sees(public).logins == tuple(sorted((COLLEAGUE, me)))
    alone = other.sharing.who_sees(hidden)
    assert (alone.owner, alone.logins, alone.by_searching) == (COLLEAGUE, (COLLEAGUE,), (me,))
    with pytest.raises(NotFound):
        desk.sharing.who_sees(hidden)
    other.sharing.share(hidden, me)
    both = desk.sharing.who_sees(hidden)
    assert (both.logins, both.by_searching, both.shares) == (tuple(sorted((COLLEAGUE, me))), (), (Share(me),))
    for contact, login, code in (
        (public, COLLEAGUE, "share_public"),
        (
            desk.contacts.add(person("Own").model_copy(update={"private": True})).contact,
            me,
            "share_with_oneself",
        ),
        (desk.contacts.find("own").rows[0].id, "nobody", "share_unknown"),
    ):
        with pytest.raises(ContactDeskError) as refusal:
            desk.sharing.share(contact, login)
        assert refusal.value.code == code


def test_a_customer_number_that_is_not_on_the_profile_does_not_exist(desk: Desk, other: Desk) -> None:
    desk.access.change_rights(THEM, revoked=[Right.MANAGE_USERS])
    desk.customer_numbers.add("C-100", "Acme")
    desk.customer_numbers.add(" C-200 ")
    with pytest.raises(ContactDeskError) as refusal:
        desk.customer_numbers.add("c- 100")
    assert refusal.value.code == "number_exists"
    first, second = desk.customer_numbers.numbers()
    given = desk.customer_numbers.give(COLLEAGUE, [second.id])
    assert other.customer_numbers.numbers() == (CustomerNumber(second.id, "C-200"),)
    assert other.customer_numbers.of_user(COLLEAGUE) == other.customer_numbers.numbers()
    for hidden in (first.id, 4711):
        with pytest.raises(NotFound):
            other.customer_numbers.require(hidden)
    with pytest.raises(NotAllowed):
        other.customer_numbers.give(COLLEAGUE, [first.id])
    desk.customer_numbers.delete(first.id)
    assert "customer_number" not in {
        entry.table for operation in other.history.recent() for entry in operation.entries
    }
    desk.history.undo(given.operation or 0)
    assert other.customer_numbers.numbers() == ()
    # By the number itself: one that is not there yet is made with the profile's line, in one operation.
    for number in ("c- 200", "C-300"):
        assert desk.customer_numbers.give_number(COLLEAGUE, number, "Acme").operation
    assert [(each.number, each.name) for each in other.customer_numbers.numbers()] == [
        ("C-200", ""),
        ("C-300", "Acme"),
    ]
    assert desk.customer_numbers.give_number(COLLEAGUE, "c-300").operation is None
    desk.customer_numbers.take_number(COLLEAGUE, " c-200")
    assert [each.number for each in other.customer_numbers.numbers()] == ["C-300"]
    for act in (desk.customer_numbers.take_number, other.customer_numbers.give_number):
        with pytest.raises((NotFound, NotAllowed)):
            act(COLLEAGUE, "C-400")
