# SPDX-License-Identifier: MIT
"""Who may be the one in a draft that is still being typed: by name, sound, number, e-mail (rows X01, N05, N27)."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.contact import Lookalike
from contact_desk.domain.draft import BusinessInformation, ContactDraft, InteractionAddressDraft
from contact_desk.domain.duplicates import Reason
from contact_desk.domain.names import sort_key
from contact_desk.store.repositories.likenesses import MOST_OF_A_PART
from tests.domain.likeness_table import ALIKE, NOT_ALIKE, Person
from tests.store import plain_sql
from tests.store.colleagues import colleague

NUMBER = "04 65 71 00 10"
EMAIL = "accueil@lac.example"
JEAN: Person = ("Jean", "Tremblay", "Acme")


def person(name: str, **business: str) -> ContactDraft:
    return ContactDraft(last_name=name, business=BusinessInformation(**business))


def named(who: Person, *, private: bool = False) -> ContactDraft:
    first, last, organisation = who
    return ContactDraft(first_name=first, last_name=last, organisation=organisation, private=private)


def reasons(found: tuple[Lookalike, ...]) -> dict[int, str]:
    return {alike.id: alike.reason for alike in found}


def test_a_number_and_an_email_are_found_however_they_are_written(desk: Desk) -> None:
    martin = desk.contacts.add(person("Martin", phone=NUMBER)).contact
    oury = desk.contacts.add(person("Oury", email=EMAIL)).contact
    found = desk.contacts.lookalikes(person("New", mobile="+33 4.65.71.00.10", email="Accueil@LAC.example"))
    assert [(alike.id, alike.reason, alike.display_name) for alike in found] == [
        (oury, "same_email", "Oury"),
        (martin, "same_number", "Martin"),
    ]


def test_each_contact_is_named_once_by_its_email_if_it_has_both(desk: Desk) -> None:
    both = desk.contacts.add(person("Martin", phone=NUMBER, mobile="06 39 98 00 10", email=EMAIL)).contact
    found = desk.contacts.lookalikes(person("", phone="06 39 98 00 10", mobile=NUMBER, email=EMAIL))
    assert [(alike.id, alike.reason, alike.value) for alike in found] == [(both, "same_email", EMAIL)]


def test_five_at_most_are_named(desk: Desk) -> None:
    for name in "ABCDEFG":
        desk.contacts.add(person(name, phone=NUMBER))
    found = desk.contacts.lookalikes(person("New", phone=NUMBER))
    assert [alike.display_name for alike in found] == ["A", "B", "C", "D", "E"]


def test_the_lines_of_the_draft_count_too(desk: Desk) -> None:
    martin = desk.contacts.add(person("Martin", phone=NUMBER)).contact
    line = InteractionAddressDraft(type="mobile", value=NUMBER)
    found = desk.contacts.lookalikes(ContactDraft(interaction_addresses=(line,)))
    assert [alike.id for alike in found] == [martin]


def test_a_private_contact_is_named_to_its_owner_alone(desk: Desk) -> None:
    secret = desk.contacts.add(person("Secret", phone=NUMBER).model_copy(update={"private": True})).contact
    draft = person("New", phone=NUMBER)
    assert [alike.id for alike in desk.contacts.lookalikes(draft)] == [secret]
    with colleague(desk.store_url) as other:
        assert other.contacts.lookalikes(draft) == ()


@pytest.mark.parametrize("typed", ["", "  ", "bonjour", "\x00@\x00.example", "\ud800", "9" * 10_000, "'; --"])
def test_what_nobody_can_hold_is_nobodys(desk: Desk, typed: str) -> None:
    desk.contacts.add(person("Martin", phone=NUMBER, email=EMAIL))
    assert desk.contacts.lookalikes(person("New", phone=typed, email=typed)) == ()


def test_everybody_whom_the_rules_call_alike_is_found_while_typing_and_when_saved(desk: Desk) -> None:
    for one, other, reason in ALIKE:
        there = desk.contacts.add(named(other))
        typed = desk.contacts.lookalikes(named(one))
        saved = desk.contacts.add(named(one))
        assert (one, reasons(typed)) == (one, {there.contact: reason})
        assert (one, saved.lookalikes) == (one, typed)
        assert desk.contacts.lookalikes(named(one), but=saved.contact) == typed
        for added in (saved, there):
            desk.history.undo(added.operation)


def test_nobody_is_warned_of_somebody_else(desk: Desk) -> None:
    for one, other in NOT_ALIKE:
        if sort_key(*other):
            there = desk.contacts.add(named(other))
            assert (one, desk.contacts.lookalikes(named(one))) == (one, ())
            desk.history.undo(there.operation)


def test_an_edited_name_is_found_by_what_it_is_now(desk: Desk) -> None:
    contact = desk.contacts.add(named(JEAN)).contact
    before = desk.contacts.show(contact).draft
    desk.contact_editing.change(contact, before, before.model_copy(update={"last_name": "Gauthier"}))
    assert desk.contacts.lookalikes(named(JEAN)) == ()
    found = desk.contacts.lookalikes(ContactDraft(first_name="Jean", last_name="Gaultié"))
    assert reasons(found) == {contact: Reason.SAME_SOUND}


def test_a_renamed_organisation_is_found_by_its_new_name(desk: Desk) -> None:
    added = desk.contacts.add(named(("", "", "Acme")))
    (organisation,) = added.changes.organisations
    before = desk.organisation_records.show(organisation).draft
    renamed = before.model_copy(update={"name": "Zeta"})
    desk.organisation_records.change(organisation, before, renamed)
    assert desk.contacts.lookalikes(named(("", "", "Acme"))) == ()
    found = desk.contacts.lookalikes(named(("", "", "ZETA")))
    assert reasons(found) == {added.contact: Reason.SAME_NAME_AND_ORGANISATION}


def test_the_one_of_the_same_organisation_is_found_among_many_of_that_name(desk: Desk) -> None:
    namesake = desk.contacts.add(named(("Jean", "Tremblay", ""))).contact
    plain_sql.execute(desk.store_url, _AS_OFTEN.format(contact=namesake, most=MOST_OF_A_PART + 20))
    last = desk.contacts.add(named(JEAN))
    found = desk.contacts.lookalikes(named(JEAN))
    assert len(found) == 5
    assert (found[0].id, found[0].reason) == (last.contact, Reason.SAME_NAME_AND_ORGANISATION)


_AS_OFTEN = """
INSERT INTO contact (uid, first_name, last_name, owner, sort_key, given_key, sound_key, created, changed)
  WITH RECURSIVE copy(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copy WHERE number < {most})
  SELECT 'copy ' || number, first_name, last_name, owner, sort_key, given_key, sound_key, created, changed
  FROM contact CROSS JOIN copy WHERE id = {contact}
"""


def test_a_private_name_is_told_to_its_owner_alone(desk: Desk) -> None:
    secret = desk.contacts.add(named(JEAN, private=True)).contact
    assert reasons(desk.contacts.lookalikes(named(JEAN))) == {secret: Reason.SAME_NAME_AND_ORGANISATION}
    with colleague(desk.store_url) as other:
        for typed in (JEAN, ("Jean", "Trembley", ""), ("Tremblay", "Jean", ""), ("J.", "Tremblay", "")):
            assert other.contacts.lookalikes(named(typed)) == ()
        assert other.contacts.add(named(JEAN)).lookalikes == ()
