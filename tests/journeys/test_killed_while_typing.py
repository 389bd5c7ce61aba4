# SPDX-License-Identifier: MIT
"""The process is killed while an agent types: the next start goes on at the same page, with everything typed."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.domain.draft import ContactDraft
from contact_desk.services.maintenance import check
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import STEPS, Page
from tests.journeys.typing_window import DIALOGS, TYPED
from tests.ui.driving import part, wait_until_idle

# What the platform without a screen cannot do says nothing of our windows.

Child = subprocess.Popen[str]


@pytest.fixture
def url(sqlite_store: str) -> str:
    return sqlite_store


@pytest.fixture
def start(qapp: QApplication, url: str, qtbot: QtBot) -> Iterator[Callable[[], MainWindow]]:
    """Starts the program's window; it is closed at the end."""
    windows: list[MainWindow] = []

    def start() -> MainWindow:
        window = open_desk(url, region="FR")
        windows.append(window)
        wait_until_idle(qtbot, window)
        return window

    yield start
    for window in windows:
        if not window.is_closed:
            with qtbot.waitSignal(window.closed, timeout=10_000):
                window.close()
        window.deleteLater()


def kill_on(page: Page, url: str, before_the_kill: Callable[[Child], None] = lambda _: None) -> None:
    """Type up to the page in a process of its own, and kill that once the draft is on disk."""
    kill_in("typing_window", url, page, before_the_kill)


def kill_in(
    module: str, url: str, where: str, before_the_kill: Callable[[Child], None] = lambda _: None
) -> None:
    """The same with any module of the journeys that prints "kept"."""
    child: Child = subprocess.Popen(
        [sys.executable, "-m", f"tests.journeys.{module}", url, where],
        cwd=Path(__file__).parents[2],
        env=dict(os.environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert hear(child) == "kept\n"
        before_the_kill(child)
    finally:
        child.send_signal(signal.SIGKILL)
        child.communicate()
    assert child.returncode == -signal.SIGKILL


def hear(child: Child) -> str:
    assert child.stdout is not None
    return child.stdout.readline()


def press_save(child: Child) -> None:
    assert child.stdin is not None
    child.stdin.write("save\n")
    child.stdin.flush()
    assert hear(child) == "saving\n"


def go_on(window: MainWindow, qtbot: QtBot) -> AddContactWizard:
    offer = part(window, QPushButton, "continueDraftButton")
    assert offer.isVisible()
    offer.click()
    wait_until_idle(qtbot, window)
    return part(window, AddContactWizard)


def text_of(under: QWidget, name: str) -> str:
    editor = part(under, QWidget, name)
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    assert isinstance(editor, QLineEdit)
    return editor.text()


def texts_of(wizard: AddContactWizard, page: Page, *, is_last: bool) -> dict[str, str]:
    """What stands in the fields of a page now; on the last one they may be in a dialog."""
    under: QWidget = wizard.pages[page]
    if page in DIALOGS:
        if not is_last:
            return TYPED[page]
        under = part(wizard, QDialog, DIALOGS[page][1])
        assert under.isVisible()
    return {name: text_of(under, name) for name in TYPED[page]}


@pytest.mark.parametrize("page", STEPS)
def test_the_next_start_goes_on_at_the_page_of_the_kill(
    page: Page, url: str, start: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    kill_on(page, url)
    wizard = go_on(start(), qtbot)
    assert wizard.pages[page].isVisible()
    for before in STEPS[: STEPS.index(page) + 1]:
        wizard.pages[before].enter()
        assert texts_of(wizard, before, is_last=before is page) == TYPED[before]
        assert before in wizard.brain.visited


def test_who_was_called_not_the_same_before_the_kill_is_not_named_after_it(
    url: str, start: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = start()
    assert window.desk is not None
    namesake = window.desk.contacts.add(ContactDraft(last_name=TYPED[Page.NAME]["lastName"])).contact
    kill_on(Page.NAME, url, press_not_the_same)
    wizard = go_on(start(), qtbot)
    assert wizard.brain.apart == (namesake,)
    assert not part(wizard, QWidget, "duplicateHint").isVisible()


def press_not_the_same(child: Child) -> None:
    assert child.stdin is not None
    child.stdin.write("apart\n")
    child.stdin.flush()
    assert hear(child) == "kept\n"


def contacts(url: str) -> int:
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        count: int = connection.execute("SELECT count(*) FROM contact").fetchone()[0]
    connection.close()
    return count


def test_a_contact_that_was_saved_before_the_kill_is_not_added_twice(
    url: str, start: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    kill_on(Page.SUMMARY, url)
    window = start()
    wizard = go_on(window, qtbot)
    # The commit arrived, the kill came before its answer: to the next start the draft looks unsaved.
    assert window.desk is not None
    window.desk.contacts.add(wizard.brain.to_save())
    part(wizard, QPushButton, "saveButton").click()
    wait_until_idle(qtbot, window)
    assert wizard.brain.page is Page.END
    assert contacts(url) == 1
    assert check(url).problems == ()
    assert list(paths.drafts_folder().iterdir()) == []


def test_a_contact_whose_save_is_under_way_when_the_kill_comes_is_saved_once(
    url: str, start: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)

    def kill_while_saving(child: Child) -> None:
        other.execute("BEGIN IMMEDIATE")
        press_save(child)

    kill_on(Page.SUMMARY, url, kill_while_saving)
    other.execute("ROLLBACK")
    other.close()
    wizard = go_on(start(), qtbot)
    part(wizard, QPushButton, "saveButton").click()
    qtbot.waitUntil(lambda: wizard.brain.page is Page.END, timeout=10_000)
    assert contacts(url) == 1
    assert check(url).problems == ()


def test_a_draft_that_was_offered_and_left_waits_for_the_start_after_the_next(
    url: str, start: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    kill_on(Page.BUSINESS, url)
    first = start()
    with qtbot.waitSignal(first.closed, timeout=10_000):
        first.close()
    wizard = go_on(start(), qtbot)
    assert text_of(wizard.pages[Page.BUSINESS], "city") == TYPED[Page.BUSINESS]["city"]
