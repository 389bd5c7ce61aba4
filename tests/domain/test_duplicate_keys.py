# SPDX-License-Identifier: MIT
"""What a store looks up for a draft finds everybody whom the rules call alike, by equality and beginnings (row X01)."""

import pytest

from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.domain.duplicate_keys import LookUp, given_key, keys_for
from contact_desk.domain.french_sound import name_key
from contact_desk.domain.names import sort_key
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from tests.domain.likeness_table import ALIKE, Person

LISTS = Vocabulary(DEFAULT_VALUES)


def looked_up(first: str = "", last: str = "", organisation: str = "") -> LookUp:
    return keys_for(ContactDraft(first_name=first, last_name=last, organisation=organisation), LISTS, "CA")


def finds(look_up: LookUp, person: Person) -> bool:
    """As a store does that keeps three keys of a contact."""
    first, last, _ = person
    keys = {sort_key(*person), given_key(first, last)} - {""}
    begun = any(key.startswith(beginning) for key in keys for beginning in look_up.beginnings)
    return begun or bool(keys & look_up.names) or name_key(first, last) in look_up.sounds


@pytest.mark.parametrize("pair", [(one, other) for one, other, _ in ALIKE])
def test_whoever_is_alike_is_found_whichever_came_first(pair: tuple[Person, Person]) -> None:
    one, other = pair
    assert finds(looked_up(*one), other)


def test_numbers_and_mails_are_looked_up_as_they_are_kept() -> None:
    business = BusinessInformation(phone="514 555-0199", email=" J@Acme.example", fax="call me")
    look_up = keys_for(ContactDraft(business=business), LISTS, "CA")
    assert look_up.numbers == {"+15145550199"}
    assert look_up.emails == {"j@acme.example"}
    assert not look_up.is_empty()


def test_a_common_family_name_alone_finds_nobody_but_its_like() -> None:
    assert not finds(looked_up(last="Tremblay"), ("Jean", "Tremblay", ""))
    assert finds(looked_up(last="Tremblay"), ("", "Tremblay", ""))


def test_a_beginning_holds_enough_letters_to_be_narrow() -> None:
    assert looked_up("Jean", "Tremblay").beginnings == {"tremblay je", "jean tre"}
    assert looked_up("J.", "Tremblay").beginnings == {"tremblay j"}
    assert looked_up("Jo", "Roy").beginnings == frozenset()
    assert looked_up("", "Jean Tremblay").beginnings == {"jean tre"}


def test_who_is_kept_by_an_initial_is_looked_up_exactly() -> None:
    assert {"tremblay j", "tremblay j p"} <= looked_up("Jean-Paul", "Tremblay").names
    assert "tremblay" in looked_up("Jean", "Tremblay", "Acme").names


def test_an_empty_draft_has_nothing_to_look_for() -> None:
    assert looked_up().is_empty()
    assert looked_up("🎧", "!").is_empty()


def test_no_key_grows_with_what_is_pasted() -> None:
    look_up = looked_up("Jean " * 500, "Tremblay " * 500, "Acme" * 500)
    assert all(len(key) <= 200 for key in look_up.names | look_up.beginnings | look_up.sounds)


def test_the_given_key_is_the_mirror_of_the_sort_key() -> None:
    assert given_key("Jean-Paul", "de la Tour") == "jean paul de la tour"
    assert given_key("", "") == ""
