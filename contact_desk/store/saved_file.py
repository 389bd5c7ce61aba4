# SPDX-License-Identifier: MIT
"""A file that is there whole or not at all: written beside its place under another name, for the user alone."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from contact_desk.domain.errors import ContactDeskError

_PIECE = 1 << 20


@contextmanager
def saved_file(file: Path) -> Iterator[Path]:
    """A new, empty file to be filled, which gets its name when the block ends well and goes when it does not.

    Raises `ContactDeskError` ("backup_exists", "backup_no_room", "backup_not_writable"); a file of that name is never
    written over, whenever it came.
    """
    if os.path.lexists(file):
        raise ContactDeskError("backup_exists", file=str(file))
    with part_beside(file) as part:
        yield part
        with told(file):
            _keep(part, file)


@contextmanager
def part_beside(file: Path) -> Iterator[Path]:
    """A new, empty file on the same disk, which goes when the block ends. Raises as `saved_file` does."""
    part = file.with_name(f".{file.name}.{secrets.token_hex(4)}.part")
    try:
        with told(file):
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield part
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            Path(f"{part}{ending}").unlink(missing_ok=True)


@contextmanager
def told(file: Path) -> Iterator[None]:
    """What a disk refuses while `file` is made."""
    try:
        yield
    except FileExistsError as fault:
        raise ContactDeskError("backup_exists", file=str(file)) from fault
    except OSError as fault:
        if fault.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise ContactDeskError("backup_no_room", file=str(file)) from fault
        raise ContactDeskError("backup_not_writable", file=str(file), detail=fault.strerror or "") from fault


def checksum_of(file: Path) -> str:
    """SHA-256."""
    whole = hashlib.sha256()
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            whole.update(piece)
    return whole.hexdigest()


def _keep(part: Path, file: Path) -> None:
    with part.open("rb+") as written:
        os.fsync(written.fileno())
    try:
        # A name that is taken is refused at the same moment, which renaming would not do.
        os.link(part, file)
    except FileExistsError:
        raise
    except OSError:
        # A disk without such links, as a memory stick is.
        if os.path.lexists(file):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        part.rename(file)
    with suppress(OSError):
        # So that the name survives a power cut, too; not every system lets a folder be opened.
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
