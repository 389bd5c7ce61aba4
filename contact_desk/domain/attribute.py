# SPDX-License-Identifier: MIT
"""Attributes: the administrator's own fields, their kinds and what each kind accepts (rows T54-T56, TX9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum


class Entity(StrEnum):
    """What an attribute type applies to: three independent sets (row T55)."""

    CONTACT = "contact"
    ORGANISATION = "organisation"
    LOCATION = "location"


class AttributeKind(StrEnum):
    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    LIST = "list"


YES, NO = "yes", "no"


@dataclass(frozen=True)
class AttributeType:
    """One field that an administrator defined; `code` is its name in a draft and never changes."""

    code: str
    kind: AttributeKind = AttributeKind.TEXT
    entity: Entity = Entity.CONTACT
    label_en: str = ""
    label_fr: str = ""
    legal_values: tuple[str, ...] = ()
    show_if_empty: bool = True
    id: int = 0
    position: int = 0
    retired: bool = False

    def label(self, language: str) -> str:
        return (self.label_fr if language == "fr" else self.label_en) or self.code

    def problem(self, value: str) -> str | None:
        """The code of what is wrong with a value, or None; an empty value is always right.

        A number is written with a point, a date as ISO 8601 (2026-03-12), yes or no as "yes" or "no".
        """
        if not value:
            return None
        return _PROBLEMS[self.kind](self, value)


def _any_text(_type: AttributeType, _value: str) -> str | None:
    return None


def _number(_type: AttributeType, value: str) -> str | None:
    try:
        return None if Decimal(value).is_finite() else "not_a_number"
    except InvalidOperation:
        return "not_a_number"


def _date(_type: AttributeType, value: str) -> str | None:
    try:
        date.fromisoformat(value)
    except ValueError:
        return "not_a_date"
    return None


def _yes_no(_type: AttributeType, value: str) -> str | None:
    return None if value in {YES, NO} else "not_yes_or_no"


def _legal(type_: AttributeType, value: str) -> str | None:
    return None if value in type_.legal_values else "not_a_legal_value"


_PROBLEMS = {
    AttributeKind.TEXT: _any_text,
    AttributeKind.LONG_TEXT: _any_text,
    AttributeKind.NUMBER: _number,
    AttributeKind.DATE: _date,
    AttributeKind.YES_NO: _yes_no,
    AttributeKind.LIST: _legal,
}
