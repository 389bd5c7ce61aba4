# SPDX-License-Identifier: MIT
"""The programs of an installed PostgreSQL server, the account that runs them, and their processes."""

import os
import pwd
import random
import re
import select
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

OLDEST_VERSION = 14
NEEDED = ("initdb", "pg_ctl", "postgres")


class Account(TypedDict, total=False):
    """What subprocess needs to run a program as somebody else; empty: as ourselves."""

    user: int
    group: int
    extra_groups: list[int]


def find_programs() -> Path:
    """The folder with the server's programs, of version 14 or later; RuntimeError where there is none."""
    for folder in _candidates():
        if all((folder / name).is_file() for name in NEEDED) and version_of(folder) >= OLDEST_VERSION:
            return folder
    raise RuntimeError(
        f"The tests need PostgreSQL {OLDEST_VERSION} or later with its server: make test installs it."
    )


def version_of(folder: Path) -> int:
    answer = subprocess.run([folder / "postgres", "--version"], check=True, capture_output=True, text=True)
    major = re.search(r"\d+", answer.stdout)
    return int(major[0]) if major else 0


def unprivileged_account() -> Account:
    """PostgreSQL refuses to run as root; any other account runs it as itself."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def free_port() -> int:
    """Below the range from which systems take the ports of outgoing connections, so that it stays free."""
    while True:
        port = random.randrange(20000, 32000)  # noqa: S311
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port


def children_of(parent: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2]
        except OSError:
            continue
        if int(after_name.split()[1]) == parent:
            found.append(int(status.parent.name))
    return found


def end_at_once(processes: list[int]) -> None:
    """Kill them, and return when the last one has ended."""
    watched = [os.pidfd_open(process) for process in processes]
    for descriptor in watched:
        signal.pidfd_send_signal(descriptor, signal.SIGKILL)
    for descriptor in watched:
        select.select([descriptor], [], [])
        os.close(descriptor)


def _candidates() -> Iterator[Path]:
    if configured := shutil.which("pg_config"):
        answer = subprocess.run([configured, "--bindir"], check=True, capture_output=True, text=True)
        yield Path(answer.stdout.strip())
    installed = Path("/usr/lib/postgresql").glob("*/bin")
    yield from sorted(installed, key=lambda folder: float(folder.parent.name), reverse=True)
    if on_path := shutil.which("initdb"):
        yield Path(on_path).resolve().parent
