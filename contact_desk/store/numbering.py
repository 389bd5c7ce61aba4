# SPDX-License-Identifier: MIT
"""The highest id that each table has ever given, so that none is given twice after rows have moved elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, text

from contact_desk.store import tables

_SEQUENCE_OF = text("SELECT pg_get_serial_sequence(:name, 'id')")


def last_numbers(connection: Connection) -> dict[str, int]:
    """By table; 0 where none was given yet."""
    if connection.dialect.name == "sqlite":
        given = {
            name: int(last) for name, last in connection.exec_driver_sql("SELECT * FROM sqlite_sequence")
        }
        return {table.name: given.get(table.name, 0) for table in tables.metadata.sorted_tables}
    return {table.name: _last_on_postgres(connection, table.name) for table in tables.metadata.sorted_tables}


def set_last_numbers(connection: Connection, numbers: Mapping[str, int]) -> None:
    """Go on above these."""
    for name, last in numbers.items():
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
            connection.exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, last))
        else:
            set_to = text("SELECT setval(:sequence, greatest(:last, 1), :last > 0)")
            connection.execute(set_to, {"sequence": _sequence(connection, name), "last": last})


def _last_on_postgres(connection: Connection, name: str) -> int:
    query = f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {_sequence(connection, name)}"
    return int(connection.exec_driver_sql(query).scalar_one())


def _sequence(connection: Connection, name: str) -> str:
    """Its name as SQL writes it, quotation marks and all."""
    return str(connection.execute(_SEQUENCE_OF, {"name": name}).scalar_one())
