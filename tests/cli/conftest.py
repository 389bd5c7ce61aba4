# SPDX-License-Identifier: MIT
"""Runs the program in this process as a shell would, on a store of the test's own."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest

from contact_desk.__main__ import main


@dataclass(frozen=True)
class Run:
    """What a run of the program left."""

    exit_code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The JSON on standard output; fails where anything else stands there too."""
        return json.loads(self.out)


class Program(Protocol):
    def __call__(self, *arguments: str, stdin: bytes = b"") -> Run: ...


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    def run(*arguments: str, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin))))
        exit_code = main(arguments)
        captured = capsys.readouterr()
        return Run(exit_code, captured.out, captured.err)

    return run


@pytest.fixture
def on_store(program: Program, sqlite_store: str) -> Program:
    """The program on an empty store, reading numbers as in France, asked for JSON."""
    return _on(program, sqlite_store)


@pytest.fixture
def on_missing_store(program: Program, sqlite_store_url: str) -> Program:
    """The same on a store that its first command has to make."""
    return _on(program, sqlite_store_url)


def _on(program: Program, store: str) -> Program:
    def run(*arguments: str, stdin: bytes = b"") -> Run:
        return program("--store", store, "--region", "FR", "--json", *arguments, stdin=stdin)

    return run


@pytest.fixture
def draft_file(tmp_path: Path) -> Callable[[str | bytes], str]:
    """Writes what is to be added into a file and gives its name."""

    def write(content: str | bytes) -> str:
        file = tmp_path / "drafts.json"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(file)

    return write
