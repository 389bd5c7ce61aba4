# SPDX-License-Identifier: MIT
"""The other commands: what they print for scripts and for people."""

import json

import pytest

from contact_desk.paths import settings_file
from contact_desk.settings import SettingsFile
from tests.cli.conftest import Program

ANNA = {
    "first_name": "Anna",
    "last_name": "Ångström",
    "organisation": "Réseau",
    "language": "fr",
    "business": {"phone": "01 99 00 12 34", "email": "anna@reseau.example"},
}


@pytest.fixture
def anna(on_store: Program) -> int:
    run = on_store("contact", "add", "-", stdin=json.dumps(ANNA).encode())
    (contact,) = run.document["added"]
    return int(contact)


def test_a_store_is_made_checked_and_brought_up(on_missing_store: Program) -> None:
    assert on_missing_store("store", "init").document["created"] is True
    assert on_missing_store("store", "init").document["created"] is False
    upgraded = on_missing_store("store", "upgrade").document
    assert (upgraded["upgraded_from"], upgraded["operation"]) == (None, None)
    run = on_missing_store("store", "check")
    assert (run.exit_code, run.document["problems"], run.document["contacts"]) == (0, [], 0)


def test_a_postgresql_store_answers_as_a_file_does(program: Program, postgres_store_url: str) -> None:
    store = ("--store", postgres_store_url, "--region", "FR", "--json")
    assert program(*store, "contact", "find").document["error"]["code"] == "store_not_initialised"
    assert program(*store, "store", "init").document["created"] is True
    added = program(*store, "contact", "add", "-", stdin=json.dumps(ANNA).encode()).document["added"]
    assert program(*store, "contact", "show", str(added[0])).document["last_name"] == "Ångström"
    assert program(*store, "resolve", "+33 1 99 00 12 34").document["contact"] == added[0]
    assert program(*store, "contact", "show", str(2**63)).exit_code == 3
    assert program(*store, "contact", "show", str(2**31)).exit_code == 3
    assert program(*store, "store", "check").exit_code == 0


def test_a_contact_is_found_by_its_words(on_store: Program, anna: int) -> None:
    document = on_store("contact", "find", "angstrom", "reseau").document
    assert (document["total"], document["exact"], document["page"], document["pages"]) == (1, True, 1, 1)
    (row,) = document["contacts"]
    assert row == {
        "id": anna,
        "display_name": "Anna Ångström (Réseau)",
        "identity": "Anna Ångström",
        "organisation": "Réseau",
        "department": "",
        "job_title": "",
        "contact_type": "",
        "kind": "person",
        "phone": "01 99 00 12 34",
        "email": "anna@reseau.example",
        "private": False,
        "active": True,
    }


def test_fields_are_searched_for_as_a_shell_hands_them_over(on_store: Program, anna: int) -> None:
    on_store("contact", "add", "-", stdin=b'{"last_name": "Roy", "organisation": "Acme and Sons"}')
    found = on_store("contact", "find", "org:Acme and S", "-tel:0199")
    assert [row["identity"] for row in found.document["contacts"]] == ["Roy"]
    assert found.err == ""
    said = on_store("contact", "find", "réseau", "type:gone", "no:consent")
    assert said.document["total"] == 0
    assert "no field “consent”" in said.err
    assert "no type “gone”" in said.err


@pytest.mark.parametrize(
    "query",
    [["-city:paris"], ["anna", "-x"], ["--limit", "3", "--", "--limit"], ["-5"], ["'; DROP TABLE contact"]],
)
def test_whatever_is_no_long_option_belongs_to_the_query(
    on_store: Program, anna: int, query: list[str]
) -> None:
    run = on_store("contact", "find", *query)
    assert run.exit_code == 0
    assert run.document["total"] in (0, 1)
    assert on_store("contact", "find").document["contacts"][0]["id"] == anna


def test_pages_are_asked_for_by_number(on_store: Program) -> None:
    on_store("contact", "add", "-", stdin=b"\n".join(b'{"last_name": "N%d"}' % number for number in range(5)))
    run = on_store("contact", "find", "--limit=2", "n", "--page", "2")
    assert [row["identity"] for row in run.document["contacts"]] == ["N2", "N3"]
    assert (run.document["total"], run.document["pages"]) == (5, 3)


def test_an_address_is_resolved_however_it_is_written(on_store: Program, anna: int) -> None:
    answers = on_store("resolve", "01.99.00.12.34", "tel:+33-1-99-00-12-34", "ANNA@Reseau.Example").document
    assert [(answer["outcome"], answer["contact"]) for answer in answers] == [("resolved", anna)] * 3
    assert [answer["candidates"][0]["rule"] for answer in answers] == [
        "exact_number",
        "exact_number",
        "exact_email",
    ]
    assert all(answer["candidates"][0]["reason"].endswith(".") for answer in answers)


def test_one_address_gives_an_object_and_lines_give_an_array_in_their_order(
    on_store: Program, anna: int
) -> None:
    assert on_store("resolve", "nobody@reseau.example").document == {
        "outcome": "unknown",
        "contact": None,
        "normalised": "nobody@reseau.example",
        "locality": None,
        "candidates": [],
    }
    answers = on_store(
        "resolve", "-", stdin=b"\xef\xbb\xbfanonymous\r\n\n01 99 00 12 34\n\xff\xfe\n"
    ).document
    assert [answer["outcome"] for answer in answers] == ["anonymous", "anonymous", "resolved", "unknown"]
    assert answers[2]["contact"] == anna
    assert on_store("resolve", "-", stdin=b"").document == []


