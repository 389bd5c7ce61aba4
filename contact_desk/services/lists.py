# SPDX-License-Identifier: MIT
"""Administering the lists: add, rename, order, retire, delete with a replacement (rows P31-P37, T42, TX9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from contact_desk.domain.attribute import AttributeType
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import FieldError, NotFound, Refused
from contact_desk.domain.list_editing import (
    ListUses,
    check_type,
    check_value,
    code_for,
    tidied_type,
    tidied_value,
)
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class ListsChanged:
    """`id` is that of the value or the attribute type; `changes` tells every open window."""

    id: int
    changes: Changes


class Lists:
    """Every method that writes raises `Refused` field by field, and `NotFound` for what a colleague has deleted."""

    def __init__(self, store: Store, vocabularies: Vocabularies, *, source: str) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self._source = source

    def load(self) -> tuple[Vocabulary, ListUses]:
        """The lists as they are now, and how many records use each value."""
        with self._store.read() as work:
            uses = replace(work.list_editing.uses(), tags=work.tags.uses())
            return self._vocabularies.load_in(work), uses

    def save_value(self, value: ListValue) -> ListsChanged:
        """Add a value (id 0) at the end of its list, or change labels, medium, merge code or retirement of one."""
        value = tidied_value(value)
        with self._write("lists.change") as work:
            lists = work.vocabulary.load()
            known = _value(lists, value.id) if value.id else None
            _refuse(check_value(value, lists))
            if known is None:
                there = lists.of(value.list)
                code = code_for(value.label_en, {each.code for each in there})
                value = replace(value, code=code, position=1 + max((v.position for v in there), default=-1))
                value = replace(value, id=work.list_editing.add_value(value))
            else:
                work.list_editing.change_value(replace(value, position=known.position))
            return self._commit(work, value.id)

    def delete_value(self, value: int, replacement: int | None = None) -> ListsChanged:
        """Delete a value that is not the program's own; records that use it get `replacement`.

        Raises `Refused` with "replacement_needed" where records use it and none is given.
        """
        with self._write("lists.delete") as work:
            lists = work.vocabulary.load()
            known = _value(lists, value)
            if known.system:
                raise Refused([FieldError("value", "system_value", {"value": known.label_en})])
            uses = work.list_editing.uses().values.get(value, 0)
            if uses and not _may_replace(known, replacement, lists):
                raise Refused([FieldError("replacement", "replacement_needed", {"count": uses})])
            contacts = work.list_editing.delete_value(known, replacement)
            return self._commit(work, value, contacts)

    def save_type(self, kind: AttributeType) -> ListsChanged:
        """Add an attribute type (id 0), or change one; what it is called in a draft and its kind never change."""
        kind = tidied_type(kind)
        with self._write("lists.change") as work:
            lists = work.vocabulary.load()
            _refuse(check_type(kind, lists))
            if kind.id:
                known = _type(lists, kind.id)
                kept = replace(kind, code=known.code, kind=known.kind, position=known.position)
                work.list_editing.change_type(kept)
                return self._commit(work, kind.id)
            there = [each for each in lists.attribute_types if each.entity is kind.entity]
            position = 1 + max((each.position for each in there), default=-1)
            code = code_for(kind.label_en, {each.code for each in there})
            added = work.list_editing.add_type(replace(kind, code=code, position=position))
            return self._commit(work, added)

    def delete_type(self, kind: int) -> ListsChanged:
        """Delete an attribute type that no record uses; retire one that is used instead."""
        with self._write("lists.delete") as work:
            known = _type(work.vocabulary.load(), kind)
            uses = work.list_editing.uses().attribute_types.get(kind, 0)
            if uses:
                raise Refused([FieldError("attribute", "attribute_used", {"count": uses})])
            work.list_editing.delete_type(known)
            return self._commit(work, kind)

    def order_values(self, name: ListName, ids: Sequence[int]) -> ListsChanged:
        """Put a list into this order; values that a colleague has added meanwhile come last."""
        return self._order("list_value", ids, lambda lists: [each.id for each in lists.of(name)])

    def order_types(self, ids: Sequence[int]) -> ListsChanged:
        """The same for attribute types of one entity."""
        return self._order("attribute_type", ids, lambda lists: _of_the_same_entity(lists, ids))

    def _order(
        self, table: str, ids: Sequence[int], there: Callable[[Vocabulary], Sequence[int]]
    ) -> ListsChanged:
        with self._write("lists.order") as work:
            known = there(work.vocabulary.load())
            wanted = [each for each in dict.fromkeys(ids) if each in known]
            work.list_editing.order(table, [*wanted, *(each for each in known if each not in wanted)])
            return self._commit(work, 0)

    def _write(self, kind: str) -> AbstractContextManager[UnitOfWork]:
        return self._store.write(kind, source=self._source)

    def _commit(self, work: UnitOfWork, id_: int, contacts: frozenset[int] = frozenset()) -> ListsChanged:
        work.commit()
        self._vocabularies.forget()
        return ListsChanged(id_, Changes(work.operation, contacts=contacts, vocabulary=True))


def _refuse(errors: Sequence[FieldError]) -> None:
    if errors:
        raise Refused(errors)


def _value(lists: Vocabulary, value: int) -> ListValue:
    found = next((each for each in lists.values if each.id == value and each.offered), None)
    if found is None:
        raise NotFound("not_found", record="list_value", id=value)
    return found


def _type(lists: Vocabulary, kind: int) -> AttributeType:
    found = next((each for each in lists.attribute_types if each.id == kind), None)
    if found is None:
        raise NotFound("not_found", record="attribute_type", id=kind)
    return found


def _may_replace(value: ListValue, replacement: int | None, lists: Vocabulary) -> bool:
    others = {each.id for each in lists.offered(value.list)} - {value.id}
    return replacement in others


def _of_the_same_entity(lists: Vocabulary, ids: Sequence[int]) -> Sequence[int]:
    entity = next((each.entity for each in lists.attribute_types if each.id in ids), None)
    return [each.id for each in lists.attribute_types if each.entity is entity]
