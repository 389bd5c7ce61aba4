# SPDX-License-Identifier: MIT
"""Long lists: the first lines stand alone, the others together, and none is left out."""

from __future__ import annotations

import pytest

from contact_desk.wording.catalogue import Words
from contact_desk.wording.further_lines import MOST_ALONE, further_together

Line = tuple[str, str]


def told(count: int, language: str) -> list[Line]:
    lines = [("Phone", f"01 45 {number:03}") for number in range(count)]
    return further_together(
        lines,
        Words(language),
        label=lambda line: line[0],
        value=lambda line: line[1],
        make=lambda label, value: (label, value),
    )


def test_a_list_that_is_not_too_long_stays_as_it_is() -> None:
    assert len(told(MOST_ALONE, "en")) == MOST_ALONE
    assert told(0, "en") == []


@pytest.mark.parametrize(
    ("language", "label", "line"),
    [("en", "1,480 more", "Phone: "), ("fr", "1\u202f480 de plus", "Phone\u00a0: ")],
)
def test_what_is_beyond_stands_in_one_text_a_line_each(language: str, label: str, line: str) -> None:
    *alone, (said, text) = told(MOST_ALONE + 1480, language)
    assert (len(alone), said) == (MOST_ALONE, label)
    assert text.splitlines()[0] == f"{line}01 45 {MOST_ALONE:03}"
    assert len(text.splitlines()) == 1480
