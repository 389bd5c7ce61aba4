# SPDX-License-Identifier: MIT
"""Theme and language: switched while the window stands open, and kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.settings import SettingsFile
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.qt_words import speak_as_qt
from contact_desk.ui.theme import current_palette
from tests.ui.conftest import OpenWindow
from tests.ui.people import add_people


def test_a_theme_is_put_on_at_once_and_kept(window: MainWindow) -> None:
    window.menus.actions[CommandId.THEME_DARK].trigger()
    assert current_palette().name == "dark"
    assert window.menus.actions[CommandId.THEME_DARK].isChecked()
    assert SettingsFile(paths.settings_file()).read().theme == "dark"
    window.menus.actions[CommandId.THEME_LIGHT].trigger()
    assert current_palette().name == "light"


def test_the_language_is_told_to_every_part_of_the_window_and_kept(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    contact = add_people(desk, 2)[1]
    window = open_window()
    window.workplace.show_contact(contact)
    qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    window.menus.actions[CommandId.LANGUAGE_FRENCH].trigger()
    parts = (
        window,
        window.navigation,
        window.store_page,
        window.message,
        window.workplace,
        window.workplace.search,
        window.workplace.list,
        window.workplace.list.pager,
        window.workplace.card,
    )
    assert {part.words.language for part in parts} == {"fr"}
    assert window.menus.actions[CommandId.LANGUAGE_FRENCH].isChecked()
    assert SettingsFile(paths.settings_file()).read().language == "fr"


def test_labels_of_lists_follow_the_language(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    add_people(desk, 1)
    window = open_window()
    model = window.workplace.list.model
    assert model.index(0, 2).data() == "External"
    window.menus.actions[CommandId.LANGUAGE_FRENCH].trigger()
    assert model.index(0, 2).data() == "Externe"


def test_qts_own_menus_speak_the_language_too(app: QApplication) -> None:
    speak_as_qt(app, "fr")
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "Cop&ier"
    speak_as_qt(app, "en")
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copy"


def test_settings_that_cannot_be_kept_hold_until_the_end(window: MainWindow, tmp_path: Path) -> None:
    folder = paths.settings_file()
    folder.mkdir()
    window.menus.actions[CommandId.THEME_DARK].trigger()
    assert current_palette().name == "dark"
