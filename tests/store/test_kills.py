# SPDX-License-Identifier: MIT
"""A process that is killed at any moment leaves every contact that it told of, and nothing half written."""

import subprocess
import sys
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.services import maintenance
from contact_desk.store.sqlite import APPLICATION_ID
from tests.store import plain_sql
from tests.store.dying_desk import draft

TOP = Path(__file__).parents[2]


def start(store_url: str, contacts: int, statement: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.dying_desk", store_url, str(contacts), str(statement)]
    return subprocess.Popen(command, cwd=TOP, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> tuple[int, list[str]]:
    told, _ = process.communicate("go\n")
    return process.returncode, told.split()


@pytest.mark.parametrize("statement", [1, 2, 10, 25, 60, 90, 110])
def test_a_file_whose_maker_was_killed_is_opened_or_made_again(sqlite_store_url: str, statement: int) -> None:
    code, told = finish(start(sqlite_store_url, 0, statement))
    # Making a file takes more than sixty, or the kills would not be spread over it.
    assert (code, told) == (-9, []) or (statement > 60 and (code, told) == (0, ["open"]))
    desk = Desk.open(sqlite_store_url, language="en", region="FR")
    try:
        assert desk.contacts.show(desk.contacts.add(draft(1), create_attributes=True).contact).draft == draft(
            1
        )
    finally:
        desk.close()
    assert maintenance.check(sqlite_store_url).problems == ()
    assert plain_sql.value(sqlite_store_url, "PRAGMA application_id") == APPLICATION_ID


@pytest.mark.parametrize("statement", [140, 205, 231])
def test_every_contact_that_was_told_of_survives_a_kill(store_url: str, statement: int) -> None:
    code, (opened, *told) = finish(start(store_url, 1000, statement))
    assert (code, opened) == (-9, "open")
    assert told
    desk = Desk.open(store_url, language="en", region="FR")
    try:
        numbers = [int(number) for number in told]
        there = [desk.contacts.show(number).draft for number in numbers]
        assert there == [draft(number) for number in range(len(told))]
        assert desk.contacts.find(limit=1000).total - len(told) in (0, 1)
        again = [desk.contacts.add(draft(number), create_attributes=True) for number in range(len(told) + 2)]
        assert [added.contact for added in again[: len(told)]] == numbers
        assert all(added.already for added in again[: len(told)])
        assert not again[-1].already
        assert desk.contacts.find(limit=1000).total == len(again)
    finally:
        desk.close()
    assert maintenance.check(store_url).problems == ()


def test_several_processes_make_the_same_new_file_and_write_to_it_at_once(sqlite_store_url: str) -> None:
    processes = [start(sqlite_store_url, 5) for _ in range(3)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = [process.communicate()[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert answers[0] == answers[1] == answers[2]
    assert plain_sql.value(sqlite_store_url, "SELECT count(*) FROM contact") == 5
    assert plain_sql.value(sqlite_store_url, "SELECT count(*) FROM operation WHERE kind = 'store.init'") == 1
    assert maintenance.check(sqlite_store_url).problems == ()
