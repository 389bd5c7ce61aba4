# SPDX-License-Identifier: MIT
"""Who holds an address: the look-up behind resolution, look-alikes and the uniqueness of a principal e-mail."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from sqlalchemy import Connection, Row, Select, and_, bindparam, func, select, text

from contact_desk.domain.access import User
from contact_desk.domain.contact import EmailHolder, Lookalike
from contact_desk.domain.names import display_name
from contact_desk.domain.resolution import Candidate
from contact_desk.store import tables
from contact_desk.store.visibility import listed

_contact, _address = tables.contact.c, tables.interaction_address.c
_affiliation, _organisation = tables.affiliation.c, tables.organisation.c
_NAME = (
    _contact.id,
    _contact.first_name,
    _contact.last_name,
    func.coalesce(_organisation.name, "").label("organisation"),
)


def with_organisation() -> Select[tuple[object, ...]]:
    """Contacts joined to their principal affiliation and its organisation; what a display name needs."""
    current = and_(_affiliation.contact_id == _contact.id, _affiliation.principal)
    return (
        select(*_NAME)
        .select_from(tables.contact)
        .outerjoin(tables.affiliation, current)
        .outerjoin(tables.organisation, _organisation.id == _affiliation.organisation_id)
    )


class HolderRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def candidates(self, key: str, media: Sequence[str], extension: str = "") -> list[Candidate]:
        """Each visible contact that holds `key` under a type bound to one of `media`, once, by its best line.

        Of lines that decide alike, the one at `extension` is the best.
        """
        values = {"keys": [key], "media": list(media)}
        lines = [_candidate(row, media) for row in self._connection.execute(_candidates(self._user), values)]
        lines.sort(key=lambda line: (-line.score, not extension or line.extension != extension))
        return list({line.id: line for line in reversed(lines)}.values())[::-1]

    def lookalikes(self, keys: Collection[str], *, but: int) -> tuple[Lookalike, ...]:
        """Other visible contacts that hold one of these keys (row X01: the same number or e-mail), each once."""
        if not keys:
            return ()
        rows = self._connection.execute(_lookalikes(self._user), {"keys": list(keys), "but": but}).all()
        return tuple({row.id: _lookalike(row) for row in reversed(rows)}.values())[::-1]

    def principal_email(self, key: str, *, private: bool) -> EmailHolder | None:
        """The person who holds this principal e-mail, where its uniqueness is asked for (`product.md`, decision 1)."""
        row = self._connection.execute(_principal_email(self._user, private), {"key": key}).first()
        return EmailHolder(row.id, _name(row)) if row else None


# Hot statements are built once a user: building costs more than running them (`performance.md`).
def _held(user: User) -> Select[tuple[object, ...]]:
    return (
        with_organisation()
        .join(tables.interaction_address, _address.contact_id == _contact.id)
        .join(tables.list_value, tables.list_value.c.id == _address.type_id)
        .where(_address.match_key.in_(bindparam("keys", expanding=True)), listed(user))
    )


@cache
def _candidates(user: User) -> Select[tuple[object, ...]]:
    columns = (_contact.private, _address.shared, _address.closed_on, _address.extension, _address.value)
    return (
        _held(user)
        .add_columns(*columns)
        .where(tables.list_value.c.medium.in_(bindparam("media", expanding=True)), _contact.active)
        .order_by(
            _address.shared, _address.closed_on.is_not(None), _address.business.desc(), _address.position
        )
    )


@cache
def _lookalikes(user: User) -> Select[tuple[object, ...]]:
    return (
        _held(user)
        .add_columns(_address.match_key, tables.list_value.c.medium)
        .where(_contact.id != bindparam("but"))
        .order_by(_contact.sort_key, _contact.id, _address.match_key)
        .limit(20)
    )


@cache
def _principal_email(user: User, private: bool) -> Select[tuple[object, ...]]:
    # To the letter what the partial indexes say: with bound values SQLite would not see that they serve.
    indexed = text(
        "contact.kind = 'person' AND contact.deleted_at IS NULL"
        f" AND {'contact.private' if private else 'NOT contact.private'}"
    )
    held = _contact.email_key == bindparam("key")
    return with_organisation().where(held, indexed, *([_contact.owner == user.login] if private else []))


def _name(row: Row[tuple[object, ...]]) -> str:
    return display_name(row.first_name, row.last_name, row.organisation)


def _candidate(row: Row[tuple[object, ...]], media: Sequence[str]) -> Candidate:
    rule = "exact_email" if media[0] == "email" else "exact_address" if media[0] == "chat" else "exact_number"
    if row.shared or row.closed_on is not None:
        rule = "shared" if row.shared else "closed"
    decides = not row.shared and row.closed_on is None
    return Candidate(
        id=row.id,
        display_name=_name(row),
        organisation=row.organisation,
        rule=rule,
        score=100 if decides else 60 if row.shared else 40,
        private=row.private,
        decides=decides,
        extension=row.extension,
        value=row.value,
    )


def _lookalike(row: Row[tuple[object, ...]]) -> Lookalike:
    reason = "same_email" if row.medium == "email" else "same_number"
    return Lookalike(row.id, _name(row), reason, row.match_key)
