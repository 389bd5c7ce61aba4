# SPDX-License-Identifier: MIT
"""Saved contacts: one whole, or a page of rows."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from math import ceil
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    bindparam,
    func,
    literal_column,
    or_,
    select,
)

from contact_desk.domain.access import User
from contact_desk.domain.activity import Activity
from contact_desk.domain.contact import Contact, ContactPage, ContactRow
from contact_desk.domain.contact_order import USUAL_ORDER, ContactOrder
from contact_desk.domain.errors import NotFound
from contact_desk.domain.names import display_name
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import search, tables
from contact_desk.store.hot_question import HotQuestion
from contact_desk.store.ids import among_bound, bound
from contact_desk.store.list_memory import ListMemory
from contact_desk.store.matching import Matching
from contact_desk.store.repositories.column_listing import ByColumn
from contact_desk.store.repositories.contact_finding import ContactFinding, Narrowed
from contact_desk.store.repositories.holders import with_organisation
from contact_desk.store.repositories.listings import ByName, Listing, cut, walk_through
from contact_desk.store.repositories.whole_list import WholeList
from contact_desk.store.row_values import contact_row
from contact_desk.store.visibility import listed

_given = tables.contact_tag.c
_contact, _affiliation, _address = tables.contact.c, tables.affiliation.c, tables.interaction_address.c
_organisation = tables.organisation.c

_NO_ID = 2**63
_EVERYBODY = 2**62
_BY_UID = HotQuestion(
    select(_contact.id).where(_contact.uid == bindparam("uid"), _contact.owner == bindparam("owner"))
)


def _organisation_name(*conditions: ColumnElement[bool]) -> ScalarSelect[str]:
    name = select(_organisation.name).where(*conditions)
    return name.correlate(tables.contact).limit(1).scalar_subquery()


_PLACE = (_affiliation.contact_id == _contact.id, _affiliation.principal)
_WHOLE = select(
    tables.contact,
    _organisation_name(_organisation.id == _contact.deactivated_with).label("went_with"),
    _organisation_name(
        *_PLACE, _affiliation.organisation_id == _organisation.id, ~_organisation.active
    ).label("kept_back_by"),
).where(_contact.id == bindparam("id"))


class ContactRepository:
    """`memory` is what the store remembers of the user's whole list."""

    def __init__(self, connection: Connection, user: User, region: str, memory: ListMemory) -> None:
        self._connection = connection
        self._user = user
        self._region = region
        self._memory = memory

    def show(self, contact: int, vocabulary: Vocabulary) -> Contact:
        """One contact, whole. Raises `NotFound` as `require` does."""
        from contact_desk.store.repositories.contact_parts import ContactParts

        self.require(contact)
        row = self._connection.execute(_WHOLE, {"id": contact}).one()
        draft = ContactParts(self._connection, self._user, vocabulary).draft(row)
        return Contact(
            id=row.id,
            uid=row.uid,
            draft=draft,
            display_name=display_name(row.first_name, row.last_name, draft.organisation),
            owner=row.owner,
            created=row.created,
            changed=row.changed,
            version=row.version,
            activity=Activity(row.active, row.went_with or "", row.kept_back_by or ""),
        )

    def require(self, contact: int) -> None:
        """Raises `NotFound` for one that is not there, rests in the trash, or is private to somebody else."""
        query = select(_contact.id).where(_contact.id == contact, listed(self._user))
        # A number that no engine could hold is no contact's either.
        if not 0 < contact < _NO_ID or self._connection.scalar(query) is None:
            raise NotFound("not_found", record="contact", id=contact)

    def by_uid(self, uid: str) -> int | None:
        """This user's own contact that was saved from the draft `uid`."""
        saved = _BY_UID.first(self._connection, {"uid": uid, "owner": self._user.login})
        return saved.id if saved else None

    def by_uids(self, uids: Collection[str]) -> dict[str, int]:
        """The contacts with these uids: all that the user finds in the list, and those in the user's own trash."""
        known = or_(listed(self._user), _contact.owner == self._user.login)
        rows = self._connection.execute(
            select(_contact.uid, _contact.id).where(_contact.uid.in_(uids), known)
        )
        return {row.uid: row.id for row in rows}

    def has_others(self, uids: Collection[str]) -> bool:
        """Whether the user finds a contact in the list that has none of these uids."""
        other = select(_contact.id).where(_contact.uid.not_in(uids), listed(self._user)).limit(1)
        return self._connection.scalar(other) is not None

    def page(
        self,
        text: str,
        limit: int,
        page: int,
        vocabulary: Vocabulary,
        *,
        showing: int | None = None,
        only: ColumnElement[bool] | None = None,
        order: ContactOrder = USUAL_ORDER,
    ) -> ContactPage:
        """The `page`-th (from 1, clamped) `limit` contacts that match, in this order.

        With `showing` the page on which that contact stands, where it is among them; with `only` none but those
        that meet this condition.
        """
        listing = self._listing(text, only)
        if listing is None:
            return ContactPage((), 0, True, 1, 1)
        of_list = cut(self._ordered(listing, text, only, order), limit, page, showing)
        rows = self._rows(of_list.ids, vocabulary)
        return ContactPage(rows, of_list.total, of_list.exact, of_list.page, of_list.pages, limit)

    def walk_through(self, order: ContactOrder, is_wanted: Callable[[], bool]) -> None:
        """Learn the places of the whole list in this order, so that none of its pages is far from one that is known."""
        whole = WholeList(self._connection, self._user, self._memory)
        known = whole.walked if order.is_usual() else self._memory.columns.at(whole.moment).walked
        # What is learned while somebody is writing nobody could use.
        if order in known or not whole.moment.quiet:
            return
        if walk_through(self._ordered(whole, "", None, order), is_wanted):
            known.add(order)

    def _ordered(
        self, listing: Listing, text: str, only: ColumnElement[bool] | None, order: ContactOrder
    ) -> Listing:
        if order.is_usual():
            return listing
        marks = self._memory.columns.at(listing.moment) if isinstance(listing, WholeList) else None
        matching = self._matching(text)
        return ByColumn(self._connection, self._where(only), listing, order, marks=marks, matching=matching)

    def count(self, text: str, *, only: ColumnElement[bool] | None = None) -> int:
        """How many match in all, be it more than a page's `total` tells: of many that takes a while."""
        listing = self._listing(text, only)
        return listing.counted(sys.maxsize)[0] if listing else 0

    def all_of(self, text: str, *, only: ColumnElement[bool] | None = None) -> list[int]:
        """Everybody who matches, however many these are."""
        listing = self._listing(text, only)
        return listing.ids(0, _EVERYBODY) if listing else []

    def _matching(self, text: str) -> Matching | None:
        whose = self._user.looking_into or None
        return search.matching(text, self._region, self._connection.dialect.name, whose=whose)

    def _where(self, only: ColumnElement[bool] | None) -> list[ColumnElement[bool]]:
        whose = self._user.looking_into
        conditions = (listed(self._user), _contact.owner == whose if whose else None, only)
        return [condition for condition in conditions if condition is not None]

    def _listing(self, text: str, only: ColumnElement[bool] | None) -> Listing | None:
        """None for signs alone, which are in no word of anybody."""
        where = self._where(only)
        if matching := self._matching(text):
            return ContactFinding(self._connection, text, matching, where)
        if text.strip():
            return None
        if only is not None:
            return Narrowed(self._connection, where)
        if len(where) > 1:
            return ByName(self._connection, where)
        return WholeList(self._connection, self._user, self._memory)

    def page_of(self, ids: Sequence[int], limit: int, page: int, vocabulary: Vocabulary) -> ContactPage:
        """The `page`-th (from 1, clamped) `limit` of these contacts, which are given in the order of the list.

        Of those that the user does not find in the list no row comes.
        """
        pages = max(1, ceil(len(ids) / limit))
        page = min(max(page, 1), pages)
        chosen = ids[(page - 1) * limit : page * limit]
        found = set(
            self._connection.scalars(select(_contact.id).where(_contact.id.in_(chosen), listed(self._user)))
        )
        rows = self._rows([contact for contact in chosen if contact in found], vocabulary)
        return ContactPage(rows, len(ids), True, page, pages)

    def _rows(self, ids: Sequence[int], vocabulary: Vocabulary) -> tuple[ContactRow, ...]:
        """The rows of these contacts, in the order of the ids: joined late, for one page alone."""
        rows = _rows_of(self._connection.dialect.name)
        found = {row.id: row for row in rows.ask(self._connection, {"ids": bound(self._connection, ids)})}
        return tuple(contact_row(found[contact], vocabulary) for contact in ids if contact in found)


