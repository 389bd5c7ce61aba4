# SPDX-License-Identifier: MIT
"""The contacts that one person has starred (row X39); nobody else is told of them."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from contact_desk.domain.access import User
from contact_desk.store import tables
from contact_desk.store.own_insert import own_insert
from contact_desk.store.visibility import listed

_favourite, _contact = tables.favourite.c, tables.contact.c


class FavouriteRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def ids(self, most: int) -> tuple[int, ...]:
        """Those that the user may know of and that are not in the trash, the last starred first."""
        query = select(_contact.id).join(tables.favourite, _favourite.contact_id == _contact.id)
        query = query.where(_favourite.owner == self._user.login, listed(self._user))
        return tuple(self._connection.scalars(query.order_by(_favourite.id.desc()).limit(most)))

    def add(self, contact: int) -> bool:
        """Tells whether it was none before."""
        row = {"owner": self._user.login, "contact_id": contact}
        insert = own_insert(self._connection.dialect.name, tables.favourite)
        added = insert.values(row).on_conflict_do_nothing().returning(_favourite.id)
        return self._connection.scalar(added) is not None

    def remove(self, contact: int) -> bool:
        """Tells whether it was one."""
        mine = (_favourite.owner == self._user.login, _favourite.contact_id == contact)
        return bool(self._connection.execute(delete(tables.favourite).where(*mine)).rowcount)
