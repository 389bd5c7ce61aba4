# SPDX-License-Identifier: MIT
"""A name typed in one piece fills the fields of a draft where that costs nobody a word (row X47)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.draft_splitting import split_fields
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES

LISTS = Vocabulary(DEFAULT_VALUES)


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("M. Jean-Paul de la Tour", {"title": "m", "first_name": "Jean-Paul", "last_name": "de la Tour"}),
        (
            "Dr Müller, Anna Maria",
            {"title": "dr", "first_name": "Anna", "middle_name": "Maria", "last_name": "Müller"},
        ),
        ("VAN DEN BERG Piet", {"first_name": "Piet", "last_name": "VAN DEN BERG"}),
        ("John Kennedy Jr", {"first_name": "John", "last_name": "Kennedy", "suffix": "Jr"}),
        ("Mme Curie", {"title": "mme", "last_name": "Curie"}),
    ],
)
def test_each_part_is_for_its_field(typed: str, fields: dict[str, str]) -> None:
    assert split_fields(ContactDraft(last_name=typed), LISTS) == fields


@pytest.mark.parametrize(
    "draft",
    [
        ContactDraft(last_name="Anna Keller", kind="group"),
        ContactDraft(last_name="Anna Keller", first_name="Anna"),
        ContactDraft(last_name="Anna Keller", middle_name="Maria"),
        ContactDraft(last_name="Anna Keller PhD", suffix="MBA"),
        ContactDraft(last_name="Dr Anna Keller", title="mme"),
        ContactDraft(last_name="Keller"),
        ContactDraft(),
    ],
)
def test_nothing_is_offered_that_somebody_has_filled_in_or_that_has_no_parts(draft: ContactDraft) -> None:
    assert split_fields(draft, LISTS) is None


@pytest.mark.parametrize("chosen", ["dr", "Dr"])
def test_the_same_title_chosen_before_is_no_hindrance(chosen: str) -> None:
    draft = ContactDraft(last_name="Dr Anna Keller", title=chosen)
    fields = split_fields(draft, LISTS)
    assert fields == {"title": "dr", "first_name": "Anna", "last_name": "Keller"}


def test_a_title_that_the_list_does_not_have_is_not_lost() -> None:
    without = Vocabulary(
        tuple(
            replace(value, retired=value.list is ListName.TITLE and value.code == "dr")
            for value in DEFAULT_VALUES
        )
    )
    assert split_fields(ContactDraft(last_name="Sir Elton John"), LISTS) is None
    assert split_fields(ContactDraft(last_name="Dr Anna Keller"), without) is None
    assert split_fields(ContactDraft(last_name="M. Paul Keller"), without) is not None
