# SPDX-License-Identifier: MIT
"""What `pg_dump` has written into a file: which tables, how many rows, and the statements that bring them back."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from contact_desk.domain.errors import ContactDeskError
from contact_desk.store.postgres_programs import running
from contact_desk.store.table_copy import Tell

BEGINNING = b"PGDMP"
# Triggers, functions and policies are left out: this program makes its own, and runs nobody else's.
_WANTED = (
    *("TABLE DATA", "TABLE", "SEQUENCE SET", "SEQUENCE OWNED BY", "SEQUENCE", "DEFAULT"),
    *("FK CONSTRAINT", "CONSTRAINT", "INDEX"),
)
_ENTRY = re.compile(rf"\d+; \d+ \d+ (?:{'|'.join(_WANTED)}) ")
_ROWS = re.compile(rb'COPY [^ (]+\."?([^" .(]+)"? \(.*\) FROM stdin;\n')
_END = b"\\.\n"
# Settings of whatever server it was; a newer one's are not known to an older one.
_SKIPPED = (b"SET ", b"SELECT pg_catalog.set_config(", b"\\")


def count_in(program: Path, file: Path) -> dict[str, int]:
    """Rows by table; reads the whole file, so that a damaged one is refused. Raises `ContactDeskError`."""
    counts: dict[str, int] = {}
    with running(program, ["--data-only", "--file=-", str(file)]) as script:
        name = ""
        for line in script:
            if name:
                name, counts[name] = ("", counts[name]) if line == _END else (name, counts[name] + 1)
            elif found := _ROWS.fullmatch(line):
                name = found[1].decode()
                counts[name] = 0
    return counts


def pour(program: Path, file: Path, driver: Any, tell: Tell) -> dict[str, int]:
    """Run the file's statements in the connection's transaction; gives the rows by table.

    The database must hold none of its tables. Raises `ContactDeskError`, and psycopg's errors.
    """
    counts: dict[str, int] = {}
    done = 0
    with _chosen(program, file) as chosen:
        arguments = ["--file=-", f"--use-list={chosen}", "--no-owner", "--no-privileges", str(file)]
        with running(program, arguments) as script:
            for statement in _statements(script):
                found = _ROWS.fullmatch(statement)
                if not found:
                    driver.execute(statement)
                    continue
                rows = 0
                with driver.cursor() as cursor, cursor.copy(statement.rstrip().rstrip(b";")) as copy:
                    for row in iter(script.readline, _END):
                        if not row:
                            raise ContactDeskError("backup_damaged")
                        copy.write(row)
                        rows += 1
                        if (done + rows) % 1_000 == 0:
                            tell(done + rows, 0)
                counts[found[1].decode()] = rows
                done += rows
    return counts


def _statements(script: IO[bytes]) -> Iterator[bytes]:
    """Each beginning of rows by itself, which whoever asks reads before going on, and all that lies between."""
    between: list[bytes] = []
    for line in script:
        if line.startswith(_SKIPPED):
            continue
        if not _ROWS.fullmatch(line):
            between.append(line)
            continue
        yield b"".join(between)
        between.clear()
        yield line
    yield b"".join(between)


@contextmanager
def _chosen(program: Path, file: Path) -> Iterator[Path]:
    """The list of what is wanted of the file, as `pg_restore` reads it."""
    with running(program, ["--list", str(file)]) as said:
        entries = said.read().decode(errors="replace").splitlines()
    wanted = [entry for entry in entries if _ENTRY.match(entry)]
    if not any(" TABLE DATA " in entry and " operation " in entry for entry in wanted):
        raise ContactDeskError("backup_foreign", file=str(file))
    with tempfile.TemporaryDirectory() as folder:
        chosen = Path(folder) / "list"
        chosen.write_text("\n".join(wanted) + "\n", encoding="utf-8")
        yield chosen
