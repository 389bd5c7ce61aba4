# SPDX-License-Identifier: MIT
"""`contact find --filter`: what the saved filter of that name finds, and the words beside it (X11)."""

from __future__ import annotations

from contact_desk.desk import Desk
from tests.cli.conftest import Program
from tests.store.drafts import person


def test_a_saved_filter_is_opened_by_its_name_and_combines_with_words(
    program: Program, sqlite_store: str
) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    for name, kind in (("Roy", "client"), ("Sand", "client"), ("Verne", "partner")):
        desk.contacts.add(person(name, contact_type=kind))
    desk.saved_filters.save("My clients", "type:client")
    desk.close()
    find = ("--store", sqlite_store, "--json", "contact", "find")
    assert program(*find, "--filter", "my clients").document["total"] == 2
    found = program(*find, "--filter", "My clients", "roy").document["contacts"]
    assert [each["display_name"] for each in found] == ["Roy"]
    missing = program(*find, "--filter", "Others")
    assert (missing.exit_code, missing.document["error"]["code"]) == (3, "not_found")
    assert missing.err.startswith("This saved filter is there no longer")
