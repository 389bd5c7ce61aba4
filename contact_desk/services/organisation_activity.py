# SPDX-License-Identifier: MIT
"""Organisations made inactive, active and deleted, and the contacts that go and come back (rows M12, M13, T21)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


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

    def require_deletable(self, organisation: int) -> None:
        """Refuse as `delete` would, before the user is asked."""
        with self._store.read() as work:
            _require_deletable(work, organisation)

    def delete(self, organisation: int) -> Changes:
        """With its locations; whoever was there once keeps it as a former employer, and undo brings all of it back.

        Raises `NotFound`, `NotAllowed` for somebody else's without the right, and "organisation_in_use" as long as
        there are contacts there that the user may know of: of others nothing is told, and they keep its name.
        """
        with self._store.write("organisations.delete", source=self._source) as work:
            records = work.organisation_records(work.vocabulary.load())
            records.lock(organisation)
            _require_deletable(work, organisation)
            locations = records.delete(organisation, work.clock())
            work.commit()
            return Changes(work.operation, organisations=frozenset({organisation}), locations=locations)


def _require_deletable(work: UnitOfWork, organisation: int) -> None:
    record = work.organisation_records(work.vocabulary.load()).organisation(organisation)
    if record.owner != work.user.login:
        work.require(Right.DELETE_ORGANISATIONS)
    if count := work.activity.count_of_those_there(organisation):
        raise ContactDeskError("organisation_in_use", name=record.draft.name, count=count)
