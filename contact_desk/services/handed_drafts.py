# SPDX-License-Identifier: MIT
"""Handing an unfinished draft to a colleague through the store, and taking it out again (row N23).

Never lost: it is put in one place before it goes from the other. Never twice: whoever removes its row has it, and a
copy that a kill has left over is recognised by its uid (docs/decisions/0009).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.handed_draft import (
    HandedDraft,
    HandedRow,
    Handing,
    Recipients,
    contacts_in,
    given_back,
    is_same,
    pack,
    unpack,
)
from contact_desk.services.contact_drafts import ContactDrafts
from contact_desk.store.errors import UniqueViolation
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft, WizardState
    from contact_desk.store.unit_of_work import UnitOfWork


class HandedDrafts:
    """Safe to call from several threads. What removes a row raises `ContactDeskError("handed_draft_gone")`."""

    def __init__(self, store: Store, drafts: ContactDrafts) -> None:
        self._store = store
        self._drafts = drafts
        self._last = 0

    def recipients(self) -> Recipients:
        """Whom a draft can be handed to: the roles that may use the store, or the people seen to use its file."""
        with self._store.look() as work:
            return Recipients(work.handed_drafts.recipients(), work.handed_drafts.knows_everybody)

    def hand(self, state: WizardState, recipient: str) -> int:
        """Put a draft into the store for somebody; what lies on this disk is the caller's to remove afterwards.

        Raises `recipient_missing`, `recipient_oneself`, `recipient_unknown` (where the store knows all who may use
        it) and `draft_of_private_contact`, for an edit of a contact of which the recipient may not know.
        """
        kept, recipient = self._drafts.as_kept(state), recipient.strip()
        with self._store.write_unjournaled() as work:
            self._require_recipient(work, recipient)
            named = contacts_in(kept)
            public = work.handed_drafts.known_to(recipient, {*named, kept.record})
            if _is_edit_of_a_contact(kept) and kept.record not in public:
                raise ContactDeskError("draft_of_private_contact", name=recipient)
            self._last = _hand(work, kept.uid, recipient, pack(kept, public=public & named))
            work.commit()
        return self._last

    def hand_waiting(self, uid: str, recipient: str) -> int:
        """The same for a draft that waits on this disk, which it leaves. Raises `draft_not_waiting` too."""
        kept = self._drafts.take(uid)
        if kept is None:
            raise ContactDeskError("draft_not_waiting")
        try:
            handed = self.hand(kept, recipient)
        except BaseException:
            self._drafts.close(uid)
            raise
        self._drafts.discard(uid)
        return handed

    def look(self) -> Handing:
        """What waits, handed to the user or by the user; what a kill has cut short is brought to its end first."""
        with self._store.look() as work:
            rows = work.handed_drafts.mine()
        left = [row for row in rows if not self._was_settled(row)]
        login = self._store.user.login
        return Handing(
            incoming=tuple(_read(row) for row in left if row.recipient == login),
            outgoing=tuple(_read(row) for row in left if row.sender == login),
            last=self._last,
        )

    def take(self, handed: int) -> KeptDraft:
        """Take a draft out of the store, by its recipient or back by its sender: it waits on this disk now.

        It is on the disk before its row goes for good, and whoever comes at the same moment waits for that. Raises
        `handed_draft_unreadable`, `draft_not_kept` and `draft_not_waiting`, which leave it in the store.
        """
        with self._store.write_unjournaled() as work:
            kept = unpack(_require(work.handed_drafts.take_out(handed)))
            self._drafts.receive(kept)
            work.commit()
        return kept

    def give_back(self, handed: int) -> None:
        """Hand a draft back to whom it came from, unread."""
        with self._store.write_unjournaled() as work:
            row = _require(work.handed_drafts.take_out(handed, only_incoming=True))
            _hand(work, row.uid, row.sender, given_back(row.body))
            work.commit()

    def _require_recipient(self, work: UnitOfWork, recipient: str) -> None:
        if not recipient:
            raise ContactDeskError("recipient_missing")
        if recipient == work.user.login:
            raise ContactDeskError("recipient_oneself")
        if work.handed_drafts.knows_everybody and recipient not in work.handed_drafts.recipients():
            raise ContactDeskError("recipient_unknown", name=recipient)

    def _was_settled(self, row: HandedRow) -> bool:
        """Whether the draft is saved or lies on this disk as well, so that one of the two has been removed."""
        if not row.is_saved and self._drafts.waiting_copy(row.uid) is None:
            return False
        with self._store.write_unjournaled() as work:
            locked = work.handed_drafts.lock(row.id)
            if locked is None:
                return True
            settled = self._settle(work, replace(locked, is_saved=row.is_saved))
            work.commit()
        return settled

    def _settle(self, work: UnitOfWork, row: HandedRow) -> bool:
        """While nobody else can take it out: end as one draft what lies here as well."""
        local = self._drafts.waiting_copy(row.uid)
        if row.is_saved and row.sender == work.user.login:
            work.handed_drafts.take_out(row.id)
            return True
        handed = _read(row).kept
        if local is None or handed is None:
            return False
        same = is_same(local, handed)
        if row.sender == work.user.login and same:
            # Handed over, but for the last step.
            self._drafts.drop(row.uid)
            return False
        if same or row.sender == work.user.login:
            # Taken over but for the last step; or its sender went on with it, and has it.
            work.handed_drafts.take_out(row.id)
            return True
        # Two desks, two clocks: which of the recipient's two is the later one, nobody can tell. Both stay.
        return False


def _is_edit_of_a_contact(kept: KeptDraft) -> bool:
    from contact_desk.domain.draft import ContactDraft

    return bool(kept.record) and isinstance(kept.draft, ContactDraft)


def _hand(work: UnitOfWork, uid: str, recipient: str, body: dict[str, object]) -> int:
    try:
        return work.handed_drafts.hand(uid, recipient, body, work.clock())
    except UniqueViolation as violation:
        raise ContactDeskError("draft_handed_already", name=recipient) from violation


def _require(row: HandedRow | None) -> HandedRow:
    if row is None:
        raise ContactDeskError("handed_draft_gone")
    return row


def _read(row: HandedRow) -> HandedDraft:
    try:
        kept = unpack(row)
    except ContactDeskError:
        kept = None
    return HandedDraft(row.id, row.sender, row.recipient, row.at, kept, row.is_given_back)
