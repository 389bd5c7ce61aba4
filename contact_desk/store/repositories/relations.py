# SPDX-License-Identifier: MIT
"""The relations of a contact, from its side, as far as the user may know of the other one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from sqlalchemy import BindParameter, Connection, Select, bindparam, delete, insert, or_, select

from contact_desk.domain.access import User
from contact_desk.domain.draft import RelationDraft
from contact_desk.domain.relation import RelationKind, StoredRelation, find_kind
from contact_desk.store import tables
from contact_desk.store.repositories.record_rows import Row
from contact_desk.store.visibility import listed

_relation = tables.relation.c
_COLUMNS = ("contact_id", "other_id", "kind")


@cache
def _seen_by(user: User) -> Select[tuple[object, ...]]:
    """Built once a user, like all that a card asks for."""
    contact: BindParameter[int] = bindparam("contact")
    of_it = or_(_relation.contact_id == contact, _relation.other_id == contact)
    other = _relation.contact_id + _relation.other_id - contact
    return (
        select(tables.relation)
        .join(tables.contact, tables.contact.c.id == other)
        .where(of_it, listed(user))
        .order_by(_relation.id)
    )


def relations_of(connection: Connection, user: User, contact: int) -> tuple[RelationDraft, ...]:
    """Both ways, in the order in which they were noted."""
    lines = []
    for row in connection.execute(_seen_by(user), {"contact": contact}):
        one = StoredRelation(row.contact_id, row.other_id, find_kind(row.kind) or RelationKind.OTHER)
        kind, other = one.seen_from(contact)
        lines.append(RelationDraft(type=kind, contact=other))
    return tuple(lines)


def bring_relations_in_step(
    connection: Connection, user: User, contact: int, wanted: Iterable[Row]
) -> frozenset[int]:
    """Make those of `contact` that this user sees the `wanted` ones; gives the other contacts of what changed."""
    there = connection.execute(_seen_by(user), {"contact": contact}).mappings().all()
    left = {tuple(row[name] for name in _COLUMNS): row["id"] for row in there}
    rows = {tuple(row[name] for name in _COLUMNS): row for row in wanted}
    gone = {key: number for key, number in left.items() if key not in rows}
    new = {key: row for key, row in rows.items() if key not in left}
    if gone:
        connection.execute(delete(tables.relation).where(_relation.id.in_(gone.values())))
    if new:
        connection.execute(insert(tables.relation), list(new.values()))
    return frozenset(_contacts([*gone, *new])) - {contact}


def _contacts(keys: Iterable[tuple[object, ...]]) -> Iterator[int]:
    return (int(str(number)) for key in keys for number in key[:2])
