# SPDX-License-Identifier: MIT
"""What the terms of a search (`domain.contact_query`) ask of a contact, as conditions for its list (row X49)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from unicodedata import normalize

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, exists, false, func, or_, select, true

from contact_desk.domain.access import User
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.contact_order import USUAL_ORDER, ContactOrder
from contact_desk.domain.contact_query import ContactQuery, Term
from contact_desk.domain.names import fold
from contact_desk.domain.query_dates import Days
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.store import search, tables
from contact_desk.store.ids import among
from contact_desk.store.repositories.contacts import ContactRepository
from contact_desk.store.repositories.query_presence import has
from contact_desk.store.repositories.query_texts import QueryTextRepository
from contact_desk.store.visibility import listed

_contact, _affiliation, _organisation = tables.contact.c, tables.affiliation.c, tables.organisation.c
_value = tables.list_value.c
_LARGEST_ID = 2**63 - 1


class ContactQueryRepository:
    """The pages are those of `contacts`, of the same unit of work."""

    def __init__(self, connection: Connection, user: User, region: str, contacts: ContactRepository) -> None:
        self._contacts = contacts
        self._connection = connection
        self._user = user
        self._region = region
        self._texts = QueryTextRepository(connection, region)

    def page(
        self,
        query: ContactQuery,
        limit: int,
        page: int,
        vocabulary: Vocabulary,
        *,
        showing: int | None = None,
        order: ContactOrder = USUAL_ORDER,
    ) -> ContactPage:
        """As `ContactRepository.page`; what cannot be asked of a contact asks for nothing."""
        words, only = query.words(), self._only(query)
        return self._contacts.page(words, limit, page, vocabulary, showing=showing, only=only, order=order)

    def count(self, query: ContactQuery) -> int:
        """As `ContactRepository.count`."""
        return self._contacts.count(query.words(), only=self._only(query))

    def all_of(self, query: ContactQuery) -> list[int]:
        """As `ContactRepository.all_of`."""
        return self._contacts.all_of(query.words(), only=self._only(query))

    def _only(self, query: ContactQuery) -> ColumnElement[bool] | None:
        """None where nothing can be asked yet: that is the whole list, which is remembered."""
        conditions = self.conditions(query.others())
        return and_(*conditions) if conditions else None

    def conditions(self, terms: Iterable[Term]) -> list[ColumnElement[bool]]:
        """Each on `contact` alone; what the user may see is left to the list that they are for."""
        return [_denied(self._condition(term)) if term.is_not else self._condition(term) for term in terms]

    def _condition(self, term: Term) -> ColumnElement[bool]:
        if term.field is None:
            found = search.matches(term.text, self._region, self._connection.dialect.name)
            return false() if found is None else found
        if term.present is not None:
            there = has(self._connection, self._user, term.field)
            return there if term.present else _denied(there)
        if term.days is not None:
            return _within(
                _contact.created if term.field is QueryField.CREATED else _contact.changed, term.days
            )
        return self._own(term.field, term.text)

    def _own(self, field: QueryField, text: str) -> ColumnElement[bool]:
        """What is compared in the contact's own row or its lists; of all else the words of the field decide."""
        own = {
            QueryField.ID: _numbered,
            QueryField.KIND: lambda kind: _contact.kind == kind,
            QueryField.PRIVATE: lambda choice: _contact.private if choice == "yes" else ~_contact.private,
            QueryField.OWNER: self._of_owner,
            QueryField.LANGUAGE: _speaking,
            QueryField.STATUS: lambda choice: _is_active() if choice == "active" else ~_is_active(),
            QueryField.TYPE: self._of_type,
            QueryField.TAG: _tagged,
            QueryField.GROUP: self._in_group,
        }.get(field)
        return own(text) if own else self._texts.condition(field, text)

    def _of_owner(self, login: str) -> ColumnElement[bool]:
        """However the login is cased: the few owners are compared here, engines know the case of ASCII alone."""
        first = select(func.min(_contact.owner).label("owner")).cte(recursive=True)
        after = select(func.min(_contact.owner)).where(_contact.owner > first.c.owner).scalar_subquery()
        owners = first.union_all(select(after).where(first.c.owner.is_not(None)))
        known = self._connection.scalars(select(owners.c.owner).where(owners.c.owner.is_not(None)))
        return _contact.owner.in_([owner for owner in known if _without_case(owner) == _without_case(login)])

    def _of_type(self, text: str) -> ColumnElement[bool]:
        """Of the types whose code or label in either language begins so; of none where there is none such."""
        wanted = fold(text)
        rows = self._connection.execute(select(tables.list_value).where(_value.list == ListName.CONTACT_TYPE))
        fitting = [
            row.id
            for row in rows
            if any(fold(name).startswith(wanted) for name in (row.code, row.label_en, row.label_fr))
        ]
        return _contact.contact_type_id.in_(fitting) if fitting and wanted else false()

    def _in_group(self, text: str) -> ColumnElement[bool]:
        """A member of a group contact of this name that the user may know of."""
        named, known = self._texts.condition(QueryField.NAME, text), listed(self._user)
        groups = self._connection.scalars(select(_contact.id).where(_contact.kind == "group", known, named))
        member = tables.contact_member.c
        of_them = among(self._connection, member.group_id, groups.all())
        return _contact.id.in_(select(member.member_id).where(of_them))


def _denied(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Of a contact that has no such value at all the opposite holds, not nothing."""
    return ~func.coalesce(condition, false())


def _is_active() -> ColumnElement[bool]:
    """As `holders.counts_as_active`, of a contact alone: switched on, and at no inactive organisation (decision 10)."""
    inactive = (
        exists()
        .where(_affiliation.contact_id == _contact.id, _affiliation.principal)
        .where(_organisation.id == _affiliation.organisation_id, ~_organisation.active)
    )
    return and_(_contact.active, ~inactive)


def _tagged(text: str) -> ColumnElement[bool]:
    tag, wanted = tables.contact_tag.c, fold(text) or text
    named: Select[int] = select(tag.contact_id).where(tag.name_key.startswith(wanted, autoescape=True))
    return _contact.id.in_(named)


def _numbered(text: str) -> ColumnElement[bool]:
    is_id = text.isascii() and text.isdigit() and int(text) <= _LARGEST_ID
    return _contact.id == int(text) if is_id else false()


def _without_case(login: str) -> str:
    return normalize("NFC", login.strip().casefold())


def _speaking(tag: str) -> ColumnElement[bool]:
    """A language with all that is spoken of it: fr finds fr-CA."""
    spoken = func.lower(_contact.language)
    return or_(spoken == tag, spoken.startswith(f"{tag}-", autoescape=True))


def _within(column: Column[datetime], days: Days) -> ColumnElement[bool]:
    """Days of whoever asks: they begin at that place's midnight."""
    bounds = [
        condition(column, _midnight(day))
        for day, condition in ((days.since, Column.__ge__), (days.until, Column.__lt__))
        if day is not None
    ]
    return and_(true(), *bounds)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone(UTC)
