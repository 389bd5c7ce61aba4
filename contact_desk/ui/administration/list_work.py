# SPDX-License-Identifier: MIT
"""What an administrator's change asks of the desk, in a worker's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from contact_desk.domain.attribute import AttributeType
from contact_desk.domain.tag import Tag
from contact_desk.domain.vocabulary import ListValue
from contact_desk.ui.administration.seven_lists import AdministeredList, Entry

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.services.lists import ListsChanged

E = TypeVar("E", ListValue, AttributeType, Tag)


def save(desk: Desk, seen: Entry | None, wanted: Entry) -> ListsChanged:
    """Save a new entry, or of one that was `seen` what is now wanted otherwise: a colleague's changes stay.

    Raises `Refused`, and `NotFound` where a colleague has deleted it.
    """
    lists = desk.vocabulary.load(fresh=True)
    if isinstance(wanted, ListValue):
        value = next((each for each in lists.values if each.id == wanted.id), None)
        return desk.lists.save_value(_on_top_of(value, seen, wanted))
    if isinstance(wanted, Tag):
        tag = next((each for each in lists.tags if each.id == wanted.id), None)
        return desk.tags.save(_on_top_of(tag, seen, wanted), was=seen.label("") if seen else "")
    kind = next((each for each in lists.attribute_types if each.id == wanted.id), None)
    return desk.lists.save_type(_on_top_of(kind, seen, wanted))


def delete(
    desk: Desk, entry: Entry, replacement: ListValue | Tag | None = None, *, asked: bool = False
) -> ListsChanged:
    """`asked`: whoever deletes has said that a tag is to be taken off everybody."""
    if isinstance(entry, Tag):
        return desk.tags.delete(entry.name, replacement.label("") if replacement else "", asked=asked)
    if isinstance(entry, ListValue):
        return desk.lists.delete_value(entry.id, replacement.id if replacement else None)
    return desk.lists.delete_type(entry.id)


def order(desk: Desk, which: AdministeredList, entries: Sequence[Entry]) -> ListsChanged:
    ids, name = [entry.id for entry in entries], which.name
    if which.is_tags:
        return desk.tags.order(ids)
    return desk.lists.order_types(ids) if name is None else desk.lists.order_values(name, ids)


def _on_top_of(present: E | None, seen: Entry | None, wanted: E) -> E:
    if present is None or seen is None:
        return wanted
    names = [field.name for field in fields(wanted) if field.init]
    changed = {name for name in names if getattr(wanted, name) != getattr(seen, name)}
    return replace(present, **{name: getattr(wanted, name) for name in changed})
