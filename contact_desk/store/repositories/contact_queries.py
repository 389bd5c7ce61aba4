# SPDX-License-Identifier: MIT
"""What the terms of a search (`domain.contact_query`) ask of a contact, as conditions for its list (row X49)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import partial
from unicodedata import normalize

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, false, func, or_, select, true

from contact_desk.domain.access import User
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.contact_order import USUAL_ORDER, ContactOrder
from contact_desk.domain.contact_query import ContactQuery, Term
from contact_desk.domain.names import fold
from contact_desk.domain.query_dates import Days
from contact_desk.domain.query_fields import QueryField, called
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.store import search, tables
from contact_desk.store.ids import among
from contact_desk.store.repositories.contacts import ContactRepository
from contact_desk.store.repositories.known_values import (
    named_so,
    organisation_is_there,
    owner_is_there,
    tag_is_there,
)
from contact_desk.store.repositories.organisations import organisation_key
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
        """As `ContactRepository.page`; what cannot be asked of a contact asks for nothing.

        The query that goes with it names the values that there are not (any more).
        """
        words, only = query.words(), self._only(query)
        found = self._contacts.page(words, limit, page, vocabulary, showing=showing, only=only, order=order)
        return replace(found, query=replace(query, unknown=self._unknown(query, bool(found.total))))

    def count(self, query: ContactQuery) -> int:
        """As `ContactRepository.count`."""
        return self._contacts.count(query.words(), only=self._only(query))

    def all_of(self, query: ContactQuery) -> list[int]:
        """As `ContactRepository.all_of`."""
        return self._contacts.all_of(query.words(), only=self._only(query))

    def _unknown(self, query: ContactQuery, is_found: bool) -> frozenset[Term]:
        """Where somebody was found, each value that was asked for is there; of the others it is asked."""
        is_there: dict[QueryField | None, Callable[[Term], bool]] = {
            QueryField.ORGANISATION: partial(organisation_is_there, self._connection),
            QueryField.TAG: partial(tag_is_there, self._connection, self._user),
            QueryField.GROUP: lambda term: bool(self._groups(term.text, is_whole=term.is_whole)),
            QueryField.OWNER: lambda term: owner_is_there(
                self._connection, self._user, self._of_owner(term.text)
            ),
        }
        asked = [term for term in query.others() if term.present is None and (term.is_not or not is_found)]
        return frozenset(term for term in asked if term.field in is_there and not is_there[term.field](term))

    def _only(self, query: ContactQuery) -> ColumnElement[bool] | None:
        """None where nothing can be asked yet: that is the whole list, which is remembered."""
        others = query.others()
        conditions = self.conditions(others)
        if query.words():
            conditions = [
                _beside(one) if term.field is QueryField.TYPE else one
                for term, one in zip(others, conditions, strict=True)
            ]
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
        if term.is_whole and (whole := self._whole(term.field, term.text)) is not None:
            return whole
        return self._own(term.field, term.text)

    def _whole(self, field: QueryField, text: str) -> ColumnElement[bool] | None:
        """At the organisation, in the groups, or with the tag of this very name; None for other fields."""
        if field is QueryField.ORGANISATION:
            return _contact.organisation_key == organisation_key(text)
        if field is QueryField.TAG:
            return _tagged(text, is_whole=True)
        return self._in_group(text, is_whole=True) if field is QueryField.GROUP else None

    def _own(self, field: QueryField, text: str) -> ColumnElement[bool]:
        """What is compared in the contact's own row or its lists; of all else the words of the field decide."""
        own = {
            QueryField.ID: _numbered,
            QueryField.KIND: lambda kind: _contact.kind == kind,
            QueryField.PRIVATE: lambda choice: _contact.private if choice == "yes" else ~_contact.private,
            QueryField.OWNER: self._of_owner,
            QueryField.LANGUAGE: _speaking,
            QueryField.STATUS: lambda choice: _is_active() if choice == "active" else _is_inactive(),
            QueryField.TYPE: self._of_type,
            QueryField.IS: self._starred,
            QueryField.TAG: _tagged,
            QueryField.GROUP: self._in_group,
        }.get(field)
        return own(text) if own else self._texts.condition(field, text)

    def _starred(self, _favourite: str) -> ColumnElement[bool]:
        """The ids themselves: a few of a million are not to be looked for along the list."""
        starred = tables.favourite.c
        mine = select(starred.contact_id).where(starred.owner == self._user.login)
        return among(self._connection, _contact.id, self._connection.scalars(mine).all())

    def _of_owner(self, login: str) -> ColumnElement[bool]:
        """However the login is cased: the few owners are compared here, engines know the case of ASCII alone."""
        first = select(func.min(_contact.owner).label("owner")).cte(recursive=True)
        after = select(func.min(_contact.owner)).where(_contact.owner > first.c.owner).scalar_subquery()
        owners = first.union_all(select(after).where(first.c.owner.is_not(None)))
        known = self._connection.scalars(select(owners.c.owner).where(owners.c.owner.is_not(None)))
        return _contact.owner.in_([owner for owner in known if _without_case(owner) == _without_case(login)])

    def _of_type(self, text: str) -> ColumnElement[bool]:
        """Of the types of this code or label in either language, or which begin so; of none where there is none."""
        rows = self._connection.execute(select(tables.list_value).where(_value.list == ListName.CONTACT_TYPE))
        fitting = called(text, ((row.id, (row.code, row.label_en, row.label_fr)) for row in rows))
        return _contact.contact_type_id.in_(fitting) if fitting else false()

    def _in_group(self, text: str, *, is_whole: bool = False) -> ColumnElement[bool]:
        """A member of a group contact of this name that the user may know of."""
        member = tables.contact_member.c
        of_them = among(self._connection, member.group_id, self._groups(text, is_whole=is_whole))
        return _contact.id.in_(select(member.member_id).where(of_them))

    def _groups(self, text: str, *, is_whole: bool) -> list[int]:
        named, known = self._texts.condition(QueryField.NAME, text), listed(self._user)
        groups = select(_contact.id, _contact.last_name).where(_contact.kind == "group", known, named)
        rows = self._connection.execute(groups)
        return [row.id for row in rows if not is_whole or fold(row.last_name) == fold(text)]


def _denied(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Of a contact that has no such value at all the opposite holds, not nothing."""
    return ~func.coalesce(condition, false())


def _beside(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """No index leads to it: SQLite would ask of all contacts of a type, one by one, whether they have the words."""
    return func.coalesce(condition, false())


def _is_active() -> ColumnElement[bool]:
    """As `holders.counts_as_active`, of a contact alone: switched on, and at no inactive organisation (decision 10)."""
    return and_(_contact.active, _contact.id.not_in(_at_inactive()))


def _is_inactive() -> ColumnElement[bool]:
    return or_(~_contact.active, _contact.id.in_(_at_inactive()))


def _at_inactive() -> Select[int]:
    """Asked from the few inactive organisations, not contact by contact."""
    inactive = select(_organisation.id).where(~_organisation.active)
    there: Select[int] = select(_affiliation.contact_id)
    return there.where(_affiliation.principal, _affiliation.organisation_id.in_(inactive))


def _tagged(text: str, *, is_whole: bool = False) -> ColumnElement[bool]:
    tag, wanted = tables.contact_tag.c, fold(text) or text
    having: Select[int] = select(tag.contact_id).where(named_so(tag.name_key, wanted, is_whole=is_whole))
    return _contact.id.in_(having)


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
