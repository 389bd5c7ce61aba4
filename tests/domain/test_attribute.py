# SPDX-License-Identifier: MIT
"""Each kind of attribute accepts its own values and names what is wrong with others."""

import pytest

from contact_desk.domain.attribute import AttributeKind, AttributeType


@pytest.mark.parametrize(
    ("kind", "value", "problem"),
    [
        (AttributeKind.TEXT, "anything", None),
        (AttributeKind.LONG_TEXT, "two\nlines", None),
        (AttributeKind.NUMBER, "3", None),
        (AttributeKind.NUMBER, "-3.25", None),
        (AttributeKind.NUMBER, "3,5", "not_a_number"),
        (AttributeKind.NUMBER, "many", "not_a_number"),
        (AttributeKind.NUMBER, "NaN", "not_a_number"),
        (AttributeKind.NUMBER, "Infinity", "not_a_number"),
        (AttributeKind.DATE, "2026-03-12", None),
        (AttributeKind.DATE, "2026-02-29", "not_a_date"),
        (AttributeKind.DATE, "12/03/2026", "not_a_date"),
        (AttributeKind.YES_NO, "yes", None),
        (AttributeKind.YES_NO, "no", None),
        (AttributeKind.YES_NO, "Yes", "not_yes_or_no"),
        (AttributeKind.LIST, "red", None),
        (AttributeKind.LIST, "blue", "not_a_legal_value"),
    ],
)
def test_a_value_is_right_or_its_fault_is_named(kind: AttributeKind, value: str, problem: str | None) -> None:
    assert AttributeType("x", kind, legal_values=("red",)).problem(value) == problem


@pytest.mark.parametrize("kind", list(AttributeKind))
def test_an_empty_value_is_always_right(kind: AttributeKind) -> None:
    assert AttributeType("x", kind).problem("") is None


def test_an_attribute_without_a_label_is_called_by_its_code() -> None:
    named = AttributeType("badge", label_en="Badge", label_fr="Insigne")
    assert (named.label("en"), named.label("fr")) == ("Badge", "Insigne")
    assert AttributeType("badge").label("fr") == "badge"
