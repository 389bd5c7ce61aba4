# SPDX-License-Identifier: MIT
"""A desk of somebody else on the same store: another account on SQLite, another role with rights on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
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
# All that is given by name, so that no test goes by an administrator's all.
_RIGHTS = ", ".join(f"('{right}')" for right in Right if right is not Right.ADMINISTRATOR)


def let_in(login: str) -> tuple[str, str]:
    """The statements that make a user of a login role, with every right but the administrator's."""
    return (
        f"INSERT INTO desk_user (login) VALUES ('{login}') ON CONFLICT DO NOTHING",
        "INSERT INTO granted_right (user_id, right_name) SELECT desk_user.id, given.name"
        f" FROM desk_user, (VALUES {_RIGHTS}) AS given (name) WHERE login = '{login}' ON CONFLICT DO NOTHING",
    )


def colleague_url(store_url: str) -> str:
    """The URL by which the colleague opens the store; on PostgreSQL the role is made and let in.

    It has every right but the administrator's.
    """
    if store_url.startswith("sqlite"):
        return store_url
    plain_sql.execute(store_url, _MAKE_ROLE.format(password=os.environ["PGPASSWORD"]), *let_in(COLLEAGUE))
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
