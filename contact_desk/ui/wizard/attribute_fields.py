# SPDX-License-Identifier: MIT
"""The field for one attribute, by its kind (rows T54, T56)."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.attribute import NO, YES, AttributeKind, AttributeType
from contact_desk.ui.widgets.choice_field import ChoiceField, Choices
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.text_fields import LineField, NoteField
from contact_desk.wording.catalogue import Words


def attribute_field(words: Words, kind: AttributeType) -> Field:
    """An empty field; its object name is `attribute_` and the attribute's code."""
    name = f"attribute_{kind.code}"
    if kind.kind is AttributeKind.LONG_TEXT:
        return NoteField(words, name, lambda words: kind.label(words.language))
    if choices := _choices(kind):
        return ChoiceField(words, name, lambda words: kind.label(words.language), choices)
    field = LineField(words, name, lambda words: kind.label(words.language))
    if kind.kind is AttributeKind.DATE:
        field.line.setPlaceholderText("2026-03-12")
    return field


def _choices(kind: AttributeType) -> Choices | None:
    if kind.kind is AttributeKind.YES_NO:
        return _yes_and_no
    if kind.kind is AttributeKind.LIST:
        return lambda _words: [("", ""), *((value, value) for value in kind.legal_values)]
    return None


def _yes_and_no(words: Words) -> Sequence[tuple[str, str]]:
    return [("", ""), (YES, words("Yes")), (NO, words("No"))]
