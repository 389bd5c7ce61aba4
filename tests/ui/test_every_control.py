# SPDX-License-Identifier: MIT
"""Every control of every screen, in both languages: named, explained, reached by Tab in the order one reads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.saying import letter_faults, message_faults, name_faults
from tests.ui.screens import ALL, Screens, Stage
from tests.ui.walking import tab_faults

pytestmark = [
    pytest.mark.parametrize("screens", ALL),
    pytest.mark.parametrize("language", ["fr", "en"]),
]


@pytest.fixture
def stage(app: QApplication, store_url: str, qtbot: QtBot, language: str) -> Iterator[Stage]:
    stage = Stage(store_url, qtbot, language)
    yield stage
    stage.clear()


def test_tab_reaches_every_control_in_the_order_one_reads(stage: Stage, screens: Screens) -> None:
    """And each tells what it is, and what is said of it: one walk for both, since the screens take their time."""
    faults = [f"{name}: {fault}" for name, window in screens(stage) for fault in _faults(window)]
    assert faults == []


def _faults(window: QWidget) -> list[str]:
    return [*name_faults(window), *letter_faults(window), *message_faults(window), *tab_faults(window)]
