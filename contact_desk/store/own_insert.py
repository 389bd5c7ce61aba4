# SPDX-License-Identifier: MIT
"""An engine's own INSERT, which knows ON CONFLICT. Only the engine in use is imported: either takes its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Table

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite


def own_insert(engine: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    """`engine` by its name: "sqlite" or "postgresql"."""
    if engine == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)
