# SPDX-License-Identifier: MIT
"""Loading the sample contacts into an empty store, all or none, and taking back what was loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.draft_check import check_draft
from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.domain.samples import SamplesLoaded, SamplesTakenBack
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.formats.sample_contacts import sample_contacts
from contact_desk.services.places import find_or_add_place
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.store.errors import UniqueViolation
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

Tell = Callable[[int, int], None]
_LOAD, _TAKE_BACK = "samples.load", "samples.take_back"
_IDENTITIES = UUID("5b0d3c1e-9a52-4f0b-8a3e-6f1f2b7c4d10")


class Samples:
    """`region` reads the national numbers of a sample whose address names no country."""

    def __init__(self, store: Store, vocabularies: Vocabularies, *, region: str, source: str) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self._region = region
        self._source = source

    def load(self, tell: Tell, is_cancelled: Callable[[], bool]) -> SamplesLoaded | None:
        """Add the samples that are not there yet, as one operation; None, and nothing kept, once cancelled.

        `tell` is told how many of how many are written, on the caller's thread. Raises
        `ContactDeskError("store_not_empty")` where the user finds other contacts in the store.
        """
        try:
            return self._load(tell, is_cancelled)
        except UniqueViolation:
            # Another desk loads too and was quicker: its samples are there now.
            return self._load_again(tell, is_cancelled)

    def take_back(self, operation: int) -> SamplesTakenBack:
        """Delete what one's own `operation` of `load` has added; what somebody has changed since stays.

        Raises `NotFound` for any other operation.
        """
        with self._store.write(_TAKE_BACK, source=self._source) as work:
            rows, current = work.taking_back, work.operation or 0
            added = rows.contacts_added(operation, _LOAD)
            changed = rows.changed_since(added, operation)
            rows.remove_contacts(added - changed)
            locations = rows.remove_locations(operation, current)
            organisations = rows.remove_organisations(operation, current)
            kept = rows.names(changed)
            if added == changed:
                return SamplesTakenBack(0, kept, Changes())
            work.commit()
        changes = Changes(current, added - changed, organisations, locations)
        return SamplesTakenBack(len(added - changed), kept, changes)

    def _load(self, tell: Tell, is_cancelled: Callable[[], bool]) -> SamplesLoaded | None:
        lists = self._vocabularies.load(fresh=True)
        samples = [_with_identity(sample) for sample in sample_contacts()]
        with self._store.write(_LOAD, source=self._source) as work:
            there = _samples_there(work, samples)
            missing = [sample for sample in samples if sample.uid not in there]
            changes = Changes(work.operation if missing else None, frozenset(there.values()))
            for count, sample in enumerate(missing, start=1):
                if is_cancelled():
                    return None
                changes |= self._add(work, sample, lists)
                tell(count, len(missing))
            if is_cancelled():
                return None
            if missing:
                work.commit()
        return SamplesLoaded(len(missing), changes)

    def _load_again(self, tell: Tell, is_cancelled: Callable[[], bool]) -> SamplesLoaded | None:
        try:
            return self._load(tell, is_cancelled)
        except UniqueViolation as violation:
            raise ContactDeskError("unexpected", detail=violation.constraint) from violation

    def _add(self, work: UnitOfWork, sample: ContactDraft, lists: Vocabulary) -> Changes:
        if errors := check_draft(sample, lists, region=self._region):
            raise Refused(errors)
        place, changes = find_or_add_place(work, sample)
        contact = work.new_contacts.add(sample, place, lists, work.clock())
        return changes | Changes(contacts=frozenset({contact}))


def _with_identity(sample: ContactDraft) -> ContactDraft:
    """The same uid whenever it is loaded, so that no sample is there twice."""
    named = "\n".join((sample.kind, sample.first_name, sample.last_name, sample.organisation))
    return sample.model_copy(update={"uid": str(uuid5(_IDENTITIES, named))})


def _samples_there(work: UnitOfWork, samples: list[ContactDraft]) -> dict[str, int]:
    """The samples in the store, whoever loaded them. Samples belong in no store that people work with."""
    uids = {sample.uid for sample in samples}
    if work.contacts.has_others(uids):
        raise ContactDeskError("store_not_empty")
    return work.contacts.by_uids(uids)
