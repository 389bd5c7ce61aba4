# SPDX-License-Identifier: MIT
"""One unit of work: one connection, one user, one transaction. Commit is said aloud; silence rolls back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert, text

from contact_desk.domain.access import Right, Standing, User
from contact_desk.domain.errors import ContactDeskError, NotAllowed, NotFound
from contact_desk.store import tables
from contact_desk.store.errors import translated
from contact_desk.store.repositories.contacts import ContactRepository
from contact_desk.store.repositories.vocabulary import VocabularyRepository
from contact_desk.store.search import merge_a_little
from contact_desk.store.sqlite import require_in_place, signature_of

if TYPE_CHECKING:
    from contact_desk.domain.vocabulary import Vocabulary
    from contact_desk.store.database_roles import DatabaseRoles
    from contact_desk.store.repositories.access import AccessRepository
    from contact_desk.store.repositories.activity import ActivityRepository
    from contact_desk.store.repositories.affiliations import AffiliationRepository
    from contact_desk.store.repositories.contact_search import ContactSearchRepository
    from contact_desk.store.repositories.customer_numbers import CustomerNumberRepository
    from contact_desk.store.repositories.edited_contacts import EditedContactRepository
    from contact_desk.store.repositories.entity_names import EntityNameRepository
    from contact_desk.store.repositories.handed_drafts import HandedDraftRepository
    from contact_desk.store.repositories.history import HistoryRepository
    from contact_desk.store.repositories.holders import HolderRepository
    from contact_desk.store.repositories.inheriting import InheritingRepository
    from contact_desk.store.repositories.likenesses import LikenessRepository
    from contact_desk.store.repositories.list_editing import ListEditingRepository
    from contact_desk.store.repositories.new_contacts import NewContactRepository
    from contact_desk.store.repositories.organisation_records import OrganisationRecordRepository
    from contact_desk.store.repositories.organisation_search import OrganisationSearchRepository
    from contact_desk.store.repositories.organisations import OrganisationRepository
    from contact_desk.store.repositories.past import PastRepository
    from contact_desk.store.repositories.people import PeopleRepository
    from contact_desk.store.repositories.shares import ShareRepository
    from contact_desk.store.repositories.taking_back import TakingBackRepository
    from contact_desk.store.repositories.undoing import UndoRepository
    from contact_desk.store.repositories.upcoming import UpcomingRepository

_BEGIN_ON_POSTGRES = text(
    "WITH begun AS (INSERT INTO operation (kind, actor, source, at)"
    " VALUES (:kind, session_user, :source, clock_timestamp()) RETURNING id)"
    " SELECT id, set_config('contact_desk.operation', id::text, true), set_config('lock_timeout', '10s', true)"
    " FROM begun"
)
_WAIT_ON_POSTGRES = text("SELECT set_config('lock_timeout', '10s', true)")
_BEGIN_ON_SQLITE = insert(tables.operation)
_OWN_ON_SQLITE = text("SELECT id FROM operation WHERE id = :id AND actor = :actor")
_LOOK_ON_POSTGRES = text("SELECT set_config('contact_desk.looked_into', :owner, true)")
_RESUME_ON_POSTGRES = text("SELECT set_config('contact_desk.operation', CAST(:id AS text), true)")


# Repositories are imported by whoever asks for them first: the list, for which somebody waits, needs only two.
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
    def standing(self) -> Standing:
        """What the user may do here; the engine itself refuses what is written without a right (`store.guard`)."""
        return self.access.standing(self.user.login)

    def require(self, right: Right) -> None:
        """Raises `NotAllowed` without this right: for what is read, and for what is not begun in vain."""
        if reason := self.standing.refusal(right):
            raise NotAllowed(reason, right=str(right))

    def look_into(self, owner: str) -> None:
        """Let an administrator find this owner's private contacts in this unit of work; asked before all else in it.

        Raises `NotAllowed` for others; on PostgreSQL the server asks for the right itself. Where nobody has been made
        administrator nobody looks.
        """
        self.require(Right.ADMINISTRATOR)
        if not self.standing.is_appointed(Right.ADMINISTRATOR):
            raise NotAllowed("right_missing", right=str(Right.ADMINISTRATOR))
        self.user = replace(self.user, looking_into=owner)
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(_LOOK_ON_POSTGRES, {"owner": owner})

    @cached_property
    def access(self) -> AccessRepository:
        from contact_desk.store.repositories.access import AccessRepository as Repository

        return Repository(self._connection)

    @cached_property
    def people(self) -> PeopleRepository:
        from contact_desk.store.repositories.people import PeopleRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def shares(self) -> ShareRepository:
        from contact_desk.store.repositories.shares import ShareRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def customer_numbers(self) -> CustomerNumberRepository:
        from contact_desk.store.repositories.customer_numbers import CustomerNumberRepository as Repository

        sees_all = self.standing.has(Right.MANAGE_USERS)
        return Repository(self._connection, self.user, sees_all=sees_all)

    @cached_property
    def database_roles(self) -> DatabaseRoles:
        from contact_desk.store.database_roles import DatabaseRoles as Roles

        return Roles(self._connection)

    @cached_property
    def contacts(self) -> ContactRepository:
        return ContactRepository(self._connection, self.user, self.region)

    @cached_property
    def new_contacts(self) -> NewContactRepository:
        from contact_desk.store.repositories.new_contacts import NewContactRepository as Repository

        return Repository(self._connection, self.user, self.region)

    @cached_property
    def holders(self) -> HolderRepository:
        from contact_desk.store.repositories.holders import HolderRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def likenesses(self) -> LikenessRepository:
        from contact_desk.store.repositories.likenesses import LikenessRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def organisations(self) -> OrganisationRepository:
        from contact_desk.store.repositories.organisations import OrganisationRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def organisation_search(self) -> OrganisationSearchRepository:
        from contact_desk.store.repositories.organisation_search import (
            OrganisationSearchRepository as Repository,
        )

        return Repository(self._connection, self.region)

    @cached_property
    def affiliations(self) -> AffiliationRepository:
        from contact_desk.store.repositories.affiliations import AffiliationRepository as Repository

        return Repository(self._connection, self.user, self.region)

    @cached_property
    def contact_search(self) -> ContactSearchRepository:
        from contact_desk.store.repositories.contact_search import ContactSearchRepository as Repository

        return Repository(self._connection, self.user, self.region)

    @cached_property
    def activity(self) -> ActivityRepository:
        from contact_desk.store.repositories.activity import ActivityRepository as Repository

        return Repository(self._connection, self.user, self.standing)

    @cached_property
    def vocabulary(self) -> VocabularyRepository:
        return VocabularyRepository(self._connection)

    @cached_property
    def list_editing(self) -> ListEditingRepository:
        from contact_desk.store.repositories.list_editing import ListEditingRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def entity_names(self) -> EntityNameRepository:
        from contact_desk.store.repositories.entity_names import EntityNameRepository as Repository

        return Repository(self._connection)

    def inheriting(self, lists: Vocabulary) -> InheritingRepository:
        from contact_desk.store.repositories.inheriting import InheritingRepository as Repository

        return Repository(self._connection, lists)

    def edited_contacts(self, lists: Vocabulary) -> EditedContactRepository:
        from contact_desk.store.repositories.edited_contacts import EditedContactRepository as Repository

        return Repository(self._connection, self.user, self.region, lists)

    def organisation_records(self, lists: Vocabulary) -> OrganisationRecordRepository:
        from contact_desk.store.repositories.organisation_records import (
            OrganisationRecordRepository as Repository,
        )

        return Repository(self._connection, self.user, self.region, lists)

    @cached_property
    def undoing(self) -> UndoRepository:
        from contact_desk.store.repositories.undoing import UndoRepository as Repository

        return Repository(self._connection, self.user, self.region)

    @cached_property
    def past(self) -> PastRepository:
        from contact_desk.store.repositories.past import PastRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def history(self) -> HistoryRepository:
        from contact_desk.store.repositories.history import HistoryRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def taking_back(self) -> TakingBackRepository:
        from contact_desk.store.repositories.taking_back import TakingBackRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def handed_drafts(self) -> HandedDraftRepository:
        from contact_desk.store.repositories.handed_drafts import HandedDraftRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def upcoming(self) -> UpcomingRepository:
        from contact_desk.store.repositories.upcoming import UpcomingRepository as Repository

        return Repository(self._connection, self.user)

    def begin_operation(self, kind: str, source: str) -> int:
        """Open the operation that the journal's rows will belong to; its actor is whom the store knows us by."""
        if self._connection.dialect.name == "postgresql":
            operation = int(
                self._connection.execute(_BEGIN_ON_POSTGRES, {"kind": kind, "source": source}).scalar_one()
            )
        else:
            row = {"kind": kind, "actor": self.user.login, "source": source, "at": self.clock()}
            begun = self._connection.execute(_BEGIN_ON_SQLITE, row)
            operation = int(next(iter(begun.inserted_primary_key or ())))
            signature_of(self._connection).operation = operation
        self.operation = operation
        return operation

    def begin_unjournaled(self) -> None:
        """Go on without an operation; whoever waits for a row of somebody else does so for ten seconds at most."""
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(_WAIT_ON_POSTGRES)

    def resume_operation(self, operation: int) -> None:
        """Go on under an operation begun in an earlier transaction by the same user. Raises `NotFound`."""
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(_RESUME_ON_POSTGRES, {"id": operation})
        else:
            own = {"id": operation, "actor": self.user.login}
            if self._connection.scalar(_OWN_ON_SQLITE, own) is None:
                raise NotFound("not_found", record="operation", id=operation)
            signature_of(self._connection).operation = operation
        self.operation = operation

    def commit(self) -> None:
        if self._committed:
            raise ContactDeskError("unexpected", detail="a unit of work is committed once")
        with translated():
            merge_a_little(self._connection)
            self._connection.commit()
            if self._connection.dialect.name == "sqlite":
                # What was committed into a file that has been moved meanwhile is not told of as saved.
                require_in_place(self._connection)
        self._committed = True