def test_a_medium_narrows_who_is_meant(on_store: Program, anna: int) -> None:
    assert on_store("resolve", "--medium", "email", "anna@reseau.example").document["contact"] == anna
    assert on_store("resolve", "--medium", "chat", "anna@reseau.example").document["contact"] is None
    assert on_store("resolve", "--direction", "out", "01 99 00 12 34").document["contact"] == anna


def test_history_tells_who_made_a_contact(on_store: Program, anna: int) -> None:
    (operation,) = on_store("history", str(anna)).document["operations"]
    assert (operation["kind"], operation["source"]) == ("contacts.add", "command line")
    assert {"contact", "affiliation"} <= {entry["table"] for entry in operation["entries"]}
    assert [each["kind"] for each in on_store("history").document["operations"]][-1] == "store.init"


def test_history_is_narrowed_to_who_did_what_and_since_when(on_store: Program, anna: int) -> None:
    def kinds(*narrowed: str) -> list[str]:
        return [each["kind"] for each in on_store("history", *narrowed).document["operations"]]

    assert kinds("--kind", "contacts.add") == kinds(str(anna)) == ["contacts.add"]
    assert kinds("--since", "2020-01-01")[-1] == "store.init"
    for none in (("--by", "nobody"), ("--since", "2999-01-01"), (str(anna), "--kind", "contacts.change")):
        assert kinds(*none) == []
    for wrong in ("yesterday", "2026-02-30", ""):
        assert on_store("history", f"--since={wrong}").exit_code == (2 if wrong else 0)


def test_a_contact_is_shown_as_it_was_on_a_day(on_store: Program, anna: int) -> None:
    then = on_store("contact", "show", str(anna), "--on", "2999-01-01").document
    assert then["on"] == "2999-01-01"
    assert {"contact", "affiliation"} <= {row["table"] for row in then["rows"]}
    assert on_store("contact", "show", str(anna), "--on", "2020-01-01").document["rows"] == []
    listed = on_store("contact", "find", "--on", "2999-01-01").document
    assert [row["id"] for row in listed["contacts"]] == [anna]
    assert on_store("contact", "find", "--on", "2020-01-01").document["total"] == 0
    assert on_store("contact", "find", "anna", "--on", "2020-01-01").exit_code == 2
    assert on_store("contact", "show", "999", "--on", "2020-01-01").exit_code == 3


def test_the_schema_is_json_with_and_without_the_option(program: Program) -> None:
    plain, asked = program("schema", "contact"), program("--json", "schema", "contact")
    assert plain.document == asked.document
    assert "interaction_addresses" in plain.document["properties"]


def test_people_read_aligned_text(
    program: Program, sqlite_store_url: str, on_store: Program, anna: int
) -> None:
    store = ("--store", sqlite_store_url)
    header, row, _, foot = program(*store, "contact", "find").out.splitlines()
    assert header.index("Organisation") == row.index("Réseau")
    assert foot == "1 contact, page 1 of 1"
    shown = program(*store, "contact", "show", str(anna)).out.splitlines()
    assert shown[0] == "Anna Ångström (Réseau)"
    assert [line.split()[-1] for line in shown if line.startswith("E-mail")] == ["anna@reseau.example"]
    assert "this is contact" in program(*store, "--region", "FR", "resolve", "01 99 00 12 34").out
    assert "Contacts added" in program(*store, "history", str(anna)).out
    assert "Nothing is wrong" in program(*store, "store", "check").out
    assert program(*store, "contact", "find", "nobody").out == "No contact was found.\n"
    slip = program(*store, "contact", "find", "angstron")
    assert slip.out == "No contact was found.\n"
    assert slip.err == f"Names that sound or are spelled like it: Anna Ångström ({anna})\n"


def test_the_language_is_named_by_option_before_variable(
    program: Program, sqlite_store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = ("--store", sqlite_store_url)
    program(*store, "contact", "add", "-", stdin=b'{"last_name": "Un", "contact_type": "supplier"}')
    assert "Supplier" in program(*store, "contact", "show", "1").out
    assert "Fournisseur" in program(*store, "--language", "fr", "contact", "show", "1").out
    monkeypatch.setenv("CONTACT_DESK_LANGUAGE", "fr")
    assert "Fournisseur" in program(*store, "contact", "show", "1").out
    assert "Supplier" in program(*store, "--language", "en", "contact", "show", "1").out


def test_what_would_steer_a_terminal_is_shown_by_its_number(on_store: Program, program: Program) -> None:
    run = program("resolve", "--medium", "x", "\x1b[31m")
    assert "\x1b" not in run.err
    store = ("--store", "\x1b]0;x\x07")
    assert "\\x1b]0;x\\x07" in program(*store, "contact", "find").err


def test_people_read_names_in_the_order_they_have_set_and_scripts_as_ever(
    program: Program, sqlite_store_url: str, on_store: Program, anna: int
) -> None:
    SettingsFile(settings_file()).keep(name_order="last_comma_first")
    row = program("--store", sqlite_store_url, "contact", "find").out.splitlines()[1]
    assert row.split()[1:3] == ["Ångström,", "Anna"]
    (found,) = on_store("contact", "find").document["contacts"]
    assert (found["id"], found["display_name"]) == (anna, "Anna Ångström (Réseau)")
    assert "first_name" not in found
