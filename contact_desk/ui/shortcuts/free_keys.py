# SPDX-License-Identifier: MIT
"""Which keys a command may be given, and why others not."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from contact_desk.wording.catalogue import Words

_FUNCTION_KEYS = range(Qt.Key.Key_F2, Qt.Key.Key_F35 + 1)
_ALONE = {Qt.Key.Key_Delete, Qt.Key.Key_Insert}
_OF_HELP = "F1"
_OF_TEXT = {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"}
_MOVING = {
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
}


def written(keys: QKeySequence) -> str:
    """As they are kept in a file."""
    return keys.toString(QKeySequence.SequenceFormat.PortableText)


def shown(keys: str) -> str:
    """As they stand on this system's keyboards, in its words."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def why_not(keys: str, words: Words) -> str:
    """Why no command may have these keys; "" where one may."""
    pressed: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
    key, with_keys = pressed.key(), pressed.keyboardModifiers()
    strong = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    if keys == _OF_HELP:
        return words("F1 is kept for help.")
    if keys in _OF_TEXT:
        return words("These keys are used in every text field, for copying or undoing.")
    if key in _MOVING:
        return words("These keys are needed to move about, and in text fields.")
    if with_keys & strong == Qt.KeyboardModifier.AltModifier and key < Qt.Key.Key_Escape:
        return words("Alt with a letter opens a menu or presses a button.")
    if not with_keys & strong and key not in _ALONE and key not in _FUNCTION_KEYS:
        return words("A letter alone would be typed: hold Ctrl with it, or take a function key.")
    return ""
