# SPDX-License-Identifier: MIT
"""Contacts for a search that has found nobody: whose names sound like what was typed, or are a slip away (row N18)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, and_, select

from contact_desk.domain.access import User
from contact_desk.domain.second_try import SecondTry
from contact_desk.store import tables
from contact_desk.store.search import matching_terms
from contact_desk.store.visibility import listed

_contact = tables.contact.c
_AFTER_ALL_LETTERS = "\U0010ffff"
_LOOKED_AT = 1000


class SecondFinding:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def alike(self, asked: SecondTry, most: int) -> list[int]:
        """The ids of `most` visible contacts: those that sound like it, by name, then those that are spelled so.

        Of more than a thousand that sound so, the first by name are not found for sure.
        """
        found = dict.fromkeys(contact for _key, contact in sorted(self._sounding(asked)))
        if len(found) < most and asked.terms:
            engine = self._connection.dialect.name
            # All that were met: of several hundred the first by name are wanted, not the first in the index.
            spelled = matching_terms(asked.terms, engine).some(
                self._connection, [listed(self._user)], _LOOKED_AT
            )
            found |= dict.fromkeys(contact for _key, contact in sorted((key, who) for who, key in spelled))
        return list(found)[:most]

    def _sounding(self, asked: SecondTry) -> Iterator[tuple[str, int]]:
        """Each a stretch of one index, with a limit of its own."""
        for condition in _stretches(asked):
            rows = select(_contact.sort_key, _contact.id).where(condition, listed(self._user))
            found = self._connection.execute(rows.order_by(_contact.sound_key).limit(_LOOKED_AT))
            yield from ((row.sort_key, row.id) for row in found)


def _stretches(asked: SecondTry) -> Iterator[ColumnElement[bool]]:
    sound = _contact.sound_key
    for family in asked.families:
        yield sound == family
        yield and_(sound >= f"{family} ", sound < f"{family} {_AFTER_ALL_LETTERS}")
    for name in asked.names:
        yield and_(sound >= name, sound < f"{name}{_AFTER_ALL_LETTERS}")
