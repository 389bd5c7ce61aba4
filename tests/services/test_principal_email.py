# SPDX-License-Identifier: MIT
"""The principal e-mail is unique among public persons, and each owner's private ones (`product.md`, decision 1)."""

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.contact import Added
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import Refused
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import line, person
from tests.store.together import at_once

ADDRESS = "maria@senate.example"


def taken_by(desk: Desk, draft: ContactDraft) -> tuple[object, object]:
    with pytest.raises(Refused) as refused:
        desk.contacts.add(draft)
    (error,) = refused.value.errors
    assert (error.field, error.code) == ("business.email", "email_taken")
    return error.parameters["contact"], error.parameters["name"]


def test_the_second_person_with_an_address_is_refused_and_told_the_first(desk: Desk) -> None:
    holder = desk.contacts.add(person("Cantwell", first_name="Maria", organisation="Senate", email=ADDRESS))
    for second in (ADDRESS, "  MARIA@Senate.Example "):
        assert taken_by(desk, person(email=second)) == (holder.contact, "Maria Cantwell (Senate)")


def test_an_international_domain_is_the_same_in_any_writing(desk: Desk) -> None:
    holder = desk.contacts.add(person("Maria", email="maria@bücher.example"))
    for second in ("Maria@xn--bcher-kva.example", "maria@BÜCHER.example", "maria@bu\u0308cher.example"):
        assert taken_by(desk, person(email=second)) == (holder.contact, "Maria")


def test_dots_and_tags_make_another_address(desk: Desk) -> None:
    desk.contacts.add(person(email=ADDRESS))
    for other in ("m.aria@senate.example", "maria+x@senate.example", "maria@senate.example.org"):
        assert desk.contacts.check(person(email=other)) == []


def test_an_address_with_control_characters_is_refused_before_it_meets_the_store(desk: Desk) -> None:
    errors = desk.contacts.check(person(email="maria\x00@senate.example"))
    assert "control_characters" in [error.code for error in errors]


def test_an_owner_holds_an_address_once_among_the_private_contacts(desk: Desk) -> None:
    mine = desk.contacts.add(person("Mine", private=True, email=ADDRESS))
    assert taken_by(desk, person(private=True, email=ADDRESS)) == (mine.contact, "Mine")


def test_a_private_and_a_public_contact_may_hold_the_same_address(desk: Desk) -> None:
    desk.contacts.add(person("Mine", private=True, email=ADDRESS))
    desk.contacts.add(person("Ours", email=ADDRESS))
    assert desk.contacts.find(ADDRESS).total == 2


def test_no_refusal_betrays_somebody_elses_private_contact(desk: Desk) -> None:
    desk.contacts.add(person("Secret", private=True, email=ADDRESS, phone="04 67 00 00 10"))
    with colleague(desk.store_url) as other:
        for private in (False, True):
            draft = person("Open", private=private, email=ADDRESS, phone="04 67 00 00 10")
            assert other.contacts.check(draft) == []
            added = other.contacts.add(draft)
            assert "Secret" not in str(added)
            assert desk.user.login not in str(added)


def test_a_group_may_share_an_address(desk: Desk) -> None:
    desk.contacts.add(person(email=ADDRESS))
    desk.contacts.add(person("Team", kind="group", email=ADDRESS))
    desk.contacts.add(person("Other team", kind="group", email=ADDRESS))
    assert desk.contacts.find().total == 3


def test_an_address_of_a_group_does_not_keep_a_person_from_it(desk: Desk) -> None:
    desk.contacts.add(person("Team", kind="group", email=ADDRESS))
    assert desk.contacts.check(person(email=ADDRESS)) == []


def test_an_address_in_the_list_may_be_shared(desk: Desk) -> None:
    desk.contacts.add(person(email=ADDRESS))
    desk.contacts.add(person(interaction_addresses=(line("email", ADDRESS),)))
    assert desk.contacts.find().total == 2


@pytest.mark.parametrize("private", [False, True])
def test_what_lies_in_the_trash_blocks_nothing(desk: Desk, private: bool) -> None:
    first = desk.contacts.add(person(private=private, email=ADDRESS))
    plain_sql.execute(desk.store_url, "UPDATE contact SET deleted_at = CURRENT_TIMESTAMP")
    second = desk.contacts.add(person(private=private, email=ADDRESS))
    assert second.contact != first.contact


@pytest.mark.parametrize("private", [False, True])
def test_of_several_writers_at_once_exactly_one_gets_the_address(desk: Desk, private: bool) -> None:
    drafts = [person(f"Writer {n}", private=private, email=ADDRESS) for n in range(4)]
    answers = at_once(*[lambda draft=draft: desk.contacts.add(draft) for draft in drafts])
    won = [answer for answer in answers if isinstance(answer, Added)]
    lost = [answer for answer in answers if isinstance(answer, Refused)]
    assert (len(won), len(lost)) == (1, 3), answers
    for refusal in lost:
        (error,) = refusal.errors
        assert (error.code, error.parameters["contact"]) == ("email_taken", won[0].contact)
    assert desk.contacts.find().total == 1
