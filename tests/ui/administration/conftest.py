# SPDX-License-Identifier: MIT
"""The Administration page of a real window, on both engines."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from contact_desk.ui.main_window import MainWindow
from tests.ui.administration.driver import Driver


@pytest.fixture
def store_url(request: pytest.FixtureRequest) -> str:
    """An empty store: of the engine that a test asks for, else of one or the other."""
    wanted = getattr(request, "param", "")
    fixture = {"sqlite": "sqlite_store", "postgresql": "postgres_store"}.get(wanted, "either_store")
    return str(request.getfixturevalue(fixture))


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> Driver:
    return Driver(qtbot, window)
