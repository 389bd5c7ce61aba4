# SPDX-License-Identifier: MIT
"""`contact deactivate` and `contact reactivate`: what became of each number (rows M12, M13)."""

from __future__ import annotations

import json

from contact_desk.desk import Desk
from tests.cli.conftest import Program


def add(program: Program, name: str, organisation: str = "") -> int:
    draft = json.dumps({"last_name": name, "organisation": organisation}).encode()
    (number,) = program("contact", "add", "-", stdin=draft).document["added"]
    return int(number)


def test_contacts_are_switched_each_told_of_and_taken_back(on_store: Program) -> None:
    one, two = add(on_store, "One"), add(on_store, "Two")
    run = on_store("contact", "deactivate", str(one), str(two), "4711")
    assert run.exit_code == 1
    assert (run.document["deactivated"], run.document["unchanged"]) == ([one, two], [])
    (refused,) = run.document["refused"]
    assert (refused["id"], refused["code"]) == (4711, "no_such_contact")
    shown = on_store("contact", "show", str(one)).document
    assert (shown["active"], shown["deactivated_with"]) == (False, "")
    assert [row["active"] for row in on_store("contact", "find").document["contacts"]] == [False, False]

    assert on_store("undo", str(run.document["operation"])).exit_code == 0
    again = on_store("contact", "reactivate", str(one)).document
    assert again == {"operation": None, "reactivated": [], "unchanged": [one], "refused": []}
    assert on_store("contact", "deactivate", "4711").exit_code == 3
    assert on_store("contact", "deactivate").exit_code == 2


def test_a_contact_of_an_inactive_organisation_is_refused_with_its_name(
    program: Program, sqlite_store: str
) -> None:
    store = ("--store", sqlite_store, "--language", "en")
    contact = program(
        *store, "--json", "contact", "add", "-", stdin=b'{"last_name": "One", "organisation": "Acme"}'
    ).document["added"][0]
    desk = Desk.open(sqlite_store, language="en", region="FR")
    desk.organisation_activity.deactivate(desk.organisations.find("acme")[0].id)
    desk.close()
    run = program(*store, "contact", "reactivate", str(contact))
    assert (run.exit_code, run.out) == (1, "")
    assert run.err.startswith("Acme is inactive")
    assert "Deactivated with Acme" in program(*store, "contact", "show", str(contact)).out
    assert "One (inactive)" in program(*store, "contact", "find").out
