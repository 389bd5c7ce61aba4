# SPDX-License-Identifier: MIT
"""A desk of somebody else on the same store: another account on SQLite, another role with rights on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from contact_desk.desk import Desk
from tests.postgres_server import OWNER
from tests.store import plain_sql

COLLEAGUE = "colleague"
_MAKE_ROLE = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{COLLEAGUE}') THEN
    CREATE ROLE {COLLEAGUE} LOGIN PASSWORD '{{password}}';
  END IF;
END $$
"""
_GRANTS = (
    f"GRANT USAGE ON SCHEMA public TO {COLLEAGUE}",
    f"GRANT ALL ON ALL TABLES IN SCHEMA public TO {COLLEAGUE}",
    f"GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO {COLLEAGUE}",
)


def colleague_url(store_url: str) -> str:
    """The URL by which the colleague opens the store; on PostgreSQL the role is made and let in."""
    if store_url.startswith("sqlite"):
        return store_url
    plain_sql.execute(store_url, _MAKE_ROLE.format(password=os.environ["PGPASSWORD"]), *_GRANTS)
    return store_url.replace(f"//{OWNER}@", f"//{COLLEAGUE}@")


@contextmanager
def colleague(store_url: str) -> Iterator[Desk]:
    """The colleague's desk for the length of a `with` block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOGNAME", COLLEAGUE)
        desk = Desk.open(colleague_url(store_url), language="en", region="FR")
    assert desk.user.login == COLLEAGUE
    try:
        yield desk
    finally:
        desk.close()
