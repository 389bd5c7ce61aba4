# SPDX-License-Identifier: MIT
"""What can be put in place of a term of a search that was begun (row X49); which values there are is for others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from contact_desk.domain.contact_query import BegunTerm
from contact_desk.domain.names import fold
from contact_desk.domain.query_fields import (
    HAS,
    HAS_NOT,
    OPTIONAL,
    QueryField,
    field_named,
    fields_named,
    name_of,
    presence_named,
)

# Nobody looks for one of these among those that there are.
NOT_OFFERED = frozenset(
    {
        QueryField.ID,
        QueryField.PHONE,
        QueryField.NOTES,
        QueryField.ADDRESS,
        QueryField.NAME,
        QueryField.FIRST_NAME,
        QueryField.LAST_NAME,
        QueryField.EMAIL,
        QueryField.WEB,
    }
)
_LEAST = 2
"""Letters of a word that nobody has said to be a field's name."""


@dataclass(frozen=True)
class Offer:
    """`text` takes the place of what was typed; what it stands for is its `meaning`, shown beside the `label`."""

    text: str
    label: str
    meaning: str = ""


def named_fields(begun: BegunTerm, language: str, *, asked: bool) -> list[tuple[str, QueryField | bool]]:
    """The words that the term may be about to become: of a field, or of `has:` (True) and `no:` (False).

    Nothing for plain words that are no beginning of one; `asked`: somebody wants to see them.
    """
    if begun.name:
        return _present_fields(begun, language) if presence_named(begun.name) is not None else []
    if begun.is_quoted or not (begun.text or begun.is_not or asked):
        return []
    is_meant = asked or begun.is_not
    if len(begun.text) < _LEAST and not is_meant:
        return []
    found: list[tuple[str, QueryField | bool]] = [
        (f"{name_of(field, language)}:", field)
        for field in fields_named(begun.text, language, besides=is_meant)
    ]
    if not begun.is_not:
        found += [
            (f"{word}:", has) for word, has in _presences(language) if word.startswith(begun.text.lower())
        ]
    return found


def _present_fields(begun: BegunTerm, language: str) -> list[tuple[str, QueryField | bool]]:
    fields = fields_named(begun.text, language, besides=True)
    return [(f"{name_of(field, language)} ", field) for field in fields if field in OPTIONAL]


def _presences(language: str) -> tuple[tuple[str, bool], ...]:
    index = 1 if language == "fr" else 0
    return (HAS[index], True), (HAS_NOT[index], False)


def valued_field(begun: BegunTerm) -> QueryField | None:
    """The field whose values may stand here; None where none are offered."""
    field = field_named(begun.name) if begun.name else None
    return None if field is None or field in NOT_OFFERED else field


def begins(value: str, text: str) -> bool:
    """Whether the value, or a word of it, begins as the text does."""
    key, begun = fold(value), fold(text)
    return key.startswith(begun) or any(word.startswith(begun) for word in key.split())


def written(value: str) -> str:
    """As a value stands in a search: in quotes where it has spaces, or signs that would be read as quotes."""
    flat = " ".join(value.split())
    if flat and not any(sign in flat for sign in ' "«»“”'):
        return f"{flat} "
    if '"' not in flat:
        return f'"{flat}" '
    return f"«{flat}» " if "»" not in flat else f'"{flat.replace(chr(34), "")}" '


def dates_begun(text: str, today: date, language: str) -> list[str]:
    """The dates that are asked for most, and those that may follow what is typed."""
    month, last_month = today.replace(day=1), (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    usual = (
        "aujourd’hui" if language == "fr" else "today",
        "hier" if language == "fr" else "yesterday",
        f">={today - timedelta(days=7)}",
        f"{month:%Y-%m}",
        f"{last_month:%Y-%m}",
        f"{today:%Y}",
        f"{today.year - 1}",
        f"<{today:%Y}",
    )
    return [each for each in usual if each.startswith(text.lower())]
