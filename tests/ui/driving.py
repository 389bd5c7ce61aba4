# SPDX-License-Identifier: MIT
"""How tests work a widget as a person does: keys, clicks, and waiting for what is under way."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.ui.main_window import MainWindow

Part = TypeVar("Part", bound=QObject)


def type_text(widget: QWidget, text: str) -> None:
    """Type any text, a key event a letter; `QTest.keyClicks` aborts on letters outside ASCII."""
    for letter in text:
        press(widget, Qt.Key.Key_unknown, text=letter)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    text: str = "",
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def shortcut(widget: QWidget, key: Qt.Key) -> None:
    """Press Control and a key the way that reaches menus too."""
    QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)


def part(within: QObject, kind: type[Part], name: str = "") -> Part:
    """The one part of this kind and name; there must be one."""
    found = within.findChild(kind, name) if name else within.findChild(kind)
    assert found is not None
    return found


def part_once_made(qtbot: QtBot, within: QObject, kind: type[Part], name: str) -> Part:
    """The same of a part that is made after others have been painted."""
    qtbot.waitUntil(lambda: within.findChild(kind, name) is not None)
    return part(within, kind, name)


def said_below(within: QObject, name: str) -> str:
    """What is said below a field; "" where nothing can be seen there."""
    part(within, QWidget, name)
    label = within.findChild(QLabel, f"{name}Message")
    return label.text() if label is not None and label.isVisible() else ""


def wait_until_idle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait for all that was asked, and for what its answers asked in turn."""
    while True:
        qtbot.waitUntil(lambda: not window.operations.is_busy(), timeout=10_000)
        QApplication.processEvents()  # parts that were put off until here are made now, and ask too
        if not window.operations.is_busy():
            return


def identities(window: MainWindow) -> list[str]:
    """The names that the list shows, from top to bottom."""
    model = window.workplace.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]
