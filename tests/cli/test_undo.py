# SPDX-License-Identifier: MIT
"""`undo` on both engines: what it takes back, what it refuses, and with which exit code."""

from __future__ import annotations

import json

import pytest

from contact_desk.desk import Desk
from tests.cli.conftest import Program, Run
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.pasts import edit


@pytest.fixture
def undo(program: Program, store_url: str) -> Program:
    def run(*arguments: str, stdin: bytes = b"") -> Run:
        return program("--store", store_url, *arguments, stdin=stdin)

    return run


def test_an_operation_is_undone_and_the_undo_too(undo: Program, store_url: str) -> None:
    added = undo("--json", "contact", "add", "-", stdin=b'{"last_name": "Roy"}').document
    first = undo("--json", "undo", str(added["operation"]))
    assert (first.exit_code, first.document["undone"], first.err) == (0, added["operation"], "")
    assert undo("--json", "contact", "find").document["total"] == 0
    again = undo("--json", "undo", str(first.document["operation"])).document
    assert again == {"operation": again["operation"], "undone": first.document["operation"]}
    assert undo("--json", "contact", "find").document["total"] == 1


def test_people_read_what_was_undone_and_by_which_number_it_can_be_undone(undo: Program) -> None:
    operation = undo("--json", "contact", "add", "-", stdin=b'{"last_name": "Roy"}').document["operation"]
    said = undo("undo", str(operation)).out
    assert said == f"Operation {operation} was undone; this was operation {operation + 1}.\n"
    assert "Operation undone" in undo("history").out
    assert "défaite" in undo("--language", "fr", "undo", str(operation + 1)).out


def test_an_undo_is_refused_with_who_stands_in_the_way(undo: Program, desk: Desk) -> None:
    added = desk.contacts.add(person("Roy"))
    seen = desk.contacts.show(added.contact).draft
    with colleague(desk.store_url) as other:
        other.contact_editing.change(added.contact, seen, seen.model_copy(update={"last_name": "Leroy"}))
    run = undo("--json", "undo", str(added.operation))
    error = run.document["error"]
    assert (run.exit_code, error["code"], error["actor"]) == (1, "undo_in_the_way", "colleague")
    assert run.err == error["message"] + "\n"
    assert run.err.startswith("colleague has changed the same since, on ")
    assert "T" not in error["message"].split("since, on ")[1].split(",")[0]
    assert desk.contacts.show(added.contact).draft.last_name == "Leroy"


def test_what_can_be_is_taken_back_and_the_rest_named(undo: Program, desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", notes="old")).contact
    operation = edit(desk, contact, last_name="Leroy", notes="new")
    with colleague(desk.store_url) as other:
        edit(other, contact, notes="theirs")
    assert undo("undo", str(operation)).exit_code == 1
    run = undo("--json", "undo", "--partly", str(operation))
    assert (run.exit_code, run.document["undone"]) == (0, operation)
    (left,) = run.document["left"]
    assert left.startswith("Leroy: Notes (colleague, ")
    draft = desk.contacts.show(contact).draft
    assert (draft.last_name, draft.notes) == ("Roy", "theirs")


@pytest.mark.parametrize("number", ["0", "4711", "99999999999999999999999999"])
def test_an_operation_that_is_not_there_is_told_of(undo: Program, number: str) -> None:
    run = undo("--json", "undo", number)
    assert (run.exit_code, run.document["error"]["code"]) == (3, "not_found")
    assert run.err.startswith(f"There is no operation {number} ")


def test_somebody_elses_private_contact_is_not_betrayed(undo: Program, desk: Desk) -> None:
    with colleague(desk.store_url) as other:
        hidden = other.contacts.add(person("Secret", private=True)).operation
    answers = [undo("--json", "undo", str(number)) for number in (hidden, 4711)]
    assert [run.exit_code for run in answers] == [3, 3]
    told = [
        json.dumps(run.document).replace(str(number), "N")
        for run, number in zip(answers, (hidden, 4711), strict=True)
    ]
    assert told[0] == told[1]


@pytest.mark.parametrize("arguments", [["undo"], ["undo", "x"], ["undo", "1", "2"]])
def test_wrong_use_is_told(undo: Program, arguments: list[str]) -> None:
    assert undo(*arguments).exit_code == 2


def test_what_fits_no_longer_is_named_although_nobody_has_changed_it(undo: Program, desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", tags=("vip",))).contact
    operation = edit(desk, contact, last_name="Leroy", tags=())
    edit(desk, contact, tags=("vip",))
    run = undo("--json", "undo", "--partly", str(operation))
    (left,) = run.document["left"]
    assert left == "Leroy: Tag"
    assert desk.contacts.show(contact).draft.last_name == "Roy"
