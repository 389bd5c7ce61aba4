# SPDX-License-Identifier: MIT
"""Real processes: exit codes as a shell sees them, closed pipes, Ctrl+C, and Qt left alone."""

import json
import os
import resource
import signal
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft

PROGRAM = [sys.executable, "-W", "error", "-m", "contact_desk"]


def start(store: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, "--store", store, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(store: str, *arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """To the end; all that it says is kept unless `options` send it elsewhere."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.run([*PROGRAM, "--store", store, *arguments], check=False, **streams)


@pytest.fixture
def anna(sqlite_store: str) -> None:
    """One contact in the store."""
    with closing(Desk.open(sqlite_store, language="en", region="FR")) as desk:
        desk.contacts.add(ContactDraft(last_name="Łukasz 😀"))


def test_exit_codes_and_streams_are_as_the_contract_says(sqlite_store_url: str) -> None:
    for arguments, code in (
        (["contact", "find"], 5),
        (["store", "init"], 0),
        (["contact"], 2),
    ):
        done = run(sqlite_store_url, "--json", *arguments)
        assert done.returncode == code
        assert isinstance(json.loads(done.stdout), dict)
        assert b"Traceback" not in done.stderr


def test_a_reader_who_goes_away_is_no_error(sqlite_store_url: str, anna: None) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as nobody_reads:
        done = run(sqlite_store_url, "contact", "find", stdout=nobody_reads)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_disk_without_room_for_the_answer_is_told_of(sqlite_store_url: str, anna: None) -> None:
    with open("/dev/full", "wb") as full:
        done = run(sqlite_store_url, "contact", "find", stdout=full)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_each_line_is_saved_before_the_next_is_written_and_ctrl_c_reports_it(sqlite_store: str) -> None:
    process = start(sqlite_store, "--json", "contact", "add", "--progress", "-")
    assert process.stdin
    assert process.stderr
    for number in (1, 2):
        process.stdin.write(b'{"last_name": "Un"}\n')
        process.stdin.flush()
        assert process.stderr.readline() == b"saved %d %d\n" % (number, number)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    report = json.loads(out)
    assert process.returncode == 130
    assert (report["added"], report["error"]["code"]) == ([1, 2], "interrupted")
    assert b"Traceback" not in err


def test_a_kill_in_the_middle_leaves_whole_contacts_only(sqlite_store: str) -> None:
    process = start(sqlite_store, "contact", "add", "--progress", "-")
    assert process.stdin
    assert process.stderr
    process.stdin.write(b'{"last_name": "Un", "business": {"phone": "01 99 00 12 34"}}\n' * 40)
    process.stdin.flush()
    told = [process.stderr.readline() for _ in range(5)]
    process.kill()
    process.communicate()
    done = run(sqlite_store, "--json", "contact", "find")
    document = json.loads(done.stdout)
    assert document["total"] >= len(told)
    assert all(row["phone"] == "01 99 00 12 34" for row in document["contacts"])


def test_memory_stays_flat_however_much_is_read(sqlite_store_url: str, tmp_path: Path) -> None:
    file = tmp_path / "refused.json"
    with file.open("wb") as drafts:
        drafts.write(b"[")
        for _ in range(6):
            drafts.write(b'{"last_name": "' + b"x" * 12_000_000 + b'"},')
        drafts.write(b'{"last_name": "Dernier"}]')
    limit = 700 * 1024 * 1024
    done = run(
        sqlite_store_url,
        *("--json", "contact", "add", str(file)),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )
    report = json.loads(done.stdout)
    assert [each["errors"][0]["code"] for each in report["refused"]] == ["too_long"] * 6
    assert len(report["added"]) == 1


def test_commands_never_load_qt(sqlite_store_url: str) -> None:
    script = """
        import sys
        from contact_desk.__main__ import main
        for arguments in (["store", "init"], ["contact", "find"], ["resolve", "+33199001234"], ["--help"]):
            assert main(["--store", sys.argv[1], *arguments]) == 0
        assert not any(name.startswith(("PySide6", "contact_desk.ui")) for name in sys.modules)
    """
    command = [sys.executable, "-c", textwrap.dedent(script), sqlite_store_url]
    done = subprocess.run(command, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def test_words_that_the_terminal_cannot_write_do_not_stop_the_answer(
    sqlite_store_url: str, anna: None
) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    plain = run(sqlite_store_url, "contact", "find", env=environment)
    asked = run(sqlite_store_url, "--json", "contact", "find", env=environment)
    assert b"\\u0141ukasz" in plain.stdout
    assert json.loads(asked.stdout)["contacts"][0]["identity"] == "Łukasz 😀"
