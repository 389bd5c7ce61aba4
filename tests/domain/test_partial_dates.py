# SPDX-License-Identifier: MIT
"""Birthdays and anniversaries as people type them in French and English, the year optional (row X36)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact_desk.domain.date_reading import Order, read_partial_date
from contact_desk.domain.errors import FieldError
from contact_desk.domain.partial_date import PartialDate, kept_date


def read(text: str, order: Order = Order.UNKNOWN) -> str:
    """The date as it is kept, or the code of what is wrong with it."""
    found = read_partial_date(text, order)
    return found.code if isinstance(found, FieldError) else str(found)


@pytest.mark.parametrize(
    "typed",
    [
        *("1er mai 1970", "le 1er mai 1970", "1 MAI 1970", "1 mai 1970", "May 1, 1970", "May 1st, 1970"),
        *("1st of May 1970", "the 1st May 1970", "1970-05-01", "19700501", "1970/5/1", " 1970-05-01 "),
    ],
)
def test_a_day_with_its_year_is_read_in_both_languages(typed: str) -> None:
    assert read(typed) == "1970-05-01"


@pytest.mark.parametrize(
    "typed", ["25 décembre", "25/12", "le 25/12", "12/25", "Dec. 25th", "--12-25", "--1225"]
)
def test_the_year_may_be_unknown(typed: str) -> None:
    assert read(typed) == "--12-25"


def test_the_order_of_day_and_month_is_that_of_who_types() -> None:
    assert read("1/5/1970", Order.DAY_FIRST) == "1970-05-01"
    assert read("1/5/1970", Order.MONTH_FIRST) == "1970-01-05"
    assert read("5.1.", Order.DAY_FIRST) == "--01-05"
    assert read("25/12", Order.MONTH_FIRST) == read("12/25", Order.DAY_FIRST) == "--12-25"


def test_what_can_be_two_days_is_not_guessed_where_nobody_types() -> None:
    assert read("1/5/1970") == "ambiguous_date"
    assert read("5/5/1970") == "1970-05-05"


def test_the_29th_of_february_needs_a_leap_year_or_none() -> None:
    assert read("29 février") == "--02-29"
    assert read("29 Feb 1972") == "1972-02-29"
    assert read("29 Feb 1970") == read("2/30") == read("31 avril") == "no_such_day"


@pytest.mark.parametrize("typed", ["1/5/70", "1 mai 70", "May 1, '70", "12.6.98"])
def test_a_year_of_two_digits_is_asked_for_whole(typed: str) -> None:
    assert {read(typed, order) for order in Order} == {"year_in_two_digits"}


@pytest.mark.parametrize(
    "typed", ["", "tomorrow", "1970", "mai 1970", "1 2 3 4", "٣/٥", "①/②", "1/5/19700", "x" * 5000]
)
def test_what_is_no_date_is_said_to_be_none(typed: str) -> None:
    assert read(typed, Order.DAY_FIRST) == "not_a_partial_date"


def test_what_is_wrong_tells_what_was_typed_and_not_a_whole_page_of_it() -> None:
    fault = read_partial_date(" " + "x" * 5000)
    assert isinstance(fault, FieldError)
    assert fault.parameters["value"] == "x" * 60


@given(st.dates(), st.booleans(), st.sampled_from(Order))
def test_what_is_kept_is_read_as_itself(day: date, with_year: bool, order: Order) -> None:
    partial = PartialDate(day.month, day.day, day.year if with_year else None)
    assert kept_date(str(partial)) == partial == read_partial_date(str(partial), order)


@given(st.text(max_size=40), st.sampled_from(Order))
def test_whatever_is_typed_is_a_date_or_a_fault(typed: str, order: Order) -> None:
    found = read_partial_date(typed, order)
    assert isinstance(found, PartialDate | FieldError)


def test_it_comes_round_every_year() -> None:
    birthday = PartialDate(5, 1, 1970)
    assert birthday.next_from(date(2026, 5, 1)) == date(2026, 5, 1)
    assert birthday.next_from(date(2026, 5, 2)) == date(2027, 5, 1)


def test_a_leap_day_is_kept_on_the_28th_in_other_years() -> None:
    birthday = PartialDate(2, 29, 1972)
    assert birthday.next_from(date(2026, 2, 1)) == date(2026, 2, 28)
    assert birthday.next_from(date(2028, 2, 1)) == date(2028, 2, 29)
    assert birthday.years_on(date(2026, 2, 28)) == 54


def test_an_age_is_told_where_the_year_is_known() -> None:
    birthday = PartialDate(5, 1, 1970)
    assert (birthday.years_on(date(2026, 4, 30)), birthday.years_on(date(2026, 5, 1))) == (55, 56)
    assert PartialDate(5, 1).years_on(date(2026, 5, 1)) is None
    assert birthday.years_on(date(1969, 5, 1)) is None
