# SPDX-License-Identifier: MIT
"""Users of a SQLite file: the desk's own becomes administrator, another has the rights that are named."""

from __future__ import annotations

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from tests.store import plain_sql


def appoint(desk: Desk, other: str, *rights: Right) -> None:
    """Make the file one with users; it has had none."""
    me = desk.user.login
    plain_sql.execute(
        desk.store_url,
        "INSERT INTO granted_right (right_name) VALUES ('administrator')",
        f"INSERT INTO desk_user (login) VALUES ('{me}'), ('{other}')",
        "INSERT INTO granted_right (user_id, right_name) SELECT id, 'administrator' FROM desk_user"
        f" WHERE login = '{me}'",
        *(
            f"INSERT INTO granted_right (user_id, right_name) SELECT id, '{right}' FROM desk_user"
            f" WHERE login = '{other}'"
            for right in rights
        ),
        "DELETE FROM granted_right WHERE user_id IS NULL AND role_id IS NULL",
    )
