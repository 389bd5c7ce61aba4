# SPDX-License-Identifier: MIT
"""Taking an operation back: every row of it as it was before, unless something later stands in the way.

A reading of the journal, whatever the operation was; an undo is an operation itself, and can be undone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Table, delete, func, select, update

from contact_desk.domain.access import User
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.journal import Action, Obstacle, UndoRefused
from contact_desk.domain.record_past import KEPT_BY_THE_STORE, Key, RowChange, Values, rebuild
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.putting_back import put_back
from contact_desk.store.repositories.activity import refuse_kept_back
from contact_desk.store.repositories.record_keys import refresh_keys, row_keys
from contact_desk.store.repositories.rows import entry_of, journaled_tables, present_rows, written_back
from contact_desk.store.repositories.sound_records import require_sound
from contact_desk.store.visibility import journal_visible

_operation, _journal = tables.operation.c, tables.journal.c
_ACCESS = frozenset(
    {"desk_user", "role", "role_member", "granted_right", "setting", "customer_number", "user_number"}
)
# What means nothing without the row that it hangs on, and keeps nobody from taking that away.
_GOES_ALONG = frozenset({"apart", "relation"})
# What may be wrong with a record only together with what has become of it since.
_TOGETHER: Mapping[str, frozenset[str]] = {
    "contact": frozenset({"kind", "first_name", "middle_name", "last_name"}),
    "affiliation": frozenset({"organisation_id", "location_id", "principal"}),
    "interaction_address": frozenset({"value", "extension", "type_id", "subtype_id", "closed_on"}),
    "contact_member": frozenset({"member_id"}),
}


@dataclass(frozen=True)
class _Net:
    """What an operation did to one row in all: None on either side is a row that was not there."""

    before: Values | None
    after: Values | None

    def columns(self) -> tuple[str, ...]:
        """What differs; every column of a row that came or went."""
        was, became = self.before or {}, self.after or {}
        whole = self.before is None or self.after is None
        names = dict.fromkeys((*was, *became))
        return tuple(
            name for name in names if name not in KEPT_BY_THE_STORE and (whole or was[name] != became[name])
        )


class UndoRepository:
    def __init__(self, connection: Connection, user: User, region: str) -> None:
        self._connection = connection
        self._user = user
        self._region = region
        self._present: dict[Key, Values] = {}
        self._latest: dict[Key, int] = {}

    def undo(self, operation: int, lists: Callable[[], Vocabulary], now: datetime) -> Changes:
        """Write back what was there before `operation`; gives what that changes.

        `lists` is asked for the lists as they are after that.

        Raises `NotFound` for an operation that is not there or touched what this user may not know of, and
        `UndoRefused` with all that stands in the way; other refusals where what comes back fits no longer.
        """
        nets = self._nets(operation)
        obstacles = [obstacle for key, net in nets.items() for obstacle in self._obstacles(key, net, nets)]
        if obstacles:
            raise UndoRefused(obstacles)
        self._require_values(nets)
        self._require_users(nets)
        with written_back():
            self._write(nets)
        back = [row for (table, row), net in nets.items() if _comes_back(table, net)]
        refuse_kept_back(self._connection, back)
        # A pair set apart, or related, is no change of either contact: neither version tells of it.
        self.refresh(self._changes(operation, but=_GOES_ALONG), lists(), now)
        return self._changes(operation)

    def refresh(self, changes: Changes, lists: Vocabulary, now: datetime) -> None:
        """Fold the keys of what changed anew, and count its versions up. Refuses as `require_sound` does."""
        require_sound(self._connection, changes, self._user)
        refresh_keys(self._connection, changes, lists, user=self._user, region=self._region, now=now)

    def concerned(self, operation: int) -> Changes:
        """The records that could be what no record may be once `operation` is undone, without the contacts that go.

        Raises `NotFound`.
        """
        self._require(operation)
        query = select(tables.journal).where(
            _journal.operation_id == operation, _journal.table_name.in_(_TOGETHER)
        )
        rows = [row for row in self._connection.execute(query) if _is_together(row.table_name, row.before)]
        going = {row.row_id for row in rows if row.table_name == "contact" and row.action == Action.INSERT}
        return Changes(
            contacts=frozenset(row.contact_id for row in rows if row.contact_id) - going,
            organisations=frozenset(row.organisation_id for row in rows if row.organisation_id),
            locations=frozenset(row.location_id for row in rows if row.location_id),
        )

    def obstacles(self, operation: int) -> list[Obstacle]:
        """What has happened since that keeps `operation` from being undone. Raises `NotFound` as `undo` does."""
        nets = self._nets(operation)
        return [obstacle for key, net in nets.items() for obstacle in self._obstacles(key, net, nets)]

    def _require(self, operation: int) -> None:
        own = _journal.operation_id == operation
        count = select(func.count()).select_from(tables.journal)
        all_of_it = self._connection.scalar(count.where(own))
        seen = self._connection.scalar(count.where(own, journal_visible(self._user)))
        if not all_of_it or seen != all_of_it:
            raise NotFound("not_found", record="operation", id=operation)

    def _nets(self, operation: int) -> dict[Key, _Net]:
        self._require(operation)
        return self._net_changes(operation, list(self._since(operation)))

    def _since(self, operation: int) -> Iterator[RowChange]:
        """All changes to the rows of an operation, from the newest back to its own."""
        mine = tables.journal.alias("mine")
        first = select(func.min(_journal.id)).where(_journal.operation_id == operation).scalar_subquery()
        touched = (
            select(mine.c.id)
            .where(mine.c.operation_id == operation)
            .where(mine.c.table_name == _journal.table_name, mine.c.row_id == _journal.row_id)
            .exists()
        )
        query = select(tables.journal).where(_journal.id >= first, touched).order_by(_journal.id.desc())
        rows = self._connection.execute(query).all()
        entries = [entry_of(row) for row in rows]
        self._present = present_rows(self._connection, {(entry.table, entry.row) for entry in entries})
        return rebuild(entries, self._present)

    def _net_changes(self, operation: int, since: list[RowChange]) -> dict[Key, _Net]:
        nets: dict[Key, _Net] = {}
        for change in since:
            key = (change.entry.table, change.entry.row)
            if change.operation != operation:
                self._latest.setdefault(key, change.operation)
            else:
                after = nets[key].after if key in nets else change.after
                nets[key] = _Net(change.before, after)
        return nets

    def _obstacles(self, key: Key, net: _Net, nets: Mapping[Key, _Net]) -> Iterator[Obstacle]:
        present = self._present.get(key)
        if (present is None) != (net.after is None):
            yield self._obstacle(key, "")
        elif present is not None and net.after is not None:
            changed = [name for name in net.columns() if present[name] != net.after[name]]
            yield from (self._obstacle(key, name) for name in changed)
            if net.before is None:
                yield from self._hanging_on(key, nets)

    def _obstacle(self, key: Key, column: str) -> Obstacle:
        found = self._latest.get(key)
        row = self._connection.execute(select(tables.operation).where(_operation.id == found)).first()
        if row is None:
            return Obstacle(*key, column)
        return Obstacle(*key, column, row.id, row.actor, row.at)

    def _hanging_on(self, key: Key, nets: Mapping[Key, _Net]) -> Iterator[Obstacle]:
        """Rows made later that refer to one that would go: they would go along, or keep it."""
        name, row_id = key
        for table in tables.metadata.sorted_tables:
            for column in table.columns:
                refers = any(
                    foreign.column.table.name == name and foreign.column.name == "id"
                    for foreign in column.foreign_keys
                )
                if refers and table.name in journaled_tables() and table.name not in _GOES_ALONG:
                    ids = self._connection.scalars(select(table.c.id).where(column == row_id))
                    for other in ids:
                        if not self._goes_too((table.name, other), column.name, row_id, nets):
                            yield from self._made_later((table.name, other))

    def _goes_too(self, key: Key, column: str, row_id: int, nets: Mapping[Key, _Net]) -> bool:
        """Whether the undo takes that row away as well, or away from here."""
        net = nets.get(key)
        return net is not None and (net.before is None or net.before[column] != row_id)

    def _made_later(self, key: Key) -> Iterator[Obstacle]:
        """Nothing for what this user may not know of: there the references alone refuse, and tell of nobody."""
        query = (
            select(tables.operation, journal_visible(self._user).label("seen"))
            .join(tables.journal, _journal.operation_id == _operation.id)
            .where(_journal.table_name == key[0], _journal.row_id == key[1])
            .order_by(_journal.id.desc())
            .limit(1)
        )
        row = self._connection.execute(query).first()
        if row is None:
            yield Obstacle(*key, "")
        elif row.seen:
            yield Obstacle(*key, "", row.id, row.actor, row.at)

    def _write(self, nets: Mapping[Key, _Net]) -> None:
        """Rows come back parents first, then change, then go children first: each finds what it refers to."""
        order = {table.name: place for place, table in enumerate(tables.metadata.sorted_tables)}
        keys = sorted(nets, key=lambda key: (order[key[0]], key[1]))
        for key in keys:
            net = nets[key]
            if net.after is None and net.before is not None:
                values = {"id": key[1], **net.before, **row_keys(key[0], net.before)}
                put_back(self._connection, _table(key), values)
        for key in keys:
            net = nets[key]
            if net.before is not None and net.after is not None and (names := net.columns()):
                changed = {name: net.before[name] for name in names}
                values = {**changed, **row_keys(key[0], net.before)}
                table = _table(key)
                self._connection.execute(update(table).where(table.c.id == key[1]).values(values))
        for key in reversed(keys):
            if nets[key].before is None and nets[key].after is not None:
                table = _table(key)
                self._connection.execute(delete(table).where(table.c.id == key[1]))

    def _require_values(self, nets: Mapping[Key, _Net]) -> None:
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

    def _require_users(self, nets: Mapping[Key, _Net]) -> None:
        """A store that has users does not lose all of them: everybody might do everything again."""
        going = {row for (table, row), net in nets.items() if table == "desk_user" and net.before is None}
        if going and going.issuperset(self._connection.scalars(select(tables.desk_user.c.id))):
            raise ContactDeskError("undo_of_all_users")

    def _changes(self, operation: int, *, but: Collection[str] = ()) -> Changes:
        columns = (
            *(_journal.contact_id, _journal.other_id),
            *(_journal.organisation_id, _journal.location_id, _journal.table_name),
        )
        rows = self._connection.execute(
            select(*columns)
            .where(_journal.operation_id == operation, _journal.table_name.not_in(but))
            .distinct()
        ).all()
        lists = {"list_value", "attribute_type", "legal_value", "entity_label"}
        return Changes(
            contacts=frozenset(id_ for row in rows for id_ in (row.contact_id, row.other_id) if id_),
            organisations=frozenset(row.organisation_id for row in rows if row.organisation_id),
            locations=frozenset(row.location_id for row in rows if row.location_id),
            vocabulary=any(row.table_name in lists for row in rows),
            access=any(row.table_name in _ACCESS for row in rows),
        )


def _refers_to_a_list(table: str, column: str) -> bool:
    keys = _table((table, 0)).c[column].foreign_keys
    return any(key.column.table is tables.list_value for key in keys)


def _is_together(table: str, before: Mapping[str, object] | None) -> bool:
    """Whether an entry of the journal is of a row that came, or of a column that matters."""
    return not before or not _TOGETHER[table].isdisjoint(before)


def _comes_back(table: str, net: _Net) -> bool:
    """Whether a contact that the operation has deactivated is active again."""
    if table != "contact" or net.before is None or net.after is None:
        return False
    return bool(net.before["active"]) and not net.after["active"]


def _table(key: Key) -> Table:
    return journaled_tables()[key[0]].table
