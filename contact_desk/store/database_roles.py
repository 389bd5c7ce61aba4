# SPDX-License-Identifier: MIT
"""The login roles of a PostgreSQL server: whoever is set up as a user needs one; letting it in is the guard's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import ProgrammingError

from contact_desk.domain.errors import ContactDeskError

if TYPE_CHECKING:
    import psycopg

_THERE = text("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :login)")
_LET_IN = text(
    "SELECT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = :login"
    " AND has_table_privilege(r.oid, 'desk_user'::regclass, 'SELECT'))"
)
# The guard lets in or sends away whoever's row is written, also where nothing in it has changed.
_ADMIT = text("UPDATE desk_user SET login = login WHERE login = :login")
_STATEMENT = text("SELECT format('CREATE ROLE %I LOGIN', CAST(:login AS text))")
_WITH_PASSWORD = text(
    "SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', CAST(:login AS text), CAST(:secret AS text))"
)


class DatabaseRoles:
    """On SQLite nobody needs a role, and all of them are there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._is_server = connection.dialect.name == "postgresql"

    def are_needed(self) -> bool:
        return self._is_server

    def is_let_in(self, login: str) -> bool:
        """Whether the server knows the role, and it may read the store's tables."""
        return not self._is_server or bool(self._connection.scalar(_LET_IN, {"login": login}))

    def ensure(self, login: str, password: str = "") -> bool:
        """Make the login role where it is missing; tells whether it was.

        Raises `ContactDeskError("database_role_missing")` with the statement for the database's administrator where
        the connection may not make roles. The password reaches the server as a verifier only.
        """
        if not self._is_server or self._connection.scalar(_THERE, {"login": login}):
            return False
        plain = str(self._connection.scalar(_STATEMENT, {"login": login}))
        wanted = plain
        if password:
            secret = _verifier(self._connection.connection.dbapi_connection, login, password)
            wanted = str(self._connection.scalar(_WITH_PASSWORD, {"login": login, "secret": secret}))
        try:
            self._connection.exec_driver_sql(wanted.replace("%", "%%"))
        except ProgrammingError as fault:
            if getattr(fault.orig, "sqlstate", None) != "42501":
                raise
            raise ContactDeskError("database_role_missing", login=login, statement=plain + ";") from fault
        return True

    def admit(self, login: str) -> None:
        """Let a role in that was made after its user was set up."""
        if self._is_server:
            self._connection.execute(_ADMIT, {"login": login})


def _verifier(driver: Any, login: str, password: str) -> str:
    """What the server keeps of a password: the program never sends the password itself."""
    connection: psycopg.Connection[Any] = driver
    made = connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return made.decode()
