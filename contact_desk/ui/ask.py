# SPDX-License-Identifier: MIT
"""The one door for questions to the user. They are opened, never executed, and speak plain text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

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
    other: str = "",
    on_other: Callable[[], None] = lambda: None,
    careful: bool = False,
) -> QMessageBox:
    """Ask; `on_yes` is called when the user agrees. `yes` and `no` name the two actions; Escape means no.

    With `other` there is a third one between them. Enter means yes, unless one has to be `careful`.
    """
    box = _box(parent, title, text)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    if other:
        box.addButton(other, QMessageBox.ButtonRole.ActionRole).clicked.connect(on_other)
    refuse = box.addButton(no or words("Cancel"), QMessageBox.ButtonRole.RejectRole)
    restyle(refuse if careful else agree, primary=True)
    box.setDefaultButton(refuse if careful else agree)
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


def choose_number(
    parent: QWidget,
    *,
    title: str,
    text: str,
    value: int,
    bounds: tuple[int, int],
    on_chosen: Callable[[int], object],
) -> QInputDialog:
    """Let a whole number be typed, between these bounds; `value` stands there to begin with."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(text)
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(*bounds)
    dialog.setIntValue(value)
    dialog.intValueSelected.connect(on_chosen)
    dialog.open()
    return dialog


def choose_file(
    parent: QWidget,
    *,
    title: str,
    start: str,
    kinds: Sequence[tuple[str, str]],
    on_chosen: Callable[[str], object],
    new: bool = False,
    suffix: str = "",
) -> QFileDialog:
    """Let a file be chosen; with `new` also the name of one that is not there yet, without `suffix` that is added.

    `start` is the file or folder to begin with; each kind is its name and its patterns: "*.crt *.pem".
    """
    dialog = QFileDialog(parent, title, start)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if new:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # What becomes of a file that is there is said by whoever asked.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(suffix)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([f"{name} ({patterns})" for name, patterns in kinds])
    dialog.fileSelected.connect(on_chosen)
    dialog.open()
    return dialog


def _box(parent: QWidget, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    return box
