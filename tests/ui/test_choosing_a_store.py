# SPDX-License-Identifier: MIT
"""The dialog *Connect to a store*: tested, made, remembered, signed in to, opened; and the window that has none."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.server_address import read_server_address
from contact_desk.services import signing_in
from contact_desk.settings import SettingsFile
from contact_desk.ui.choosing_store.choosing import ChoosingStore
from contact_desk.ui.choosing_store.dialog import ChooseStoreDialog
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from tests.keyrings import remembering_keyring
from tests.postgres_programs import free_port
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, wait_until_idle

Choose = Callable[[MainWindow], ChooseStoreDialog]
Guarded = tuple[str, str]


@pytest.fixture
def choose(qtbot: QtBot) -> Choose:
    """Chooses the command and waits until the dialog stands there."""

    def choose(window: MainWindow) -> ChooseStoreDialog:
        window.menus.actions[CommandId.CONNECT].trigger()
        wait_until_idle(qtbot, window)
        dialog = window.findChild(ChooseStoreDialog)
        assert dialog is not None
        return dialog

    return choose


@pytest.fixture
def guarded(postgres_store: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Guarded]:
    """A store on a server, and the password that nothing on this system knows."""
    password = os.environ["PGPASSWORD"]
    monkeypatch.delenv("PGPASSWORD")
    yield postgres_store, password
    signing_in.use(postgres_store, "")


@pytest.fixture
def beside(app: QApplication, qtbot: QtBot) -> Iterator[list[MainWindow]]:
    """Windows that were opened beside the first one; they are closed at the end."""
    windows: list[MainWindow] = []
    yield windows
    for window in windows:
        wait_until_idle(qtbot, window)
        window.close()
        window.deleteLater()


def fill(dialog: ChooseStoreDialog, url: str, password: str = "") -> None:
    """Type an address into the fields of a server."""
    address = read_server_address(url)
    host, _, port = address.hosts[0].partition(":")
    for name, text in {
        "hosts": host,
        "port": port,
        "database": address.database,
        "user": address.user,
        "password": password,
    }.items():
        part(dialog, QLineEdit, name).setText(text)
    dialog.server.encryption.kind.load("prefer")


def open_beside(window: MainWindow, beside: list[MainWindow], qtbot: QtBot) -> MainWindow:
    """The window on the other store, once it has opened that."""
    choosing = window.findChild(ChoosingStore)
    assert choosing is not None
    qtbot.waitUntil(lambda: bool(choosing.beside) and choosing.beside[-1].desk is not None, timeout=20_000)
    beside.append(choosing.beside[-1])
    wait_until_idle(qtbot, window)
    return beside[-1]


def test_a_server_is_tested_signed_in_to_and_opened_beside_the_window_with_its_drafts(
    window: MainWindow,
    choose: Choose,
    beside: list[MainWindow],
    guarded: Guarded,
    qtbot: QtBot,
) -> None:
    postgres_store, password = guarded
    wizard = window.add_contact(ContactDraft(last_name="Unfinished"))
    assert wizard is not None
    with remembering_keyring() as keyring:
        dialog = choose(window)
        fill(dialog, postgres_store, "wrong")
        dialog.test_button.click()
        qtbot.waitUntil(lambda: "did not accept this user" in dialog.bar.label.text(), timeout=20_000)
        fill(dialog, postgres_store, password)
        assert not dialog.bar.isVisible()
        dialog.test_button.click()
        qtbot.waitUntil(lambda: "can be opened" in dialog.bar.label.text(), timeout=20_000)
        assert keyring.entries == {}
        dialog.server.keep.setChecked(True)
        dialog.agree()
        other = open_beside(window, beside, qtbot)
        assert other.desk is not None
        assert other.desk.engine == "postgresql"
        assert list(keyring.entries.values()) == [password]
    assert wizard.isVisible()
    assert window.desk is not None
    assert window.desk.engine == "sqlite"
    settings = paths.settings_file().read_text(encoding="utf-8")
    kept = SettingsFile(paths.settings_file()).read()
    assert read_server_address(kept.store) == read_server_address(f"{postgres_store}?sslmode=prefer")
    assert kept.recent_stores.splitlines()[0] == kept.store
    assert password not in settings
    wizard.close()


def test_an_empty_database_becomes_a_store_by_a_button(
    window: MainWindow, choose: Choose, beside: list[MainWindow], postgres_store_url: str, qtbot: QtBot
) -> None:
    dialog = choose(window)
    fill(dialog, postgres_store_url)
    dialog.agree()
    qtbot.waitUntil(dialog.bar.button.isVisible, timeout=20_000)
    assert dialog.bar.button.text() == "C&reate the store"
    assert "You may create one" in dialog.bar.label.text()
    dialog.bar.button.click()
    qtbot.waitUntil(lambda: "can be opened" in dialog.bar.label.text(), timeout=20_000)
    dialog.agree()
    assert open_beside(window, beside, qtbot).desk is not None


def test_a_test_of_a_silent_server_can_be_stopped(window: MainWindow, choose: Choose) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        dialog = choose(window)
        fill(dialog, f"postgresql://me@127.0.0.1:{silent.getsockname()[1]}/x")
        dialog.test_button.click()
        assert dialog.bar.label.text() == "Testing the connection…"
        assert dialog.test_button.text() == "&Stop the test"
        dialog.test_button.click()
        assert not dialog.is_testing()
        assert not dialog.bar.isVisible()
        dialog.reject()


def test_the_window_without_a_store_offers_another_one_and_opens_it_itself(
    open_window: OpenWindow, choose: Choose, store_url: str, tmp_path: Path, qtbot: QtBot
) -> None:
    lost = f"postgresql://me@127.0.0.1:{free_port()}/x"
    window = open_window(lost)
    window.store_page.state.other.click()
    dialog = choose(window)
    assert (dialog.server.hosts.text(), dialog.server.user.text()) == ("127.0.0.1", "me")
    dialog.show_store(f"sqlite:///{tmp_path / 'equipe.sqlite'}")
    dialog.choose_kind(shared=True)
    dialog.agree()
    qtbot.waitUntil(dialog.bar.button.isVisible, timeout=20_000)
    assert "or create one there" in dialog.bar.label.text()
    dialog.bar.button.click()
    qtbot.waitUntil(lambda: "can be opened" in dialog.bar.label.text(), timeout=20_000)
    dialog.agree()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    assert (tmp_path / "equipe.sqlite").stat().st_mode & 0o777 == 0o666 & ~_umask()
    wait_until_idle(qtbot, window)


def test_a_server_that_wants_a_password_is_signed_in_to_from_the_page(
    open_window: OpenWindow, choose: Choose, guarded: Guarded, qtbot: QtBot
) -> None:
    postgres_store, password = guarded
    window = open_window(postgres_store)
    page = window.store_page.state
    assert (page.button.text(), page.other.text()) == ("Sign in…", "Try again")
    page.button.click()
    dialog = choose(window)
    assert dialog.server.database.text() == read_server_address(postgres_store).database
    dialog.server.password.line.setText(password)
    dialog.agree()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    assert window.desk is not None
    assert window.desk.store_url == postgres_store, (
        "as it was written, since drafts belong to a store by that"
    )
    wait_until_idle(qtbot, window)


def test_a_file_can_be_chosen_from_the_folders(window: MainWindow, choose: Choose, tmp_path: Path) -> None:
    dialog = choose(window)
    dialog.choose_kind(shared=False)
    dialog.file.browse.click()
    files = part(dialog, QFileDialog)
    files.selectFile(str(tmp_path / "team"))
    files.accept()
    assert dialog.file.url() == f"sqlite:///{tmp_path / 'team.sqlite'}"
    dialog.reject()


def test_what_is_missing_is_told_at_its_field_and_nothing_is_asked(
    window: MainWindow, choose: Choose
) -> None:
    dialog = choose(window)
    dialog.agree()
    assert [field.state() for field in (dialog.server.hosts, dialog.server.database)] == ["bad", "bad"]
    fill(dialog, "postgresql://lea@localhost:99999/contacts")
    dialog.agree()
    assert dialog.server.port.state() == "bad"
    part(dialog, QRadioButton, "kindFile").click()
    dialog.agree()
    assert dialog.file.path.state() == "bad"
    assert not dialog.is_testing()
    dialog.reject()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
