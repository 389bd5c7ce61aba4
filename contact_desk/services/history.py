# SPDX-License-Identifier: MIT
"""What was done, by whom and when: readings of the journal."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.activity import kept_back_by
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft_check import check_draft
from contact_desk.domain.edit_conflict import new_errors
from contact_desk.domain.errors import ContactDeskError, FieldError, NotFound
from contact_desk.domain.journal import Action, Operation, UndoRefused
from contact_desk.domain.operation_page import OperationQuery
from contact_desk.domain.organisation_check import check_location, check_organisation
from contact_desk.domain.record_past import ContactThen, Key, PastOperation, RecordPast, RowChange
from contact_desk.domain.undo_in_part import Piece
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.services.access_rules import require_an_administrator, require_licences
from contact_desk.services.operation_history import allowed
from contact_desk.services.record_faults import record_faults, refuse_what_is_brought_in
from contact_desk.services.undo_by_halves import take_back_what_goes
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.services.writing import refuse
from contact_desk.store.errors import UniqueViolation
from contact_desk.store.store import Store
from contact_desk.store.taken_back import UNDO

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

_MOST_ENTRIES = 20_000
# Unique within one record: the constraint by its name on PostgreSQL, by its columns on SQLite.
_ON_THE_RECORD = (
    *("attribute.", "contact_member.", "contact_tag.", "relation."),
    *("uq_attribute_contact", "uq_attribute_organisation", "uq_attribute_location"),
    *("uq_contact_member", "uq_contact_tag", "uq_relation"),
)


@dataclass(frozen=True)
class Undone:
    """An operation was taken back by another one, which can be undone itself."""

    operation: int
    changes: Changes
    left: frozenset[Key] = frozenset()
    """Rows that an undo in part has left although nobody has changed them since: they fit no longer."""


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

    def latest_of_organisation(self, organisation: int) -> Operation | None:
        """The last operation on the organisation itself, whatever became of its contacts and locations."""
        with self._store.read() as work:
            return work.history.latest_of_organisation(organisation)

    def latest_of_location(self, location: int) -> Operation | None:
        with self._store.read() as work:
            return work.history.latest_of_location(location)

    def past_of_contact(self, contact: int, *, most: int = 2_000) -> RecordPast:
        """Every change of this contact, newest first, with both values of each. Raises `NotFound`."""
        with self._store.read() as work:
            work.contacts.require(contact)
            return replace(_past(work, *work.past.of_contact(contact, most)), contact=contact)

    def as_it_was(self, contact: int, moment: datetime) -> ContactThen:
        """What a contact had at that moment, with no rows where it was not there yet. Raises `NotFound`."""
        with self._store.read() as work:
            work.contacts.require(contact)
            rows = work.contact_then.rows(contact, moment)
            return ContactThen(contact, moment, tuple(rows), work.past.names(rows))

    def past_of_organisation(self, organisation: int, *, most: int = 2_000) -> RecordPast:
        """The same of an organisation: of its locations and of who belongs to it, too. Raises `NotFound`."""
        with self._store.read() as work:
            work.organisation_records(self._vocabularies.load_in(work)).organisation(organisation)
            return replace(_past(work, *work.past.of_organisation(organisation, most)), of="organisation")

    def restore(self, contact: int, entry: int, column: str = "") -> Undone:
        """Write back the value that one change replaced, or the row that it took away.

        Raises `NotFound`, and `Refused` or another refusal where the value fits no longer: then nothing is changed.
        """
        try:
            return self._restore(contact, entry, column)
        except UniqueViolation as violation:
            raise _too_late(violation) from violation

    def restore_of_organisation(self, organisation: int, entry: int, column: str = "") -> Undone:
        """The same for a change of an organisation or of its locations; who belongs to it is no value of it."""
        try:
            return self._restore_of_organisation(organisation, entry, column)
        except UniqueViolation as violation:
            raise _too_late(violation) from violation

    def recent(
        self,
        *,
        limit: int = 50,
        asked: OperationQuery = OperationQuery(),  # noqa: B008 - it is frozen
    ) -> tuple[Operation, ...]:
        """The latest operations, newest first: the user's own, unless they may view other users' history."""
        with self._store.read() as work:
            own = allowed(work, asked)
            return work.history.recent(limit, _MOST_ENTRIES, own) if own is not None else ()

    def operation(self, operation: int) -> Operation:
        """One operation without its entries: the user's own, or one of what they may see. Raises `NotFound`."""
        with self._store.read() as work:
            for found in work.history.operations([operation]):
                return found
        raise NotFound("not_found", record="operation", id=operation)

    def undo(self, operation: int) -> Undone:
        """Take an operation back whole.

        Raises `NotFound`, and `UndoRefused` or another refusal where something later stands in the way, or where
        the records would be what none may be: then nothing is undone. A value that was retired since comes back.
        """
        return self._undo(operation, None)

    def undo_in_part(self, operation: int, without: Collection[Piece] = ()) -> Undone:
        """Take back what of an operation can be, but for what is named; whatever has changed since stays as it is.

        What fits no longer beside what is there now is left, too. Raises as `undo` does where nothing of it can be
        taken back.
        """
        return self._undo(operation, without)

    def _restore(self, contact: int, entry: int, column: str) -> Undone:
        changes = Changes(contacts=frozenset({contact}))
        with self._store.write("contacts.restore", source=self._source) as work:
            work.contacts.require(contact)
            lists = work.vocabulary.load()
            work.edited_contacts(lists).lock(contact)
            before = work.contacts.show(contact, lists)
            change = work.past.restore(contact, entry, column)
            after = work.contacts.show(contact, lists)
            # What was wrong before is not what this restores.
            checked = (check_draft(each.draft, lists, region=work.region) for each in (after, before))
            brought = new_errors(*checked)
            if after.activity.is_kept_back() and not before.activity.switched_on:
                brought.append(kept_back_by(after.activity.inactive_organisation))
            if any(error.code == "unknown_value" for error in brought):
                # It is there for somebody's record that this user may not know of, which no other words may tell.
                raise ContactDeskError("undo_reference_gone")
            refuse(brought)
            if change.entry.table == "relation":
                # No version tells of it: of a relation with a private contact nobody else must learn.
                changes = _of_both(change)
            else:
                work.undoing.refresh(changes, lists, work.clock())
            work.commit()
            return Undone(0, replace(changes, operation=work.operation))

    def _restore_of_organisation(self, organisation: int, entry: int, column: str) -> Undone:
        with self._store.write("organisations.restore", source=self._source) as work:
            lists = work.vocabulary.load()
            work.organisation_records(lists).lock(organisation)
            change = work.past.change_of_organisation(organisation, entry)
            location = change.entry.location
            places = frozenset({location} if location else ())
            changes = Changes(organisations=frozenset({organisation}), locations=places)
            before = _faults_before(work, change, organisation, lists)
            work.past.write_back(change, column)
            refuse(new_errors(_faults(work, organisation, location, lists), before))
            work.undoing.refresh(changes, lists, work.clock())
            work.commit()
            return Undone(0, replace(changes, operation=work.operation))

    def _undo(self, operation: int, without: Collection[Piece] | None) -> Undone:
        try:
            return self._write_undo(operation, without)
        except UniqueViolation as violation:
            raise _too_late(violation) from violation

    def _write_undo(self, operation: int, without: Collection[Piece] | None) -> Undone:
        with self._store.write(UNDO, source=self._source) as work:
            work.undoing.hold(operation)
            take_back, left = partial(_take_back, work, operation), frozenset[Key]()
            if without is None:
                changes = take_back(None)
            else:
                changes, left = take_back_what_goes(work, operation, without, take_back)
            work.commit()
        if changes.vocabulary:
            self._vocabularies.forget()
        return Undone(operation, replace(changes, operation=work.operation, undone=operation), left)


