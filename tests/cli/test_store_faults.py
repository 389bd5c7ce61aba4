# SPDX-License-Identifier: MIT
"""Stores and folders that will not do, told in a sentence that says what happened and what to do."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from contact_desk.store import sqlite_connection
from tests.cli.conftest import Program


@pytest.mark.parametrize("place", [":memory:", "%3Amemory%3A", "a%00b", ""])
def test_what_names_no_file_is_no_store(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    run = program("--store", f"sqlite:///{place}", "--json", "store", "init")
    assert (run.exit_code, run.document["error"]["code"]) == (5, "store_bad_url")
    assert list(folder.iterdir()) == []


def test_a_device_is_no_store(program: Program) -> None:
    run = program("--store", f"sqlite:///{os.devnull}", "--json", "store", "init")
    assert (run.exit_code, run.document["error"]["code"]) == (5, "store_not_a_database")
    assert os.devnull in run.err


def test_a_new_store_names_the_operation_that_made_it(on_missing_store: Program) -> None:
    made = on_missing_store("store", "init").document
    assert on_missing_store("history").document["operations"][0]["id"] == made["operation"]
    assert on_missing_store("store", "init").document["operation"] is None


def test_a_store_that_another_program_holds_is_told_beside_the_report_too(
    on_store: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_connection, "PATIENCE", 0.05)
    on_store("store", "init")
    with closing(sqlite3.connect(tmp_path / "contacts.sqlite")) as holder:
        holder.execute("BEGIN IMMEDIATE")
        run = on_store("contact", "add", "-", stdin=b'{"last_name": "Un"}')
    assert (run.exit_code, run.document["error"]["code"]) == (5, "store_locked")
    assert run.err == run.document["error"]["message"] + "\n"


@pytest.mark.parametrize("folder", ["file", "file/below"])
def test_a_folder_for_the_demonstration_that_cannot_be_made_is_told(
    program: Program, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "file").write_text("")
    run = program("--json", "demo", str(tmp_path / folder))
    assert (run.exit_code, run.document["error"]["code"]) == (1, "folder_not_writable")
    assert not (tmp_path / "home-state").exists()
