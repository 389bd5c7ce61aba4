# SPDX-License-Identifier: MIT
"""Whether a value that a search names is there at all, for whoever has found nobody by it (row X11)."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, and_, exists, or_, select

from contact_desk.domain.access import User
from contact_desk.domain.contact_query import Term
from contact_desk.domain.names import fold
from contact_desk.domain.word_fitting import having
from contact_desk.store import tables
from contact_desk.store.repositories.organisations import organisation_key
from contact_desk.store.visibility import listed

_contact, _organisation = tables.contact.c, tables.organisation.c
_LOOKED_AT = 500
_AFTER_ALL_LETTERS = "\U0010ffff"


def organisation_is_there(connection: Connection, term: Term) -> bool:
    """Not in the trash, and called so; of more names than are looked at, one will be."""
    key = _organisation.name_key
    if term.is_whole:
        named = [key == organisation_key(term.text)]
    else:
        named = [key.contains(word, autoescape=True) for word in fold(term.text).split()]
    query = select(_organisation.name).where(_organisation.deleted_at.is_(None), *named).limit(_LOOKED_AT)
    names = connection.scalars(query).all()
    return bool(names) if term.is_whole or len(names) == _LOOKED_AT else any(map(having(term.text), names))


def tag_is_there(connection: Connection, user: User, term: Term) -> bool:
    """Among the tags of the store, or those of contacts that the user may know of."""
    wanted = fold(term.text) or term.text
    named = named_so(tables.tag.c.name_key, wanted, is_whole=term.is_whole)
    worn = tables.contact_tag.join(tables.contact, _contact.id == tables.contact_tag.c.contact_id)
    of_a_contact = named_so(tables.contact_tag.c.name_key, wanted, is_whole=term.is_whole)
    on_one = select(_contact.id).select_from(worn).where(of_a_contact, listed(user)).exists()
    return bool(connection.scalar(select(or_(exists().where(named), on_one))))


def owner_is_there(connection: Connection, user: User, owns: ColumnElement[bool]) -> bool:
    """Whether the user knows of a contact of that owner: of another it is not told that there is one."""
    return bool(connection.scalar(select(exists().where(owns, listed(user)))))


def named_so(key: ColumnElement[str], wanted: str, *, is_whole: bool) -> ColumnElement[bool]:
    """The key itself, or what begins with it, asked as a stretch of the index.

    What LIKE is asked under a policy PostgreSQL holds back until the policy has answered, row by row.
    """
    return key == wanted if is_whole else and_(key >= wanted, key < wanted + _AFTER_ALL_LETTERS)
