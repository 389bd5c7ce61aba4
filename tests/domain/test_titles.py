# SPDX-License-Identifier: MIT
"""Titles are known in three languages, and found in the store's list by what they mean (row X47)."""

from dataclasses import replace

import pytest

from contact_desk.domain.titles import count_titles, find_title, is_title, part_title
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES

LISTS = Vocabulary(DEFAULT_VALUES)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("M.", "m"),
        ("M", "m"),
        ("Mr.", "m"),
        ("Monsieur", "m"),
        ("Herr", "m"),
        ("MME", "mme"),
        ("Mrs.", "mme"),
        ("Mlle", "mme"),
        ("Fräulein", "mme"),
        ("Mx", "mx"),
        ("Dre", "dr"),
        ("Docteur", "dr"),
        ("Maître", "me"),
        ("Prof. Dr.", "pr"),
        ("Dr. med.", "dr"),
        (" Pr. ", "pr"),
    ],
)
def test_a_title_is_found_however_it_is_written(typed: str, code: str) -> None:
    found = find_title(typed, LISTS)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("typed", ["Sir", "", "  ", "Dupont"])
def test_a_title_that_no_list_has_is_not_found(typed: str) -> None:
    assert find_title(typed, LISTS) is None


def test_a_title_of_the_administrators_own_is_found_first() -> None:
    own = ListValue(ListName.TITLE, "mlle", "Miss", "Mlle")
    assert find_title("Mlle", Vocabulary((*DEFAULT_VALUES, own))) == own
    assert find_title("Sir", Vocabulary((ListValue(ListName.TITLE, "sir", "Sir", "Sir"),))) is not None


def test_a_title_that_was_retired_is_not_chosen_any_more() -> None:
    retired = tuple(replace(value, retired=value.code == "dr") for value in DEFAULT_VALUES)
    assert find_title("Dr", Vocabulary(retired)) is None


def test_a_faculty_belongs_to_the_title_before_it() -> None:
    assert count_titles(["Prof.", "Dr.", "med.", "Anna", "Keller"]) == 3
    assert count_titles(["med.", "Anna"]) == 0


def test_a_title_typed_against_the_name_is_parted_from_it() -> None:
    assert part_title("Dr.Müller") == ("Dr.", "Müller")
    assert part_title("M.J.") == ("M.J.",)
    assert part_title("Marie") == ("Marie",)
    assert not is_title("Marie")
