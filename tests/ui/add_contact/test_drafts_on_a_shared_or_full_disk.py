# SPDX-License-Identifier: MIT
"""Drafts on a disk that refuses them, and drafts that another process sees."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from tests.ui.add_contact.driver import Driver
from tests.ui.add_contact.kept_drafts import KEPT, state, wait_until_kept


@pytest.fixture
def full_disk() -> Path:
    """The drafts' folder takes no more files: its place is taken by one."""
    folder = paths.drafts_folder()
    aside = folder.with_name("aside")
    folder.rename(aside)
    folder.write_text("")
    return folder


def make_room(folder: Path) -> None:
    folder.unlink()
    folder.with_name("aside").rename(folder)


def test_a_disk_that_refuses_is_told_while_typing_goes_on_and_tried_again(
    sqlite_desk: Desk, full_disk: Path, qtbot: QtBot
) -> None:
    drive = Driver(qtbot, sqlite_desk)
    drive.type("lastName", "Ade")
    qtbot.waitUntil(lambda: "cannot be kept on disk" in state(drive).text())
    assert state(drive).property("state") == "bad"
    drive.type("lastName", "Adeyemi")
    assert drive.text("lastName") == "Adeyemi"
    drive.settle()
    make_room(full_disk)
    drive.type("firstName", "Yusuf")
    wait_until_kept(drive)
    assert KEPT.fullmatch(state(drive).text())


def test_a_wizard_whose_draft_the_disk_refuses_comes_back_once(
    sqlite_desk: Desk, full_disk: Path, qtbot: QtBot
) -> None:
    drive = Driver(qtbot, sqlite_desk)
    drive.type("lastName", "Adeyemi")
    drive.click("cancelButton")
    assert drive.wizard.isVisible()
    assert "cannot be kept on disk" in state(drive).text()
    assert drive.text("lastName") == "Adeyemi"
    drive.click("cancelButton")
    assert not drive.wizard.isVisible()


ANOTHER_PROCESS = """
import sys
from contact_desk.desk import Desk
desk = Desk.open(sys.argv[1], language="en", region="FR")
print([kept.name for kept in desk.drafts.waiting()], desk.drafts.take(sys.argv[2]))
desk.close()
"""


def seen_by_another_process(desk: Desk, uid: str) -> str:
    command = [sys.executable, "-c", ANOTHER_PROCESS, desk.store_url, uid]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ))
    return done.stdout.strip()


def test_another_process_is_not_offered_a_draft_that_is_open(drive: Driver, sqlite_desk: Desk) -> None:
    drive.type("lastName", "Adeyemi")
    wait_until_kept(drive)
    uid = drive.wizard.brain.draft.uid
    assert seen_by_another_process(sqlite_desk, uid) == "[] None"
    drive.click("cancelButton")
    assert seen_by_another_process(sqlite_desk, uid).startswith("['Adeyemi'] draft=")
