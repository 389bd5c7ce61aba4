# SPDX-License-Identifier: MIT
"""A second server that holds every commit of the first before it is told of, and can take its place."""

import subprocess

import psycopg

from tests.postgres_server import OWNER, PostgresServer


class Standby(PostgresServer):
    """`start` copies `primary`, follows it, and from then on `primary` waits for it at every commit."""

    def __init__(self, primary: PostgresServer) -> None:
        super().__init__()
        self._primary = primary
        self._password = primary.environment()["PGPASSWORD"]

    def start(self) -> None:
        super().start()
        with psycopg.connect(self._primary.url("postgres"), autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
            connection.execute("SELECT pg_reload_conf()")
            waits = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"
            while connection.execute(waits).fetchone() == (0,):
                connection.execute("SELECT pg_stat_clear_snapshot()")

    def promote(self) -> None:
        """Take the place of the first; returns when this server takes writes."""
        self._run("pg_ctl", "promote", "--wait", "--pgdata", str(self._data))

    def addresses(self, database: str) -> str:
        """As ``--store`` takes it: both servers, and whichever of them takes writes."""
        hosts = f"127.0.0.1:{self._primary.port},127.0.0.1:{self.port}"
        return f"postgresql://{OWNER}@{hosts}/{database}?target_session_attrs=read-write"

    def _initialise(self) -> None:
        source = ["--dbname", self._primary.url("postgres"), "--pgdata", str(self._data)]
        self._run(
            "pg_basebackup", *source, "--checkpoint=fast", "--wal-method=stream", "--write-recovery-conf",
            "--no-sync", "--no-manifest",
        )  # fmt: skip
        with (self._data / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(self._settings.format(port=self.port, directory=self.directory))

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._programs / program), *arguments],
            cwd=self.directory,
            capture_output=True,
            text=True,
            check=False,
            **self._account,
        )
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr}")
