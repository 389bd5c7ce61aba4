# SPDX-License-Identifier: MIT
"""`store backup`, `store restore` and `store copy`, as scripts and as people read them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.cli.conftest import Program


def test_a_store_is_saved_restored_and_copied_with_a_report_of_each(
    on_store: Program, tmp_path: Path
) -> None:
    file = tmp_path / "saved"
    on_store("contact", "add", "-", stdin=b'{"last_name": "Un"}')
    saved = on_store("store", "backup", str(file)).document
    assert {"operation", "engine", "name", "version", "seconds", "counts"} <= set(saved)
    assert (saved["engine"], saved["counts"]["contact"], saved["file"]) == ("sqlite", 1, str(file))
    assert (saved["bytes"], saved["sha256"]) == (
        file.stat().st_size,
        hashlib.sha256(file.read_bytes()).hexdigest(),
    )
    on_store("contact", "add", "-", stdin=b'{"last_name": "Deux"}')
    restored = on_store("store", "restore", str(file)).document
    assert (restored["counts"]["contact"], restored["upgraded_from"]) == (1, None)
    assert Path(restored["saved_before"]).parent == tmp_path
    copied = on_store("store", "copy", f"sqlite:///{tmp_path / 'copy.sqlite'}").document
    assert (copied["from"]["engine"], copied["counts"]) == ("sqlite", restored["counts"])
    assert set(copied["checksums"]) == set(copied["counts"])
    assert on_store("contact", "find").document["total"] == 1


def test_what_is_refused_is_told_in_a_sentence_and_changes_nothing(on_store: Program, tmp_path: Path) -> None:
    on_store("contact", "add", "-", stdin=b'{"last_name": "Un"}')
    there = tmp_path / "there"
    there.write_text("mine")
    for arguments, code in (
        (("backup", str(there)), "backup_exists"),
        (("backup", str(tmp_path / "no" / "folder")), "backup_not_writable"),
        (("restore", str(there)), "backup_foreign"),
        (("restore", str(tmp_path / "nothing")), "backup_missing"),
        (("copy", f"sqlite:///{tmp_path / 'contacts.sqlite'}"), "copy_same_store"),
    ):
        run = on_store("store", *arguments)
        error = run.document["error"]
        assert (run.exit_code, error["code"], run.err) == (1, code, error["message"] + "\n")
        assert "no words" not in error["message"]
    assert there.read_text() == "mine"
    assert on_store("contact", "find").document["total"] == 1


def test_people_are_told_in_their_language_what_was_kept(program: Program, tmp_path: Path) -> None:
    start = ("--store", f"sqlite:///{tmp_path / 'contacts.sqlite'}", "--language", "fr")
    program(*start, "contact", "add", "-", stdin=b'{"last_name": "Un"}')
    said = program(*start, "store", "backup", str(tmp_path / "saved"))
    assert said.out.startswith(
        f"La base de contacts contacts.sqlite a été sauvegardée dans {tmp_path / 'saved'} ("
    )
    assert said.out.endswith("\nElle contient 1 contact.\n")
    back = program(*start, "store", "restore", str(tmp_path / "saved")).out.splitlines()
    assert back[1].startswith(f"Ce qui s’y trouvait avant est dans {tmp_path}")
