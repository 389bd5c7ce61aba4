# SPDX-License-Identifier: MIT
"""Deleted rows come back under their old ids, which no new row may be given."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, insert, text

_ON_POSTGRES = text("SELECT contact_desk_put_back(:name, CAST(:row AS jsonb))")


def put_back(connection: Connection, table: Table, *rows: Mapping[str, Any]) -> None:
    """Each row has all columns, the id included. Raises what the engine does for a row that may not be there."""
    if connection.dialect.name == "sqlite":
        connection.execute(insert(table), [dict(row) for row in rows])
        return
    for row in rows:
        values = json.dumps(dict(row), default=lambda value: value.isoformat())
        connection.execute(_ON_POSTGRES, {"name": table.name, "row": values})
