# SPDX-License-Identifier: MIT
"""A SQLite file that several desks share: its journal, its permissions, and that writing at once loses nothing."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.services import connecting, maintenance
from contact_desk.store import network_folder, sharing
from contact_desk.store.network_folder import is_network_of_a_mac, kind_of_mount

_DESKS, _EACH = 3, 10
_WRITER = """
import sys
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
desk = Desk.open(sys.argv[1], language="en", region="FR")
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    desk.contacts.add(ContactDraft(last_name=f"{sys.argv[2]}-{number}"))
    desk.contacts.find(sys.argv[2])
desk.close()
"""
_MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
server:/export /mnt/team nfs4 rw 0 0
//nas/share /mnt/with\040space cifs rw 0 0
tmpfs /mnt/team/near tmpfs rw 0 0
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shared.sqlite"


@pytest.fixture
def shared(file: Path) -> str:
    """The URL of an empty store that was made for several desks."""
    maintenance.initialise(f"sqlite:///{file}", shared=True)
    return f"sqlite:///{file}"


def journal_mode(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def mode_of_a_new_file(folder: Path) -> int:
    (beside := folder / "beside").touch()
    return beside.stat().st_mode & 0o777


def test_desks_that_write_at_once_lose_nothing(shared: str, file: Path) -> None:
    desks = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, shared, f"Desk{number}", str(_EACH)], stdin=subprocess.PIPE
        )
        for number in range(_DESKS)
    ]
    for desk in desks:
        assert desk.stdin is not None
        desk.stdin.write(b"\n")
        desk.stdin.close()
    assert [desk.wait() for desk in desks] == [0] * _DESKS
    report = maintenance.check(shared)
    assert (report.contacts, report.problems) == (_DESKS * _EACH, ())
    assert list(file.parent.glob("shared*")) == [file], "no log of one computer's lies beside the file"


def test_a_shared_file_has_a_rollback_journal_that_waits_for_the_disk(shared: str, file: Path) -> None:
    desk = Desk.open(shared, language="en", region="FR")
    try:
        with desk._store._engine.connect() as connection:
            ask = connection.exec_driver_sql
            assert ask("PRAGMA journal_mode").scalar_one() == "delete"
            assert ask("PRAGMA synchronous").scalar_one() == 2
            assert ask("PRAGMA busy_timeout").scalar_one() == sharing.PATIENCE * 1000
    finally:
        desk.close()
    assert journal_mode(file) == "delete"


def test_who_may_use_a_shared_file_is_left_to_its_folder(shared: str, file: Path) -> None:
    assert file.stat().st_mode & 0o777 == mode_of_a_new_file(file.parent)


def test_a_file_of_ones_own_becomes_a_shared_one_and_stays_it(file: Path) -> None:
    own = f"sqlite:///{file}"
    maintenance.initialise(own)
    assert (file.stat().st_mode & 0o777, journal_mode(file)) == (0o600, "wal")
    connecting.share(own)
    Desk.open(own, language="en", region="FR").close()
    assert journal_mode(file) == "delete"
    assert file.stat().st_mode & 0o777 == mode_of_a_new_file(file.parent)


def test_a_file_that_another_desk_has_open_is_not_changed_under_its_hands(file: Path) -> None:
    own = f"sqlite:///{file}"
    maintenance.initialise(own)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("contact_desk.store.sqlite_connection.PATIENCE", 0.1)
            with pytest.raises(StoreUnavailable, match="store_locked"):
                connecting.share(own)
    assert journal_mode(file) == "wal"


def test_a_file_on_a_network_folder_is_a_shared_one_without_being_told(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (mounts := tmp_path / "mounts").write_text(
        f"{_MOUNTS}server:/export {os.path.realpath(tmp_path)} nfs4 rw 0 0\n"
    )
    monkeypatch.setattr(network_folder, "_MOUNTS", mounts)
    Desk.open(f"sqlite:///{file}", language="en", region="FR").close()
    assert (file.stat().st_mode & 0o777, journal_mode(file)) == (mode_of_a_new_file(tmp_path), "delete")


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/anna", "ext4"),
        ("/mnt/team/desk", "nfs4"),
        ("/mnt/team/near", "tmpfs"),
        ("/mnt/teams", "ext4"),
        ("/mnt/with space", "cifs"),
    ],
)
def test_a_folder_lies_on_the_nearest_mount_above_it(folder: str, kind: str) -> None:
    assert kind_of_mount(_MOUNTS, folder) == kind


# As `mount` of macOS 14 writes it.
_MOUNTS_OF_A_MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//anna@files._smb._tcp.local/desk on /Volumes/desk (smbfs, nodev, nosuid, mounted by anna)
/dev/disk5s1 on /Volumes/desk/near (exfat, local, nodev, nosuid, noowners)
server:/export on /Volumes/on (loan) desk (nfs, nodev, nosuid, mounted by anna)
//anna@old.local/Team on /Volumes/Team (afpfs, nodev, nosuid, mounted by anna)
https://dav.example.org/anna/ on /Volumes/anna (webdav, nodev, noexec, nosuid, mounted by anna)
anna@server:/home on /Volumes/far (macfuse, nodev, nosuid, synchronous, mounted by anna)
/dev/disk6s1 on /Volumes/stick (macfuse, local, synchronous)
"""


def test_a_mac_tells_its_network_folders_from_its_disks() -> None:
    network = ("desk", "desk/a/b", "on (loan) desk", "Team/x", "anna", "far/contacts")
    assert [each for each in network if not is_network_of_a_mac(_MOUNTS_OF_A_MAC, f"/Volumes/{each}")] == []
    near = ("/", "/Users/anna", "/Volumes/desk/near", "/Volumes/desks", "/Volumes/Teams", "/Volumes/stick")
    assert [each for each in near if is_network_of_a_mac(_MOUNTS_OF_A_MAC, each)] == []
    assert not is_network_of_a_mac("", "/Volumes/desk")
