# SPDX-License-Identifier: MIT
"""Sends the queue once the server is back: in order, and never twice (row X42).

Each save bears the number that it got when *Save* was pressed: the store knows one that has arrived already. What
contradicts what others have saved meanwhile is asked like any other.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import ContactDeskError, StoreUnavailable
from contact_desk.domain.names import fold
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.domain.queued_save import Sent
from contact_desk.domain.save_request import SaveRequest, trouble_of

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft
    from contact_desk.domain.name_order import ContactName
    from contact_desk.services.contact_drafts import ContactDrafts
    from contact_desk.services.contact_editing import ContactEditing
    from contact_desk.services.contacts import Contacts
    from contact_desk.services.organisation_records import OrganisationRecords
    from contact_desk.services.queued_saves import QueuedSaves
    from contact_desk.services.vocabularies import Vocabularies

_LOG = logging.getLogger(__name__)
_OF_ONE_STATEMENT = "store_damaged"  # as a server is told to be that does not take what it was given
_BROKEN_OFF = "store_statement_refused"


class Sending:
    def __init__(
        self,
        queue: QueuedSaves,
        drafts: ContactDrafts,
        vocabulary: Vocabularies,
        *,
        contacts: Contacts,
        editing: ContactEditing,
        organisations: OrganisationRecords,
    ) -> None:
        self._queue, self._drafts, self._vocabulary = queue, drafts, vocabulary
        self._contacts, self._editing, self._organisations = contacts, editing, organisations

    def send_all(self) -> Sent:
        """Send what waits, and what comes to it meanwhile; what is refused waits as a draft, with the reason.

        A store that is lost ends it, and is told in the answer, beside what had been saved by then. While another
        window of this user is at it nothing is sent, and the answer tells how many are left.
        """
        if not self._queue.holds_some():
            return Sent()
        if not self._queue.begin_sending():
            return Sent(left=len(self._queue.waiting()))
        run = _Run(self)
        error: StoreUnavailable | None = None
        kept_up = 0
        try:
            # A colleague may have retired or deleted what stands in the drafts.
            self._vocabulary.load(fresh=True)
            while batch := [kept for kept in self._queue.all() if kept.uid not in run.done]:
                for kept in batch:
                    run.send(kept.uid)
        except StoreUnavailable as fault:
            error = fault
        except _InOtherHands:
            kept_up = 1
        finally:
            self._queue.end_sending()
        left = len(self._queue.waiting()) or kept_up
        return Sent(tuple(run.saved), tuple(run.refused), left, run.changes, error)

    def take(self, uid: str) -> KeptDraft | None:
        """None where it is in the queue no more; raises `_InOtherHands` where somebody else has it open."""
        kept = self._queue.take(uid)
        if kept is None and any(each.uid == uid for each in self._queue.all()):
            raise _InOtherHands
        return kept

    def troubled(self) -> list[KeptDraft]:
        """What was refused before, and nobody has put right."""
        return [kept for kept in self._drafts.all() if kept.trouble is not None]

    def has_organisation(self, name: str) -> bool:
        """Perhaps somebody has made it in another way since."""
        return self._organisations.has(name)

    def discard(self, uid: str) -> None:
        """A disk that refuses leaves one in the queue that saves nothing twice."""
        with suppress(ContactDeskError):
            self._drafts.discard(uid)

    def put_back(self, kept: KeptDraft) -> None:
        """A disk that refuses leaves it in the queue as it was."""
        with suppress(ContactDeskError):
            self._drafts.rewrite(kept)

    def save(self, kept: KeptDraft, request: SaveRequest) -> Changes:
        """What the window would have done."""
        return self._change(kept, request) if kept.record else self._add(kept, request)

    def _add(self, kept: KeptDraft, request: SaveRequest) -> Changes:
        draft = kept.draft
        if isinstance(draft, ContactDraft):
            return self._contacts.add(draft, apart=kept.apart, seen=request.seen, request=request.uid).changes
        if isinstance(draft, OrganisationDraft):
            return self._organisations.add(draft, request=request.uid).changes
        return self._organisations.add_location(draft, request=request.uid).changes

    def _change(self, kept: KeptDraft, request: SaveRequest) -> Changes:
        record, original = kept.record, kept.original
        # An edit is kept under a uid of its own, which the record does not take on.
        mine = kept.draft.model_copy(update={"uid": original.uid if original is not None else ""})
        if isinstance(mine, ContactDraft) and isinstance(original, ContactDraft):
            return self._editing.change(
                *(record, original, mine, request.choices),
                former=request.former,
                seen=request.seen,
                request=request.uid,
            )
        if isinstance(mine, OrganisationDraft) and isinstance(original, OrganisationDraft):
            return self._organisations.change(record, original, mine, request.choices, request=request.uid)
        if isinstance(mine, LocationDraft) and isinstance(original, LocationDraft):
            return self._organisations.change_location(
                record, original, mine, request.choices, request=request.uid
            )
        raise ContactDeskError("unexpected", detail="an edit of nothing")


class _InOtherHands(Exception):
    """No save overtakes one that somebody else has open: the run ends before it."""


class _Run:
    """One pass through the queue; `done` are those that were tried."""

    def __init__(self, sending: Sending) -> None:
        self._sending = sending
        self._missing: dict[str, str] = {}
        self._held_back: set[tuple[str, int]] = set()
        # What an earlier run, or an earlier window, was refused holds back what follows it as well.
        for kept in sending.troubled():
            self._note_refused(kept)
        self.done: set[str] = set()
        self.saved: list[ContactName] = []
        self.refused: list[ContactName] = []
        self.changes = Changes()

    def send(self, uid: str) -> None:
        """Raises `StoreUnavailable`, which leaves it in the queue."""
        self.done.add(uid)
        kept = self._sending.take(uid)
        if kept is None or kept.queued is None:
            return
        try:
            self._require_what_it_follows(kept)
            self.changes |= self._sending.save(kept, kept.queued)
        except BaseException as fault:
            if (error := _reason_to_hold_back(fault)) is None:
                self._sending.put_back(kept)
                raise
            self._hold_back(kept, error)
        else:
            self._sending.discard(uid)
            self.saved.append(kept.called)

    def _hold_back(self, kept: KeptDraft, error: ContactDeskError) -> None:
        reason = {"queued": None, "trouble": trouble_of(error)}
        self._sending.put_back(kept.model_copy(update=reason))
        self.refused.append(kept.called)
        self._note_refused(kept)

    def _note_refused(self, kept: KeptDraft) -> None:
        self._held_back.add(_record_of(kept))
        if isinstance(kept.draft, OrganisationDraft) and not kept.record:
            self._missing[fold(kept.draft.name)] = kept.draft.name.strip()

    def _require_what_it_follows(self, kept: KeptDraft) -> None:
        """No save overtakes an earlier one of the same record, nor makes an organisation that was just refused."""
        if kept.record and _record_of(kept) in self._held_back:
            raise ContactDeskError("queued_behind_earlier")
        name = kept.draft.organisation if isinstance(kept.draft, ContactDraft | LocationDraft) else ""
        missing = self._missing.get(fold(name))
        if missing and not self._sending.has_organisation(missing):
            raise ContactDeskError("queued_behind_refused", name=missing)


def _reason_to_hold_back(fault: BaseException) -> ContactDeskError | None:
    """None for what is the store's own, or ends the program: the save waits for better times in its place."""
    if isinstance(fault, StoreUnavailable) and fault.code == _BROKEN_OFF:
        return ContactDeskError(_BROKEN_OFF)
    if isinstance(fault, StoreUnavailable) and fault.code != _OF_ONE_STATEMENT:
        return None
    if isinstance(fault, ContactDeskError) and not isinstance(fault, StoreUnavailable):
        return fault
    if not isinstance(fault, Exception):
        return None
    # One that nobody can send is not to keep up all the others.
    _LOG.error("Sending a save failed in a way that nobody foresaw", exc_info=fault)
    return ContactDeskError("unexpected", detail=f"{type(fault).__name__}: {fault}"[:200])


def _record_of(kept: KeptDraft) -> tuple[str, int]:
    """What an edit is of; 0 for a new record."""
    return type(kept.draft).__name__, kept.record
