# SPDX-License-Identifier: MIT
"""The list as it stood at a moment of the past (row N29).

Who has not changed since comes from the list of today, the others as the journal rebuilds them, each in its place. Of
what has become private to others since nothing is told; what was purged since is told by its deletion.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from math import ceil

from sqlalchemy import ColumnElement, Connection, func, literal, or_, select, tuple_

from contact_desk.domain.access import User
from contact_desk.domain.contact import ContactPage, ContactRow
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.journal import Action, JournalEntry
from contact_desk.domain.names import LONGEST_SORT_KEY, display_name, identity, sort_key
from contact_desk.domain.record_past import Key, Values, as_it_was
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.store import tables
from contact_desk.store.ids import among
from contact_desk.store.repositories.contacts import ContactRepository
from contact_desk.store.repositories.record_keys import in_portions
from contact_desk.store.repositories.rows import entry_of, present_rows
from contact_desk.store.visibility import journal_visible, listed, visible

_contact, _affiliation, _address = tables.contact.c, tables.affiliation.c, tables.interaction_address.c
_operation, _journal = tables.operation.c, tables.journal.c
_SHOWN = ("contact", "affiliation", "interaction_address")
_TELLING = frozenset({"name", "active"})
# Changes since: so many are looked through in a second or two.
_MOST_LINES = 100_000
_Place = tuple[str, int]
Organisation = tuple[str, bool]
"""What it was called, and whether it was active."""


@dataclass(frozen=True)
class ThenRow:
    """A contact as it stood then, as rows: its own, its principal affiliation, its numbers and e-mails in order."""

    id: int
    contact: Values
    affiliation: Values | None
    organisation: str
    active: bool
    lines: Sequence[Values]


class ListThen:
    """Reads all that has changed since `moment` once, whichever pages are asked for."""

    def __init__(
        self, connection: Connection, user: User, moment: datetime, contacts: ContactRepository
    ) -> None:
        self._connection = connection
        self._user = user
        self._contacts = contacts
        self._moment = moment
        self._since = _journal.id >= self._first(moment)

    def page(self, limit: int, page: int, lists: Vocabulary) -> ContactPage:
        """The `page`-th (from 1, clamped) `limit` contacts that were in the list, as they were.

        Raises "too_much_since" where more has changed than can be looked through.
        """
        self._require_few()
        order = self._order
        unchanged = self._count(self._unchanged)
        total = unchanged + len(order)
        pages = max(1, ceil(total / limit))
        page = min(max(page, 1), pages)
        start = (page - 1) * limit
        passed = bisect_left(range(len(order)), start, key=self._place)
        query = select(_contact.sort_key, _contact.id).where(self._unchanged)
        rows = self._connection.execute(
            query.order_by(_contact.sort_key, _contact.id).limit(limit).offset(start - passed)
        )
        both = sorted([*((row.sort_key, row.id) for row in rows), *order[passed : passed + limit]])
        ids = [contact for _key, contact in both[:limit]]
        today = [id_ for id_ in ids if id_ not in self._then]
        found = {row.id: row for row in self._contacts.page_of(today, limit, 1, lists).rows}
        shown = (_row(self._then[id_], lists) if id_ in self._then else found.get(id_) for id_ in ids)
        return ContactPage(tuple(row for row in shown if row), total, True, page, pages, limit)

    def _first(self, moment: datetime) -> int:
        first = select(func.min(_journal.id)).join(tables.operation, _operation.id == _journal.operation_id)
        after = select(func.coalesce(func.max(_journal.id), 0) + 1)
        # The lists are made with the store, whenever its first contacts say that they came.
        of_records = or_(_journal.contact_id.is_not(None), _journal.organisation_id.is_not(None))
        found = self._connection.scalar(first.where(_operation.at >= moment, of_records))
        return int(found or self._connection.scalar(after) or 1)

    @cached_property
    def _unchanged(self) -> ColumnElement[bool]:
        changed = sorted(self._changed)
        was_there = _contact.created < self._moment
        return listed(self._user) & was_there & ~among(self._connection, _contact.id, changed)

    def _require_few(self) -> None:
        some = select(_journal.id).where(self._since, *self._of_then).limit(_MOST_LINES + 1).subquery()
        if (self._connection.scalar(select(func.count()).select_from(some)) or 0) > _MOST_LINES:
            raise ContactDeskError("too_much_since", most=_MOST_LINES)

    @property
    def _of_then(self) -> tuple[ColumnElement[bool], ...]:
        """Lines of what may have been there: an import since is nothing that one looks through."""
        new = select(_contact.id).where(_contact.created >= self._moment)
        return (or_(_journal.contact_id.is_(None), _journal.contact_id.not_in(new)),)

    @cached_property
    def _order(self) -> list[_Place]:
        """Those who were there then and have changed since, in the order of then."""
        places = ((self._key(row), id_) for id_, row in self._then.items())
        return sorted(places)

    def _key(self, row: ThenRow) -> str:
        first, last = (str(row.contact[name] or "") for name in ("first_name", "last_name"))
        return sort_key(first, last, row.organisation)[:LONGEST_SORT_KEY]

    def _place(self, number: int) -> int:
        """Where one of `_order` stands in the whole list of then."""
        key, contact = self._order[number]
        before = tuple_(_contact.sort_key, _contact.id) < tuple_(literal(key), literal(contact))
        return number + self._count(self._unchanged, before)

    def _count(self, *where: ColumnElement[bool]) -> int:
        return int(
            self._connection.scalar(select(func.count()).select_from(tables.contact).where(*where)) or 0
        )

    @cached_property
    def _organisations(self) -> dict[int, Organisation]:
        """Those of which the name or whether they are active has changed, as they were, and those that are no more."""
        every = self._entries(_journal.table_name == "organisation")
        telling = {
            entry.row for entry in every if entry.action is not Action.UPDATE or _TELLING & {*entry.before}
        }
        entries = [entry for entry in every if entry.row in telling]
        present = present_rows(self._connection, {(entry.table, entry.row) for entry in entries})
        then = as_it_was(entries, present)
        return {row: (str(values["name"]), bool(values["active"])) for (_table, row), values in then.items()}

    @cached_property
    def _changed(self) -> frozenset[int]:
        """All contacts of which anything has changed since, and those whose organisation was called otherwise."""
        own = select(_journal.contact_id).where(self._since, _journal.contact_id.is_not(None), *self._of_then)
        found = set(self._connection.scalars(own.where(journal_visible(self._user)).distinct()))
        for portion in in_portions(self._organisations):
            there = select(_affiliation.contact_id).where(_affiliation.organisation_id.in_(portion))
            found.update(self._connection.scalars(there))
        return frozenset(number for number in found if number is not None)

    @cached_property
    def _then(self) -> dict[int, ThenRow]:
        """Those of the changed who were in the list."""
        rows: defaultdict[int, dict[Key, Values]] = defaultdict(dict)
        for key, values in self._rows().items():
            number = key[1] if key[0] == "contact" else values["contact_id"]
            if isinstance(number, int):
                rows[number][key] = values
        places = self._places(values for own in rows.values() for values in own.values())
        return dict(_then_rows(rows, places))

    def _rows(self) -> dict[Key, Values]:
        """The rows of the changed contacts as they were then."""
        entries = self._entries(_journal.table_name.in_(_SHOWN))
        keys = {(entry.table, entry.row) for entry in entries}
        for portion in in_portions(self._changed):
            seen = select(_contact.id).where(_contact.id.in_(portion), visible(self._user))
            there = set(self._connection.scalars(seen))
            keys |= {("contact", number) for number in there}
            for name, columns in (("affiliation", _affiliation), ("interaction_address", _address)):
                query = select(columns.id).where(columns.contact_id.in_(there))
                keys |= {(name, number) for number in self._connection.scalars(query)}
        return as_it_was(entries, present_rows(self._connection, keys))

    def _entries(self, condition: ColumnElement[bool]) -> list[JournalEntry]:
        query = select(tables.journal).where(
            self._since, condition, *self._of_then, journal_visible(self._user)
        )
        return [entry_of(row) for row in self._connection.execute(query.order_by(_journal.id.desc()))]

    def _places(self, rows: Iterable[Values]) -> dict[int, Organisation]:
        """Their organisations as they were."""
        wanted = {row.get("organisation_id") for row in rows}
        ids = {number for number in wanted if isinstance(number, int)} - set(self._organisations)
        found = dict(self._organisations)
        organisation = tables.organisation.c
        for portion in in_portions(ids):
            columns = (organisation.id, organisation.name, organisation.active)
            rows_of = self._connection.execute(select(*columns).where(organisation.id.in_(portion)))
            found.update((row.id, (row.name, bool(row.active))) for row in rows_of)
        return found


def _then_rows(
    rows: Mapping[int, Mapping[Key, Values]], places: Mapping[int, Organisation]
) -> Iterator[tuple[int, ThenRow]]:
    for number, own in rows.items():
        contact = own.get(("contact", number))
        if contact is None or contact["deleted_at"] is not None:
            continue
        parts = {name: [values for (table, _id), values in own.items() if table == name] for name in _SHOWN}
        place = next((each for each in parts["affiliation"] if each["principal"]), None)
        there = place["organisation_id"] if place else None
        nowhere = ("", True)
        organisation, active = places.get(there, nowhere) if isinstance(there, int) else nowhere
        lines = sorted(
            (each for each in parts["interaction_address"] if not each["closed_on"]), key=_line_order
        )
        yield number, ThenRow(number, contact, place, organisation, active and bool(contact["active"]), lines)


def _row(row: ThenRow, lists: Vocabulary) -> ContactRow:
    contact, place = row.contact, row.affiliation or {}
    first, last, kind = (str(contact[name] or "") for name in ("first_name", "last_name", "kind"))
    return ContactRow(
        id=row.id,
        identity=identity(first, last, row.organisation),
        display_name=display_name(first, last, row.organisation),
        first_name=first,
        last_name=last,
        kind=kind,
        organisation=row.organisation,
        department=str(place.get("department") or ""),
        job_title=str(place.get("job_title") or ""),
        contact_type=_code(contact["contact_type_id"], lists),
        phone=_first(row.lines, "call", lists),
        email=_first(row.lines, "email", lists),
        private=bool(contact["private"]),
        active=row.active,
    )


def _code(value: object, lists: Vocabulary) -> str:
    """ "" too for a value that has been deleted since."""
    try:
        return lists.code_of(value) if isinstance(value, int) else ""
    except KeyError:
        return ""


def _first(lines: Iterable[Values], medium: str, lists: Vocabulary) -> str:
    """The first line of a medium."""
    types = {value.id for value in lists.of(ListName.INTERACTION_ADDRESS_TYPE) if value.medium == medium}
    return next((str(line["value"]) for line in lines if line["type_id"] in types), "")


def _line_order(line: Values) -> tuple[bool, int]:
    """As `contacts.first_value` has it: the business one comes first."""
    position = line["position"]
    return not line["business"], position if isinstance(position, int) else 0
