# SPDX-License-Identifier: MIT
"""The values that the contacts have in a field of a search, for whoever begins to write one (row X49)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

from contact_desk.domain.access import User
from contact_desk.domain.names import fold
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.query_offer import begins
from contact_desk.store import tables
from contact_desk.store.repositories.query_fields import standing
from contact_desk.store.repositories.query_texts import QueryTextRepository, wanted
from contact_desk.store.visibility import listed

_contact, _member = tables.contact.c, tables.contact_member.c
_location, _organisation = tables.location.c, tables.organisation.c
_LOOKED_AT = 500
"""So many contacts are asked what they have: the commonest values are among theirs, and nobody waits for all."""
_LEAST = 2
"""With fewer letters any contacts are asked: those of one letter are found no sooner than all."""


class QueryValueRepository:
    """Only of contacts that the user may know of, and that are not in the trash."""

    def __init__(self, connection: Connection, user: User, region: str) -> None:
        self._connection = connection
        self._user = user
        self._texts = QueryTextRepository(connection, region)

    def values(self, field: QueryField, text: str) -> list[str]:
        """Those with words that begin as those of `text`, the commonest first; some of all for a blank one."""
        own: dict[QueryField, Callable[[str], Iterable[str]]] = {
            QueryField.OWNER: self._owners,
            QueryField.GROUP: self._groups,
            QueryField.LOCATION: self._locations,
            QueryField.LANGUAGE: self._languages,
        }
        return list(own[field](text) if field in own else self._of_texts(field, text))

    def _of_texts(self, field: QueryField, text: str) -> list[str]:
        where, is_begun = standing(self._connection, field), len(fold(text)) >= _LEAST
        query = select(where.columns[0]).select_from(where.of_contacts).where(listed(self._user))
        query = query.where(where.columns[0] != "")
        if is_begun:
            query = query.where(self._texts.condition(field, text))
        found = Counter(self._connection.scalars(query.limit(_LOOKED_AT)))
        # Of a contact with several addresses one alone need fit.
        fits = wanted(field, text)[1] if text.strip() else None
        return [value for value, _count in found.most_common() if fits is None or fits(value)]

    def _owners(self, text: str) -> list[str]:
        """Whoever has a contact that the user may know of."""
        return [owner for owner in self._all_owners() if begins(owner, text) and self._is_known(owner)]

    def _all_owners(self) -> list[str]:
        first = select(func.min(_contact.owner).label("owner")).cte(recursive=True)
        after = select(func.min(_contact.owner)).where(_contact.owner > first.c.owner).scalar_subquery()
        owners = first.union_all(select(after).where(first.c.owner.is_not(None)))
        return list(self._connection.scalars(select(owners.c.owner).where(owners.c.owner.is_not(None))))

    def _is_known(self, owner: str) -> bool:
        known: ColumnElement[bool] = exists().where(_contact.owner == owner, listed(self._user))
        return bool(self._connection.scalar(select(known)))

    def _locations(self, text: str) -> list[str]:
        """Locations are public; there are fewer of them than of contacts."""
        query = select(_location.name).where(_location.name_key.contains(fold(text), autoescape=True))
        there = _location.organisation_id.in_(
            select(_organisation.id).where(_organisation.deleted_at.is_(None))
        )
        query = query.where(there, _location.deleted_at.is_(None))
        found = self._connection.scalars(query.distinct().limit(_LOOKED_AT))
        return sorted(name for name in found if begins(name, text))

    def _groups(self, text: str) -> list[str]:
        """Groups that somebody is a member of."""
        member = _contact.id.in_(select(_member.group_id))
        query: Select[str] = select(_contact.last_name).where(member, listed(self._user))
        return [name for name in self._connection.scalars(query.limit(_LOOKED_AT)) if begins(name, text)]

    def _languages(self, _text: str) -> list[str]:
        """The tags (BCP 47); what they are called is for others."""
        query = select(_contact.language).where(listed(self._user)).limit(_LOOKED_AT)
        return [tag for tag, _count in Counter(self._connection.scalars(query)).most_common()]
