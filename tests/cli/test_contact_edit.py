# SPDX-License-Identifier: MIT
"""`contact edit`: some keys and the version that was seen; nobody's change is overwritten (`contract.md`)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.conftest import Program, Run
from tests.cli.test_contact_activity import add


def _edit(program: Program, contact: int, keys: object) -> Run:
    return program("contact", "edit", str(contact), "-", stdin=json.dumps(keys).encode())


def _show(program: Program, contact: int) -> Any:
    return program("contact", "show", str(contact)).document


def test_the_keys_that_are_given_change_and_no_others(on_store: Program) -> None:
    contact = add(on_store, "Roy", "Acme")
    seen = _show(on_store, contact)
    run = _edit(
        on_store, contact, {"version": seen["version"], "first_name": "Anna", "business": {"city": "Lyon"}}
    )
    assert run.exit_code == 0
    now = _show(on_store, contact)
    assert (now["first_name"], now["last_name"], now["business"]["city"]) == ("Anna", "Roy", "Lyon")
    assert {**now, "operation": run.document["operation"]} == run.document
    assert on_store("undo", str(run.document["operation"])).exit_code == 0
    assert _show(on_store, contact)["first_name"] == ""


def test_what_show_prints_can_be_given_back_and_changes_nothing(on_store: Program) -> None:
    contact = add(on_store, "Roy", "Acme")
    run = _edit(on_store, contact, _show(on_store, contact))
    assert (run.exit_code, run.document["operation"]) == (0, None)


def test_a_stale_version_is_refused_with_the_values_of_now(on_store: Program) -> None:
    contact = add(on_store, "Roy")
    old = _show(on_store, contact)["version"]
    _edit(on_store, contact, {"version": old, "first_name": "Anna"})
    run = _edit(on_store, contact, {"version": old, "first_name": "Ben"})
    error = run.document["error"]
    assert (run.exit_code, error["code"]) == (1, "stale_version")
    assert (error["contact"]["first_name"], error["contact"]["version"] > old) == ("Anna", True)
    assert _show(on_store, contact)["first_name"] == "Anna"


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"first_name": "Anna"}, "version_missing"),
        ({"version": True, "first_name": "Anna"}, "version_missing"),
        ({"version": 1, "owner": "somebody"}, "not_to_be_edited"),
        ({"version": 1, "nonsense": 1}, "unknown_key"),
        ({"version": 1, "business": 5}, "wrong_type"),
        ({"version": 1, "last_name": ""}, "name_or_organisation_required"),
        ([], "not_an_object"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changed(on_store: Program, keys: object, code: str) -> None:
    contact = add(on_store, "Roy")
    run = _edit(on_store, contact, keys)
    assert (run.exit_code, run.document["error"]["errors"][0]["code"]) == (1, code)
    assert _show(on_store, contact)["version"] == 1


def test_a_contact_that_is_not_there_is_said(on_store: Program) -> None:
    assert _edit(on_store, 4711, {"version": 1}).exit_code == 3
