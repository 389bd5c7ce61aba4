# SPDX-License-Identifier: MIT
"""The letters that a search has met are marked as they stand, however they were folded (N18)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.highlighting import met


def _marked(text: str, sought: str) -> str:
    marked, place = "", 0
    for start, stop in met(text, sought):
        marked += f"{text[place:start]}[{text[start:stop]}]"
        place = stop
    return marked + text[place:]


@pytest.mark.parametrize(
    ("text", "sought", "marked"),
    [
        ("Anna Roy", "an", "[An]na Roy"),
        ("Anna Roy", "roy anna", "[Anna] [Roy]"),
        ("Hélène Lefèvre", "lefev", "Hélène [Lefèv]re"),
        ("Œuvre Sociale", "oeu", "[Œu]vre Sociale"),
        ("Œuvre Sociale", "o", "[Œ]uvre Sociale"),
        ("Straße 4", "strass", "[Straß]e 4"),
        ("Jeanne d’Arcy", "darcy", "Jeanne [d’Arcy]"),
        ("Jeanne d’Arcy", "d'Arc", "Jeanne [d’Arc]y"),
        ("Jeanne d’Arcy", "arcy", "Jeanne d’[Arcy]"),
        ("Jean-Paul Roy", "jeanpaul", "[Jean-Paul] Roy"),
        ("Łukasz Sørensen", "sor", "Łukasz [Sør]ensen"),
        ("Banana", "nana", "Banana"),
        ("04 67 14 20 11", "0467", "[04 67] 14 20 11"),
        ("04 67 14 20 11", "67 14", "04 [67 14] 20 11"),
        ("+33 4 67 14 20 11", "0467", "+33 [4 67] 14 20 11"),
        ("(514) 555-0123", "514555", "([514) 555]-0123"),
        ("Anna Roy", "", "Anna Roy"),
        ("", "anna", ""),
        ("Anna Roy", "%_*", "Anna Roy"),
    ],
)
def test_what_was_met_is_marked_on_the_letters_as_they_stand(text: str, sought: str, marked: str) -> None:
    assert _marked(text, sought) == marked


def test_an_accent_that_stands_apart_belongs_to_its_letter() -> None:
    assert met("He\u0301le\u0300ne", "hele") == ((0, 6),)


@given(st.text(max_size=40), st.text(max_size=10))
def test_marks_lie_within_the_text_in_order_and_apart(text: str, sought: str) -> None:
    spans = met(text, sought)
    assert all(0 <= start < stop <= len(text) for start, stop in spans)
    assert all(first[1] < second[0] for first, second in pairwise(spans))
