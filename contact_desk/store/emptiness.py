# SPDX-License-Identifier: MIT
"""Whether anybody has worked with a store yet: only into one that nobody has may another one be copied or restored."""

from __future__ import annotations

from sqlalchemy import Connection, exists, select, text

from contact_desk.domain.errors import NotAllowed
from contact_desk.store import tables

MAKING = "store.init"
_WORKED_IN = (tables.contact, tables.organisation, tables.handed_draft)
_HIDDEN = text(
    "SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'"
    " AND row_security_active(oid) LIMIT 1"
)


def is_empty(connection: Connection) -> bool:
    """Nothing stands in it but what its making has written. The schema must be this program's."""
    worked = exists().where(tables.operation.c.kind != MAKING)
    filled = [exists().select_from(table) for table in _WORKED_IN]
    return not any(connection.scalar(select(each)) for each in (worked, *filled))


def require_owner(connection: Connection) -> None:
    """Raise `NotAllowed` for whoever is shown a part of the rows only, and would copy or save only that."""
    if connection.dialect.name == "postgresql" and connection.scalar(_HIDDEN):
        raise NotAllowed("store_owner_only")


def close_to_writers(connection: Connection) -> None:
    """Until the transaction ends nobody else writes; SQLite's BEGIN IMMEDIATE has seen to it already."""
    if connection.dialect.name == "postgresql":
        quote = connection.dialect.identifier_preparer.quote
        names = ", ".join(quote(table.name) for table in tables.metadata.sorted_tables)
        connection.exec_driver_sql("SELECT set_config('lock_timeout', '10s', true)")
        connection.exec_driver_sql(f"LOCK TABLE {names} IN EXCLUSIVE MODE")
