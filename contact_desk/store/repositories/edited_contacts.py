# SPDX-License-Identifier: MIT
"""Writing an edited draft over a saved contact: only what differs, so that the history tells just that."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, Table, func, insert, select, update

from contact_desk.domain.access import User
from contact_desk.domain.attribute import Entity
from contact_desk.domain.country import country_code
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.contact_rows import ContactRows, Place
from contact_desk.store.repositories.record_rows import Row
from contact_desk.store.repositories.relations import bring_relations_in_step
from contact_desk.store.repositories.row_differences import bring_in_step
from contact_desk.store.visibility import listed

_contact, _affiliation, _line = tables.contact.c, tables.affiliation.c, tables.interaction_address.c
# The number of the lock on who is in which group, any that no other lock of ours has.
_GROUPS = 7_306_915


class EditedContactRepository:
    def __init__(self, connection: Connection, user: User, region: str, lists: Vocabulary) -> None:
        self._connection = connection
        self._user = user
        self._region = region
        self._lists = lists

    def lock(self, contact: int) -> None:
        """Keep other writers off this contact until the unit of work ends; SQLite has done so already."""
        query = select(_contact.id).where(_contact.id == contact)
        # Whoever notes a relation with it, or puts it into a group, need not wait.
        self._connection.execute(query.with_for_update(key_share=True))

    def lock_groups(self) -> None:
        """Let one writer at a time change who is in which group, until its unit of work ends.

        Two who each add the other's group would close a circle that neither of them sees. Asked before any row is
        locked: no two can wait for each other.
        """
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(select(func.pg_advisory_xact_lock(_GROUPS)))

    def write(self, contact: int, draft: ContactDraft, now: datetime) -> None:
        """Everything but place and relations. Raises `UniqueViolation` where the principal e-mail is taken by now."""
        rows = ContactRows(self._lists, country_code(draft.business.country) or self._region)
        own = {name: value for name, value in rows.contact(draft).items() if name != "uid"}
        values = {**own, "changed": now, "version": _contact.version + 1}
        self._connection.execute(update(tables.contact).where(_contact.id == contact).values(values))
        closed = _line.closed_on.is_not(None)
        self._step(tables.address, contact, rows.addresses(draft))
        self._step(tables.interaction_address, contact, rows.lines(draft), but=closed)
        self._step(tables.attribute, contact, rows.attributes(draft, Entity.CONTACT))
        self._step(tables.contact_tag, contact, rows.tags(draft))
        self._write_members(contact, rows.members(draft))

    def write_relations(self, contact: int, draft: ContactDraft) -> frozenset[int]:
        """Make the relations those of the draft; gives the other contacts for whom something has changed.

        No version tells of it: of a relation with a private contact nobody else must learn. Those that this user may
        not know of stay. Raises `UniqueViolation` where somebody has noted the same by now.
        """
        rows = ContactRows(self._lists, self._region).relations(draft, contact)
        return bring_relations_in_step(self._connection, self._user, contact, rows)

    def write_place(
        self, contact: int, draft: ContactDraft, place: Place, *, today: date, former: bool
    ) -> None:
        """The principal affiliation as the draft has it.

        Another organisation than before, or none: with `former` the affiliation ends today and stays as history.
        """
        query = select(tables.affiliation).where(_affiliation.contact_id == contact, _affiliation.principal)
        there = self._connection.execute(query).mappings().first()
        wanted = ContactRows(self._lists, self._region).affiliation(draft, place)
        if there is None:
            self._begin(contact, wanted, None)
        elif former and there["organisation_id"] and there["organisation_id"] != place.organisation:
            self._change(there["id"], {"principal": False, "ended_on": today})
            self._begin(contact, wanted, today)
        elif wanted is None:
            emptied: Row = {"organisation_id": None, "location_id": None}
            texts = dict.fromkeys(("department", "job_title", "assistant_name"), "")
            self._change(there["id"], {**emptied, **texts})
        else:
            changed = {name: value for name, value in wanted.items() if there[name] != value}
            self._change(there["id"], changed)

    def members_of(self, groups: Collection[int]) -> list[int]:
        """The members of all these groups that this user may know of."""
        member = tables.contact_member.c
        query = (
            select(member.member_id)
            .join(tables.contact, _contact.id == member.member_id)
            .where(member.group_id.in_(groups), listed(self._user))
        )
        return list(self._connection.scalars(query))

    def close_principal_email(self, contact: int, today: date) -> None:
        """The business e-mail becomes history: it goes on proposing the contact, and decides no more."""
        mine = (_line.contact_id == contact, _line.business, _line.closed_on.is_(None))
        emails = select(tables.list_value.c.id).where(
            tables.list_value.c.list == "interaction_address_type", tables.list_value.c.code == "email"
        )
        query = update(tables.interaction_address).where(*mine, _line.type_id.in_(emails))
        self._connection.execute(query.values(closed_on=today))

    def _begin(self, contact: int, row: Row | None, started: date | None) -> None:
        if row is not None:
            values = {"contact_id": contact, **row, "started_on": started}
            self._connection.execute(insert(tables.affiliation).values(values))

    def _change(self, affiliation: int, values: Row) -> None:
        if values:
            self._connection.execute(
                update(tables.affiliation).where(_affiliation.id == affiliation).values(values)
            )

    def _write_members(self, group: int, wanted: Iterable[Row]) -> None:
        """Members that this user may not know of stay."""
        member = tables.contact_member
        seen = select(_contact.id).where(listed(self._user))
        bring_in_step(
            self._connection, member, {"group_id": group}, wanted, but=member.c.member_id.not_in(seen)
        )

    def _step(
        self, table: Table, contact: int, wanted: Iterable[Row], but: ColumnElement[bool] | None = None
    ) -> None:
        bring_in_step(self._connection, table, {"contact_id": contact}, wanted, but=but)
