# SPDX-License-Identifier: MIT
"""The value of an attribute as people read it: yes and no in words, days and decimals as the language writes them."""

from __future__ import annotations

from datetime import date

from contact_desk.domain.attribute import NO, YES, AttributeKind, AttributeType
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import day_text


def attribute_text(kind: AttributeType, value: str, words: Words) -> str:
    """12 mars 2026 for a day; what is not of its kind stays as it is."""
    if kind.problem(value) is not None:
        return value
    if kind.kind is AttributeKind.YES_NO and value in {YES, NO}:
        return words("Yes") if value == YES else words("No")
    if kind.kind is AttributeKind.DATE and value:
        return day_text(date.fromisoformat(value), words)
    # Without a mark of thousands: the number may be a year, or one of a file.
    return value.replace(".", ",") if kind.kind is AttributeKind.NUMBER and words.language == "fr" else value
