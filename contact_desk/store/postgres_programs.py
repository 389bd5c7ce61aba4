# SPDX-License-Identifier: MIT
"""`pg_dump` and `pg_restore` among the system's programs, and how they are run: heard out, or ended with us."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from contact_desk.domain.errors import ContactDeskError, NotAllowed, StoreUnavailable

# Where they are put by those who install PostgreSQL: Debian, Red Hat, macOS, Windows.
_FOLDERS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
    "C:/Program Files/PostgreSQL/*/bin",
)


def find_program(name: str, at_least: int) -> Path:
    """One of version `at_least` or later. Raises `ContactDeskError` ("program_missing", "program_too_old")."""
    newest = 0
    for program in _candidates(name):
        newest = max(newest, version := _version(program))
        if version >= at_least:
            return program
    if newest:
        raise ContactDeskError("program_too_old", program=name, version=newest, needed=at_least)
    raise ContactDeskError("program_missing", program=name, needed=at_least)


_DAMAGED = re.compile("input file|uncompress|valid archive|corrupt|unexpected (block|end)")


@contextmanager
def running(
    program: Path, arguments: Sequence[str], environment: Mapping[str, str] | None = None
) -> Iterator[IO[bytes]]:
    """What the program says on standard output. Raises for one that fails; a block left early ends it."""
    with tempfile.TemporaryFile() as words:
        process = subprocess.Popen(  # noqa: S603 -- a program of the system's, by its path
            [str(program), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=words,
            env={**os.environ, **(environment or {}), "LC_ALL": "C"},
        )
        try:
            yield cast("IO[bytes]", process.stdout)
            failed = process.wait() != 0
        finally:
            process.kill()
            process.communicate()
        if failed:
            words.seek(0)
            raise _failure(program, words.read().decode(errors="replace"))


def _failure(program: Path, words: str) -> ContactDeskError:
    if "row-level security" in words or "permission denied" in words:
        return NotAllowed("store_owner_only")
    if "server closed the connection" in words or "terminating connection" in words:
        return StoreUnavailable("store_lost", detail=words[:500])
    if _DAMAGED.search(words):
        return ContactDeskError("backup_damaged")
    said = re.sub(r"^pg_\w+: (error: )?", "", words.strip().splitlines()[-1] if words.strip() else "")
    return ContactDeskError("program_failed", program=program.stem, detail=said[:500])


def _candidates(name: str) -> Iterator[Path]:
    if found := shutil.which(name):
        yield Path(found)
    for pattern in _FOLDERS:
        root = Path(pattern).anchor
        for folder in sorted(Path(root).glob(pattern.removeprefix(root)), reverse=True):
            if found := shutil.which(name, path=str(folder)):
                yield Path(found)


def _version(program: Path) -> int:
    """0 for one that does not run."""
    try:
        with running(program, ["--version"]) as said:
            number = re.search(rb"\d+", said.read())
    except (OSError, ContactDeskError):
        return 0
    return int(number[0]) if number else 0
