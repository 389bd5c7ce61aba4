# SPDX-License-Identifier: MIT
"""Whatever goes wrong ends in a sentence, the exit code of the contract, and with --json in one document."""

import os
import sqlite3
from pathlib import Path

import pytest

from contact_desk.services.contacts import Contacts
from tests.cli.conftest import Program


@pytest.mark.parametrize(
    "arguments",
    [
        ["contcat"],
        ["contact"],
        ["contact", "shwo", "1"],
        ["contact", "show"],
        ["contact", "show", "x"],
        ["contact", "show", "1", "2"],
        ["contact", "show", "--json", "1"],
        ["contact", "find", "--limit"],
        ["contact", "find", "--limit", "0"],
        ["contact", "find", "--limit", "many"],
        ["contact", "find", "--page", "0"],
        ["contact", "find", "--nix"],
        ["contact", "add"],
        ["contact", "add", "--progress=yes", "-"],
        ["resolve"],
        ["resolve", "--medium", "smoke", "1"],
        ["history", "x"],
        ["schema"],
        ["open", "something"],
        ["demo", "one", "two"],
        ["--nix"],
        ["--store"],
        ["--json=yes", "contact", "find"],
        ["--language", "de", "contact", "find"],
        ["--region", "France", "contact", "find"],
    ],
)
def test_wrong_use_is_told_in_a_sentence(program: Program, arguments: list[str]) -> None:
    run = program("--json", *arguments)
    assert run.exit_code == 2
    assert run.document["error"]["code"] == "usage"
    assert run.err == run.document["error"]["message"] + "\n"
    assert run.err.endswith((".\n", "?\n"))
    plain = program(*arguments)
    assert (plain.exit_code, plain.out, plain.err) == (2, "", run.err)


@pytest.mark.parametrize("number", ["0", "1", "99999999999999999999999999"])
def test_a_record_that_is_not_there_is_told_of(on_store: Program, number: str) -> None:
    on_store("store", "init")
    for command in (["contact", "show", number], ["history", number]):
        run = on_store(*command)
        assert (run.exit_code, run.document["error"]["code"]) == (3, "not_found")
        assert number in run.document["error"]["message"]


@pytest.mark.parametrize(
    "command",
    [["contact", "find"], ["contact", "show", "1"], ["resolve", "1"], ["history"], ["store", "check"]],
)
def test_reading_makes_no_store_where_there_is_none(
    on_missing_store: Program, tmp_path: Path, command: list[str]
) -> None:
    run = on_missing_store(*command)
    assert (run.exit_code, run.document["error"]["code"]) == (5, "store_missing")
    assert not list(tmp_path.glob("contacts*"))


def test_a_store_that_cannot_be_used_is_left_as_it_is(program: Program, tmp_path: Path) -> None:
    text, foreign = tmp_path / "text.sqlite", tmp_path / "foreign.sqlite"
    text.write_text("no database at all, " * 100)
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE songs (id INTEGER)")
    connection.close()
    for url, code in (
        (f"sqlite:///{text}", "store_not_a_database"),
        (f"sqlite:///{foreign}", "store_foreign_database"),
        ("sqlite:////nowhere/at/all/c.sqlite", "store_missing"),
        ("mysql://localhost/x", "store_bad_url"),
        ("postgresql://me@127.0.0.1:1/x", "store_unreachable"),
    ):
        before = text.read_bytes(), foreign.read_bytes()
        run = program("--store", url, "--json", "contact", "find")
        assert (run.exit_code, run.document["error"]["code"]) == (5, code)
        assert "secret" not in run.out + run.err
        assert (text.read_bytes(), foreign.read_bytes()) == before


@pytest.mark.parametrize(
    "url", ["postgresql://me:secret@localhost/x", "postgresql://localhost/x?password=secret"]
)
@pytest.mark.parametrize("command", [("--json", "contact", "find"), ("--json",), ("--json", "open")])
def test_a_password_in_the_stores_address_is_wrong_use(
    program: Program, url: str, command: tuple[str, ...]
) -> None:
    run = program("--store", url, *command)
    assert (run.exit_code, run.document["error"]["code"]) == (2, "store_password_in_url")
    assert "secret" not in run.out + run.err


def test_the_store_is_named_by_option_before_variable(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONTACT_DESK_STORE", f"sqlite:///{tmp_path / 'variable.sqlite'}")
    assert program("--json", "store", "init").document["name"] == "variable.sqlite"
    option = f"--store=sqlite:///{tmp_path / 'option.sqlite'}"
    assert program(option, "--json", "store", "init").document["name"] == "option.sqlite"


def test_without_a_store_named_the_file_in_the_users_data_folder_serves(
    program: Program, tmp_path: Path
) -> None:
    assert program("--json", "store", "init").document["name"] == "contacts.sqlite"
    assert (tmp_path / "home-data" / "contact-desk" / "contacts.sqlite").is_file()


def test_what_nobody_foresaw_is_a_sentence_and_its_details_are_in_the_log(
    on_store: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_store("store", "init")

    def fail(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr(Contacts, "find", fail)
    monkeypatch.setattr(Contacts, "add", fail)
    run = on_store("contact", "find")
    log = tmp_path / "home-state" / "contact-desk" / "contact-desk.log"
    assert (run.exit_code, run.document["error"]["code"]) == (1, "unexpected")
    assert "Traceback" not in run.out + run.err
    assert "a fault of ours" in log.read_text()
    run = on_store("contact", "add", "-", stdin=b'{"last_name": "Un"}')
    assert (run.exit_code, run.document["error"]["code"], run.document["added"]) == (1, "unexpected", [])


def test_folders_that_cannot_be_made_leave_sentences_too(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", os.devnull)
    run = program("--json", "contact", "find")
    assert run.exit_code == 5
    assert run.document["error"]["code"].startswith("store_")


def test_version_and_help_are_printed(program: Program) -> None:
    assert program("--version").out.startswith("contact-desk 0.")
    assert set(program("--json", "--version").document) == {"version"}
    help_text = program("--help").out
    for command in (
        "contact add",
        "contact find",
        "store check",
        "resolve",
        "history",
        "schema contact",
        "demo",
    ):
        assert f"  {command}" in help_text
    assert "--limit N" in program("contact", "find", "--help").out
    assert "add FILE|-" in program("contact", "--help").out
