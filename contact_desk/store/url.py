# SPDX-License-Identifier: MIT
"""What a store's URL says: a SQLite file, or a PostgreSQL server as libpq understands it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from contact_desk.domain.errors import StoreUnavailable
from contact_desk.domain.server_address import has_password, is_server, read_server_address

_SQLITE = "sqlite:///"


@dataclass(frozen=True)
class StoreUrl:
    """`file` for SQLite; `conninfo` (libpq's own form, several hosts allowed) for PostgreSQL."""

    text: str
    file: Path | None = None
    conninfo: str = ""

    @property
    def engine(self) -> str:
        return "sqlite" if self.file else "postgresql"

    @property
    def name(self) -> str:
        """What the foot of the navigation shows; never a password."""
        if self.file:
            return self.file.name
        return f"postgres · {read_server_address(self.conninfo).database or 'postgres'}"


def read_url(text: str) -> StoreUrl:
    """Read `sqlite:///FILE` or `postgresql://USER@HOST:PORT/NAME`.

    Raises `StoreUnavailable("store_bad_url")`, also for a password on the command line (`contract.md`, *Start*).
    """
    if text.startswith(_SQLITE) and _names_a_file(file := unquote(text.removeprefix(_SQLITE))):
        return StoreUrl(text, file=Path(file))
    if is_server(text):
        if has_password(text):
            raise StoreUnavailable("store_password_in_url")
        return StoreUrl(text, conninfo=text)
    raise StoreUnavailable("store_bad_url", url=text[:200])


def _names_a_file(text: str) -> bool:
    """What SQLite calls ":memory:" is gone when the program ends, which nobody wants of a store."""
    return bool(text) and text != ":memory:" and "\0" not in text
