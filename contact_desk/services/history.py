# SPDX-License-Identifier: MIT
"""What was done, by whom and when: readings of the journal."""

from __future__ import annotations

from dataclasses import dataclass, replace

from contact_desk.domain.changes import Changes
from contact_desk.domain.draft_check import check_draft
from contact_desk.domain.edit_conflict import new_errors
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.journal import Operation, UndoRefused
from contact_desk.domain.record_past import PastOperation, RecordPast, RowChange
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.services.writing import refuse
from contact_desk.store.errors import UniqueViolation
from contact_desk.store.store import Store

_MOST_ENTRIES = 20_000
# Unique within one record: the constraint by its name on PostgreSQL, by its columns on SQLite.
_ON_THE_RECORD = (
    *("attribute.", "contact_member.", "contact_tag."),
    *("uq_attribute_contact", "uq_attribute_organisation", "uq_attribute_location"),
    *("uq_contact_member", "uq_contact_tag"),
)


@dataclass(frozen=True)
class Undone:
    """An operation was taken back by another one, which can be undone itself."""

    operation: int
    changes: Changes


class History:
    def __init__(self, store: Store, vocabularies: Vocabularies, *, source: str) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self._source = source

    def of_contact(self, contact: int, *, limit: int = 200) -> tuple[Operation, ...]:
        """The operations that touched this contact, newest first. Raises `NotFound`."""
        with self._store.read() as work:
            work.contacts.require(contact)
            return work.history.of_contact(contact, limit)

    def past_of_contact(self, contact: int, *, most: int = 2_000) -> RecordPast:
        """Every change of this contact, newest first, with both values of each. Raises `NotFound`."""
        with self._store.read() as work:
            work.contacts.require(contact)
            changes = work.past.of_contact(contact, most)
            operations = work.history.operations({change.operation for change in changes})
            names = work.past.names(changes)
        of = {each.id: each for each in operations}
        # By the journal, newest first: a clock that was set back changes nothing.
        grouped: dict[int, list[RowChange]] = {}
        for change in changes:
            grouped.setdefault(change.operation, []).append(change)
        past = tuple(PastOperation(of[number], tuple(group)) for number, group in grouped.items())
        return RecordPast(past, names, complete=len(changes) < most)

    def restore(self, contact: int, entry: int, column: str = "") -> Undone:
        """Write back the value that one change replaced, or the row that it took away.

        Raises `NotFound`, and `Refused` or another refusal where the value fits no longer: then nothing is changed.
        """
        try:
            return self._restore(contact, entry, column)
        except UniqueViolation as violation:
            raise _too_late(violation) from violation

    def recent(self, *, limit: int = 50) -> tuple[Operation, ...]:
        """The latest operations, newest first."""
        with self._store.read() as work:
            return work.history.recent(limit, _MOST_ENTRIES)

    def undo(self, operation: int) -> Undone:
        """Take an operation back whole.

        Raises `NotFound`, and `UndoRefused` or another refusal where something later stands in the way: then
        nothing is undone.
        """
        try:
            return self._undo(operation)
        except UniqueViolation as violation:
            raise _too_late(violation) from violation

    def _restore(self, contact: int, entry: int, column: str) -> Undone:
        changes = Changes(contacts=frozenset({contact}))
        with self._store.write("contacts.restore", source=self._source) as work:
            work.contacts.require(contact)
            lists = work.vocabulary.load()
            work.edited_contacts(lists).lock(contact)
            before = work.contacts.show(contact, lists).draft
            work.past.restore(contact, entry, column)
            after = work.contacts.show(contact, lists).draft
            # What was wrong before is not what this restores.
            checked = (check_draft(draft, lists, region=work.region) for draft in (after, before))
            refuse(new_errors(*checked))
            work.undoing.refresh(changes, lists, work.clock())
            work.commit()
            return Undone(0, replace(changes, operation=work.operation))

    def _undo(self, operation: int) -> Undone:
        with self._store.write("undo", source=self._source) as work:
            changes = work.undoing.undo(operation, work.vocabulary.load, work.clock())
            work.commit()
        if changes.vocabulary:
            self._vocabularies.forget()
        return Undone(operation, replace(changes, operation=work.operation))


def _too_late(violation: UniqueViolation) -> ContactDeskError:
    """What comes back finds its place taken: on its record, or by another record's name or e-mail."""
    if violation.constraint.startswith(_ON_THE_RECORD):
        return ContactDeskError("undo_replaced")
    return UndoRefused([])
