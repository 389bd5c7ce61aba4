# SPDX-License-Identifier: MIT
"""The keys folded from what was typed, made again after a change: the journal leaves them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from contact_desk.domain.access import User
from contact_desk.domain.changes import Changes
from contact_desk.domain.country import country_code
from contact_desk.domain.names import fold
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.contact_parts import ContactParts
from contact_desk.store.repositories.contact_rows import contact_keys
from contact_desk.store.repositories.organisations import organisation_key
from contact_desk.store.repositories.record_rows import LONGEST_KEY

_MOST_IDS = 500
_NAMED = frozenset({"contact_tag", "tag", "saved_filter"})
_FOLDED = "row_that_is_folded"


def row_keys(table: str, values: Mapping[str, object]) -> dict[str, object]:
    """The derived columns of one row that depend on that row alone."""
    if table in {"organisation", "location"}:
        return {"name_key": organisation_key(str(values["name"]))}
    if table in _NAMED:
        name = str(values["name"])
        return {"name_key": (fold(name) or name)[:LONGEST_KEY]}
    return {}


def refresh_keys(
    connection: Connection, changes: Changes, lists: Vocabulary, *, user: User, region: str, now: datetime
) -> None:
    """Count the version of every record that changed up, and fold the keys of all contacts concerned anew."""
    for table, changed in (
        (tables.organisation, changes.organisations),
        (tables.location, changes.locations),
        (tables.contact, changes.contacts),
    ):
        next_version = {"version": table.c.version + 1, "changed": now}
        for ids in in_portions(changed):
            connection.execute(update(table).where(table.c.id.in_(ids)).values(next_version))
    fold_contacts(connection, changes, lists, user=user, region=region)


def fold_contacts(
    connection: Connection, changes: Changes, lists: Vocabulary, *, user: User, region: str
) -> None:
    """Fold the keys of the contacts that changed anew, and of those that are found by the name of a changed place."""
    concerned = changes.contacts | _contacts_of(connection, changes)
    for ids in in_portions(concerned):
        _fold_anew(connection, ContactParts(connection, user, lists), ids, region)


def _contacts_of(connection: Connection, changes: Changes) -> frozenset[int]:
    """The contacts that are found by the name of a place that changed."""
    affiliation = tables.affiliation.c
    places = (
        (affiliation.organisation_id, changes.organisations),
        (affiliation.location_id, changes.locations),
    )
    found: set[int] = set()
    for column, ids in places:
        if ids:
            found.update(connection.scalars(select(affiliation.contact_id).where(column.in_(ids))))
    return frozenset(found)


def _fold_anew(connection: Connection, parts: ContactParts, ids: Sequence[int], region: str) -> None:
    contact = tables.contact
    rows = connection.execute(select(contact).where(contact.c.id.in_(ids))).all()
    changed: list[dict[str, object]] = []
    for row, draft in zip(rows, parts.drafts_to_fold(rows), strict=True):
        keys = contact_keys(draft, parts.vocabulary, country_code(draft.business.country) or region)
        if any(getattr(row, name) != value for name, value in keys.items()):
            changed.append({_FOLDED: row.id, **keys})
    if changed:
        columns: dict[str, Any] = {name: bindparam(name) for name in changed[0] if name != _FOLDED}
        statement = update(contact).where(contact.c.id == bindparam(_FOLDED)).values(**columns)
        connection.execute(statement, changed)


def in_portions(ids: Iterable[int]) -> Iterator[list[int]]:
    """As many as one statement may ask for on every engine."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), _MOST_IDS):
        yield ordered[start : start + _MOST_IDS]
