# SPDX-License-Identifier: MIT
"""Names folded, written and shortened (rows N18, P05, TX6)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.names import display_name, fold, full_name, identity, initials, sort_key

names = st.text(max_size=60)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Éloïse", "eloise"),
        ("cœur", "coeur"),
        ("Ægir", "aegir"),
        ("Strauß", "strauss"),
        ("STRAUẞ", "strauss"),
        ("Łukasz", "lukasz"),
        ("Søren", "soren"),
        ("Đorđe", "dorde"),
        ("Þórður Guðrún", "thordur gudrun"),
        ("Ħal Għarghur", "hal gharghur"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Ångström", "angstrom"),
        ("ﬁlle", "fille"),
        ("d'Arcy d’Arcy dʼArcy", "d arcy d arcy d arcy"),
        ("Jean-Paul Jean‑Paul Jean–Paul", "jean paul jean paul jean paul"),
        ("  Van   der\u00a0Berg\n", "van der berg"),
        ("Ｆｕｌｌ１２", "full12"),
        ("Čeněk & Sons, s.r.o.", "cenek sons s r o"),
        ("Γιώργος", "γιωργοσ"),
        ("山田 太郎", "山田 太郎"),
        ("🎧 !?", ""),
        ("", ""),
    ],
)
def test_a_name_folds_to_plain_words(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(names)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(names)
def test_a_folded_name_is_only_letters_digits_and_single_spaces(text: str) -> None:
    folded = fold(text)
    assert all(character.isalnum() or character == " " for character in folded)
    assert folded == " ".join(folded.split())


@given(names)
def test_a_name_composed_or_decomposed_folds_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(st.text(alphabet="aéÉœŒßøØłŁ-' ", max_size=30))
def test_case_makes_no_difference(text: str) -> None:
    assert fold(text) == fold(text.upper()) == fold(text.lower())


def test_the_full_name_skips_blank_parts_and_keeps_each_part_as_typed() -> None:
    assert full_name("M.", " Jean-Paul ", "", "d’Arcy", "  ") == "M. Jean-Paul d’Arcy"
    assert full_name("Dr", "Ève", "Marie", "Œuvrard", "PhD") == "Dr Ève Marie Œuvrard PhD"
    assert full_name("", " ", "", "", "") == ""


@pytest.mark.parametrize(
    ("first", "last", "organisation", "shown", "listed"),
    [
        ("Marie", "Curie", "Sorbonne", "Marie Curie (Sorbonne)", "Marie Curie"),
        ("Marie", "Curie", " ", "Marie Curie", "Marie Curie"),
        ("", "Curie", "Sorbonne", "Curie (Sorbonne)", "Curie"),
        (" ", "", " Sorbonne ", "Sorbonne", "Sorbonne"),
        ("", "", "", "", ""),
    ],
)
def test_a_contact_without_a_name_is_shown_by_its_organisation(
    first: str, last: str, organisation: str, shown: str, listed: str
) -> None:
    assert display_name(first, last, organisation) == shown
    assert identity(first, last, organisation) == listed


def test_contacts_sort_by_last_name_and_organisations_among_them() -> None:
    keys = [sort_key("Zoé", "Émile", ""), sort_key("Ann", "Emile", "Zeta"), sort_key("", "", "École 2")]
    assert keys == ["emile zoe", "emile ann", "ecole 2"]


def test_a_name_of_symbols_only_sorts_by_its_organisation() -> None:
    assert sort_key("🎧", "", "Réseau") == "reseau"


@given(names, names, names)
def test_the_sort_key_is_short_and_folded(first: str, last: str, organisation: str) -> None:
    key = sort_key(first * 50, last * 50, organisation * 50)
    assert len(key) <= 200
    assert fold(key) == key


@pytest.mark.parametrize(
    ("first", "last", "organisation", "letters"),
    [
        ("Marie", "Curie", "Sorbonne", "MC"),
        ("", "Équipe Réseau", "", "ÉR"),
        ("", "", "Équipe Réseau", "ÉR"),
        ("", "e\u0301quipe", "", "É"),
        ("œdipe", "ßtrauß", "", "ŒS"),
        ("Jan", "van der Berg", "", "JV"),
        ("🎧 Anna", "’t Hooft", "", "AT"),
        ("ʻOkina", "", "", "O"),
        ("", "", "3M", "3"),
        ("山田", "太郎", "", "山太"),
        ("🎧", "!", "&", ""),
        ("", "", "", ""),
    ],
)
def test_the_avatar_shows_one_or_two_letters(first: str, last: str, organisation: str, letters: str) -> None:
    assert initials(first, last, organisation) == letters


@given(names, names, names)
def test_initials_are_two_letters_at_most(first: str, last: str, organisation: str) -> None:
    letters = initials(first, last, organisation)
    assert len(letters) <= 2
    assert all(letter.isalnum() for letter in letters)
