# SPDX-License-Identifier: MIT
"""A real PgBouncer between the desks and the tests' server: transaction pooling, and few connections for each role."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Collection
from pathlib import Path

import psycopg

from tests.postgres_programs import free_port, unprivileged_account

SETTINGS = """
[databases]
* = host=127.0.0.1 port={server}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = plain
auth_file = {directory}/users
pool_mode = transaction
max_client_conn = 2000
default_pool_size = {pool}
"""


class PgBouncer:
    """Listens on a free port of 127.0.0.1; each of `roles` has a pool of its own, all with one `password`."""

    def __init__(self, server: int, roles: Collection[str], password: str, pool: int) -> None:
        program = shutil.which("pgbouncer", path=os.environ.get("PATH", "") + ":/usr/sbin")
        if program is None:
            raise RuntimeError("The tests need PgBouncer: make test installs it.")
        self.port = free_port()
        self._directory = Path(tempfile.mkdtemp(prefix="contact-desk-pgbouncer-"))
        account = unprivileged_account()
        settings = self._directory / "settings.ini"
        written = {
            settings: SETTINGS.format(server=server, port=self.port, directory=self._directory, pool=pool),
            self._directory / "users": "".join(f'"{role}" "{password}"\n' for role in roles),
        }
        for file, text in written.items():
            file.write_text(text, encoding="utf-8")
        if account:
            for path in (self._directory, *written):
                os.chown(path, account["user"], account["group"])
        # Its input ends with the test run, whatever ended that.
        begin, clear_up = (
            shlex.join([program, str(settings)]),
            shlex.join(["rm", "-rf", str(self._directory)]),
        )
        script = f"{begin} & read -r end; kill -INT $!; wait; cd /; {clear_up}"
        with (self._directory / "log").open("wb") as log:
            self._process = subprocess.Popen(
                ["/bin/sh", "-c", script],
                cwd=self._directory,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=log,
                start_new_session=True,
                **account,
            )

    def url(self, store_url: str, server: int) -> str:
        """The same store, by way of the pooler."""
        return store_url.replace(f":{server}/", f":{self.port}/")

    def wait_until_it_answers(self, store_url: str) -> None:
        said = self._directory / "log"
        while "process up" not in (words := said.read_text(encoding="utf-8")):
            if "FATAL" in words:
                raise RuntimeError(f"PgBouncer ended: {words}")
        psycopg.connect(store_url).close()

    def stop(self) -> None:
        """End it and remove its directory."""
        self._process.communicate()
