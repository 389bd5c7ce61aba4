# SPDX-License-Identifier: MIT
"""Choosing a store: a server with what is in the way, a shared file, and the window without a store."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from contact_desk.ui.app import open_desk
from contact_desk.ui.choosing_store.dialog import ChooseStoreDialog
from contact_desk.ui.main_window import MainWindow
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.postgres_programs import free_port


def _window(look: Look, url: str) -> MainWindow:
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    return window


def _dialog(look: Look, folder: Path) -> ChooseStoreDialog:
    window = _window(look, f"sqlite:///{folder / 'centre-lyon.sqlite'}")
    window.connect_wanted.emit()
    settle(lambda: not window.operations.is_busy())
    dialog = window.findChild(ChooseStoreDialog)
    assert dialog is not None
    dialog.finished.connect(window.deleteLater)
    return dialog


def _server(look: Look, folder: Path) -> QWidget:
    dialog = _dialog(look, folder)
    for field, text in (
        (dialog.server.hosts, "127.0.0.1"),
        (dialog.server.port, str(free_port())),
        (dialog.server.database, "annuaire"),
        (dialog.server.user, "marie.lefebvre"),
        (dialog.server.password, "············"),
    ):
        field.line.setText(text)
    dialog.test()
    settle(lambda: dialog.bar.isVisible() and not dialog.is_testing())
    return dialog


def _shared(look: Look, folder: Path) -> QWidget:
    dialog = _dialog(look, folder)
    dialog.show_store(f"sqlite:///{folder / 'équipe.sqlite'}")
    dialog.choose_kind(shared=True)
    dialog.test()
    settle(lambda: dialog.bar.isVisible() and not dialog.is_testing())
    return dialog


def _without(look: Look, _folder: Path) -> QWidget:
    return _window(look, f"postgresql://marie@127.0.0.1:{free_port()}/annuaire")


_SERVER = Screen("choosing-store-server", _server, ((560, 760),))
SCREENS = (
    _SERVER,
    Screen("choosing-store-shared", _shared, ((560, 480),)),
    Screen("choosing-store-none", _without, ((1024, 700),)),
    enlarged(_SERVER),
)
