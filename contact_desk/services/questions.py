# SPDX-License-Identifier: MIT
"""The use-cases that change nothing in the store, each wired when somebody wants it first; `desk` gives them the store.

Importing this is light.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from contact_desk import paths

if TYPE_CHECKING:
    from contact_desk.services.contacts_at_hand import ContactsAtHand
    from contact_desk.services.finding_alike import FindingAlike
    from contact_desk.services.operation_history import OperationHistory
    from contact_desk.services.organisations import Organisations
    from contact_desk.services.query_values import QueryValues
    from contact_desk.services.upcoming_dates import Upcoming
    from contact_desk.services.vocabularies import Vocabularies
    from contact_desk.store.store import Store


class Questions:
    """A part of `Desk`."""

    store_url: str
    vocabulary: Vocabularies
    _store: Store

    @cached_property
    def organisations(self) -> Organisations:
        from contact_desk.services.organisations import Organisations as Service

        return Service(self._store)

    @cached_property
    def finding_alike(self) -> FindingAlike:
        from contact_desk.services.finding_alike import FindingAlike as Service

        return Service(self._store, self.vocabulary)

    @cached_property
    def query_values(self) -> QueryValues:
        from contact_desk.services.query_values import QueryValues as Service

        return Service(self._store, self.vocabulary)

    @cached_property
    def operation_history(self) -> OperationHistory:
        from contact_desk.services.operation_history import OperationHistory as Service

        return Service(self._store, self.vocabulary)

    @cached_property
    def upcoming(self) -> Upcoming:
        from contact_desk.services.upcoming_dates import Upcoming as Service

        return Service(self._store)

    @cached_property
    def contacts_at_hand(self) -> ContactsAtHand:
        from contact_desk.domain.server_address import store_key
        from contact_desk.formats.opened_file import OpenedFile
        from contact_desk.services.contacts_at_hand import ContactsAtHand as Service

        file = OpenedFile(paths.opened_file())
        return Service(self._store, self.vocabulary, file, store_key(self.store_url))
