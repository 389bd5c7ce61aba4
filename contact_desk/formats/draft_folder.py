# SPDX-License-Identifier: MIT
"""Unfinished drafts on disk: one JSON file each, for the user alone (row N23).

A draft that a window has open is held by a lock, which the system lets go with the process, however that ends.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from contact_desk.domain.errors import ContactDeskError

# Seconds, at most, that one is kept up by somebody who only looks whether a draft is free.
_GLANCE = 0.2
_BEING_WRITTEN = ".new"
# A folder without drafts, which is most of them at the start, asks for neither locks nor readers.
if TYPE_CHECKING:
    from filelock import FileLock

    from contact_desk.domain.kept_draft import KeptDraft


class DraftFolder:
    """All methods raise `ContactDeskError("draft_not_kept")` where the disk refuses."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, FileLock] = {}

    def keep(self, kept: KeptDraft) -> None:
        """Write the draft, replacing what was kept of it before in one step; a kill leaves one or the other."""
        file = self._file(kept.uid)
        beside = file.with_suffix(_BEING_WRITTEN)
        try:
            descriptor = os.open(beside, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="surrogatepass") as stream:
                stream.write(kept.model_dump_json(indent=1))
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(beside, file)
        except OSError as fault:
            raise _not_kept(fault) from fault

    def waiting(self) -> list[KeptDraft]:
        """The drafts that no window has open, the latest first.

        A file that cannot be read is set aside under the name `….damaged`, never deleted.
        """
        drafts = (self._read(file) for file in self._all_files() if self._is_free(file.stem))
        return sorted((kept for kept in drafts if kept), key=lambda kept: kept.kept_at, reverse=True)

    def all(self) -> list[KeptDraft]:
        """As they were kept last, those too that somebody has open, here or in another process; in no order.

        A file that cannot be read is left to whoever has it open.
        """
        drafts = (self._read(file, set_aside=False) for file in self._all_files())
        return [kept for kept in drafts if kept]

    def hold(self, uid: str, *, patience: float = _GLANCE) -> bool:
        """Take a draft for a window of this process; False when another one has it open."""
        from filelock import FileLock, Timeout

        if uid in self._held:
            return False
        lock = FileLock(self._file(uid).with_suffix(".lock"), timeout=patience, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            return False
        except OSError as fault:
            raise _not_kept(fault) from fault
        self._held[uid] = lock
        return True

    def let_go(self, uid: str) -> None:
        """The window is closed; its draft waits for the next one."""
        lock = self._held.pop(uid, None)
        if lock is not None:
            lock.release()
            # A lock's file that stays holds nobody up.
            with suppress(OSError):
                self._file(uid).with_suffix(".lock").unlink(missing_ok=True)

    def discard(self, uid: str) -> None:
        """The draft has been saved as a contact, or is not wanted any more."""
        try:
            self._file(uid).unlink(missing_ok=True)
            # A kill, or a full disk, has left what was being written.
            self._file(uid).with_suffix(_BEING_WRITTEN).unlink(missing_ok=True)
        except OSError as fault:
            raise _not_kept(fault) from fault
        finally:
            self.let_go(uid)

    def read(self, uid: str) -> KeptDraft | None:
        """What is kept of this draft, if anything."""
        return self._read(self._file(uid))

    def _file(self, uid: str) -> Path:
        # Only a UUID becomes a file name: text from data is never a path.
        return self._folder / f"{uuid.UUID(uid)}.json"

    def _all_files(self) -> Iterator[Path]:
        """What somebody has copied beside them, under a name of its own, is none of them."""
        for file in self._folder.glob("*.json"):
            with suppress(ValueError):
                if str(uuid.UUID(file.stem)) == file.stem:
                    yield file

    def _is_free(self, uid: str) -> bool:
        """Whether nobody holds it; found out by holding it for a moment."""
        try:
            free = self.hold(uid, patience=0)
        except ValueError:
            return False
        if free:
            self.let_go(uid)
        return free

    def _read(self, file: Path, *, set_aside: bool = True) -> KeptDraft | None:
        from pydantic import ValidationError

        from contact_desk.domain.kept_draft import KeptDraft

        try:
            kept = KeptDraft.model_validate_json(file.read_bytes())
            return kept if _is_of(kept.uid, file) else None
        except OSError:
            return None
        except ValidationError:
            if set_aside:
                with suppress(OSError):
                    os.replace(file, file.with_suffix(".damaged"))
            return None


def _is_of(uid: str, file: Path) -> bool:
    """False for a copy that bears the name of another draft."""
    with suppress(ValueError):
        return str(uuid.UUID(uid)) == file.stem
    return False


def _not_kept(fault: OSError) -> ContactDeskError:
    return ContactDeskError("draft_not_kept", detail=fault.strerror or "")
