# SPDX-License-Identifier: MIT
"""The one door for questions to the user. They are opened, never executed, and speak plain text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from contact_desk.ui.theme import restyle
from contact_desk.wording.catalogue import Words


def confirm(
    parent: QWidget,
    words: Words,
    *,
    title: str,
    text: str,
    yes: str,
    no: str,
    on_yes: Callable[[], None],
) -> QMessageBox:
    """Ask; `on_yes` is called when the user agrees. `yes` and `no` name the two actions; Escape means no."""
    box = _box(parent, title, text)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no or words("Cancel"), QMessageBox.ButtonRole.RejectRole)
    restyle(agree, primary=True)
    box.setDefaultButton(agree)
    box.setEscapeButton(refuse)
    box.accepted.connect(on_yes)
    box.open()
    return box


def tell(parent: QWidget, words: Words, *, title: str, text: str) -> QMessageBox:
    """Say something that needs no decision."""
    box = _box(parent, title, text)
    close = box.addButton(words("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.setEscapeButton(close)
    box.open()
    return box


def _box(parent: QWidget, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    return box
