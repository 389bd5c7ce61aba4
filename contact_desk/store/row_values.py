# SPDX-License-Identifier: MIT
"""What rows of the list and of the administrable lists say, as values of the domain, whoever has asked for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.domain.contact import ContactRow
from contact_desk.domain.names import display_name, identity
from contact_desk.domain.tag import Tag, TagColour
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary

_Row = Mapping[str, Any]
# The driver of SQLite gives 0 or 1.
_FLAGS = frozenset({"system", "retired", "offered", "show_if_empty"})
_ON = (None, True)
_COLOURS = frozenset(TagColour)


def vocabulary_of(
    values: Iterable[_Row], types: Iterable[_Row], legal_values: Iterable[_Row], tags: Iterable[_Row]
) -> Vocabulary:
    """All lists, from the whole rows of their four tables."""
    legal = defaultdict(list)
    for row in legal_values:
        legal[row["attribute_type_id"]].append(row["value"])
    return Vocabulary(
        values=tuple(_list_value(row) for row in values),
        attribute_types=tuple(_attribute_type(row, legal[row["id"]]) for row in types),
        tags=tuple(_tag(row) for row in tags),
    )


def contact_row(row: Any, vocabulary: Vocabulary) -> ContactRow:
    """One line of the list; raises KeyError where its type is newer than the lists."""
    return ContactRow(
        id=row.id,
        identity=identity(row.first_name, row.last_name, row.organisation),
        display_name=display_name(row.first_name, row.last_name, row.organisation),
        first_name=row.first_name,
        last_name=row.last_name,
        kind=row.kind,
        organisation=row.organisation,
        department=row.department or "",
        job_title=row.job_title or "",
        contact_type=vocabulary.code_of(row.contact_type_id),
        phone=row.phone,
        email=row.email,
        private=bool(row.private),
        # Whoever belongs to an inactive organisation is inactive; None is no organisation at all.
        active=bool(row.active) and row.organisation_active in _ON,
        created=_moment(row.created),
        changed=_moment(row.changed),
        tags=row.tags,
    )


def _moment(value: datetime | str) -> datetime:
    """In UTC; the driver of SQLite gives the text that is kept."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _list_value(row: _Row) -> ListValue:
    return ListValue(**{**_with_flags(row), "list": ListName(row["list"])})


def _attribute_type(row: _Row, legal_values: Iterable[str]) -> AttributeType:
    enums = {"kind": AttributeKind(row["kind"]), "entity": Entity(row["entity"])}
    return AttributeType(**{**_with_flags(row), **enums, "legal_values": tuple(legal_values)})


def _tag(row: _Row) -> Tag:
    """A colour of a newer program is none here."""
    colour = TagColour(row["colour"]) if row["colour"] in _COLOURS else TagColour.NONE
    return Tag(row["name"], colour, row["id"], row["position"])


def _with_flags(row: _Row) -> dict[str, Any]:
    return {name: bool(value) if name in _FLAGS else value for name, value in row.items()}
