# SPDX-License-Identifier: MIT
"""Taking an operation back: every row of it as it was before, unless something later stands in the way.

A reading of the journal, whatever the operation was; an undo is an operation itself, and can be undone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, and_, exists, func, select

from contact_desk.domain.access import User
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.journal import Action, Obstacle, UndoRefused
from contact_desk.domain.record_past import Key
from contact_desk.domain.undo_in_part import Piece
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.emptiness import MAKING
from contact_desk.store.operations import hold
from contact_desk.store.repositories.activity import refuse_kept_back
from contact_desk.store.repositories.operation_nets import Net, OperationNets, operation_nets
from contact_desk.store.repositories.record_keys import in_portions, refresh_keys
from contact_desk.store.repositories.rows import journaled_tables, written_back
from contact_desk.store.repositories.sound_records import require_sound
from contact_desk.store.repositories.undo_in_part import Parts, parts
from contact_desk.store.repositories.undo_obstacles import GOES_ALONG, obstacles
from contact_desk.store.repositories.undo_writing import write_back
from contact_desk.store.visibility import journal_visible

_journal = tables.journal.c
_ACCESS = frozenset(
    {"desk_user", "role", "role_member", "granted_right", "setting", "customer_number", "user_number"}
)
_PERSONAL = frozenset({"saved_filter", "favourite"})
# What may be wrong with a record only together with what has become of it since.
_TOGETHER: Mapping[str, frozenset[str]] = {
    "contact": frozenset({"kind", "first_name", "middle_name", "last_name"}),
    "affiliation": frozenset({"organisation_id", "location_id", "principal"}),
    "interaction_address": frozenset({"value", "extension", "type_id", "subtype_id", "closed_on"}),
    "contact_member": frozenset({"member_id"}),
}
_RECORDS = ("contact", "organisation", "location")


class UndoRepository:
    def __init__(self, connection: Connection, user: User, region: str) -> None:
        self._connection = connection
        self._user = user
        self._region = region

    def hold(self, operation: int) -> None:
        """Nobody goes on with `operation` until this unit of work ends, as its author may with one on many."""
        hold(self._connection, operation)

    def undo(
        self,
        operation: int,
        lists: Callable[[], Vocabulary],
        now: datetime,
        *,
        without: Collection[Piece] | None = None,
    ) -> Changes:
        """Write back what was there before `operation`; gives what that changes.

        `lists` is asked for the lists as they are after that. With `without` these pieces stay as they are, and
        whatever else cannot be taken back.

        Raises `NotFound` for an operation that is not there or touched what this user may not know of, and
        `UndoRefused` with all that stands in the way; "undo_partly_unseen" for an operation of theirs of which they may
        not know all any more; other refusals where what comes back fits no longer.
        """
        self._require_work(operation)
        found = self._found(operation)
        nets = self._to_undo(found, without)
        self._require_values(nets)
        self._require_users(nets)
        with written_back():
            write_back(self._connection, nets)
        self._require_private(nets)
        back = [row for (table, row), net in nets.items() if _comes_back(table, net)]
        refuse_kept_back(self._connection, back)
        # A pair set apart, or related, is no change of either contact: neither version tells of it.
        self.refresh(self._changes(operation, nets, but=GOES_ALONG), lists(), now)
        return self._changes(operation, nets)

    def refresh(self, changes: Changes, lists: Vocabulary, now: datetime) -> None:
        """Fold the keys of what changed anew, and count its versions up. Refuses as `require_sound` does."""
        require_sound(self._connection, changes, self._user)
        refresh_keys(self._connection, changes, lists, user=self._user, region=self._region, now=now)

    def concerned(self, operation: int) -> Changes:
        """The records that could be what no record may be once `operation` is undone, without those that come or go.

        Raises `NotFound`.
        """
        self._require(operation)
        query = select(tables.journal).where(_journal.operation_id == operation)
        rows = self._connection.execute(query.where(_journal.table_name.in_({*_TOGETHER, *_RECORDS}))).all()
        whole = {(row.table_name, row.row_id) for row in rows if row.action != Action.UPDATE}
        places = [row for row in rows if row.table_name == "affiliation" and row.action != Action.UPDATE]
        nowhere = self._nowhere(places)
        together = [row for row in rows if _is_together(row.table_name, row.before) and row.id not in nowhere]
        found = {("contact", row.contact_id) for row in together}
        found |= {("organisation", row.organisation_id) for row in together}
        found |= {("location", row.location_id) for row in together}
        staying = found - whole
        contacts, organisations, locations = (
            frozenset(number for table, number in staying if table == name and number) for name in _RECORDS
        )
        return Changes(contacts=contacts, organisations=organisations, locations=locations)

    def obstacles(self, operation: int) -> list[Obstacle]:
        """What has happened since that keeps `operation` from being undone. Raises `NotFound` as `undo` does."""
        return obstacles(self._connection, self._user, self._found(operation))

    def parts(self, operation: int) -> tuple[OperationNets, Parts]:
        """What the operation did, what of it can be taken back, and what cannot. Raises `NotFound` as `undo` does."""
        found = self._found(operation)
        return found, parts(self._connection, self._user, found)

    def _to_undo(self, found: OperationNets, without: Collection[Piece] | None) -> Mapping[Key, Net]:
        """Raises `UndoRefused` where something stands in the way of all that is asked for."""
        if without is None:
            if in_the_way := obstacles(self._connection, self._user, found):
                raise UndoRefused(in_the_way)
            return found.nets
        undone = parts(self._connection, self._user, found, without)
        if not undone.possible:
            raise UndoRefused(undone.reasons.values())
        return undone.possible

    def _nowhere(self, places: Collection[Any]) -> frozenset[int]:
        """Those of these entries, of affiliations that came or went, that are of no organisation and no location."""
        affiliation = tables.affiliation.c
        of_none = (affiliation.organisation_id.is_(None), affiliation.location_id.is_(None))
        there: set[int] = set()
        for portion in in_portions(row.row_id for row in places if row.action == Action.INSERT):
            query = select(affiliation.id).where(affiliation.id.in_(portion), *of_none)
            there.update(self._connection.scalars(query))
        return frozenset(
            row.id
            for row in places
            if (row.row_id in there if row.action == Action.INSERT else not _is_somewhere(row.before))
        )

    def _require(self, operation: int) -> None:
        # Stars of others that went with a contact are nobody else's to know of, nor to bring back.
        others_stars = and_(_journal.table_name == "favourite", ~journal_visible(self._user))
        own = and_(_journal.operation_id == operation, ~others_stars)
        count = select(func.count()).select_from(tables.journal)
        all_of_it = self._connection.scalar(count.where(own))
        seen = self._connection.scalar(count.where(own, journal_visible(self._user)))
        if seen and (seen != all_of_it or self._hides(operation)) and self._is_own(operation):
            raise ContactDeskError("undo_partly_unseen")
        if not all_of_it or seen != all_of_it:
            raise NotFound("not_found", record="operation", id=operation)

    def _hides(self, operation: int) -> bool:
        """What PostgreSQL's policies keep from this user, nobody can count."""
        if self._connection.dialect.name == "sqlite":
            return False
        return bool(self._connection.scalar(select(func.contact_desk_hides(operation))))

    def _is_own(self, operation: int) -> bool:
        actor = select(tables.operation.c.actor).where(tables.operation.c.id == operation)
        return bool(self._connection.scalar(actor) == self._user.login)

    def _require_work(self, operation: int) -> None:
        """A store without the lists that it was made with is none that anybody could work with."""
        of_it = tables.operation.c
        earlier = tables.operation.alias()
        # By plain SQL anybody may call an operation of theirs what they like.
        is_first = ~exists().where(earlier.c.id < of_it.id)
        kind = select(of_it.kind).where(of_it.id == operation, is_first)
        if self._connection.scalar(kind) == MAKING:
            raise ContactDeskError("undo_of_making")

    def _found(self, operation: int) -> OperationNets:
        self._require(operation)
        return operation_nets(self._connection, self._user, operation)

    def _require_values(self, nets: Mapping[Key, Net]) -> None:
        """Nothing goes back to a list value that is kept for records alone which this user may not know of."""
        value = tables.list_value.c
        wanted = {
            net.before[column]
            for (table, _row), net in nets.items()
            if net.before is not None
            for column in net.columns()
            if _refers_to_a_list(table, column)
        }
        back = {row for table, row in nets if table == "list_value"}
        hidden = select(value.id).where(value.id.in_(wanted - back - {None}), value.retired, ~value.offered)
        if self._connection.scalar(hidden.limit(1)) is not None:
            raise ContactDeskError("undo_reference_gone")

    def _require_private(self, nets: Mapping[Key, Net]) -> None:
        """No share comes back on what is public by now: whoever gives that away could not keep it (`guard_shares`)."""
        coming = (
            net for (table, _row), net in nets.items() if table == "contact_share" and net.after is None
        )
        shared = {int(str(net.before["contact_id"])) for net in coming if net.before is not None}
        contact = tables.contact.c
        for portion in in_portions(shared):
            public = select(contact.id).where(contact.id.in_(portion), ~contact.private).limit(1)
            if self._connection.scalar(public) is not None:
                raise ContactDeskError("share_public")

    def _require_users(self, nets: Mapping[Key, Net]) -> None:
        """A store that has users does not lose all of them: everybody might do everything again."""
        going = {row for (table, row), net in nets.items() if table == "desk_user" and net.before is None}
        if going and going.issuperset(self._connection.scalars(select(tables.desk_user.c.id))):
            raise ContactDeskError("undo_of_all_users")

    def _changes(self, operation: int, nets: Collection[Key], *, but: Collection[str] = ()) -> Changes:
        """The records of these rows of the operation."""
        columns = (
            _journal.row_id,
            *(_journal.contact_id, _journal.other_id),
            *(_journal.organisation_id, _journal.location_id, _journal.table_name),
        )
        query = select(*columns).where(_journal.operation_id == operation, _journal.table_name.not_in(but))
        found = self._connection.execute(query.distinct())
        rows = [row for row in found if (row.table_name, row.row_id) in nets]
        lists = {"list_value", "attribute_type", "legal_value", "entity_label", "tag"}
        return Changes(
            contacts=frozenset(id_ for row in rows for id_ in (row.contact_id, row.other_id) if id_),
            organisations=frozenset(row.organisation_id for row in rows if row.organisation_id),
            locations=frozenset(row.location_id for row in rows if row.location_id),
            vocabulary=any(row.table_name in lists for row in rows),
            access=any(row.table_name in _ACCESS for row in rows),
            personal=any(row.table_name in _PERSONAL for row in rows),
        )


def _refers_to_a_list(table: str, column: str) -> bool:
    keys = _table((table, 0)).c[column].foreign_keys
    return any(key.column.table is tables.list_value for key in keys)


def _is_together(table: str, before: Mapping[str, object] | None) -> bool:
    """Whether an entry of the journal is of a row that came, or of a column that matters."""
    return table in _TOGETHER and (not before or not _TOGETHER[table].isdisjoint(before))


def _is_somewhere(affiliation: Mapping[str, object]) -> bool:
    return bool(affiliation["organisation_id"] or affiliation["location_id"])


def _comes_back(table: str, net: Net) -> bool:
    """Whether a contact that the operation has deactivated is active again."""
    if table != "contact" or net.before is None or net.after is None:
        return False
    return bool(net.before["active"]) and not net.after["active"]


def _table(key: Key) -> Table:
    return journaled_tables()[key[0]].table
