# SPDX-License-Identifier: MIT
"""A SELECT that every call and every save asks: compiled once an engine, then asked on the driver's own cursor.

Through SQLAlchemy's execution such a question takes three times as long as the look-up itself. Writes stay with it.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.exc import DBAPIError

_CURSOR = "contact_desk_cursor"


class HotQuestion:
    """`statement` binds whatever changes by name; a list bound to `IN` would have to be written anew each time."""

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement
        self._row: Any = namedtuple("Row", statement.selected_columns.keys())  # type: ignore[misc]
        self._compiled: dict[str, _Compiled] = {}

    def ask(self, connection: Connection, values: dict[str, object]) -> list[Any]:
        """All rows, by the names of their columns and as the driver gives them: a flag of SQLite's is 0 or 1."""
        compiled = self._compiled_for(connection.dialect)
        if not connection.in_transaction():
            connection.begin()
        try:
            cursor = _cursor(connection)
            cursor.execute(compiled.text, compiled.values(values), **compiled.options)
            rows = list(map(self._row._make, cursor.fetchall()))
        except connection.dialect.loaded_dbapi.Error as fault:
            raise _given_up(connection, compiled.text, fault) from fault
        return rows

    def first(self, connection: Connection, values: dict[str, object]) -> Any:
        """The first row, or None."""
        return next(iter(self.ask(connection, values)), None)

    def _compiled_for(self, dialect: Dialect) -> _Compiled:
        if dialect.name not in self._compiled:
            self._compiled[dialect.name] = _Compiled(self._statement, dialect)
        return self._compiled[dialect.name]


def ask_of_list(
    connection: Connection,
    made_of: Callable[[Sequence[ColumnElement[bool]]], Select[Any]],
    where: Sequence[ColumnElement[bool]],
    values: dict[str, object],
) -> Sequence[Any]:
    """All rows of a statement `made_of` the conditions on a list.

    Where there is but one, it is the user's own (`visibility.listed`) and stays the same: that is made once.
    """
    if len(where) == 1:
        return _of_whole_list(made_of, where[0]).ask(connection, values)
    return connection.execute(made_of(where), values).all()


@cache
def _of_whole_list(
    made_of: Callable[[Sequence[ColumnElement[bool]]], Select[Any]], condition: ColumnElement[bool]
) -> HotQuestion:
    return HotQuestion(made_of([condition]))


class _Compiled:
    """The statement in the words of one engine, with what it binds itself."""

    def __init__(self, statement: Select[Any], dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect)
        self.text = str(compiled)
        self._bound: dict[str, object] = dict(compiled.params)
        self._order: list[str] | None = compiled.positiontup
        # PostgreSQL takes longer to plan such a question than to answer it.
        self.options = {"prepare": True} if dialect.name == "postgresql" else {}

    def values(self, values: dict[str, object]) -> object:
        bound = {**self._bound, **values}
        return bound if self._order is None else [bound[name] for name in self._order]


def _cursor(connection: Connection) -> Any:
    """One for all questions of a connection: psycopg finds out for each new one how values are written."""
    info = connection.info
    if _CURSOR not in info:
        info[_CURSOR] = connection.connection.cursor()
    return info[_CURSOR]


def _given_up(connection: Connection, text: str, fault: Exception) -> BaseException:
    """The fault as SQLAlchemy would tell it. A connection that cannot answer a question is not used again."""
    lost = connection.dialect.is_disconnect(fault, connection.connection.dbapi_connection, None)  # type: ignore[arg-type]
    connection.invalidate(fault)
    return DBAPIError.instance(
        text,
        None,
        fault,
        connection.dialect.loaded_dbapi.Error,
        connection_invalidated=lost,
        dialect=connection.dialect,
    )
