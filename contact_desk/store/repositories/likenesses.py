# SPDX-License-Identifier: MIT
"""Whom a draft may be the same as, looked up by keys alone, and who was said not to be; `domain.duplicates` judges."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    select,
    union_all,
)

from contact_desk.domain.access import User
from contact_desk.domain.duplicate_keys import LookUp
from contact_desk.domain.duplicates import Candidate
from contact_desk.domain.names import display_name
from contact_desk.store import tables
from contact_desk.store.hot_question import HotQuestion
from contact_desk.store.own_insert import own_insert
from contact_desk.store.repositories.holders import with_organisation
from contact_desk.store.repositories.organisations import organisation_key
from contact_desk.store.visibility import listed

MOST_OF_A_PART = 200
"""Contacts by one kind of key: who has a name that thousands have is not found by that alone."""

_contact, _address, _apart = tables.contact.c, tables.interaction_address.c, tables.apart.c
_AFTER_ALL_LETTERS = "\U0010ffff"
_LARGEST_ID = 2**63 - 1


class LikenessRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def candidates(self, asked: LookUp) -> list[Candidate]:
        """Visible contacts that may be like the one asked for, each once, with those of its addresses that were."""
        return [*self._holders(asked.emails | asked.numbers), *self._namesakes(asked)]

    def apart_from(self, contact: int) -> frozenset[int]:
        """Those that are not the same as this one, as far as the user may know of them."""
        rows = _apart_from(self._user).ask(self._connection, {"contact": contact})
        return frozenset(row.id for row in rows)

    def set_apart(self, contact: int, others: Collection[int]) -> frozenset[int]:
        """Note that these are not the same as `contact`; gives those of whom that is news.

        Whom the user may not know of is passed over.
        """
        possible = [other for other in others if 0 < other <= _LARGEST_ID]
        known = select(_contact.id).where(_contact.id.in_(possible), listed(self._user))
        # Locked, so that none of them is deleted before the pair stands there.
        there = frozenset(self._connection.scalars(known.with_for_update(read=True, key_share=True)))
        new = there - self.apart_from(contact) - {contact}
        pairs = [
            {"contact_id": min(contact, other), "other_id": max(contact, other)} for other in sorted(new)
        ]
        if pairs:
            insert = own_insert(self._connection.dialect.name, tables.apart)
            self._connection.execute(insert.on_conflict_do_nothing(), pairs)
        return new

    def _holders(self, keys: Collection[str]) -> Iterator[Candidate]:
        if not keys:
            return
        bound = _bound("key", keys)
        rows = _holders(self._user, len(bound)).ask(self._connection, bound)
        held: dict[int, set[str]] = {}
        for row in rows:
            held.setdefault(row.id, set()).add(row.match_key)
        yield from (_candidate(row, held[row.id]) for row in {row.id: row for row in rows}.values())

    def _namesakes(self, asked: LookUp) -> Iterator[Candidate]:
        names, sounds = _bound("name", asked.names), _bound("sound", asked.sounds)
        begun = _bound("begun", asked.beginnings)
        if not (names or sounds or begun):
            return
        ends = {f"{name}_end": f"{beginning}{_AFTER_ALL_LETTERS}" for name, beginning in begun.items()}
        question = _namesakes(self._user, len(names), len(sounds), len(begun), bool(asked.organisation))
        at_work = {"organisation": organisation_key(asked.organisation)} if asked.organisation else {}
        rows = question.ask(self._connection, {**names, **sounds, **begun, **ends, **at_work})
        yield from (_candidate(row, ()) for row in rows)


def _bound(name: str, keys: Iterable[str]) -> dict[str, object]:
    """The keys by names to bind, as many as a power of two, so that few statements serve all drafts."""
    ordered = sorted(keys)
    size = 1 << max(0, len(ordered) - 1).bit_length()
    padded = ordered + ordered[-1:] * (size - len(ordered)) if ordered else []
    return {f"{name}{place}": key for place, key in enumerate(padded)}


def _binds(name: str, count: int) -> list[Any]:
    return [bindparam(f"{name}{place}") for place in range(count)]


# Built once a user and number of keys: building costs more than asking.
@lru_cache(maxsize=64)
def _apart_from(user: User) -> HotQuestion:
    one, other = _apart.contact_id, _apart.other_id
    contact: BindParameter[int] = bindparam("contact")
    partners = union_all(select(other).where(one == contact), select(one).where(other == contact)).subquery()
    return HotQuestion(select(_contact.id).where(_contact.id.in_(select(partners)), listed(user)))


@lru_cache(maxsize=64)
def _holders(user: User, keys: int) -> HotQuestion:
    return HotQuestion(
        with_organisation()
        .add_columns(_contact.sound_key, _address.match_key)
        .join(tables.interaction_address, _address.contact_id == _contact.id)
        .where(_address.match_key.in_(_binds("key", keys)), listed(user))
        .order_by(_address.match_key, _contact.id)
        .limit(MOST_OF_A_PART)
    )


@lru_cache(maxsize=256)
def _namesakes(user: User, names: int, sounds: int, begun: int, at_work: bool) -> HotQuestion:
    """One part an index, each with a limit of its own: an engine asked for all at once would read the whole table.

    Their names are joined late, which takes PostgreSQL a fifth of the time to plan.
    """
    parts = [_part(condition, user).subquery() for condition in _conditions(names, sounds, begun, at_work)]
    found = union_all(*(select(part.c.id) for part in parts)).subquery()
    return HotQuestion(
        with_organisation().add_columns(_contact.sound_key).where(_contact.id.in_(select(found.c.id)))
    )


def _conditions(names: int, sounds: int, begun: int, at_work: bool) -> Iterator[ColumnElement[bool]]:
    by_name = (_contact.sort_key, _contact.given_key)
    if names:
        if at_work:
            yield and_(_contact.sort_key.in_(_binds("name", names)), _works_there())
        yield from (key.in_(_binds("name", names)) for key in by_name)
    if sounds:
        yield _contact.sound_key.in_(_binds("sound", sounds))
    for place in range(begun):
        first: BindParameter[str] = bindparam(f"begun{place}")
        end: BindParameter[str] = bindparam(f"begun{place}_end")
        yield from (and_(key >= first, key < end) for key in by_name)


def _works_there() -> ColumnElement[bool]:
    """Asked of each namesake: were it a join, PostgreSQL would begin with everybody of a house of thousands."""
    affiliation, organisation = tables.affiliation.c, tables.organisation.c
    employer = (
        select(organisation.name_key)
        .where(organisation.id == affiliation.organisation_id, affiliation.principal)
        .where(affiliation.contact_id == _contact.id)
        .limit(1)
        .correlate(tables.contact)
        .scalar_subquery()
    )
    return employer == bindparam("organisation")


def _part(condition: ColumnElement[bool], user: User) -> Select[Any]:
    return select(_contact.id).where(condition, listed(user)).limit(MOST_OF_A_PART)


def _candidate(row: Any, addresses: Iterable[str]) -> Candidate:
    return Candidate(
        id=row.id,
        display_name=display_name(row.first_name, row.last_name, row.organisation),
        first_name=row.first_name,
        last_name=row.last_name,
        organisation=row.organisation,
        addresses=frozenset(addresses),
        sound_key=row.sound_key,
    )
