# SPDX-License-Identifier: MIT
"""Look-alikes: who may be the one in a draft, why, and in which order (rows X01, N05, N27)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.domain.duplicate_keys import LookUp, keys_for
from contact_desk.domain.duplicates import LEAST_SCORE, Candidate, Likeness, Reason, best, judge
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from tests.domain.likeness_table import ALIKE, ALIKE_ONCE_SEEN, NOT_ALIKE, Person

LISTS = Vocabulary(DEFAULT_VALUES)
parts = st.text(alphabet="abcdeéilnorst .-'", max_size=12)
people = st.tuples(parts, parts, st.sampled_from(["", "Acme", "Zeta"]))


def asked(person: Person, **business: str) -> LookUp:
    first, last, organisation = person
    draft = ContactDraft(
        first_name=first,
        last_name=last,
        organisation=organisation,
        business=BusinessInformation(**business),
    )
    return keys_for(draft, LISTS, "CA")


def kept(person: Person, contact: int = 1, *addresses: str) -> Candidate:
    first, last, organisation = person
    return Candidate(contact, f"{first} {last}".strip(), first, last, organisation, frozenset(addresses))


def score(one: Person, other: Person) -> int:
    likeness = judge(asked(one), kept(other))
    return likeness.score if likeness else 0


JEAN: Person = ("Jean", "Tremblay", "Acme")


@pytest.mark.parametrize(("one", "other", "reason"), ALIKE + ALIKE_ONCE_SEEN)
def test_contacts_that_may_be_one_are_named_with_the_reason(
    one: Person, other: Person, reason: Reason
) -> None:
    found = judge(asked(one), kept(other))
    assert found is not None
    assert found.reason is reason


@pytest.mark.parametrize(("one", "other", "reason"), ALIKE + ALIKE_ONCE_SEEN)
def test_likeness_holds_both_ways(one: Person, other: Person, reason: Reason) -> None:
    there, back = judge(asked(one), kept(other)), judge(asked(other), kept(one))
    assert there is not None
    assert back is not None
    assert (there.reason, there.score) == (back.reason, back.score)


@pytest.mark.parametrize(("one", "other"), NOT_ALIKE)
def test_nobody_is_warned_of_somebody_else(one: Person, other: Person) -> None:
    assert judge(asked(one), kept(other)) is None
    assert judge(asked(other), kept(one)) is None


def test_the_same_address_is_told_with_the_address_that_is_shared() -> None:
    look_up = asked(("Ann", "Other", ""), phone="514 555-0199", email="J@Acme.example")
    by_number = judge(look_up, kept(JEAN, 7, "+15145550199"))
    by_email = judge(look_up, kept(JEAN, 7, "+15145550199", "j@acme.example"))
    assert by_number == Likeness(
        7, "Jean Tremblay", Reason.SAME_NUMBER, "+15145550199", 88, (Reason.SAME_NUMBER,)
    )
    assert by_email is not None
    assert (by_email.reason, by_email.value) == (Reason.SAME_EMAIL, "j@acme.example")
    assert by_email.reasons == (Reason.SAME_EMAIL, Reason.SAME_NUMBER)


def test_every_reason_is_told_and_a_name_confirms_an_address() -> None:
    look_up = asked(("Jean", "Trembley", ""), phone="514 555-0199")
    alone = judge(look_up, kept(("Ann", "Other", ""), 1, "+15145550199"))
    confirmed = judge(look_up, kept(JEAN, 2, "+15145550199"))
    assert alone is not None
    assert confirmed is not None
    assert confirmed.reasons == (Reason.SAME_NUMBER, Reason.CLOSE_NAME, Reason.SAME_SOUND)
    assert confirmed.score > alone.score


def test_a_name_is_likelier_the_closer_it_is_spelled() -> None:
    scores = [
        score(JEAN, JEAN),
        score(JEAN, ("Jean", "Tremblay", "")),
        score(JEAN, ("Jean", "Trembaly", "")),
        score(JEAN, ("Jaen", "Trembaly", "")),
        score(JEAN, ("J.", "Tremblay", "")),
        score(JEAN, ("Ann", "Other", "Acme")),
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_another_organisation_makes_it_less_likely_and_the_same_one_more() -> None:
    close = ("Jean", "Trembaly")
    assert score(JEAN, (*close, "Zeta")) < score(JEAN, (*close, "")) < score(JEAN, (*close, "Acme"))
    heard = ("Jan", "Tremblé")
    assert score(JEAN, (*heard, "Zeta")) < score(JEAN, (*heard, "")) < score(JEAN, (*heard, "Acme"))


def test_the_five_likeliest_are_told_each_once_the_likeliest_first() -> None:
    look_up = asked(JEAN, phone="514 555-0199", email="jean@acme.example")
    crowd = [kept(("Jean", "Tremblay", "Zeta"), number) for number in range(20, 30)]
    holder = kept(("Ann", "Other", ""), 3, "+15145550199")
    found = best(
        look_up, [*crowd, holder, replace(holder, addresses=frozenset(["jean@acme.example"])), kept(JEAN, 5)]
    )
    assert [(one.id, one.reason) for one in found] == [
        (3, Reason.SAME_EMAIL),
        (5, Reason.SAME_NAME_AND_ORGANISATION),
        (20, Reason.CLOSE_NAME),
        (21, Reason.CLOSE_NAME),
        (22, Reason.CLOSE_NAME),
    ]
    assert found[0].reasons == (Reason.SAME_EMAIL, Reason.SAME_NUMBER)
    assert len(best(look_up, crowd, most=2)) == 2


def test_who_was_called_not_the_same_is_not_named_again() -> None:
    assert best(asked(JEAN), [kept(JEAN, 1), kept(JEAN, 2)], but={1})[0].id == 2
    assert best(asked(JEAN), [kept(JEAN, 1)], but={1}) == ()


def test_a_sound_that_the_store_keeps_is_not_worked_out_again() -> None:
    heard = replace(kept(("Jan", "Roi", "")), sound_key="MART1 LYK")
    assert judge(asked(("Luc", "Martin", "")), heard) is not None
    assert judge(asked(("Jean", "Roy", "")), heard) is None


@given(people, people)
def test_a_score_is_never_out_of_bounds(one: Person, other: Person) -> None:
    found = judge(asked(one), kept(other))
    assert found is None or (LEAST_SCORE <= found.score <= 100 and found.reason in found.reasons)


@given(people)
def test_everybody_with_a_name_is_like_themselves(one: Person) -> None:
    found = judge(asked(one), kept(one))
    assert (found is not None) == bool(asked(one).name.whole or asked(one).organisation)
