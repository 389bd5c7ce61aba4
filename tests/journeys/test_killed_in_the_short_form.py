# SPDX-License-Identifier: MIT
"""The process is killed while somebody types in the short form: the next start goes on in it, with everything typed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.services.maintenance import check
from contact_desk.ui.add_organisation.wizards import AddOrganisationWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.short_form.window import AddContactForm
from tests.journeys.form_window import MORE, STREET, TYPED
from tests.ui.driving import part, wait_until_idle

# What the platform without a screen cannot do says nothing of our windows.


def kill_while_typing(url: str, where: str) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.form_window", url, where],
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


def go_on(window: MainWindow, qtbot: QtBot) -> AddContactForm:
    wait_until_idle(qtbot, window)
    part(window, QPushButton, "continueDraftButton").click()
    wait_until_idle(qtbot, window)
    form = part(window, AddContactForm)
    qtbot.waitUntil(form.boxes.is_complete)
    wait_until_idle(qtbot, window)
    return form


@pytest.mark.parametrize("where", ["nothing", "dialog", "wizard"])
def test_the_next_start_goes_on_in_the_form(
    where: str, sqlite_store: str, qtbot: QtBot, qapp: object
) -> None:
    kill_while_typing(sqlite_store, where)
    window = open_desk(sqlite_store, region="FR")
    form = go_on(window, qtbot)
    assert {name: part(form, QLineEdit, name).text() for name in TYPED} == TYPED
    if where == "dialog":
        dialog = part(form, QDialog, "addressDialog")
        assert dialog.isVisible()
        assert part(dialog, QLineEdit, "street").text() == STREET
        dialog.reject()
    elif where == "wizard":
        nested = part(form, AddOrganisationWizard)
        assert nested.isVisible()
        assert part(nested, QLineEdit, "organisationName").text() == TYPED["organisation"] + MORE
        nested.reject()
    part(form, QPushButton, "saveButton").click()
    wait_until_idle(qtbot, window)
    qtbot.waitUntil(lambda: window.workplace.card.name() == TYPED["lastName"])
    assert check(sqlite_store).problems == ()
    assert list(paths.drafts_folder().glob("*.json")) == []
    with qtbot.waitSignal(window.closed, timeout=10_000):
        window.close()
    window.deleteLater()
