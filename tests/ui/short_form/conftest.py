# SPDX-License-Identifier: MIT
"""An open short form, and a desk on one engine or the other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from tests.ui.add_contact.conftest import any_desk, sqlite_desk
from tests.ui.short_form.driver import OwnForm

__all__ = ["any_desk", "sqlite_desk"]


@pytest.fixture
def form(app: QApplication, qtbot: QtBot, sqlite_desk: Desk) -> OwnForm:
    return OwnForm(qtbot, sqlite_desk)
