# SPDX-License-Identifier: MIT
"""The four orders in which a name may be written, one of which the user sets (rows X47, P05)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contact_desk.domain.names import full_name, identity

_FIRST_GEORGIAN, _LAST_GEORGIAN = "\u10d0", "\u10ff"


class NameOrder(StrEnum):
    """Jean de la Tour · de la Tour Jean · de la Tour, Jean · DE LA TOUR Jean."""

    FIRST_LAST = "first_last"
    LAST_FIRST = "last_first"
    LAST_COMMA_FIRST = "last_comma_first"
    CAPITALS_FIRST = "capitals_first"


@dataclass(frozen=True)
class ContactName:
    """What a contact is called, in its parts: whoever shows it knows the order. `kind` is "person" or "group"."""

    first_name: str
    last_name: str
    organisation: str
    kind: str = ""


def default_order(language: str) -> NameOrder:
    """The order until somebody sets one: capitals tell the family name in French (row P05)."""
    return NameOrder.CAPITALS_FIRST if language == "fr" else NameOrder.FIRST_LAST


def written(first_name: str, last_name: str, organisation: str, order: NameOrder, *, kind: str = "") -> str:
    """The name in this order; the organisation for want of a name.

    A name of one part has no order. Capitals tell the family name of a person all the same, but never a group's.
    """
    first, last = first_name.strip(), last_name.strip()
    if last and not first and kind == "person" and order is NameOrder.CAPITALS_FIRST:
        return in_capitals(last)
    if not first or not last or order is NameOrder.FIRST_LAST:
        return identity(first, last, organisation)
    if order is NameOrder.LAST_COMMA_FIRST:
        return f"{last}, {first}"
    return f"{in_capitals(last) if order is NameOrder.CAPITALS_FIRST else last} {first}"


def whole_name(
    title: str,
    first_name: str,
    middle_name: str,
    last_name: str,
    suffix: str,
    *,
    order: NameOrder,
    kind: str = "",
) -> str:
    """The name with title and suffix, which stand around it in every order; "" where there is none."""
    given = full_name("", first_name, middle_name, "", "")
    return full_name(title, "", "", written(given, last_name, "", order, kind=kind), suffix)


def in_capitals(text: str) -> str:
    """Upper case with its accents; Georgian stays, for want of fonts that have its capitals."""
    return "".join(
        letter if _FIRST_GEORGIAN <= letter <= _LAST_GEORGIAN else letter.upper() for letter in text
    )
