# SPDX-License-Identifier: MIT
"""What rows that came back must not do to their records: stand there twice, or make a group its own member."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, func, select

from contact_desk.domain.access import User
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, FieldError, Refused
from contact_desk.domain.group_members import circle
from contact_desk.store import tables
from contact_desk.store.repositories.record_keys import in_portions
from contact_desk.store.visibility import listed

_affiliation, _address, _line = tables.affiliation.c, tables.address.c, tables.interaction_address.c


@dataclass(frozen=True)
class _Once:
    """Rows of which a record has one at most: those of `condition`, by what else tells them apart."""

    table: Table
    condition: ColumnElement[bool]
    apart: tuple[str, ...] = ()


_ONCE = (
    _Once(tables.address, _address.business),
    _Once(tables.interaction_address, _line.business & _line.closed_on.is_(None), ("type_id",)),
)
_ONCE_A_CONTACT = (*_ONCE, _Once(tables.affiliation, _affiliation.principal))


def require_sound(connection: Connection, changes: Changes, user: User) -> None:
    """Raises "undo_replaced" where something has taken the place meanwhile, and `Refused` for a circle of groups."""
    for parent, ids, once in (
        ("contact_id", changes.contacts, _ONCE_A_CONTACT),
        ("organisation_id", changes.organisations, _ONCE),
        ("location_id", changes.locations, _ONCE),
    ):
        for portion in in_portions(ids):
            if any(_stands_twice(connection, parent, portion, each) for each in once):
                raise ContactDeskError("undo_replaced")
    for portion in in_portions(changes.contacts):
        _refuse_circles(connection, portion, user)


def _stands_twice(connection: Connection, parent: str, ids: Sequence[int], once: _Once) -> bool:
    columns = [once.table.c[name] for name in (parent, *once.apart)]
    query = select(*columns).where(columns[0].in_(ids), once.condition).group_by(*columns)
    return connection.execute(query.having(func.count() > 1).limit(1)).first() is not None


def _refuse_circles(connection: Connection, contacts: Sequence[int], user: User) -> None:
    member = tables.contact_member.c

    def members_of(groups: Collection[int]) -> Iterator[int]:
        seen = select(tables.contact.c.id).where(listed(user))
        for portion in in_portions(groups):
            query = select(member.member_id).where(member.group_id.in_(portion), member.member_id.in_(seen))
            yield from connection.scalars(query)

    groups = connection.scalars(select(member.group_id).where(member.group_id.in_(contacts)).distinct())
    for group in groups.all():
        if circle(group, members_of([group]), members_of):
            raise Refused([FieldError("members", "member_of_itself")])
