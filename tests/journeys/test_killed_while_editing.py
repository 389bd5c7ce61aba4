# SPDX-License-Identifier: MIT
"""The process is killed while somebody edits a contact: the next start goes on with everything typed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.ui.app import open_desk
from tests.journeys.editing_window import CITY, LAST_NAME
from tests.store.drafts import person
from tests.ui.driving import part
from tests.ui.properties.driver import Driver

# What the platform without a screen cannot do says nothing of our windows.


def kill_while_editing(url: str, contact: int) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.editing_window", url, str(contact)],
        cwd=Path(__file__).parents[2],
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "kept\n"
    finally:
        child.send_signal(signal.SIGKILL)
        child.communicate()
    assert child.returncode == -signal.SIGKILL


def test_an_edit_survives_a_kill_with_its_open_dialog_and_is_saved(
    qtbot: QtBot, sqlite_store: str, qapp: object
) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    contact = desk.contacts.add(person("Roy", first_name="Anna")).contact
    kill_while_editing(sqlite_store, contact)
    window = open_desk(sqlite_store, region="FR")
    driver = Driver(qtbot, window)
    driver.settle()
    assert part(window, QLabel, "draftsText").text() == "Unsaved changes to Anna Roy"
    driver.open("continueDraftButton")
    assert driver.text("lastName") == f"{LAST_NAME}Roy"
    dialog = part(driver.shown, QDialog, "addressDialog")
    assert dialog.isVisible()
    assert part(dialog, QLineEdit, "city").text() == CITY
    dialog.reject()
    driver.save()
    assert desk.contacts.show(contact).draft.last_name == f"{LAST_NAME}Roy"
    assert list(paths.drafts_folder().iterdir()) == []
    desk.close()
    with qtbot.waitSignal(window.closed, timeout=10_000):
        window.close()
    window.deleteLater()
