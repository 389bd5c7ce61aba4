# SPDX-License-Identifier: MIT
"""`contact delete` and `contact restore`: into the trash and out of it, each number told of (rows P13, X14)."""

from __future__ import annotations

from tests.cli.conftest import Program
from tests.cli.test_contact_activity import add


def test_contacts_are_deleted_restored_and_told_of_one_by_one(on_store: Program) -> None:
    one, two = add(on_store, "One"), add(on_store, "Two")
    run = on_store("contact", "delete", str(one), str(two), "4711")
    assert run.exit_code == 1
    assert run.document["deleted"] == [one, two]
    assert [refused["code"] for refused in run.document["refused"]] == ["no_such_contact"]
    assert on_store("contact", "show", str(one)).exit_code == 3
    assert on_store("contact", "find").document["total"] == 0
    assert on_store("contact", "restore", str(one)).document["restored"] == [one]
    assert on_store("contact", "restore", str(one)).exit_code == 3
    assert on_store("undo", str(run.document["operation"])).exit_code == 1
    assert on_store("contact", "restore", str(two)).exit_code == 0
    assert on_store("contact", "find").document["total"] == 2
    assert on_store("contact", "delete").exit_code == 2
