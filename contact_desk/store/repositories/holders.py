# SPDX-License-Identifier: MIT
"""Who holds an address: the look-up behind resolution and the uniqueness of a principal e-mail."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, or_, select, text

from contact_desk.domain.access import User
from contact_desk.domain.contact import EmailHolder
from contact_desk.domain.names import display_name
from contact_desk.store import tables
from contact_desk.store.hot_question import HotQuestion
from contact_desk.store.visibility import listed

if TYPE_CHECKING:
    from contact_desk.domain.resolution import Candidate

_contact, _address = tables.contact.c, tables.interaction_address.c
_affiliation, _organisation = tables.affiliation.c, tables.organisation.c
_NAME = (
    _contact.id,
    _contact.first_name,
    _contact.last_name,
    func.coalesce(_organisation.name, "").label("organisation"),
    _contact.kind,
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


def counts_as_active() -> ColumnElement[bool]:
    """Of contacts `with_organisation`: switched on, and at no inactive organisation (docs/decisions/0010)."""
    return and_(_contact.active, or_(_organisation.id.is_(None), _organisation.active))


class HolderRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def candidates(self, key: str, media: Sequence[str], extension: str = "") -> list[Candidate]:
        """Each visible contact that holds `key` under a type bound to one of `media`, once, by its best line.

        Of lines that decide alike, the one at `extension` is the best.
        """
        rows = _candidates(self._user, tuple(media)).ask(self._connection, {"key": key})
        lines = [_candidate(row, media) for row in rows]
        lines.sort(key=lambda line: (-line.score, not extension or line.extension != extension))
        return list({line.id: line for line in reversed(lines)}.values())[::-1]

    def principal_email(self, key: str, *, private: bool) -> EmailHolder | None:
        """The person who holds this principal e-mail, where its uniqueness is asked for (`product.md`, decision 1)."""
        row = _principal_email(self._user, private).first(self._connection, {"key": key})
        return EmailHolder(row.id, _name(row)) if row else None


# Built once a user: building costs more than asking.
def _held(user: User) -> Select[tuple[object, ...]]:
    return (
        with_organisation()
        .join(tables.interaction_address, _address.contact_id == _contact.id)
        .join(tables.list_value, tables.list_value.c.id == _address.type_id)
        .where(listed(user))
    )


@cache
def _candidates(user: User, media: tuple[str, ...]) -> HotQuestion:
    columns = (_contact.private, _address.shared, _address.closed_on, _address.extension, _address.value)
    return HotQuestion(
        _held(user)
        .add_columns(*columns)
        .where(_address.match_key == bindparam("key"), counts_as_active())
        .where(or_(*(tables.list_value.c.medium == medium for medium in media)))
        .order_by(
            _address.shared, _address.closed_on.is_not(None), _address.business.desc(), _address.position
        )
    )


@cache
def _principal_email(user: User, private: bool) -> HotQuestion:
    # To the letter what the partial indexes say: with bound values SQLite would not see that they serve.
    indexed = text(
        "contact.kind = 'person' AND contact.deleted_at IS NULL"
        f" AND {'contact.private' if private else 'NOT contact.private'}"
    )
    held = _contact.email_key == bindparam("key")
    mine = [_contact.owner == user.login] if private else []
    return HotQuestion(with_organisation().where(held, indexed, *mine))


def _name(row: Any) -> str:
    return display_name(row.first_name, row.last_name, row.organisation)


def _candidate(row: Any, media: Sequence[str]) -> Candidate:
    # With it comes the reader of numbers, which the list does without.
    from contact_desk.domain.resolution import Candidate

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
        private=bool(row.private),
        decides=decides,
        extension=row.extension,
        value=row.value,
    )
