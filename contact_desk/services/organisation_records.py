# SPDX-License-Identifier: MIT
"""Adding, showing and changing organisations and their locations (rows T23, T29); finding them is `organisations`'."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import BusinessInformation, new_uid
from contact_desk.domain.edit_conflict import merged_or_refused, new_errors
from contact_desk.domain.edit_merging import Side
from contact_desk.domain.errors import FieldError
from contact_desk.domain.inheritance import Inherited
from contact_desk.domain.organisation import LocationRecord, OrganisationAdded, OrganisationRecord
from contact_desk.domain.organisation_check import check_location, check_organisation
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.services.writing import once, refuse
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


class OrganisationRecords:
    """`region` reads the national numbers of a draft whose address names no country.

    All writing methods raise `Refused` field by field; a name that is taken comes with the id that has it.
    """

    def __init__(self, store: Store, vocabularies: Vocabularies, *, region: str, source: str) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self._region = region
        self._source = source

    def show(self, organisation: int) -> OrganisationRecord:
        """Raises `NotFound`."""
        with self._store.read() as work:
            return work.organisation_records(self._vocabularies.load_in(work)).organisation(organisation)

    def show_location(self, location: int) -> LocationRecord:
        """Raises `NotFound`."""
        with self._store.read() as work:
            return work.organisation_records(self._vocabularies.load_in(work)).location(location)

    def has(self, name: str) -> bool:
        with self._store.read() as work:
            return work.organisations.id_of(name) is not None

    def inherited_by(self, contact: int, own: BusinessInformation) -> Inherited:
        """What a contact with this business block shows of its present place (row T27)."""
        with self._store.read() as work:
            return work.inheriting(self._vocabularies.load_in(work)).by_contact(contact, own)

    def inherited_at(self, organisation: int, location: str, own: BusinessInformation) -> Inherited:
        """The same for one who is to work there; `location` is the name of the location, or ""."""
        with self._store.read() as work:
            return work.inheriting(self._vocabularies.load_in(work)).by_place(organisation, location, own)

    def check(self, draft: OrganisationDraft, *, but: int = 0) -> list[FieldError]:
        """Everything that `add` would refuse this draft for; `but` is the organisation that it is a change of."""
        with self._store.read() as work:
            return self._organisation_errors(work, draft, but)

    def check_location(self, draft: LocationDraft, *, but: int = 0) -> list[FieldError]:
        """The same for a location."""
        with self._store.read() as work:
            return self._location_errors(work, draft, but)

    def add(self, draft: OrganisationDraft, *, request: str = "") -> OrganisationAdded:
        """Save an organisation whole; the same draft (its `uid`), or `request`, saved twice is one."""
        draft = draft.model_copy(update={"uid": draft.uid or new_uid()})
        return once(lambda: self._add(draft, request), partial(self._added_before, draft))

    def add_location(self, draft: LocationDraft, *, request: str = "") -> OrganisationAdded:
        """Save a location of an organisation that is there, whole; the same draft or `request` saved twice is one."""
        draft = draft.model_copy(update={"uid": draft.uid or new_uid()})
        return once(lambda: self._add_location(draft, request), partial(self._added_before, draft))

    def change(
        self,
        organisation: int,
        original: OrganisationDraft,
        mine: OrganisationDraft,
        choices: Mapping[str, Side] | None = None,
        *,
        request: str = "",
    ) -> Changes:
        """Save what differs between `original` and `mine`, merged into what others have saved meanwhile.

        What has been saved under the number `request` is not saved again. Raises `NotFound`, and `EditConflict` for
        what both have changed and `choices` does not settle.
        """
        return once(
            lambda: self._change(organisation, original, mine, choices or {}, request),
            lambda made: Changes(made, organisations=frozenset({organisation})),
        )

    def change_location(
        self,
        location: int,
        original: LocationDraft,
        mine: LocationDraft,
        choices: Mapping[str, Side] | None = None,
        *,
        request: str = "",
    ) -> Changes:
        """The same for a location; its organisation cannot be changed."""
        return once(
            lambda: self._change_location(location, original, mine, choices or {}, request),
            lambda made: Changes(made, locations=frozenset({location})),
        )

    def _add(self, draft: OrganisationDraft, request: str) -> OrganisationAdded:
        with self._write("organisations.add", request) as work:
            records = work.organisation_records(work.vocabulary.load())
            if (saved := records.by_uid(draft.uid, location=False)) is not None:
                self._require_same(work, saved[0], draft, request)
                return OrganisationAdded(*saved, Changes(organisations=frozenset({saved[0]})), already=True)
            refuse(self._organisation_errors(work, draft, 0))
            added = records.add_organisation(draft, work.clock())
            work.commit()
            changes = Changes(work.operation, organisations=frozenset({added}))
            return OrganisationAdded(added, draft.name.strip(), changes)

    def _add_location(self, draft: LocationDraft, request: str) -> OrganisationAdded:
        with self._write("locations.add", request) as work:
            records = work.organisation_records(work.vocabulary.load())
            if (saved := records.by_uid(draft.uid, location=True)) is not None:
                self._require_same(work, saved[0], draft, request)
                return OrganisationAdded(*saved, Changes(locations=frozenset({saved[0]})), already=True)
            refuse(self._location_errors(work, draft, 0))
            parent = work.organisations.id_of(draft.organisation) or 0
            added = records.add_location(draft, parent, work.clock())
            work.commit()
            changes = Changes(work.operation, organisations=frozenset({parent}), locations=frozenset({added}))
            return OrganisationAdded(added, draft.name.strip(), changes)

    def _require_same(
        self, work: UnitOfWork, record: int, draft: OrganisationDraft | LocationDraft, request: str
    ) -> None:
        """Whoever sends a number of their own has a new save in mind: it is not to lose what it corrects."""
        from contact_desk.services.saved_before import require_same_place

        if request:
            require_same_place(work, record, draft, self._region)

    def _change(
        self,
        organisation: int,
        original: OrganisationDraft,
        mine: OrganisationDraft,
        choices: Mapping[str, Side],
        request: str,
    ) -> Changes:
        with self._write("organisations.change", request) as work:
            records = work.organisation_records(work.vocabulary.load())
            theirs = records.organisation(organisation).draft
            draft = merged_or_refused(original, mine, theirs, choices)
            refuse(
                new_errors(
                    self._organisation_errors(work, draft, organisation),
                    self._organisation_errors(work, theirs, organisation),
                )
            )
            if draft != theirs:
                records.change_organisation(organisation, draft, work.clock())
                work.commit()
            return Changes(work.operation, organisations=frozenset({organisation}))

    def _change_location(
        self,
        location: int,
        original: LocationDraft,
        mine: LocationDraft,
        choices: Mapping[str, Side],
        request: str,
    ) -> Changes:
        with self._write("locations.change", request) as work:
            records = work.organisation_records(work.vocabulary.load())
            record = records.location(location)
            kept = {"organisation": record.draft.organisation}
            mine, original = mine.model_copy(update=kept), original.model_copy(update=kept)
            draft = merged_or_refused(original, mine, record.draft, choices)
            refuse(
                new_errors(
                    self._location_errors(work, draft, location),
                    self._location_errors(work, record.draft, location),
                )
            )
            if draft != record.draft:
                records.change_location(location, draft, work.clock())
                work.commit()
            owner = frozenset({record.organisation_id})
            return Changes(work.operation, organisations=owner, locations=frozenset({location}))

    def _organisation_errors(self, work: UnitOfWork, draft: OrganisationDraft, but: int) -> list[FieldError]:
        errors = check_organisation(draft, work.vocabulary.load(), region=self._region)
        holder = work.organisations.named(draft.name) if draft.name.strip() else None
        if holder is not None and holder.id != but:
            errors.append(_taken("organisation_taken", holder.id, holder.name))
        return errors

    def _location_errors(self, work: UnitOfWork, draft: LocationDraft, but: int) -> list[FieldError]:
        errors = check_location(draft, work.vocabulary.load(), region=self._region)
        organisation = work.organisations.id_of(draft.organisation)
        if organisation is None:
            if draft.organisation.strip():
                errors.append(
                    FieldError("organisation", "no_such_organisation", {"name": draft.organisation})
                )
            return errors
        holder = work.organisations.location_id_of(organisation, draft.name) if draft.name.strip() else None
        if holder is not None and holder != but:
            errors.append(_taken("location_taken", holder, work.organisations.location_name(holder)))
        return errors

    def _write(self, kind: str, request: str) -> AbstractContextManager[UnitOfWork]:
        return self._store.write(kind, source=self._source, request=request)

    def _added_before(self, draft: OrganisationDraft | LocationDraft, operation: int) -> OrganisationAdded:
        """Also where somebody has undone it since."""
        is_location = isinstance(draft, LocationDraft)
        with self._store.read() as work:
            added = work.history.added_by(operation, "location" if is_location else "organisation")
        which = frozenset({added})
        changes = Changes(locations=which) if is_location else Changes(organisations=which)
        return OrganisationAdded(added, draft.name.strip(), changes, already=True)


def _taken(code: str, holder: int, name: str) -> FieldError:
    """`name` is what the holder is called, which need not be what was typed."""
    return FieldError("name", code, {"id": holder, "name": name})
