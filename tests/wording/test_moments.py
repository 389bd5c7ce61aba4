# SPDX-License-Identifier: MIT
"""Days in words."""

from datetime import date

from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import day_text


def test_the_first_of_a_month_is_written_as_the_french_write_it() -> None:
    first = date(2027, 1, 1)
    assert day_text(first, Words("fr")) == "1er janvier 2027"
    assert day_text(first.replace(day=11), Words("fr")) == "11 janvier 2027"
    assert day_text(first, Words("en")) == "1 January 2027"
