# SPDX-License-Identifier: MIT
"""What drivers raise, translated at the border: no floor above ever sees an error of a database library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from contact_desk.domain.errors import ContactDeskError, NotAllowed, NotFound, StoreUnavailable
from contact_desk.store.connection_faults import fault_on_connecting

if TYPE_CHECKING:
    from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError


class UniqueViolation(Exception):
    """A unique index refused a row; `constraint` is its name, or its columns as SQLite tells them."""

    def __init__(self, constraint: str) -> None:
        super().__init__(constraint)
        self.constraint = constraint


class AlreadyMade(Exception):
    """What is asked for has been done before: by `operation`, of the same user."""

    def __init__(self, operation: int) -> None:
        super().__init__(operation)
        self.operation = operation


class ReferenceGone(ContactDeskError):
    """A row refers to one that another writer has deleted a moment ago."""

    def __init__(self) -> None:
        super().__init__("reference_gone")


_SQLITE = (
    ("file is not a database", "store_not_a_database"),
    ("malformed", "store_damaged"),
    ("readonly", "store_read_only"),
    ("locked", "store_locked"),
    ("busy", "store_locked"),
    ("full", "store_full"),
    ("no such function: contact_desk", "store_damaged"),
    ("unable to open", "store_cannot_open"),
    ("disk i/o error", "store_disk_fault"),
    ("no such table", "store_not_initialised"),
)
_POSTGRES_STATES = {
    "28P01": "store_refused",
    "28000": "store_refused",
    "3D000": "store_no_database",
    "53100": "store_full",
    "53300": "store_unreachable",
    "25006": "store_read_only",
    "42501": "store_refused",
    "42P01": "store_not_initialised",
    "40001": "store_locked",
    "40P01": "store_locked",
    "55P03": "store_locked",
    "57P01": "store_lost",
    "57P02": "store_lost",
    "57P03": "store_unreachable",
    "25P03": "store_lost",
}
# In the two languages that a server is understood in.
_MAY_NOT_CREATE = ("permission denied for schema", "droit refusé pour le schéma")
# Connections that fail, and operators who end them; all other states are about the statement at hand.
_AWAY = ("08", "57P")


@contextmanager
def translated() -> Iterator[None]:
    """Turn every error of the database libraries into `UniqueViolation` or an error of the domain."""
    try:
        yield
    except (ContactDeskError, UniqueViolation):
        raise
    except sqlite3.Error as fault:
        # From the driver itself: what works outside a transaction does not go through SQLAlchemy.
        raise StoreUnavailable(_sqlite_code(str(fault).lower()), detail=_detail(fault)) from fault
    except Exception as fault:
        if (told := _translation(fault)) is None:
            raise
        raise told from fault


def wrapped(fault: Exception, statement: str | None, *, lost: bool) -> Exception:
    """An error of psycopg's own as SQLAlchemy would raise it, for `translated`; `statement` None: on connecting."""
    import psycopg
    from sqlalchemy.exc import DBAPIError

    error: Any = DBAPIError.instance(statement, None, fault, psycopg.Error, connection_invalidated=lost)
    return cast(Exception, error)


def _translation(fault: Exception) -> Exception | None:
    """None for what no database library has raised."""
    # Imported once something has failed: the first list is there before SQLAlchemy is.
    from sqlalchemy import exc

    if isinstance(fault, exc.IntegrityError):
        return _integrity(fault)
    if getattr(getattr(fault, "orig", None), "sqlstate", None) == "42501":
        return _refusal(fault)
    if isinstance(fault, (exc.DBAPIError, exc.DisconnectionError, exc.TimeoutError)):
        code, reason = _code(fault)
        said = {"reason": reason} if reason else {}
        return StoreUnavailable(code, detail=_detail(fault), **said)
    if isinstance(fault, exc.SQLAlchemyError):
        return ContactDeskError("unexpected", detail=str(fault)[:500])
    return None


def _refusal(fault: Any) -> ContactDeskError:
    """What the server itself does not allow (`store.guard`): for want of a right, or because nothing is there."""
    diag = getattr(fault.orig, "diag", None)
    if diag is not None and diag.message_hint == "contact_desk_right":
        return NotAllowed("right_missing", right=str(diag.message_primary))
    if diag is not None and diag.message_hint == "contact_desk_refusal":
        return ContactDeskError(str(diag.message_primary))
    if "row-level security" in str(fault.orig):
        return NotFound("not_found", record="contact", id="")
    if any(words in str(fault.orig) for words in _MAY_NOT_CREATE):
        return StoreUnavailable("store_refused", reason="may_not_create", detail=_detail(fault))
    return StoreUnavailable("store_refused", detail=_detail(fault))


def _integrity(fault: IntegrityError) -> Exception:
    name = getattr(getattr(fault.orig, "diag", None), "constraint_name", None)
    state = getattr(fault.orig, "sqlstate", None)
    if state == "23505":
        return UniqueViolation(str(name))
    words = str(fault.orig)
    if words.startswith("contact_desk_right "):
        return NotAllowed("right_missing", right=words.removeprefix("contact_desk_right "))
    if words.startswith("UNIQUE constraint failed: "):
        return UniqueViolation(words.removeprefix("UNIQUE constraint failed: "))
    if state == "23503" or words == "FOREIGN KEY constraint failed":
        return ReferenceGone()
    return ContactDeskError("unexpected", detail=words[:500])


def _code(fault: SQLAlchemyError) -> tuple[str, str]:
    """The code, and the reason that decides its sentence where one is known."""
    from sqlalchemy.exc import DBAPIError

    if not isinstance(fault, DBAPIError):
        return "store_unreachable", ""
    state = getattr(fault.orig, "sqlstate", None)
    if state in _POSTGRES_STATES:
        return _POSTGRES_STATES[state], ""
    words = str(fault.orig).lower()
    if type(fault.orig).__module__.startswith("psycopg"):
        return _postgres_code(fault, words, state or "")
    return _sqlite_code(words), ""


def _sqlite_code(words: str) -> str:
    return next((code for part, code in _SQLITE if part in words), "store_damaged")


def _postgres_code(fault: DBAPIError, words: str, state: str) -> tuple[str, str]:
    """The code of a failure whose state no table names, and its reason."""
    from sqlalchemy.exc import OperationalError

    if fault.connection_invalidated:
        return "store_lost", ""
    if fault.statement is None:
        return fault_on_connecting(words)
    if state.startswith(_AWAY):
        return "store_lost", ""
    if not isinstance(fault, OperationalError):
        return "store_damaged", ""
    return ("store_statement_refused" if state else "store_lost"), ""


def _detail(fault: BaseException) -> str:
    original = getattr(fault, "orig", None) or fault
    return str(original).strip()[:500]
