# SPDX-License-Identifier: MIT
"""What a screen reader gets of the controls of a window, and what of it is missing."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QRadioButton,
    QWidget,
)

from tests.ui.walking import controls, visible, what

_MESSAGE = "Message"


def spoken(widget: QWidget, which: QAccessible.Text = QAccessible.Text.Name) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(which)


def described(widget: QWidget) -> str:
    return spoken(widget, QAccessible.Text.Description)


def name_faults(window: QWidget) -> list[str]:
    """Controls without a name, told exactly as another of their kind, or with nothing to tell what they are for."""
    parts = controls(window)
    faults = [f"{what(each)} has no name" for each in parts if not spoken(each).strip()]
    faults += [f"{what(each)} has no description" for each in parts if _must_explain(each, window)]
    faults += [f"{what(each)} has no tool tip" for each in parts if _is_a_bare_icon(each)]
    names = Counter((type(each).__name__, spoken(each), described(each), _field_of(each)) for each in parts)
    faults += [f"{count} times {name[0]} {name[1]!r}" for name, count in names.items() if count > 1]
    return faults + [f"{each.text()!r} belongs to no field" for each in _loose_labels(window)]


def _must_explain(widget: QWidget, window: QWidget) -> bool:
    """Lists and tables, answers to a question, and fields that no label stands beside."""
    labelled = {label.buddy() for label in window.findChildren(QLabel)}
    alone = isinstance(widget, QLineEdit | QComboBox) and widget not in labelled
    explains_itself = not (isinstance(widget, QAbstractItemView | QRadioButton) or alone)
    return not (explains_itself or described(widget).strip())


def _field_of(widget: QWidget) -> QWidget | None:
    """The field within which a small button stands, and whose name is told before its own."""
    parent = widget.parentWidget()
    return parent if isinstance(parent, QLineEdit) else None


def _is_a_bare_icon(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and not widget.text() and not widget.toolTip()


def _loose_labels(window: QWidget) -> list[QLabel]:
    labels = [each for each in visible(window) if isinstance(each, QLabel)]
    return [label for label in labels if label.property("role") == "field" and label.buddy() is None]


def letter_faults(window: QWidget) -> list[str]:
    """Letters that Alt would find twice: among buttons, labels and menus of the window, or within one menu."""
    texts = [each.text() for each in visible(window) if isinstance(each, QAbstractButton)]
    texts += [each.text() for each in visible(window) if isinstance(each, QLabel) and each.buddy()]
    bars = [each for each in visible(window) if isinstance(each, QMenuBar)]
    faults = _twice([*texts, *(action.text() for bar in bars for action in bar.actions())])
    for bar in bars:
        for menu in bar.findChildren(QMenu):
            faults += _twice([action.text() for action in menu.actions()])
    return faults


def _twice(texts: list[str]) -> list[str]:
    letters = Counter(QKeySequence.mnemonic(text).toString() for text in texts)
    return [
        f"{letter} is given to {[text for text in texts if QKeySequence.mnemonic(text).toString() == letter]}"
        for letter, count in letters.items()
        if letter and count > 1
    ]


def message_faults(window: QWidget) -> list[str]:
    """Sentences under a field that its description does not tell."""
    shown = [each for each in visible(window) if isinstance(each, QLabel) and each.text()]
    faults = []
    for label in (each for each in shown if each.objectName().endswith(_MESSAGE)):
        editor = window.findChild(QWidget, label.objectName().removesuffix(_MESSAGE))
        if editor is None or label.text() not in described(editor):
            faults.append(f"{label.objectName()} is not told with its field: {label.text()}")
    return faults
