# SPDX-License-Identifier: MIT
"""The drafts that users hand to each other. Only its sender and its recipient ever read one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, false, insert, or_, select

from contact_desk.domain.access import Right, User
from contact_desk.domain.handed_draft import HandedRow
from contact_desk.store import tables
from contact_desk.store.repositories.access import AccessRepository
from contact_desk.store.visibility import journal_visible, visible

_handed, _contact, _desk_user = tables.handed_draft.c, tables.contact.c, tables.desk_user.c


class HandedDraftRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user
        self.knows_everybody = connection.dialect.name == "postgresql"
        """Whether the store itself says who may use it."""

    def recipients(self) -> tuple[str, ...]:
        """The others that use this store; on a SQLite file without users whoever is seen to have worked with it."""
        access = AccessRepository(self._connection)
        if self.knows_everybody or access.is_guarded():
            logins = self._connection.scalars(select(_desk_user.login)).all()
            let_in = {login for login in logins if access.standing(login).has(Right.ADD_INDIVIDUALS)}
        else:
            let_in = self._seen_here()
        return tuple(sorted(let_in - {self._user.login}))

    def known_to(self, recipient: str, contacts: Collection[int]) -> set[int]:
        """Those of the contacts of which this person may know, and the user may too."""
        both = and_(visible(User(recipient)), visible(self._user))
        return set(self._connection.scalars(select(_contact.id).where(_contact.id.in_(contacts), both)))

    def mine(self) -> list[HandedRow]:
        """All that is handed to the user or by the user, the latest first."""
        saved = and_(
            _handed.sender == self._user.login,
            exists().where(_contact.uid == _handed.uid, _contact.owner == self._user.login),
        )
        query = select(tables.handed_draft, saved.label("is_saved")).where(self._is_mine())
        rows = self._connection.execute(query.order_by(_handed.at.desc(), _handed.id.desc()))
        return [HandedRow(**row) for row in rows.mappings()]

    def lock(self, handed: int) -> HandedRow | None:
        """One of them, which nobody else can take out until this unit of work ends; None once it is gone."""
        query = select(tables.handed_draft).where(_handed.id == handed, self._is_mine()).with_for_update()
        row = self._connection.execute(query).mappings().first()
        return HandedRow(**row) if row is not None else None

    def take_out(self, handed: int, *, only_incoming: bool = False) -> HandedRow | None:
        """Remove one of them, which gives it to the caller alone; None where somebody else was quicker."""
        allowed = _handed.recipient == self._user.login if only_incoming else self._is_mine()
        query = delete(tables.handed_draft).where(_handed.id == handed, allowed)
        row = self._connection.execute(query.returning(*tables.handed_draft.c)).mappings().first()
        return HandedRow(**row) if row is not None else None

    def hand(self, uid: str, recipient: str, body: Mapping[str, Any], now: datetime) -> int:
        """Put a draft there for `recipient`, in place of what the user had handed of it before; gives its id.

        Raises `UniqueViolation` where somebody else has handed the same draft to the same person.
        """
        before = and_(_handed.uid == uid, _handed.sender == self._user.login)
        self._connection.execute(delete(tables.handed_draft).where(before))
        row = {"uid": uid, "recipient": recipient, "sender": self._user.login, "at": now, "body": dict(body)}
        inserted = self._connection.execute(insert(tables.handed_draft).returning(_handed.id), row)
        return int(inserted.scalar_one())

    def _is_mine(self) -> ColumnElement[bool]:
        return or_(_handed.recipient == self._user.login, _handed.sender == self._user.login)

    def _seen_here(self) -> set[str]:
        """Owners of public contacts, and who has changed anything that the user may know of."""
        owners = select(_contact.owner).where(_contact.private == false(), _contact.deleted_at.is_(None))
        operation, journal = tables.operation, tables.journal
        actors = select(operation.c.actor).distinct().subquery()
        worked = exists().where(
            operation.c.actor == actors.c.actor,
            journal.c.operation_id == operation.c.id,
            journal_visible(self._user),
        )
        found = (owners.distinct(), select(actors.c.actor).where(worked))
        return {str(name) for query in found for name in self._connection.scalars(query)}