def counted(where: Iterable[ColumnElement[bool]]) -> Select[int]:
    """How many contacts meet these conditions."""
    return select(func.count()).select_from(tables.contact).where(*where)


def in_order(where: Iterable[ColumnElement[bool]]) -> Select[int]:
    """The ids of the contacts that meet these conditions, in the order of the list."""
    return select(_contact.id).where(*where).order_by(_contact.sort_key, _contact.id)


def first_value(medium: str) -> ColumnElement[str]:
    """What a list shows of a contact's numbers or e-mails: the business one, else the first."""
    value = (
        select(_address.value)
        .join(tables.list_value, tables.list_value.c.id == _address.type_id)
        .where(_address.contact_id == _contact.id, tables.list_value.c.medium == medium)
        .where(_address.closed_on.is_(None))
        .order_by(_address.business.desc(), _address.position)
        .limit(1)
        .correlate(tables.contact)
        .scalar_subquery()
    )
    return func.coalesce(value, "")


def _tags() -> ColumnElement[str]:
    """Those of a contact in its order, on one line."""
    own = select(_given.name).where(_given.contact_id == _contact.id).order_by(_given.position, _given.id)
    # Written out, as nothing is bound in the question for the first page.
    comma: Any = literal_column("', '")
    line = func.aggregate_strings(own.correlate(tables.contact).subquery().c.name, comma)
    return func.coalesce(select(line).scalar_subquery(), "")


_ROW = with_organisation().add_columns(
    _contact.contact_type_id,
    _contact.private,
    _contact.active,
    _organisation.active.label("organisation_active"),
    _affiliation.department,
    _affiliation.job_title,
    first_value("call").label("phone"),
    first_value("email").label("email"),
    _contact.created,
    _contact.changed,
    _tags().label("tags"),
)
ROWS = _ROW.where(_contact.id.in_(bindparam("ids", expanding=True)))


@cache
def _rows_of(engine: str) -> HotQuestion:
    """Of the contacts bound as `ids`: SQLAlchemy would take longer to hand out a page than SQLite to find it."""
    return HotQuestion(_ROW.where(among_bound(engine, _contact.id, "ids")))
