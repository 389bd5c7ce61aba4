# SPDX-License-Identifier: MIT
"""Which typed texts begin a name, first name first or last name first, and which are no name at all."""

import pytest

from contact_desk.domain.name_beginnings import NameBeginnings


@pytest.mark.parametrize(
    "text", ["mar", "MARTIN", "jean paul mar", "mar jean", "Martin Jean-P", "paul mar je"]
)
def test_a_name_begins_with_its_words_from_any_of_them_on(text: str) -> None:
    assert NameBeginnings.of(text).fit("martin jean paul")


@pytest.mark.parametrize(
    "text", ["", "...", "04 67 00 00 10", "five words are no name", "arti", "jean martine"]
)
def test_what_begins_no_name_fits_none(text: str) -> None:
    assert not NameBeginnings.of(text).fit("martin jean paul")
