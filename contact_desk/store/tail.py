# SPDX-License-Identifier: MIT
"""The journal's tail: what was committed since the last look, by whomever, as far as the user may know of it.

Each engine has a way of its own to wait and to know where the journal ended (`tail_postgres`, `tail_sqlite`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.engine.interfaces import Dialect

from contact_desk.domain.access import User
from contact_desk.domain.changes import Changes
from contact_desk.store import tables
from contact_desk.store.visibility import journal_visible

# Rows of one look; an import of ten thousand cards is no list of ids any more, but "everything".
MOST_ROWS = 2000
_LISTS = frozenset({"list_value", "attribute_type", "legal_value", "entity_label", "tag"})
_ACCESS = frozenset({"desk_user", "role", "role_member", "granted_right", "setting", "user_number"})
_PERSONAL = frozenset({"saved_filter", "favourite"})


@dataclass(frozen=True)
class News:
    """What others have committed since the last look.

    `hidden`: perhaps also what the user may not know of, and what they do not see any more because of that.
    """

    changes: Changes = field(default_factory=Changes)
    hidden: bool = False


class Tail(Protocol):
    """Follows the journal on a connection of its own, in one thread; `wake` alone may come from any other."""

    def wait(self, seconds: float) -> bool:
        """Until there may be something to read, at most so long; False where nothing can have come."""

    def read(self) -> News:
        """Since the last look, or since the tail was opened. Raises `StoreUnavailable`, as `wait` does."""

    def wake(self) -> None:
        """End the waiting at once."""

    def close(self) -> None: ...


class Question:
    """The rows that came since, in the words of the driver: asked every half second, it goes past SQLAlchemy."""

    def __init__(self, since: ColumnElement[bool], user: User, dialect: Dialect) -> None:
        written = {"render_postcompile": True}  # lists of values are written out once, here
        compiled: Any = _new_rows(since, user).compile(dialect=dialect, compile_kwargs=written)
        self.text = str(compiled)
        # As the engine wants them, which SQLAlchemy itself sees to elsewhere: SQLite has paths for the keys of JSON.
        written_as = compiled._bind_processors
        self._bound: dict[str, object] = {
            name: written_as[name](value) if name in written_as else value
            for name, value in compiled.params.items()
        }

    def values(self, **values: object) -> dict[str, object]:
        return {**self._bound, **values}


@dataclass(frozen=True)
class Reading:
    """The rows of one look, as the driver gives them."""

    rows: Iterable[Any]
    own: Collection[int]

    def news(self) -> News:
        """What is not of the operations of this desk, which tells its panels itself."""
        rows = list(self.rows)
        others = [row for row in rows if row[1] not in self.own]
        # Behind as many of this desk's own, others' were not read.
        if len(rows) >= MOST_ROWS:
            return News(Changes(vocabulary=True, access=True), hidden=True)
        seen = [row for row in others if row[-1]]
        return News(_changes(seen), hidden=len(seen) < len(others))


def _new_rows(since: ColumnElement[bool], user: User) -> Select[Any]:
    journal = tables.journal.c
    return (
        select(
            journal.id,
            journal.operation_id,
            journal.transaction_id,
            journal.table_name,
            journal.contact_id,
            journal.other_id,
            journal.organisation_id,
            journal.location_id,
            journal_visible(user).label("visible"),
        )
        .where(since)
        .order_by(journal.id)
        .limit(MOST_ROWS)
    )


def _changes(rows: list[Any]) -> Changes:
    touched = {row[3] for row in rows}
    return Changes(
        contacts=_ids(rows, 4) | _ids(rows, 5),
        organisations=_ids(rows, 6),
        locations=_ids(rows, 7),
        vocabulary=bool(touched & _LISTS),
        access=bool(touched & _ACCESS),
        personal=bool(touched & _PERSONAL),
    )


def _ids(rows: list[Any], column: int) -> frozenset[int]:
    return frozenset(row[column] for row in rows if row[column] is not None)
