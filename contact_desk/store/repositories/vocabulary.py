# SPDX-License-Identifier: MIT
"""The administrable lists, read whole and written value by value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from contact_desk.domain.attribute import Entity
from contact_desk.domain.vocabulary import ListValue, Vocabulary
from contact_desk.store import tables
from contact_desk.store.own_insert import own_insert
from contact_desk.store.row_values import vocabulary_of

VALUES = select(tables.list_value).order_by(tables.list_value.c.list, tables.list_value.c.position)
TYPES = select(tables.attribute_type).order_by(tables.attribute_type.c.position, tables.attribute_type.c.id)
LEGAL_VALUES = select(tables.legal_value).order_by(tables.legal_value.c.position)
TAGS = select(tables.tag).order_by(tables.tag.c.position, tables.tag.c.id)


class VocabularyRepository:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self) -> Vocabulary:
        """All lists; a few dozen rows, in four statements."""
        return vocabulary_of(*map(self._rows, (VALUES, TYPES, LEGAL_VALUES, TAGS)))

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

    def _rows(self, question: Select[Any]) -> Iterable[Mapping[str, Any]]:
        return (dict(row) for row in self._connection.execute(question).mappings())
