# SPDX-License-Identifier: MIT
"""Organisations made inactive and active, and the contacts that go and come back with them (rows M12, M13)."""

from __future__ import annotations

from dataclasses import dataclass

from contact_desk.domain.changes import Changes
from contact_desk.store.store import Store


@dataclass(frozen=True)
class ThoseConcerned:
    """How many contacts go with an organisation, or could come back with it, as far as the user may know of them."""

    going: int
    gone: int


class OrganisationActivity:
    """Somebody else's private contacts go along too, and are in no count (docs/decisions/0010)."""

    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def those_concerned(self, organisation: int) -> ThoseConcerned:
        with self._store.read() as work:
            going = work.activity.count_of_those_going(organisation)
            return ThoseConcerned(going, work.activity.count_of_those_gone(organisation))

    def deactivate(self, organisation: int) -> Changes:
        """It stays on its contacts, which are deactivated with it, and is offered to none. Raises `NotFound`."""
        with self._store.write("organisations.deactivate", source=self._source) as work:
            records = work.organisation_records(work.vocabulary.load())
            records.lock(organisation)
            records.activate(organisation, False, work.clock())
            contacts = work.activity.deactivate_those_of(organisation, work.clock())
            work.commit()
            return Changes(work.operation, contacts, frozenset({organisation}))

    def reactivate(self, organisation: int, *, with_contacts: bool = False) -> Changes:
        """With its contacts, those come back that were deactivated with it, and only those. Raises `NotFound`."""
        with self._store.write("organisations.activate", source=self._source) as work:
            records = work.organisation_records(work.vocabulary.load())
            records.lock(organisation)
            records.activate(organisation, True, work.clock())
            contacts = frozenset[int]()
            if with_contacts:
                contacts = work.activity.bring_back_those_of(organisation, work.clock())
            work.commit()
            return Changes(work.operation, contacts, frozenset({organisation}))
