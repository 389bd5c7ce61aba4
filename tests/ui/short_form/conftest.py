# SPDX-License-Identifier: MIT
"""An open short form, on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from tests.ui.add_contact.conftest import any_desk, sqlite_desk
from tests.ui.short_form.driver import OwnForm

__all__ = ["any_desk", "sqlite_desk"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What the platform without a screen cannot do says nothing of our windows.
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def form(app: QApplication, qtbot: QtBot, sqlite_desk: Desk) -> OwnForm:
    return OwnForm(qtbot, sqlite_desk)
