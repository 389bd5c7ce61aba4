# SPDX-License-Identifier: MIT
"""`contact add`: each draft is saved or refused alone, and the report says which."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from contact_desk.cli import add_drafts as adding
from contact_desk.domain.duplicates import Reason
from tests.cli.conftest import Program
from tests.domain.likeness_table import ALIKE, Person
from tests.postgres_server import PostgresServer

Write = Callable[[str | bytes], str]


def test_an_object_an_array_and_lines_are_added_from_a_file(on_store: Program, draft_file: Write) -> None:
    for content, count in (
        ('{\n "last_name": "Un"\n}', 1),
        ('[{"last_name": "Deux"}, {"last_name": "Trois"}]', 2),
        ('{"last_name": "Quatre"}\n{"last_name": "Cinq"}\n{"last_name": "Six"}', 3),
    ):
        run = on_store("contact", "add", draft_file(content))
        assert (run.exit_code, len(run.document["added"]), run.document["refused"]) == (0, count, [])
    assert on_store("contact", "find").document["total"] == 6


def test_one_run_is_one_operation(on_store: Program) -> None:
    report = on_store("contact", "add", "-", stdin=b'{"last_name": "Un"}\n{"last_name": "Deux"}').document
    for contact in report["added"]:
        (operation,) = on_store("history", str(contact)).document["operations"]
        assert operation["id"] == report["operation"]


def test_what_went_in_comes_out(on_store: Program) -> None:
    draft = {
        "kind": "person",
        "first_name": "Zoë",
        "last_name": "d'Arcy",
        "contact_type": "client",
        "language": "fr",
        "organisation": "Œuvres réunies",
        "location": "Lyon",
        "job_title": "Directrice",
        "business": {"phone": "04 65 71 00 01", "extension": "12", "email": "zoe@oeuvres.example"},
        "addresses": [{"type": "home", "city": "Lyon"}],
        "interaction_addresses": [{"type": "mobile", "value": "06 39 98 00 01"}],
        "attributes": {"badge": "7"},
        "notes": "une\nligne <b>et</b> une autre",
    }
    added = on_store("contact", "add", "--create-attributes", "-", stdin=json.dumps(draft).encode()).document[
        "added"
    ]
    shown = on_store("contact", "show", str(added[0])).document
    for key in ("first_name", "last_name", "organisation", "location", "attributes", "notes"):
        assert shown[key] == draft[key]
    assert shown["business"]["phone"] == "04 65 71 00 01"
    assert shown["addresses"][0]["city"] == "Lyon"
    assert shown["interaction_addresses"][0]["value"] == "06 39 98 00 01"
    assert {"id", "uid", "display_name", "owner", "created", "changed", "version"} <= set(shown)
    assert shown["created"].endswith("+00:00")


def test_bad_drafts_are_refused_by_line_and_field_and_the_others_are_saved(on_store: Program) -> None:
    lines = [
        b'{"last_name": "Bon"}',
        b'{"last_name": 3, "nix": 1}',
        b'{"last_name": "x",',
        b'"a text"',
        b'{"last_name": "y", "last_name": "z"}',
        b'{"last_name": "caf\xe9"}',
        b'{"last_name": "\\u0000"}',
        b'{"business": {"email": "nobody"}, "last_name": "Mail"}',
        b'{"last_name": NaN}',
        b"[" * 100_000,
        b'{"last_name": "   "}',
        b'{"last_name": "Bon aussi"}',
    ]
    run = on_store("contact", "add", "-", stdin=b"\r\n".join(lines))
    assert run.exit_code == 1
    assert len(run.document["added"]) == 2
    assert on_store("contact", "find").document["total"] == 2
    refused = {
        each["line"]: {(error["field"], error["code"]) for error in each["errors"]}
        for each in run.document["refused"]
    }
    assert refused == {
        2: {("last_name", "wrong_type"), ("nix", "unknown_key")},
        3: {("", "broken_json")},
        4: {("", "not_an_object")},
        5: {("last_name", "duplicate_key")},
        6: {("", "not_utf8")},
        7: {("last_name", "control_characters")},
        8: {("business.email", "email_no_at")},
        9: {("last_name", "wrong_type")},
        10: {("", "too_deep")},
        11: {("last_name", "name_or_organisation_required")},
    }
    assert all(error["message"] for each in run.document["refused"] for error in each["errors"])


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('[{"last_name": "Un"},\n{"last_name": oops},\n{"last_name": "Trois"}]', 2),
        ('[{"last_name": "Un"},\n\n{"last_name": "Deux"', 3),
        ('[{"last_name": "Un"}\n', 2),
        ('{\n"last_name": "Un"\n}\n}', 4),
    ],
)
def test_broken_json_saves_what_stood_before_and_names_the_line(
    on_store: Program, content: str, line: int
) -> None:
    run = on_store("contact", "add", "-", stdin=content.encode())
    assert run.exit_code == 1
    assert len(run.document["added"]) == 1
    (refused,) = run.document["refused"]
    assert (refused["line"], refused["errors"][0]["code"]) == (line, "broken_json")
    assert str(line) in refused["errors"][0]["message"]


def test_progress_tells_of_each_contact_on_standard_error(on_store: Program) -> None:
    run = on_store(
        "contact", "add", "--progress", "-", stdin=b'{"last_name": "Un"}\n\n{"last_name": "Deux"}\n'
    )
    one, two = run.document["added"]
    assert run.err == f"saved 1 {one}\nsaved 3 {two}\n"


def test_contacts_that_hold_the_same_address_are_told_of(on_store: Program) -> None:
    drafts = (
        b'{"last_name": "Un", "business": {"phone": "01 99 00 12 34"}}\n'
        b'{"last_name": "Autre"}\n'
        b'{"last_name": "Deux", "business": {"phone": "+33 (0)1 99 00 12 34"}}\n'
    )
    report = on_store("contact", "add", "-", stdin=drafts).document
    (likeness,) = report["lookalikes"]
    (candidate,) = likeness["candidates"]
    assert (likeness["line"], candidate["id"], candidate["display_name"]) == (3, report["added"][0], "Un")
    assert candidate["reason"].endswith(".")


@pytest.mark.parametrize(("one", "other", "reason"), ALIKE)
def test_a_contact_that_is_like_another_is_told_of_with_the_reason(
    on_store: Program, one: Person, other: Person, reason: Reason
) -> None:
    drafts = [
        dict(zip(("first_name", "last_name", "organisation"), who, strict=True)) for who in (other, one)
    ]
    report = on_store("contact", "add", "-", stdin=json.dumps(drafts).encode()).document
    (candidates,) = (likeness["candidates"] for likeness in report["lookalikes"])
    told = [(candidate["id"], candidate["rule"]) for candidate in candidates]
    assert told == [(report["added"][0], reason.value)]
    assert candidates[0]["reason"].endswith(".")
    assert 50 <= candidates[0]["score"] <= 100


def test_an_address_that_is_taken_names_its_holder(on_store: Program) -> None:
    drafts = b'{"last_name": "Un", "business": {"email": "a@b.example"}}\n' * 2
    report = on_store("contact", "add", "-", stdin=drafts).document
    (refused,) = report["refused"]
    assert refused["errors"][0]["code"] == "email_taken"
    assert f"contact {report['added'][0]}" in refused["errors"][0]["message"]


def test_the_same_draft_twice_is_one_contact(on_store: Program) -> None:
    draft = b'{"last_name": "Un", "uid": "0b8c0c8e-7d4f-4d53-9d5b-0d9e4c3a1f11"}'
    first = on_store("contact", "add", "-", stdin=draft).document
    again = on_store("contact", "add", "-", stdin=draft).document
    assert again["added"] == again["already"] == first["added"]
    assert again["operation"] is None
    assert on_store("contact", "find").document["total"] == 1


def test_nothing_to_add_is_no_fault(on_store: Program) -> None:
    run = on_store("contact", "add", "-", stdin=b"\n")
    assert (run.exit_code, run.document) == (
        0,
        {"operation": None, "added": [], "refused": [], "lookalikes": []},
    )


def test_a_file_that_cannot_be_read_is_wrong_use_and_makes_no_store(
    on_missing_store: Program, tmp_path: Path
) -> None:
    for name in (str(tmp_path / "nothing"), str(tmp_path)):
        run = on_missing_store("contact", "add", name)
        assert (run.exit_code, run.document["error"]["code"]) == (2, "usage")
        assert name[:40] in run.err
    assert not (tmp_path / "contacts.sqlite").exists()


def test_people_read_a_summary_and_the_refusals_beside_it(program: Program, sqlite_store_url: str) -> None:
    run = program(
        "--store", sqlite_store_url, "contact", "add", "-", stdin=b'{"last_name": "Un"}\n{"first_name": 3}\n'
    )
    assert run.out == "Contact 1 was added: Un.\n1 contact was refused.\n"
    assert run.err.startswith("Line 2: First name: ")


def test_a_store_that_goes_away_in_the_middle_leaves_the_report_of_what_was_saved(
    program: Program,
    postgres_server: PostgresServer,
    postgres_store_url: str,
    draft_file: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program("--store", postgres_store_url, "store", "init")
    saved: list[str] = []

    def say(line: str) -> None:
        saved.append(line)
        postgres_server.kill()

    monkeypatch.setattr(adding, "say", say)
    try:
        drafts = draft_file('{"last_name": "Un"}\n{"last_name": "Deux"}\n{"last_name": "Trois"}\n')
        run = program("--store", postgres_store_url, "--json", "contact", "add", "--progress", drafts)
    finally:
        postgres_server.restart()
    assert run.exit_code == 5
    assert saved == [f"saved 1 {run.document['added'][0]}"]
    assert run.document["error"]["line"] == 2
    assert run.document["error"]["code"] in ("store_lost", "store_unreachable")
    assert program("--store", postgres_store_url, "--json", "contact", "find").document["total"] == 1
