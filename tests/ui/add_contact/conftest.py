# SPDX-License-Identifier: MIT
"""An open wizard on a new SQLite file, and the desk below it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.services.maintenance import initialise
from tests.ui.add_contact.driver import Driver, wait_for_all


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What the platform without a screen cannot do says nothing of our windows.
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def sqlite_desk(sqlite_store_url: str) -> Iterator[Desk]:
    """One engine is enough for what the pages do; the journeys run on both."""
    opened = Desk.open(sqlite_store_url, language="en", region="FR")
    yield opened
    opened.close()


@pytest.fixture(params=["sqlite_store_url", "postgres_store_url"])
def any_desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """On SQLite and on PostgreSQL in turn."""
    url: str = request.getfixturevalue(request.param)
    initialise(url)
    opened = Desk.open(url, language="en", region="FR")
    yield opened
    wait_for_all()
    opened.close()


@pytest.fixture
def drive(qtbot: QtBot, sqlite_desk: Desk) -> Driver:
    return Driver(qtbot, sqlite_desk)
