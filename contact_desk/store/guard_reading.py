# SPDX-License-Identifier: MIT
"""A private contact that its owner has shared to be read is deleted by no right to delete (row X40).

Asked before it goes: with it goes the share, which says that it may only be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from contact_desk.domain.access import Right
from contact_desk.store import guard_sqlite

NAME = "guard_contact_only_read"
_SHARED = (
    "EXISTS (SELECT 1 FROM contact_share reading WHERE reading.contact_id = OLD.id AND reading.login = {me}"
    " AND NOT reading.may_edit)"
)


def on_sqlite() -> str:
    shared = _SHARED.format(me=guard_sqlite.ME)
    return (
        f"CREATE TRIGGER {NAME} BEFORE DELETE ON contact WHEN OLD.private AND {shared}"
        f" AND NOT {guard_sqlite.has(Right.ADMINISTRATOR)}"
        f" BEGIN SELECT raise(ABORT, 'contact_desk_right {Right.ADMINISTRATOR}'); END"
    )


def statements(schema: str) -> Iterator[str]:
    """On PostgreSQL; `schema` as SQL writes it."""
    shared = _SHARED.format(me="session_user::text")
    yield (
        f"CREATE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
        f" SET search_path = {schema}, pg_temp AS $$\nBEGIN\n"
        f"  IF {shared} AND NOT contact_desk_has('{Right.ADMINISTRATOR}') THEN"
        f" PERFORM contact_desk_refuse('{Right.ADMINISTRATOR}'); END IF;\n  RETURN OLD;\nEND $$"
    )
    yield (
        f"CREATE TRIGGER {NAME} BEFORE DELETE ON contact FOR EACH ROW WHEN (OLD.private)"
        f" EXECUTE FUNCTION {NAME}()"
    )
