# SPDX-License-Identifier: MIT
"""The window is killed again and again around Save: what it told of is there, whole and once; the rest is a draft."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.services.maintenance import check
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.wizard.pages import Page
from tests.journeys.saving_window import given, meant
from tests.store import plain_sql
from tests.store.drafts import EVERYTHING
from tests.ui.driving import part, wait_until_idle

# When to kill, as a part of what the first save took before its answer was there; the last is in a second save.
MOMENTS = (0.23, 0.62, 0.9, 1.24)


class Killed:
    """A window that was killed; `saving` and `saved` are the numbers it told of, `saved` with the contacts' ids."""

    def __init__(self, url: str, first: int, *, moment: int = 0, kill_after: int = 0) -> None:
        self.saving: list[int] = []
        self.saved: dict[int, int] = {}
        self.calls = 0
        command = [sys.executable, "-m", "tests.journeys.saving_window", url, str(first), str(moment)]
        top = Path(__file__).parents[2]
        with subprocess.Popen(command, cwd=top, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            try:
                for line in child.stdout:
                    self._hear(line.split())
                    if kill_after and len(self.saved) == kill_after:
                        child.kill()
            except AssertionError:
                child.terminate()
                raise
        assert child.returncode == -signal.SIGKILL

    def _hear(self, words: list[str]) -> None:
        match words:
            case ["saving", number]:
                self.saving.append(int(number))
            case ["saved", number, contact, calls]:
                self.saved[int(number)] = int(contact)
                self.calls = self.calls or int(calls)
            case _:
                raise AssertionError(words)


@pytest.fixture
def url(store_url: str) -> str:
    """A store that knows the attributes which the drafts name."""
    desk = Desk.open(store_url, language="en", region="FR")
    desk.contacts.add(EVERYTHING, create_attributes=True)
    desk.close()
    return store_url


@pytest.fixture
def desk(url: str) -> Iterator[Desk]:
    opened = Desk.open(url, language="en", region="FR")
    yield opened
    opened.close()


def contacts_of(url: str, number: int) -> list[int]:
    uid = given(number).uid
    return [int(row[0]) for row in plain_sql.rows(url, f"SELECT id FROM contact WHERE uid = '{uid}'")]


def finish_what_waits(url: str, qtbot: QtBot) -> None:
    """Start the program, go on with the only draft that it offers, and save that."""
    window = open_desk(url, region="FR")
    wait_until_idle(qtbot, window)
    part(window, QPushButton, "continueDraftButton").click()
    wait_until_idle(qtbot, window)
    wizard = part(window, AddContactWizard)
    part(wizard, QPushButton, "saveButton").click()
    qtbot.waitUntil(lambda: wizard.brain.page is Page.END, timeout=10_000)
    with qtbot.waitSignal(window.closed, timeout=10_000):
        window.close()
    window.deleteLater()


def look_after(killed: Killed, desk: Desk, qtbot: QtBot) -> int:
    """Compare the store with what the window told, finish what it did not; gives the next number to use."""
    url, last = desk.store_url, killed.saving[-1]
    assert check(url).problems == ()
    for number, contact in killed.saved.items():
        assert contacts_of(url, number) == [contact]
        assert desk.contacts.show(contact).draft == meant(number)
    waiting = desk.drafts.waiting()
    if last not in killed.saved:
        assert len(contacts_of(url, last)) + len(waiting) >= 1
    for kept in waiting:
        assert kept.draft == meant(last)
        finish_what_waits(url, qtbot)
    (contact,) = contacts_of(url, last)
    assert desk.contacts.show(contact).draft == meant(last)
    assert check(url).problems == ()
    assert [file for file in paths.drafts_folder().iterdir() if file.suffix != ".lock"] == []
    return last + 1


def test_a_window_killed_while_it_saves_loses_and_halves_nothing(
    qapp: QApplication, desk: Desk, qtbot: QtBot
) -> None:
    told = Killed(desk.store_url, 1, kill_after=1)
    following = look_after(told, desk, qtbot)
    for part_of_a_save in MOMENTS:
        killed = Killed(desk.store_url, following, moment=int(told.calls * part_of_a_save))
        following = look_after(killed, desk, qtbot)
    assert desk.contacts.find().total == following
