# SPDX-License-Identifier: MIT
"""`store restore`: a saved file becomes the store, whole; what stood there before is saved first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from contact_desk.domain.errors import ContactDeskError
from contact_desk.store import schema
from contact_desk.store.backup import back_up
from contact_desk.store.postgres_archive import BEGINNING
from contact_desk.store.store import utc_now
from contact_desk.store.table_copy import Tell
from contact_desk.store.url import StoreUrl

_BEGINNINGS = {"sqlite": b"SQLite format 3\0", "postgresql": BEGINNING}


@dataclass(frozen=True)
class Restored:
    """Rows by table; `upgraded_from` is the version of an older file, `saved` where the store from before lies."""

    counts: Mapping[str, int]
    upgraded_from: str | None = None
    saved: Path | None = None


@dataclass(frozen=True)
class RestoreReport:
    engine: str
    name: str
    version: str
    file: Path
    restored: Restored


def restore(url: StoreUrl, file: Path, folder: Path, tell: Tell) -> RestoreReport:
    """Bring back what `file` holds; a store that has been worked in is saved before: beside itself, or into `folder`.

    Nothing is changed unless all of it comes back. Raises `ContactDeskError` ("backup_missing", "backup_foreign",
    "backup_other_engine", "backup_damaged", …), `NotAllowed` and `StoreUnavailable`.
    """
    file = file.absolute()
    _require_kind(file, url.engine)
    if url.file:
        folder = url.file.absolute().parent
        from contact_desk.store.restoring_sqlite import restore as bring_back
    else:
        from contact_desk.store.restoring_postgres import restore as bring_back
    return RestoreReport(url.engine, url.name, schema.HEAD, file, bring_back(url, file, folder, tell))


def save_before(url: StoreUrl, folder: Path) -> Path:
    """Save a store that is about to be replaced; gives the new file's place."""
    base = url.file.name if url.file else url.name.rpartition(" · ")[2].replace("/", "_")
    ending = ".sqlite" if url.file else ".dump"
    moment = utc_now().strftime("%Y%m%d-%H%M%S-%f")
    return back_up(url, folder / f"{base}.before-restore-{moment}{ending}", lambda _done, _total: None).file


def _require_kind(file: Path, engine: str) -> None:
    try:
        with file.open("rb") as stream:
            beginning = stream.read(16)
    except FileNotFoundError as fault:
        raise ContactDeskError("backup_missing", file=str(file)) from fault
    except OSError as fault:
        raise ContactDeskError("backup_unreadable", file=str(file), detail=fault.strerror or "") from fault
    kinds = [kind for kind, first in _BEGINNINGS.items() if beginning.startswith(first)]
    if not kinds:
        raise ContactDeskError("backup_foreign", file=str(file))
    if engine not in kinds:
        raise ContactDeskError("backup_other_engine", file=str(file))
