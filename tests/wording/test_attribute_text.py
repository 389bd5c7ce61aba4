# SPDX-License-Identifier: MIT
"""Values of attributes are shown as the reader's language writes them."""

from __future__ import annotations

import pytest

from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.wording.attribute_text import attribute_text
from contact_desk.wording.catalogue import Words


@pytest.mark.parametrize(
    ("kind", "value", "french", "english"),
    [
        (AttributeKind.DATE, "2026-03-12", "12 mars 2026", "12 March 2026"),
        (AttributeKind.DATE, "0987-01-02", "2 janvier 987", "2 January 987"),
        (AttributeKind.NUMBER, "1234.5", "1234,5", "1234.5"),
        (AttributeKind.NUMBER, "2026", "2026", "2026"),
        (AttributeKind.YES_NO, "yes", "Oui", "Yes"),
        (AttributeKind.YES_NO, "no", "Non", "No"),
        (AttributeKind.TEXT, "1.5", "1.5", "1.5"),
        (AttributeKind.LIST, "gold", "gold", "gold"),
        (AttributeKind.DATE, "", "", ""),
    ],
)
def test_a_value_is_written_as_in_the_language(
    kind: AttributeKind, value: str, french: str, english: str
) -> None:
    attribute = AttributeType("code", kind, legal_values=("gold",))
    assert attribute_text(attribute, value, Words("fr")) == french
    assert attribute_text(attribute, value, Words("en")) == english


@pytest.mark.parametrize("kind", [AttributeKind.DATE, AttributeKind.NUMBER, AttributeKind.YES_NO])
def test_what_is_not_of_its_kind_is_shown_as_it_is(kind: AttributeKind) -> None:
    assert attribute_text(AttributeType("code", kind), "about 12.5", Words("fr")) == "about 12.5"
