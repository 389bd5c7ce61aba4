# SPDX-License-Identifier: MIT
"""What is wrong with a draft's dates and relations, as far as no other contact has to be asked (rows X36, X37)."""

from __future__ import annotations

from collections.abc import Iterator

from contact_desk.domain.date_reading import read_partial_date
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import FieldError
from contact_desk.domain.relation import find_kind

DATES = ("birthday", "anniversary")
_LONGEST_SHOWN = 60  # letters


def check_dates(draft: ContactDraft) -> Iterator[FieldError]:
    """A date that can be read in two ways is a fault: a draft does not tell who typed it where."""
    for name in DATES:
        text = getattr(draft, name)
        read = read_partial_date(text) if text.strip() else None
        if isinstance(read, FieldError):
            yield FieldError(name, read.code, read.parameters)


def check_relations(draft: ContactDraft) -> Iterator[FieldError]:
    """Whether the kinds are known, and each relation stands there once."""
    earlier: set[tuple[str, int]] = set()
    for index, relation in enumerate(draft.relations):
        path = f"relations[{index}]"
        kind = relation.type.strip()
        if not kind:
            yield FieldError(f"{path}.type", "required")
        elif find_kind(kind) is None:
            yield FieldError(f"{path}.type", "unknown_value", {"value": kind[:_LONGEST_SHOWN]})
        if (kind, relation.contact) in earlier:
            yield FieldError(f"{path}.contact", "relation_twice", {"id": relation.contact})
        earlier.add((kind, relation.contact))


def kept_form(text: str) -> str:
    """A date as the store keeps it; blank is none, and what cannot be read stays as some other program wrote it."""
    read = read_partial_date(text) if text.strip() else ""
    return text if isinstance(read, FieldError) else str(read)
