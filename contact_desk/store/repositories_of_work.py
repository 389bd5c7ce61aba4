# SPDX-License-Identifier: MIT
"""The repositories of one unit of work, each made for whoever asks for it first.

They are imported then, too: the list, for which somebody waits, needs only two.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.store.repositories.contacts import ContactRepository
from contact_desk.store.repositories.vocabulary import VocabularyRepository

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from contact_desk.domain.access import Standing, User
    from contact_desk.domain.vocabulary import Vocabulary
    from contact_desk.store.database_roles import DatabaseRoles
    from contact_desk.store.list_memory import ListMemory
    from contact_desk.store.repositories.access import AccessRepository
    from contact_desk.store.repositories.activity import ActivityRepository
    from contact_desk.store.repositories.affiliations import AffiliationRepository
    from contact_desk.store.repositories.bulk_edits import BulkEditRepository
    from contact_desk.store.repositories.contact_queries import ContactQueryRepository
    from contact_desk.store.repositories.contact_search import ContactSearchRepository
    from contact_desk.store.repositories.contact_then import ContactThenRepository
    from contact_desk.store.repositories.customer_numbers import CustomerNumberRepository
    from contact_desk.store.repositories.edited_contacts import EditedContactRepository
    from contact_desk.store.repositories.entity_names import EntityNameRepository
    from contact_desk.store.repositories.favourites import FavouriteRepository
    from contact_desk.store.repositories.handed_drafts import HandedDraftRepository
    from contact_desk.store.repositories.history import HistoryRepository
    from contact_desk.store.repositories.holders import HolderRepository
    from contact_desk.store.repositories.inheriting import InheritingRepository
    from contact_desk.store.repositories.likenesses import LikenessRepository
    from contact_desk.store.repositories.list_editing import ListEditingRepository
    from contact_desk.store.repositories.new_contacts import NewContactRepository
    from contact_desk.store.repositories.operation_list import OperationListRepository
    from contact_desk.store.repositories.operation_past import OperationPastRepository
    from contact_desk.store.repositories.organisation_records import OrganisationRecordRepository
    from contact_desk.store.repositories.organisation_search import OrganisationSearchRepository
    from contact_desk.store.repositories.organisations import OrganisationRepository
    from contact_desk.store.repositories.past import PastRepository
    from contact_desk.store.repositories.people import PeopleRepository
    from contact_desk.store.repositories.query_values import QueryValueRepository
    from contact_desk.store.repositories.saved_filters import SavedFilterRepository
    from contact_desk.store.repositories.second_finding import SecondFinding
    from contact_desk.store.repositories.shares import ShareRepository
    from contact_desk.store.repositories.tags import TagRepository
    from contact_desk.store.repositories.taking_back import TakingBackRepository
    from contact_desk.store.repositories.trash import TrashRepository
    from contact_desk.store.repositories.undoing import UndoRepository
    from contact_desk.store.repositories.upcoming import UpcomingRepository


class Repositories:
    """What a unit of work asks and writes by; it says whose they are, and what this user may do."""

    _connection: Connection
    _memory: ListMemory
    user: User
    region: str

    @cached_property
    def standing(self) -> Standing:
        """What the user may do here; the engine itself refuses what is written without a right (`store.guard`)."""
        return self.access.standing(self.user.login)

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
    def saved_filters(self) -> SavedFilterRepository:
        from contact_desk.store.repositories.saved_filters import SavedFilterRepository as Repository

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
        return ContactRepository(self._connection, self.user, self.region, self._memory)

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
    def second_finding(self) -> SecondFinding:
        from contact_desk.store.repositories.second_finding import SecondFinding as Repository

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
    def contact_queries(self) -> ContactQueryRepository:
        from contact_desk.store.repositories.contact_queries import ContactQueryRepository as Repository

        return Repository(self._connection, self.user, self.region, self.contacts)

    @cached_property
    def query_values(self) -> QueryValueRepository:
        from contact_desk.store.repositories.query_values import QueryValueRepository as Repository

        return Repository(self._connection, self.user, self.region)

    @cached_property
    def contact_search(self) -> ContactSearchRepository:
        from contact_desk.store.repositories.contact_search import ContactSearchRepository as Repository

        return Repository(self._connection, self.user, self.region)

    @cached_property
    def trash(self) -> TrashRepository:
        from contact_desk.store.repositories.trash import TrashRepository as Repository

        return Repository(self._connection, self.user, self.standing)

    @cached_property
    def bulk_edits(self) -> BulkEditRepository:
        from contact_desk.store.repositories.bulk_edits import BulkEditRepository as Repository

        return Repository(self._connection, self.user, self.standing, self.region)

    @cached_property
    def tags(self) -> TagRepository:
        from contact_desk.store.repositories.tags import TagRepository as Repository

        return Repository(self._connection, self.user, self.standing)

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
    def operation_list(self) -> OperationListRepository:
        from contact_desk.store.repositories.operation_list import OperationListRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def operation_past(self) -> OperationPastRepository:
        from contact_desk.store.repositories.operation_past import OperationPastRepository as Repository

        return Repository(self._connection, self.user, self.past)

    @cached_property
    def contact_then(self) -> ContactThenRepository:
        from contact_desk.store.repositories.contact_then import ContactThenRepository as Repository

        return Repository(self._connection, self.user, self.past, self.contacts)

    @cached_property
    def taking_back(self) -> TakingBackRepository:
        from contact_desk.store.repositories.taking_back import TakingBackRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def favourites(self) -> FavouriteRepository:
        from contact_desk.store.repositories.favourites import FavouriteRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def handed_drafts(self) -> HandedDraftRepository:
        from contact_desk.store.repositories.handed_drafts import HandedDraftRepository as Repository

        return Repository(self._connection, self.user)

    @cached_property
    def upcoming(self) -> UpcomingRepository:
        from contact_desk.store.repositories.upcoming import UpcomingRepository as Repository

        return Repository(self._connection, self.user)
