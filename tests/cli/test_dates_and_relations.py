# SPDX-License-Identifier: MIT
"""Birthdays, relations and other systems' names by the command line (rows X36, X37, T66)."""

from __future__ import annotations

import json
from typing import Any

from tests.cli.conftest import Program, Run


def add(program: Program, **fields: Any) -> Run:
    return program("contact", "add", "-", stdin=json.dumps(fields).encode())


def test_dates_and_relations_are_added_and_shown_again(on_store: Program) -> None:
    (jean,) = add(on_store, last_name="Tremblay", first_name="Jean").document["added"]
    related = [{"type": "spouse", "contact": jean}]
    fields = {"birthday": "1er mai 1970", "anniversary": "--06-12", "relations": related, "source": "Salon"}
    (marie,) = add(on_store, last_name="Roy", site_id="34", **fields).document["added"]
    shown = on_store("contact", "show", str(marie)).document
    assert (shown["birthday"], shown["anniversary"]) == ("1970-05-01", "--06-12")
    assert (shown["relations"], shown["source"], shown["site_id"]) == (related, "Salon", "34")
    other = on_store("contact", "show", str(jean)).document
    assert other["relations"] == [{"type": "spouse", "contact": marie}]
    assert "birthday" not in other


def test_people_read_them_in_words(program: Program, sqlite_store_url: str) -> None:
    store = ("--store", sqlite_store_url, "--region", "FR", "--language", "fr")
    jean = program(*store, "--json", "contact", "add", "-", stdin=b'{"last_name": "Tremblay"}').document[
        "added"
    ][0]
    draft = {
        "last_name": "Roy",
        "birthday": "1970-05-01",
        "relations": [{"type": "manager", "contact": jean}],
    }
    added = program(*store, "--json", "contact", "add", "-", stdin=json.dumps(draft).encode()).document[
        "added"
    ]
    told = program(*store, "contact", "show", str(added[0])).out
    assert "1er mai 1970" in told
    assert "Responsable" in told
    assert f"TREMBLAY – numéro {jean}" in told


def test_each_fault_is_told_by_its_field(on_store: Program) -> None:
    relations = [{"type": "boss", "contact": 1}, {"type": "spouse", "contact": 4711}]
    run = add(on_store, last_name="Roy", birthday="1/5/1970")
    assert run.exit_code == 1
    assert [(one["field"], one["code"]) for one in run.document["refused"][0]["errors"]] == [
        ("birthday", "ambiguous_date")
    ]
    (error,) = add(on_store, last_name="Roy", relations=relations[:1]).document["refused"][0]["errors"]
    assert (error["field"], error["code"]) == ("relations[0].type", "unknown_value")
    (error,) = add(on_store, last_name="Roy", relations=relations[1:]).document["refused"][0]["errors"]
    assert (error["field"], error["code"]) == ("relations[0].contact", "unknown_related")
    assert "4711" in error["message"]


def test_the_schema_names_them(on_store: Program) -> None:
    properties = on_store("schema", "contact").document["properties"]
    assert {"birthday", "anniversary", "relations", "source", "site_id", "application_id"} <= set(properties)
