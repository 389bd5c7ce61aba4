# SPDX-License-Identifier: MIT
"""What an engine looks for in texts as they were typed is what is found in folded ones (row X49)."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.names import fold
from contact_desk.domain.search_words import LONGEST_WORD
from contact_desk.domain.word_fitting import having
from contact_desk.domain.word_pattern import word_pattern


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("s", "ß"),
        ("gros", "Große"),
        ("o", "Œuvre"),
        ("sss", "sß"),
        ("sss", "ßs"),
        ("coe", "Cœur"),
        ("te", "℡"),
    ],
)
def test_a_beginning_may_end_within_a_letter_that_stands_for_two(typed: str, text: str) -> None:
    assert having(typed)(text)
    assert re.search(word_pattern(typed), text)


def test_a_pattern_of_the_longest_word_stays_short() -> None:
    assert len(word_pattern("s" * LONGEST_WORD)) < 200_000


_PIECES = st.text("aéÉeœLßsSĳ3'-@.’ñ\u0301", max_size=6)


@given(st.lists(_PIECES, max_size=2).map(" ".join), st.text("aeolsij3nß", min_size=1, max_size=4))
def test_a_pattern_finds_the_texts_that_have_the_word(text: str, typed: str) -> None:
    word = fold(typed)
    if len(words := fold(text).split()) <= 4 and len(word) <= 4:
        assert bool(re.search(word_pattern(word), text)) is having(word)(text), (words, word)