def _take_back(work: UnitOfWork, operation: int, without: Collection[Piece] | None) -> Changes:
    concerned = work.undoing.concerned(operation)
    before = record_faults(work, concerned)
    changes = work.undoing.undo(operation, work.vocabulary.load, work.clock(), without=without)
    refuse_what_is_brought_in(before, record_faults(work, concerned))
    if changes.access:
        require_an_administrator(work)
        require_licences(work)
    return changes


def _of_both(change: RowChange) -> Changes:
    """The contacts of a relation."""
    row = change.before or change.after or {}
    return Changes(contacts=frozenset(int(str(row[name])) for name in ("contact_id", "other_id")))


def _past(work: UnitOfWork, changes: list[RowChange], complete: bool) -> RecordPast:
    of = {each.id: each for each in work.history.operations({change.operation for change in changes})}
    # By the journal, newest first: a clock that was set back changes nothing.
    grouped: dict[int, list[RowChange]] = {}
    for change in changes:
        grouped.setdefault(change.operation, []).append(change)
    past = tuple(PastOperation(of[number], tuple(group)) for number, group in grouped.items())
    return RecordPast(past, work.past.names(changes), complete)


def _faults(work: UnitOfWork, organisation: int, location: int | None, lists: Vocabulary) -> list[FieldError]:
    records = work.organisation_records(lists)
    if location is not None:
        return check_location(records.location(location).draft, lists, region=work.region)
    return check_organisation(records.organisation(organisation).draft, lists, region=work.region)


def _faults_before(
    work: UnitOfWork, change: RowChange, organisation: int, lists: Vocabulary
) -> list[FieldError]:
    """Raises "location_of_it_gone" for a change that is not what took its location away."""
    try:
        return _faults(work, organisation, change.entry.location, lists)
    except NotFound as gone:
        if (change.entry.table, change.entry.action) == ("location", Action.DELETE):
            return []
        name = work.past.name_of_gone_location(organisation, change.entry.location)
        raise ContactDeskError("location_of_it_gone", **({"name": name} if name else {})) from gone


def _too_late(violation: UniqueViolation) -> ContactDeskError:
    """What comes back finds its place taken: on its record, or by another record's name or e-mail."""
    if violation.constraint.startswith(_ON_THE_RECORD):
        return ContactDeskError("undo_replaced")
    return UndoRefused([])
