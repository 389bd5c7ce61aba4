# SPDX-License-Identifier: MIT
"""A real PostgreSQL of the test run's own, in a throw-away directory; what it is for is left to the tests."""

import os
import secrets
import shlex
import signal
import subprocess
import tempfile
import uuid
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql

from tests.postgres_programs import (
    children_of,
    end_at_once,
    find_programs,
    free_port,
    unprivileged_account,
    version_of,
)

OWNER = "owner"
COPY = "CREATE DATABASE {} TEMPLATE {}"
# The version from which on a database is copied by the strategy that one asks for.
FILES_ARE_COPIED = 15
SETTINGS = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{directory}'
jit = off
lc_messages = 'C'
"""
# Thousands of databases are copied through the log, which would keep a gigabyte for each server of a run.
FORGETFUL = """
fsync = off
full_page_writes = off
max_wal_size = 64MB
min_wal_size = 32MB
"""


class PostgresServer:
    """Listens on a free port of 127.0.0.1, asks for a password, and ends with the run that started it."""

    def __init__(self, *, durable: bool = False) -> None:
        """`durable` waits for the disk at every commit, as in production; tests need not and are quicker without."""
        self._settings = SETTINGS if durable else SETTINGS + FORGETFUL
        self._programs = find_programs()
        self._account = unprivileged_account()
        # As files where the server knows how: that is quicker than through its log.
        knows_how = version_of(self._programs) >= FILES_ARE_COPIED
        self._copying: LiteralString = f"{COPY} STRATEGY FILE_COPY" if knows_how else COPY
        self._password = secrets.token_urlsafe(12)
        self._guardian: subprocess.Popen[bytes] | None = None
        self._postmaster: subprocess.Popen[bytes] | None = None
        self._administration: psycopg.Connection | None = None
        self.directory = Path()
        self.port = 0

    def start(self) -> None:
        """Make a new, empty server in a new directory."""
        self.directory = Path(tempfile.mkdtemp(prefix="contact-desk-postgres-"))
        self.hand_over(self.directory)
        self.port = free_port()
        self._guardian = self._guard()
        self._initialise()
        self._launch()

    def stop(self) -> None:
        """Stop the server and remove its directory; harmless where it has been killed or never started."""
        self._hang_up()
        if self._guardian is not None:
            self._guardian.communicate()
            self._guardian = None
        if self._postmaster is not None:
            self._postmaster.wait()
            self._postmaster = None

    def kill(self) -> None:
        """End every process of the server at once, as a crash would; ``restart`` brings its data back."""
        if self._postmaster is None:
            return
        self._postmaster.send_signal(signal.SIGSTOP)  # so that it starts no further process meanwhile
        end_at_once([self._postmaster.pid, *children_of(self._postmaster.pid)])
        self._postmaster.wait()
        self._postmaster = None

    def restart(self) -> None:
        """Start again on the same port with the same data, after a ``kill`` or while it runs."""
        if self._postmaster is not None:
            self._postmaster.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
            self._postmaster.wait()
        self._launch()

    def url(self, database: str) -> str:
        return f"postgresql://{OWNER}:{self._password}@127.0.0.1:{self.port}/{database}"

    def store_url(self, database: str) -> str:
        """As ``--store`` takes it: without the password, which ``environment`` holds."""
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}/{database}"

    def environment(self) -> dict[str, str]:
        return {"PGPASSWORD": self._password}

    def create_database(self, template: str = "template1") -> str:
        """A new database, a copy of `template`; gives its name."""
        name = f"contact_desk_{uuid.uuid4().hex[:12]}"
        self._administer(self._copying, name, template)
        return name

    def drop_database(self, name: str) -> None:
        """Connections still open to it are ended."""
        self._administer("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    @property
    def _data(self) -> Path:
        return self.directory / "data"

    def _administer(self, statement: LiteralString, *databases: str) -> None:
        """On one connection for all: a run does this thousands of times, and connecting takes a third of it."""
        work = sql.SQL(statement).format(*map(sql.Identifier, databases))
        if self._administration is not None:
            try:
                self._administration.execute(work)
                return
            except psycopg.OperationalError:
                if not self._administration.broken:
                    raise
                # Its server was ended or started anew meanwhile.
        self._hang_up()
        self._administration = psycopg.connect(self.url("postgres"), autocommit=True)
        self._administration.execute(work)

    def _hang_up(self) -> None:
        if self._administration is not None:
            self._administration.close()
            self._administration = None

    def _initialise(self) -> None:
        password_file = self.directory / "password"
        password_file.write_text(self._password, encoding="ascii")
        self.hand_over(password_file)
        command = [
            *(str(self._programs / "initdb"), "--pgdata", str(self._data), "--no-sync"),
            # SCRAM takes 10 ms a connection for its thousands of rounds, and the tests make thousands.
            *("--username", OWNER, "--pwfile", str(password_file), "--auth=md5"),
            *("--encoding=UTF8", "--locale=C.UTF-8"),
        ]
        done = subprocess.run(
            command, cwd=self.directory, capture_output=True, text=True, check=False, **self._account
        )
        if done.returncode:
            raise RuntimeError(f"initdb failed: {done.stderr}")
        with (self._data / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(self._settings.format(port=self.port, directory=self.directory))

    def _launch(self) -> None:
        with (self.directory / "server.log").open("ab") as log:
            self._postmaster = subprocess.Popen(
                [str(self._programs / "postgres"), "-D", str(self._data)],
                cwd=self.directory,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **self._account,
            )
        while not self._answers(self._postmaster):
            pass

    def _answers(self, postmaster: subprocess.Popen[bytes]) -> bool:
        """Gives the server a moment in which it may also end, which is an error with its own last words."""
        try:
            postmaster.wait(timeout=0.05)
        except subprocess.TimeoutExpired:
            try:
                psycopg.connect(self.url("postgres")).close()
            except psycopg.OperationalError:
                return False
            return True
        self._postmaster = None
        raise RuntimeError("PostgreSQL ended: " + (self.directory / "server.log").read_text(encoding="utf-8"))

    def _guard(self) -> subprocess.Popen[bytes]:
        """A shell whose input ends with the test run, whatever ended that, and which then clears up."""
        stop = [str(self._programs / "pg_ctl"), "stop", "--mode=immediate", "--pgdata", str(self._data)]
        script = f"read -r end; {shlex.join(stop)}; cd /; rm -rf {shlex.quote(str(self.directory))}"
        return subprocess.Popen(
            ["/bin/sh", "-c", script],
            cwd=self.directory,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            **self._account,
        )

    def hand_over(self, path: Path) -> None:
        """Give a file to the account that runs the server."""
        if self._account:
            os.chown(path, self._account["user"], self._account["group"])
