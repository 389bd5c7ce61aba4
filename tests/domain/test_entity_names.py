# SPDX-License-Identifier: MIT
"""What an entity may be called: at most 15 characters, in both numbers, and nothing else called the same."""

from __future__ import annotations

import pytest

from contact_desk.domain.entity_names import (
    LONGEST_NAME,
    OWN_NAMES,
    EntityName,
    Gender,
    NamedEntity,
    check_names,
    tidied_name,
)

ORGANISATION, CONTACT = NamedEntity.ORGANISATION, NamedEntity.CONTACT


def faults(singular: str, plural: str = "names", language: str = "fr") -> list[tuple[str, str]]:
    name = tidied_name(EntityName(ORGANISATION, language, singular, plural))
    return [(error.field, error.code) for error in check_names([name])]


@pytest.mark.parametrize(
    "name",
    [
        "Compagnie",
        "a" * LONGEST_NAME,
        "  Compagnie  ",
        "Chargé d’affaire",
        "Éta\u0301blissement",
        "PME",
        "学校",
    ],
)
def test_a_name_of_up_to_fifteen_characters_is_taken(name: str) -> None:
    assert faults(name[:LONGEST_NAME] if len(name) > LONGEST_NAME and " " in name else name) == []


def test_a_name_of_sixteen_characters_is_refused_with_its_length() -> None:
    (error,) = check_names([EntityName(ORGANISATION, "fr", "a" * 16, "b")])
    assert (error.field, error.code) == ("organisation.fr.singular", "too_long")
    assert error.parameters == {"longest": 15, "length": 16}


def test_an_accent_that_was_typed_by_itself_counts_with_its_letter() -> None:
    assert faults("e\u0301" * LONGEST_NAME) == []


@pytest.mark.parametrize("name", ["Client\x07", "Cli\u200bent", "Cli\u202eent"])
def test_what_cannot_be_seen_is_refused(name: str) -> None:
    assert faults(name) == [("organisation.fr.singular", "control_characters")]


@pytest.mark.parametrize("name", ["{name}", "A & B", "<b>", "99", "-", "50 %"])
def test_what_is_no_name_is_refused(name: str) -> None:
    assert faults(name) == [("organisation.fr.singular", "not_an_entity_name")]


def test_a_name_is_needed_in_both_numbers_or_in_none() -> None:
    assert faults("Compagnie", "") == [("organisation.fr.plural", "name_in_both_numbers")]
    assert faults("", "Compagnies") == [("organisation.fr.singular", "name_in_both_numbers")]
    assert faults(" ", "\t") == []


def test_two_entities_of_one_language_are_not_called_alike() -> None:
    taken = [
        OWN_NAMES[CONTACT, "fr"],
        EntityName(ORGANISATION, "fr", "CONTACT", "sociétés"),
        EntityName(ORGANISATION, "en", "customer", "customers"),
        EntityName(CONTACT, "en", "client", "clients"),
    ]
    assert [(error.field, error.code) for error in check_names(taken)] == [
        ("organisation.fr.singular", "entity_name_taken")
    ]


def test_the_program_s_own_word_is_taken_too() -> None:
    names = [EntityName(CONTACT, "en"), EntityName(ORGANISATION, "en", "Contact", "Firms")]
    assert [error.code for error in check_names(names)] == ["entity_name_taken"]


def test_a_word_that_is_the_same_for_one_and_for_several_is_taken() -> None:
    assert check_names([EntityName(ORGANISATION, "fr", "bras", "bras", Gender.MASCULINE)]) == []


def test_a_gender_is_kept_where_french_has_a_name_for_it() -> None:
    french = tidied_name(EntityName(ORGANISATION, "fr", " le  groupe ", "groupes", Gender.MASCULINE))
    assert (french.singular, french.gender) == ("le groupe", Gender.MASCULINE)
    assert tidied_name(EntityName(ORGANISATION, "fr", "société", "sociétés")).gender is Gender.FEMININE
    assert tidied_name(EntityName(ORGANISATION, "fr", gender=Gender.MASCULINE)).gender is Gender.NONE
    assert tidied_name(EntityName(ORGANISATION, "en", "a", "b", Gender.MASCULINE)).gender is Gender.NONE
