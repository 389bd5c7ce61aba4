# SPDX-License-Identifier: MIT
"""Deleted rows come back under their old ids, which no new row may be given."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, insert, text

_ON_POSTGRES = text("SELECT contact_desk_put_back(:name, CAST(:rows AS jsonb))")
_MOST_ROWS = 1_000


def put_back(connection: Connection, table: Table, *rows: Mapping[str, Any]) -> None:
    """Each row has all columns, the id included. Raises what the engine does for a row that may not be there."""
    if connection.dialect.name == "sqlite":
        connection.execute(insert(table), [dict(row) for row in rows])
        return
    for start in range(0, len(rows), _MOST_ROWS):
        portion = [dict(row) for row in rows[start : start + _MOST_ROWS]]
        values = json.dumps(portion, default=lambda value: value.isoformat())
        connection.execute(_ON_POSTGRES, {"name": table.name, "rows": values})
