# SPDX-License-Identifier: MIT
"""What an engine looks for in texts as they were typed is what is found in folded ones (row X49)."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.names import fold
from contact_desk.domain.word_fitting import having
from contact_desk.domain.word_pattern import word_pattern

_PIECES = st.text("aéÉeœLßs3'-@.’ñ\u0301", max_size=6)


@given(st.lists(_PIECES, max_size=2).map(" ".join), st.text("aeols3nß", min_size=1, max_size=4))
def test_a_pattern_finds_the_texts_that_have_the_word(text: str, typed: str) -> None:
    if len(words := fold(text).split()) <= 4:
        word = fold(typed)
        assert bool(re.search(word_pattern(word), text)) is having(word)(text), (words, word)
