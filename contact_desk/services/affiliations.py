# SPDX-License-Identifier: MIT
"""Who works where, now and before: associating contacts with organisations, and ending that with a date (row X38)."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.affiliation import Affiliation, AffiliationPage, end_errors
from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.errors import FieldError
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.services.writing import once, refuse
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

# What checks drafts takes its time to import: every card asks for former employers, and does without.
LARGEST_PAGE = 1000


class Affiliations:
    """Somebody else's private contact is in no list and no count, and is not found by those that write."""

    def __init__(self, store: Store, vocabularies: Vocabularies, *, source: str) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self._source = source

    def current_day(self) -> date:
        """The last day on which an affiliation can end; asks no store."""
        return self._store.current_day()

    def of_organisation(
        self, organisation: int, *, former: bool = False, limit: int = 50, page: int = 1
    ) -> AffiliationPage:
        """A page of the contacts that are at an organisation, or were, by name (row M01)."""
        limit = max(1, min(limit, LARGEST_PAGE))
        with self._store.read() as work:
            return work.affiliations.of_organisation(organisation, former=former, limit=limit, page=page)

    def of_contact(self, contact: int) -> tuple[Affiliation, ...]:
        """Present and former employers, the latest first. Raises `NotFound`."""
        with self._store.read() as work:
            work.contacts.require(contact)
            return work.affiliations.of_contact(contact)

    def independent(self, text: str = "", *, limit: int = 50, page: int = 1) -> ContactPage:
        """A page of the contacts that have no organisation at present, found as `Contacts.find` does (row M05)."""
        from contact_desk.store.repositories.affiliations import without_employer

        limit = max(1, min(limit, LARGEST_PAGE))
        with self._store.read() as work:
            lists = self._vocabularies.load_in(work)
            return work.contacts.page(text, limit, page, lists, only=without_employer())

    def associate(
        self,
        contact: int,
        organisation: int,
        location: int = 0,
        *,
        department: str = "",
        job_title: str = "",
        request: str = "",
    ) -> Changes:
        """Begin an affiliation today, at a location of the organisation or (0) at none.

        What has been done under the number `request` is not done again. Raises `NotFound`, and `Refused` for a contact
        that has an organisation by now and for an inactive one.
        """
        from contact_desk.domain.draft_check import text_problem

        texts = {"department": department, "job_title": job_title}
        refuse([replace(error, field=name) for name, text in texts.items() if (error := text_problem(text))])
        begin = partial(self._associate, contact, organisation, location, texts, request)
        return once(begin, partial(_made_before, contact, organisation))

    def end(self, contact: int, organisation: int, on: date, *, request: str = "") -> Changes:
        """End what the contact is at this organisation; it stays as history, and undo brings it back.

        What has been done under the number `request` is not done again. Raises `NotFound`, and `Refused` for a day
        that cannot be, for an affiliation that somebody has ended already, and for a contact that without its
        organisation would have no name.
        """
        return once(
            lambda: self._end(contact, organisation, on, request),
            partial(_made_before, contact, organisation),
        )

    def _associate(
        self, contact: int, organisation: int, location: int, texts: Mapping[str, str], request: str
    ) -> Changes:
        with self._write("affiliations.begin", request) as work:
            # The organisation is locked first, as a change of its name does it, which goes on to its contacts.
            refuse(self._place_errors(work, organisation, location))
            self._lock(work, contact)
            for present in work.affiliations.current(contact):
                error = FieldError("", "already_affiliated", {"name": present.organisation})
                refuse([error])
            where = {"organisation_id": organisation, "location_id": location or None}
            work.affiliations.begin(contact, {**where, **texts, "started_on": self.current_day()})
            return self._done(work, contact, organisation)

    def _end(self, contact: int, organisation: int, on: date, request: str) -> Changes:
        from contact_desk.domain.edit_conflict import new_errors

        with self._write("affiliations.end", request) as work:
            name, _active = work.affiliations.offered_organisation(organisation)
            self._lock(work, contact)
            present = work.affiliations.current(contact, organisation)
            refuse([] if present else [FieldError("", "not_affiliated", {"name": name})])
            refuse(end_errors(on, present, self.current_day()))
            before = self._faults(work, contact)
            work.affiliations.end(present, on)
            refuse(new_errors(self._faults(work, contact), before))
            return self._done(work, contact, organisation)

    def _done(self, work: UnitOfWork, contact: int, organisation: int) -> Changes:
        work.affiliations.refresh(contact, work.vocabulary.load(), work.clock())
        work.commit()
        return Changes(work.operation, frozenset({contact}), frozenset({organisation}))

    def _faults(self, work: UnitOfWork, contact: int) -> list[FieldError]:
        from contact_desk.domain.draft_check import check_draft

        lists = work.vocabulary.load()
        return check_draft(work.contacts.show(contact, lists).draft, lists, region=work.region)

    def _lock(self, work: UnitOfWork, contact: int) -> None:
        work.affiliations.lock_contact(contact)
        work.contacts.require(contact)

    def _place_errors(self, work: UnitOfWork, organisation: int, location: int) -> list[FieldError]:
        name, active = work.affiliations.offered_organisation(organisation)
        if not active:
            return [FieldError("", "organisation_inactive", {"name": name})]
        if location and not work.affiliations.has_location(organisation, location):
            return [FieldError("location", "no_such_location", {"name": name})]
        return []

    def _write(self, kind: str, request: str) -> AbstractContextManager[UnitOfWork]:
        return self._store.write(kind, source=self._source, request=request)


def _made_before(contact: int, organisation: int, operation: int) -> Changes:
    return Changes(operation, frozenset({contact}), frozenset({organisation}))
