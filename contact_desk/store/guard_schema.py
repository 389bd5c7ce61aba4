# SPDX-License-Identifier: MIT
"""On PostgreSQL: nobody but the owner makes anything in the store's schema, which the guard's functions look into.

An operator of somebody's own that fits more closely than PostgreSQL's would answer in its place, as the owner.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from contact_desk.domain.errors import StoreUnavailable

# PostgreSQL 14 lets everybody make what they like in "public"; whoever made it may have kept that.
_OPEN = text(
    "SELECT format('GRANT CREATE ON SCHEMA %I TO %I', nspname, current_user) AS granted,"
    " format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', nspname) AS revoked"
    " FROM pg_namespace WHERE oid = current_schema()::regnamespace AND EXISTS ("
    "SELECT FROM aclexplode(nspacl) WHERE grantee = 0 AND privilege_type = 'CREATE')"
)


def close(connection: Connection) -> None:
    """Raises `StoreUnavailable("store_open_schema")` with the statements where the schema is somebody else's."""
    for granted, revoked in connection.execute(_OPEN).all():
        # Whoever may not is warned, and nothing more.
        connection.exec_driver_sql(revoked.replace("%", "%%"))
        if is_open(connection):
            raise StoreUnavailable("store_open_schema", statements=f"{granted}; {revoked}")


def is_open(connection: Connection) -> bool:
    """Whether everybody may make functions and operators there."""
    return connection.execute(_OPEN).first() is not None
