# SPDX-License-Identifier: MIT
"""What Python would read without a word is refused with its place: keys twice, endless nesting, impossible numbers."""

import math

import pytest

from contact_desk.cli.json_cutter import LONGEST_DRAFT, Piece
from contact_desk.cli.json_values import read_value
from contact_desk.domain.draft import read_draft
from contact_desk.domain.errors import FieldError, Refused


def error_of(text: str, line: int = 1, column: int = 1) -> FieldError:
    with pytest.raises(Refused) as refused:
        read_value(Piece(line, column, text))
    (error,) = refused.value.errors
    return error


def test_broken_json_is_told_by_line_and_column() -> None:
    error = error_of('{"a": 1,\n  oops}', line=7, column=5)
    assert (error.code, dict(error.parameters)) == ("broken_json", {"line": 8, "column": 3})
    assert dict(error_of("oops", line=7, column=5).parameters) == {"line": 7, "column": 5}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('{"a": 1, "b": 2, "a": 1}', "a"),
        ('{"business": {"email": "", "email": ""}}', "business.email"),
        ('{"addresses": [{}, {"city": "", "city": ""}]}', "addresses[1].city"),
    ],
)
def test_a_key_that_stands_twice_is_named_with_its_path(text: str, field: str) -> None:
    error = error_of(text)
    assert (error.code, error.field) == ("duplicate_key", field)


def test_endless_nesting_is_refused() -> None:
    assert error_of('{"a":' * 200_000).code == "too_deep"
    assert error_of("[" * 200_000).code == "too_deep"


def test_a_fault_of_the_reading_is_handed_on() -> None:
    with pytest.raises(Refused) as refused:
        read_value(Piece(3, fault="draft_too_long"))
    assert refused.value.errors[0].parameters["longest"] == LONGEST_DRAFT


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 19, "9" * 5000])
def test_a_number_that_no_field_could_hold_is_refused_by_the_name_of_its_field(number: str) -> None:
    value = read_value(Piece(1, text=f'{{"last_name": {number}, "members": [{number}]}}'))
    with pytest.raises(Refused) as refused:
        read_draft(value)
    assert [(error.field, error.code) for error in refused.value.errors] == [
        ("last_name", "wrong_type"),
        ("members[0]", "wrong_type"),
    ]


def test_a_number_of_a_record_stays_a_whole_number() -> None:
    assert read_value(Piece(1, text="[1, -2, 999999999999999999]")) == [1, -2, 10**18 - 1]
    assert math.isinf(float(str(read_value(Piece(1, text=str(10**18))))))
