# SPDX-License-Identifier: MIT
"""Private contacts that their owner shows to single colleagues (row X40)."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select, update

from contact_desk.domain.access import User
from contact_desk.domain.errors import NotFound
from contact_desk.domain.people import Share
from contact_desk.store import tables
from contact_desk.store.visibility import visible

_share, _contact = tables.contact_share.c, tables.contact.c


class ShareRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def owner(self, contact: int) -> tuple[str, bool]:
        """Whose it is, and whether it is private. Raises `NotFound` for one that the user may not know of."""
        query = select(_contact.owner, _contact.private).where(_contact.id == contact, visible(self._user))
        if (row := self._connection.execute(query).first()) is None:
            raise NotFound("not_found", record="contact", id=contact)
        return row.owner, row.private

    def of_contact(self, contact: int) -> tuple[Share, ...]:
        """All of them for the contact's owner; for anybody else their own."""
        own = (_share.owner == self._user.login) | (_share.login == self._user.login)
        query = select(_share.login, _share.may_edit).where(_share.contact_id == contact, own)
        rows = self._connection.execute(query.order_by(_share.login))
        return tuple(Share(row.login, row.may_edit) for row in rows)

    def give(self, contact: int, share: Share) -> bool:
        """Tells whether anything is otherwise than before."""
        there = {each.login: each for each in self.of_contact(contact)}
        if there.get(share.login) == share:
            return False
        values = {"may_edit": share.may_edit}
        if share.login in there:
            own = (_share.contact_id == contact, _share.login == share.login)
            self._connection.execute(update(tables.contact_share).where(*own).values(values))
        else:
            row = {"contact_id": contact, "owner": self._user.login, "login": share.login, **values}
            self._connection.execute(insert(tables.contact_share).values(row))
        return True

    def take_back(self, contact: int, login: str) -> bool:
        """Tells whether there was one."""
        own = (_share.contact_id == contact, _share.login == login, _share.owner == self._user.login)
        return bool(self._connection.execute(delete(tables.contact_share).where(*own)).rowcount)
