# SPDX-License-Identifier: MIT
"""The administrable lists, read whole and written value by value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from contact_desk.store import tables
from contact_desk.store.own_insert import own_insert

_VALUES = select(tables.list_value).order_by(tables.list_value.c.list, tables.list_value.c.position)
_TYPES = select(tables.attribute_type).order_by(tables.attribute_type.c.position, tables.attribute_type.c.id)
_LEGAL = select(tables.legal_value).order_by(tables.legal_value.c.position)


class VocabularyRepository:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self) -> Vocabulary:
        """All lists; a few dozen rows, in three statements."""
        return Vocabulary(values=self._values(), attribute_types=self._attribute_types())

    def add_values(self, values: Iterable[ListValue]) -> None:
        """Add values to their lists, each in the place that its `position` says."""
        fields = (
            "code",
            "label_en",
            "label_fr",
            "position",
            "system",
            "retired",
            "offered",
            "medium",
            "merge_code",
        )
        rows = [
            {"list": value.list.value, **{name: getattr(value, name) for name in fields}} for value in values
        ]
        self._connection.execute(insert(tables.list_value), rows)

    def define_attribute(self, code: str) -> None:
        """Make a text attribute of contacts, unless another writer has just made it."""
        row = {
            "entity": Entity.CONTACT.value,
            "code": code,
            "kind": "text",
            "label_en": code,
            "label_fr": code,
        }
        insertion = own_insert(self._connection.dialect.name, tables.attribute_type).values(row)
        self._connection.execute(insertion.on_conflict_do_nothing())

    def _values(self) -> tuple[ListValue, ...]:
        rows = self._connection.execute(_VALUES).mappings()
        return tuple(ListValue(**{**row, "list": ListName(row["list"])}) for row in rows)

    def _attribute_types(self) -> tuple[AttributeType, ...]:
        legal = defaultdict(list)
        for row in self._connection.execute(_LEGAL).mappings():
            legal[row["attribute_type_id"]].append(row["value"])
        return tuple(
            AttributeType(
                **{
                    **row,
                    "kind": AttributeKind(row["kind"]),
                    "entity": Entity(row["entity"]),
                    "legal_values": tuple(legal[row["id"]]),
                }
            )
            for row in self._connection.execute(_TYPES).mappings()
        )
