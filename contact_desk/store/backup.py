# SPDX-License-Identifier: MIT
"""`store backup`: one moment of a store in one file, which is read again before it gets its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from contact_desk.store.saved_file import checksum_of, saved_file
from contact_desk.store.table_copy import Tell
from contact_desk.store.url import StoreUrl


@dataclass(frozen=True)
class BackupReport:
    """What lies in `file`: rows by table, size in bytes, SHA-256."""

    engine: str
    name: str
    version: str
    file: Path
    counts: Mapping[str, int]
    size: int
    checksum: str


def back_up(url: StoreUrl, file: Path, tell: Tell) -> BackupReport:
    """Save the store, of this version or an older one, into `file`, which must not exist.

    `tell` hears how far it is, and may raise to stop. SQLite: its own backup, a store that can be opened. PostgreSQL:
    `pg_dump`'s archive. Raises `ContactDeskError` ("backup_exists", "backup_no_room", "backup_not_writable",
    "backup_not_the_same", "program_missing" and others), `NotAllowed` for anybody but the owner of a store on a
    server, and `StoreUnavailable`.
    """
    file = file.absolute()
    with saved_file(file) as part:
        version, counts = _write(url, file, part, tell)
        size, checksum = part.stat().st_size, checksum_of(part)
    return BackupReport(url.engine, url.name, version, file, counts, size, checksum)


def _write(url: StoreUrl, file: Path, part: Path, tell: Tell) -> tuple[str, dict[str, int]]:
    """Gives the schema's version and the rows by table, as they were at that moment and are in the file."""
    if url.file:
        from contact_desk.store.backup_sqlite import write
    else:
        from contact_desk.store.backup_postgres import write
    return write(url, file, part, tell)
