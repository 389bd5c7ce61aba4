# SPDX-License-Identifier: MIT
"""What the benchmarks measure on: invented contacts that a desk accepts, the same ones each time."""

from __future__ import annotations

from contact_desk.domain.attribute import AttributeType, Entity
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.draft_check import check_draft
from contact_desk.domain.phone import read_phone
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from tests.benchmarks.generator import ATTRIBUTE, Generator

DRAFTS = [Generator(size=1000).draft(place) for place in range(1000)]


def numbers_of(draft: ContactDraft) -> list[str]:
    numbers = [draft.business.phone, draft.business.mobile]
    return [number for number in (*numbers, *(line.value for line in draft.interaction_addresses)) if number]


def test_the_same_seed_invents_the_same_contacts() -> None:
    again = Generator(size=1000)
    assert [again.draft(place) for place in (0, 17, 999)] == [DRAFTS[0], DRAFTS[17], DRAFTS[999]]


def test_another_seed_invents_others() -> None:
    assert Generator(size=1000, seed=2).draft(0) != DRAFTS[0]


def test_a_desk_would_accept_every_one() -> None:
    attribute = AttributeType(id=1, code=ATTRIBUTE, entity=Entity.CONTACT)
    lists = Vocabulary(DEFAULT_VALUES, (attribute,))
    assert [error for draft in DRAFTS for error in check_draft(draft, lists, region="FR")] == []


def test_every_number_is_a_valid_one() -> None:
    assert [n for draft in DRAFTS for n in numbers_of(draft) if not read_phone(n, "FR").valid] == []


def test_no_principal_email_is_given_twice() -> None:
    emails = [draft.business.email for draft in DRAFTS if draft.business.email]
    assert len(set(emails)) == len(emails) > 500


def test_contacts_have_as_many_interaction_addresses_as_measured_directories() -> None:
    lines = sum(len(numbers_of(draft)) + bool(draft.business.email) for draft in DRAFTS)
    assert 2.35 < lines / len(DRAFTS) < 2.55


def test_a_few_organisations_have_many_contacts_and_most_have_few() -> None:
    names = [draft.organisation for draft in DRAFTS if draft.organisation]
    counts = sorted((names.count(name) for name in set(names)), reverse=True)
    assert counts[0] > 50
    assert counts[len(counts) // 2] <= 3
