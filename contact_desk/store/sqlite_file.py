# SPDX-License-Identifier: MIT
"""Which file a SQLite store is: found or made once, and known again each time it is used.

SQLite goes on writing to a file that was deleted or replaced while it was open: into nothing.
"""

from __future__ import annotations

import os
import stat
import weakref
from pathlib import Path

from contact_desk.domain.errors import StoreUnavailable
from contact_desk.store.network_folder import is_on_network
from contact_desk.store.sharing import make_shared

# Of a file: its device and its number there. Of the log beside it also its size and when it was written last.
_Identity = tuple[int, ...]


class SqliteFile:
    """One for all connections of an engine; with `create` a file that was never there is made."""

    def __init__(self, path: Path, *, create: bool) -> None:
        self.path = path
        # As text: both are looked at before every question, and a `Path` takes as long as the system does.
        self._name, self._log_name = str(path), f"{path}-wal"
        self._create = create
        # Told once it has been looked into: see `sharing`.
        self.is_shared = False
        self._known: _Identity | None = None
        self._log: _Identity | None = None

    def find(self) -> None:
        """To be called before each connection. Raises `StoreUnavailable`, as `require` does."""
        if self._known is None and self._look() is None:
            if not self._create:
                raise StoreUnavailable("store_missing", file=str(self.path))
            self._make()
        self.require()

    def require(self) -> None:
        """Raise `StoreUnavailable` unless the file that was found first lies in its place."""
        found = self._look()
        if found is None:
            raise StoreUnavailable("store_gone", file=str(self.path))
        if self._known not in (None, found):
            raise StoreUnavailable("store_replaced", file=str(self.path))
        if self._known is None:
            self._known = found
            self._keep_number()
        self._log = self._look_at_log()

    def left_its_log(self) -> bool:
        """Whether the file is gone and its write-ahead log is not, untouched by anybody else.

        SQLite would play that log into whatever file comes to lie there next.
        """
        try:
            moved = self._look() != self._known
        except StoreUnavailable:
            return False
        return moved and self._log is not None and self._look_at_log() == self._log

    def mode(self) -> str:
        """In SQLite's own words."""
        return "rw" if os.access(self.path, os.W_OK) else "ro"

    def _look(self) -> _Identity | None:
        try:
            found = os.stat(self._name)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as fault:
            raise self._cannot_open(fault) from fault
        if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
            raise StoreUnavailable("store_not_a_database", file=str(self.path))
        return found.st_dev, found.st_ino

    def _look_at_log(self) -> _Identity | None:
        try:
            found = os.stat(self._log_name)
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns

    def _keep_number(self) -> None:
        """While something is open on a file, no other one gets its number; O_PATH leaves SQLite's locks alone.

        Windows and macOS give no number twice.
        """
        if hasattr(os, "O_PATH"):
            handle = os.open(self.path, os.O_PATH | os.O_CLOEXEC)
            weakref.finalize(self, os.close, handle)

    def _make(self) -> None:
        """Make the empty file for the user alone, before anything is in it; on a network as its folder has it."""
        try:
            if is_on_network(self.path.parent):
                make_shared(self.path)
                return
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
        except OSError as fault:
            raise self._cannot_open(fault) from fault

    def _cannot_open(self, fault: OSError) -> StoreUnavailable:
        return StoreUnavailable("store_cannot_open", file=str(self.path), detail=fault.strerror or "")
