# SPDX-License-Identifier: MIT
"""Each way to write a name finds the other (row N18), in an index of words and their beginnings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.names import fold
from contact_desk.domain.search_words import QueryTerm, index_words, query_terms

PAIRS = [
    ("Éloïse", "Eloise"),
    ("cœur", "coeur"),
    ("Strauß", "Strauss"),
    ("Łukasz", "lukasz"),
    ("Søren", "soren"),
    ("d'Arcy", "DArcy"),
    ("d’Arcy", "DArcy"),
    ("d'Arcy", "d’Arcy"),
    ("d'Arcy", "d Arcy"),
    ("Jean-Paul", "Jean Paul"),
    ("Jean-Paul", "JeanPaul"),
    ("Jean Paul", "JeanPaul"),
    ("Jean‑Paul Dupont", "JeanPaul Dupont"),
    ("Marie Curie", "Curie Marie"),
    ("L'Œuvre", "loeuvre"),
    ("O'Neil", "ONeil"),
    ("Hawaiʻi", "Hawaii"),
    ("Müller", "muller"),
    ("Ångström", "angstrom"),
    ("Đorđe", "dorde"),
    ("ﬁlle", "fille"),
    ("van der Berg", "Vanderberg"),
    ("Jan van der Berg", "Jan van derBerg"),
    ("S.N.C.F.", "SNCF"),
    ("Marie-Ève d'Arcy", "Marie-Eve DArcy"),
]
words = st.text(alphabet=st.characters(categories=["L", "Nd"]), min_size=1, max_size=12)
plain_words = words.filter(lambda word: fold(word).isalnum())


def finds(query: str, *texts: str) -> bool:
    """A full-text index in its simplest form: every term, any alternative, all its words as beginnings."""
    index = index_words(*texts)
    return all(
        any(all(any(word.startswith(start) for word in index) for start in way) for way in term.alternatives)
        for term in query_terms(query)
    )


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_each_way_to_write_a_name_finds_the_other(one: str, other: str) -> None:
    assert finds(one, other)
    assert finds(other, one)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_each_way_is_found_among_the_other_fields_of_a_contact(one: str, other: str) -> None:
    assert finds(one, "Dr", other, "Service des Eaux", "un mot de plus, et encore d'autres")
    assert finds(other, "Dr", one, "Service des Eaux", "un mot de plus, et encore d'autres")


def test_first_and_last_name_are_found_in_either_order_and_unfinished() -> None:
    assert finds("cur mar", "Marie", "Curie")
    assert finds("mar cur", "Marie", "Curie")


@pytest.mark.parametrize(
    "query", ["Pierre", "Marie Pierre", "arie", "mariecurie sorbonne nobel prix physique x"]
)
def test_another_name_is_not_found(query: str) -> None:
    assert not finds(query, "Marie", "Curie", "Sorbonne")


@given(st.lists(words, min_size=1, max_size=8))
def test_every_text_finds_itself_in_any_order_of_its_words(name: list[str]) -> None:
    assert finds(" ".join(name), " ".join(name))
    assert finds(" ".join(reversed(name)), " ".join(name))


@given(st.lists(plain_words, min_size=2, max_size=4))
def test_a_name_in_one_piece_and_apart_find_each_other(name: list[str]) -> None:
    assert finds("".join(name), " ".join(name))
    assert finds(" ".join(name), "".join(name))


def test_a_compound_is_indexed_in_pieces_and_in_one() -> None:
    assert index_words("d'Arcy") == ("d", "arcy", "darcy")
    assert index_words("Jean-Paul", "Jean") == ("jean", "paul", "jeanpaul")
    assert index_words("van der Berg") == ("van", "der", "berg", "vanderberg")
    assert index_words("une note de cinq mots") == ("une", "note", "de", "cinq", "mots")
    assert index_words("", " – ", "🎧") == ()


def test_a_query_asks_for_a_compound_in_one_piece_or_in_pieces() -> None:
    assert query_terms("Curie") == (QueryTerm((("curie",),)),)
    assert query_terms("jean-paul") == (QueryTerm((("jeanpaul",), ("jean", "paul"))),)
    assert query_terms(" ?! ") == ()


def test_a_long_query_asks_for_each_of_its_words() -> None:
    terms = query_terms("jean-paul de la Tour d'Auvergne")
    assert terms[0] == QueryTerm((("jeanpaul",), ("jean", "paul")))
    assert [term.alternatives[0][0] for term in terms] == ["jeanpaul", "de", "la", "tour", "dauvergne"]


@given(st.text(max_size=200), st.integers(min_value=1, max_value=50))
def test_words_and_terms_are_bounded_and_distinct(text: str, times: int) -> None:
    indexed, terms = index_words(text * times), query_terms(text * times)
    asked = [word for term in terms for way in term.alternatives for word in way]
    assert len(set(indexed)) == len(indexed)
    assert all(0 < len(word) <= 100 for word in [*indexed, *asked])
    assert len(terms) <= 20


def test_a_book_pasted_into_a_note_is_indexed_up_to_five_thousand_words() -> None:
    assert len(index_words(" ".join(f"mot{number}" for number in range(9000)))) == 5000


def test_a_word_longer_than_the_index_keeps_still_finds_itself() -> None:
    assert finds("x" * 900, "x" * 900)
