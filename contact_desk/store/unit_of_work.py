# SPDX-License-Identifier: MIT
"""One unit of work: one connection, one user, one transaction. Commit is said aloud; silence rolls back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection, insert, text

from contact_desk.domain.access import User
from contact_desk.domain.errors import ContactDeskError
from contact_desk.store import tables
from contact_desk.store.errors import translated
from contact_desk.store.repositories.contacts import ContactRepository
from contact_desk.store.repositories.history import HistoryRepository
from contact_desk.store.repositories.holders import HolderRepository
from contact_desk.store.repositories.new_contacts import NewContactRepository
from contact_desk.store.repositories.organisations import OrganisationRepository
from contact_desk.store.repositories.vocabulary import VocabularyRepository
from contact_desk.store.sqlite import signature_of

_BEGIN_ON_POSTGRES = text(
    "WITH begun AS (INSERT INTO operation (kind, actor, source, at)"
    " VALUES (:kind, session_user, :source, clock_timestamp()) RETURNING id)"
    " SELECT id, set_config('contact_desk.operation', id::text, true), set_config('lock_timeout', '10s', true)"
    " FROM begun"
)
_BEGIN_ON_SQLITE = insert(tables.operation).returning(tables.operation.c.id)
_RESUME_ON_POSTGRES = text("SELECT set_config('contact_desk.operation', CAST(:id AS text), true)")


class UnitOfWork:
    """What a use-case holds between `Store.read`/`Store.write` and its end; made by the store only."""

    def __init__(
        self, connection: Connection, user: User, region: str, clock: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._committed = False
        self.user = user
        self.region = region
        self.clock = clock
        self.operation: int | None = None

    @cached_property
    def contacts(self) -> ContactRepository:
        return ContactRepository(self._connection, self.user, self.region)

    @cached_property
    def new_contacts(self) -> NewContactRepository:
        return NewContactRepository(self._connection, self.user, self.region)

    @cached_property
    def holders(self) -> HolderRepository:
        return HolderRepository(self._connection, self.user)

    @cached_property
    def organisations(self) -> OrganisationRepository:
        return OrganisationRepository(self._connection, self.user)

    @cached_property
    def vocabulary(self) -> VocabularyRepository:
        return VocabularyRepository(self._connection)

    @cached_property
    def history(self) -> HistoryRepository:
        return HistoryRepository(self._connection, self.user)

    def begin_operation(self, kind: str, source: str) -> int:
        """Open the operation that the journal's rows will belong to; its actor is whom the store knows us by."""
        if self._connection.dialect.name == "postgresql":
            operation = int(
                self._connection.execute(_BEGIN_ON_POSTGRES, {"kind": kind, "source": source}).scalar_one()
            )
        else:
            row = {"kind": kind, "actor": self.user.login, "source": source, "at": self.clock()}
            operation = int(self._connection.execute(_BEGIN_ON_SQLITE, row).scalar_one())
            signature_of(self._connection).operation = operation
        self.operation = operation
        return operation

    def resume_operation(self, operation: int) -> None:
        """Go on under an operation begun in an earlier transaction by the same user."""
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(_RESUME_ON_POSTGRES, {"id": operation})
        else:
            signature_of(self._connection).operation = operation
        self.operation = operation

    def commit(self) -> None:
        if self._committed:
            raise ContactDeskError("unexpected", detail="a unit of work is committed once")
        with translated():
            self._connection.commit()
        self._committed = True
