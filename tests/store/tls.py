# SPDX-License-Identifier: MIT
"""Encryption for the test run's server: certificates made for the occasion, switched on and off while it runs."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.postgres_server import PostgresServer


@dataclass(frozen=True)
class Roots:
    """The certificate that vouches for the server, which calls itself localhost; and one of somebody else."""

    right: Path
    stranger: Path


@contextmanager
def encrypted(server: PostgresServer, folder: Path) -> Iterator[Roots]:
    """Let the server offer TLS for the length of a `with` block."""
    right, stranger = _certificate(folder, "right"), _certificate(folder, "stranger")
    for file in (right, right.with_suffix(".key")):
        shutil.copy(file, server.directory)
        (copied := server.directory / file.name).chmod(0o600)
        server.hand_over(copied)
    _configure(
        server,
        f"ALTER SYSTEM SET ssl_cert_file = '{server.directory / right.name}'",
        f"ALTER SYSTEM SET ssl_key_file = '{server.directory / 'right.key'}'",
        "ALTER SYSTEM SET ssl = on",
    )
    try:
        yield Roots(right, stranger)
    finally:
        _configure(server, "ALTER SYSTEM SET ssl = off")


def _certificate(folder: Path, name: str) -> Path:
    """A certificate that vouches for itself, and its key beside it."""
    certificate = folder / f"{name}.crt"
    command = [
        *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
        *("-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
        *("-keyout", str(certificate.with_suffix(".key")), "-out", str(certificate)),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return certificate


def _configure(server: PostgresServer, *statements: str) -> None:
    """Change settings of the running server, and wait until it goes by them."""
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
        wanted = statements[-1].rsplit(" ", 1)[1]
        connection.execute("SELECT pg_reload_conf()")
    while _is_encrypted(server) != wanted:
        pass


def _is_encrypted(server: PostgresServer) -> str:
    with psycopg.connect(server.url("postgres")) as connection:
        row = connection.execute("SHOW ssl").fetchone()
    return str(row[0]) if row else ""
