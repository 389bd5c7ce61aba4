# SPDX-License-Identifier: MIT
"""Changing the administrable lists, and who uses what of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    and_,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from contact_desk.domain.access import User
from contact_desk.domain.attribute import AttributeType
from contact_desk.domain.list_editing import ListUses
from contact_desk.domain.vocabulary import ListValue
from contact_desk.store import tables
from contact_desk.store.visibility import visible

_VALUE_FIELDS = ("label_en", "label_fr", "position", "retired", "medium", "merge_code")
_TYPE_FIELDS = ("label_en", "label_fr", "position", "show_if_empty", "retired")
# Every column that refers to a value of a list.
_USED_IN = (
    tables.contact.c.title_id,
    tables.contact.c.contact_type_id,
    tables.organisation.c.type_id,
    tables.address.c.type_id,
    tables.interaction_address.c.type_id,
    tables.interaction_address.c.subtype_id,
)


class ListEditingRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def uses(self) -> ListUses:
        """Counts that leave others' private contacts out."""
        values: Counter[int] = Counter()
        for column in _USED_IN:
            values.update(self._counts(column))
        return ListUses(dict(values), self._counts(tables.attribute.c.type_id))

    def add_value(self, value: ListValue) -> int:
        fields = {name: getattr(value, name) for name in (*_VALUE_FIELDS, "code")}
        row = {**fields, "list": value.list.value}
        return self._added(tables.list_value, row)

    def change_value(self, value: ListValue) -> None:
        self._change(tables.list_value, value.id, {name: getattr(value, name) for name in _VALUE_FIELDS})

    def delete_value(self, value: ListValue, replacement: int | None) -> frozenset[int]:
        """Take a value away, what uses it getting `replacement`; gives the contacts that were changed.

        A value that only records use which this user may not know of is hidden from now on: they keep it.
        """
        changed: set[int] = set()
        for column in _USED_IN:
            seen = _seen_by(self._user, column.table)
            changed.update(self._contacts(column, value.id, seen))
            query = update(column.table).where(column == value.id, seen).values({column.name: replacement})
            self._connection.execute(query)
        if not self._is_deleted(tables.list_value, value.id):
            self._change(tables.list_value, value.id, {"retired": True, "offered": False})
        return frozenset(changed)

    def add_type(self, kind: AttributeType) -> int:
        fields = {name: getattr(kind, name) for name in (*_TYPE_FIELDS, "code")}
        row = {**fields, "entity": kind.entity.value, "kind": kind.kind.value}
        added = self._added(tables.attribute_type, row)
        self._add_legal_values(added, kind.legal_values)
        return added

    def change_type(self, kind: AttributeType) -> None:
        """All but its code, its entity and its kind; legal values that stay keep their rows."""
        self._change(tables.attribute_type, kind.id, {name: getattr(kind, name) for name in _TYPE_FIELDS})
        legal = tables.legal_value.c
        rows = self._connection.execute(
            select(legal.id, legal.value, legal.position).where(legal.attribute_type_id == kind.id)
        )
        there = {row.value: row for row in rows}
        gone = [row.id for value, row in there.items() if value not in kind.legal_values]
        self._connection.execute(delete(tables.legal_value).where(legal.id.in_(gone)))
        for position, value in enumerate(kind.legal_values):
            if value in there and there[value].position != position:
                self._change(tables.legal_value, there[value].id, {"position": position})
        self._add_legal_values(kind.id, kind.legal_values, known=there)

    def delete_type(self, kind: AttributeType) -> None:
        """Only one that nobody uses; where others' private contacts do, it is retired."""
        if not self._is_deleted(tables.attribute_type, kind.id):
            self._change(tables.attribute_type, kind.id, {"retired": True})

    def order(self, table_name: str, ids: Sequence[int]) -> None:
        """Put the values or the attribute types (`list_value`, `attribute_type`) into this order."""
        table = tables.metadata.tables[table_name]
        for position, row in enumerate(ids):
            query = update(table).where(table.c.id == row, table.c.position != position)
            self._connection.execute(query.values(position=position))

    def _add_legal_values(self, kind: int, values: Sequence[str], known: Iterable[str] = ()) -> None:
        there = set(known)
        rows = [
            {"attribute_type_id": kind, "position": position, "value": value}
            for position, value in enumerate(values)
            if value not in there
        ]
        if rows:
            self._connection.execute(insert(tables.legal_value), rows)

    def _is_deleted(self, table: Table, row: int) -> bool:
        """False where something refers to it: what a server hides from the user is seen by its keys alone."""
        try:
            with self._connection.begin_nested():
                self._connection.execute(delete(table).where(table.c.id == row))
        except IntegrityError:
            return False
        return True

    def _added(self, table: Table, row: dict[str, object]) -> int:
        return int(self._connection.execute(insert(table).values(row).returning(table.c.id)).scalar_one())

    def _change(self, table: Table, row: int, values: dict[str, object]) -> None:
        self._connection.execute(update(table).where(table.c.id == row).values(values))

    def _counts(self, column: Column[int]) -> dict[int, int]:
        seen = _seen_by(self._user, column.table)
        query = select(column, func.count()).where(column.is_not(None), seen)
        return {int(row[0]): int(row[1]) for row in self._connection.execute(query.group_by(column))}

    def _contacts(self, column: Column[int], value: int, seen: ColumnElement[bool]) -> list[int]:
        table = column.table
        if table is tables.organisation:
            return []
        contact = table.c.id if table is tables.contact else table.c.contact_id
        query = select(contact).distinct().where(column == value, contact.is_not(None), seen)
        return [int(found) for found in self._connection.scalars(query)]


def _seen_by(user: User, table: Table) -> ColumnElement[bool]:
    """The rows of a table that are, or hang on, what the user may know of; the trash counts too."""
    if table is tables.contact:
        return visible(user)
    if table is tables.organisation:
        return tables.organisation.c.id.is_not(None)
    seen = exists().where(and_(tables.contact.c.id == table.c.contact_id, visible(user)))
    return or_(table.c.contact_id.is_(None), seen)
