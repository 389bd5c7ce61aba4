# SPDX-License-Identifier: MIT
"""Hundreds of contacts at once, by plain SQL: their names, what they are found by, and whose they are."""

from __future__ import annotations

import getpass

from tests.postgres_server import OWNER
from tests.store import plain_sql

_INSERT = """
INSERT INTO contact (uid, last_name, sort_key, search_text, owner, private, created, changed)
  WITH RECURSIVE copy(number) AS (SELECT {first} UNION ALL SELECT number + 1 FROM copy WHERE number < {last})
  SELECT 'many ' || number, '{name} ' || number, '{key} ' || number, '{words} ' || number, '{owner}', {private},
    '2026-01-01', '2026-01-01' FROM copy
"""


def owner_of(store_url: str) -> str:
    """Who works at a desk of the tests."""
    return getpass.getuser() if store_url.startswith("sqlite") else OWNER


def add_many(
    store_url: str, name: str, numbers: range, *, words: str = "", owner: str = "", private: bool = False
) -> None:
    """Contacts "name number", each of whose numbers tells it apart; `words` (folded) find them besides."""
    statement = _INSERT.format(
        first=numbers[0],
        last=numbers[-1],
        name=name,
        key=name.lower(),
        words=f"{name.lower()} {words}".strip(),
        owner=owner or owner_of(store_url),
        private=str(private).lower(),
    )
    plain_sql.execute(store_url, statement)
