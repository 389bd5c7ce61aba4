# SPDX-License-Identifier: MIT
"""Signing in to a shared store: where its password comes from, and where it is never kept."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.domain.server_address import read_server_address
from contact_desk.services import signing_in
from tests.keyrings import remembering_keyring


@pytest.fixture
def password(postgres_store: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Of the store's owner, and known to nobody else."""
    password = os.environ["PGPASSWORD"]
    monkeypatch.delenv("PGPASSWORD")
    yield password
    signing_in.use(postgres_store, "")


def opens(store_url: str) -> bool:
    try:
        Desk.open(store_url, language="en", region="FR").close()
    except StoreUnavailable as fault:
        return fault.code != "store_refused"
    return True


def test_a_password_in_the_keyring_opens_the_store_for_its_account_alone(
    postgres_store: str, password: str
) -> None:
    with remembering_keyring() as keyring:
        assert not opens(postgres_store)
        assert signing_in.can_keep()
        assert signing_in.keep(postgres_store, password)
        account = read_server_address(postgres_store).account
        assert keyring.entries == {("Contact Desk", account): password}
        assert opens(postgres_store)
        signing_in.use(postgres_store, "")
        signing_in.keep(postgres_store, "changed meanwhile")
        assert not opens(postgres_store)


def test_without_a_keyring_nothing_is_kept(postgres_store: str, password: str, tmp_path: Path) -> None:
    assert not signing_in.can_keep()
    assert not signing_in.keep(postgres_store, password)
    assert not opens(postgres_store)
    written = [
        file for file in tmp_path.rglob("*") if file.is_file() and password in file.read_text("latin-1")
    ]
    assert written == []


def test_a_password_file_of_libpqs_serves_before_anybody_is_asked(
    postgres_store: str, password: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (file := tmp_path / "pgpass").write_text(f"*:*:*:*:{password}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    asked: list[str] = []
    signing_in.ask_at(asked.append)
    assert opens(postgres_store)
    assert asked == []


def test_the_command_line_asks_on_a_terminal_and_shows_nothing_of_what_is_typed(
    postgres_store: str, password: str
) -> None:
    here, terminal = pty.openpty()
    command = [sys.executable, "-m", "contact_desk", "--store", postgres_store, "contact", "find"]
    with subprocess.Popen(
        command, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True, close_fds=True
    ) as asking:
        os.close(terminal)
        said = b""
        while b"Password of owner@" not in said:
            said += os.read(here, 1000)
        os.write(here, f"{password}\n".encode())
        exit_code = asking.wait()
        said += os.read(here, 10_000)
    os.close(here)
    assert exit_code == 0
    assert password.encode() not in said


def test_without_a_terminal_nobody_is_asked(postgres_store: str, password: str) -> None:
    command = [sys.executable, "-m", "contact_desk", "--store", postgres_store, "store", "check"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 5
    assert done.stderr.startswith("The server asks for a password.")
