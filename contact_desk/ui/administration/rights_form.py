# SPDX-License-Identifier: MIT
"""The rights of one holder as check boxes, each with what holds in the end and where that comes from (row T03)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from contact_desk.domain.access import Holder, Right, Source
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.wording.catalogue import Words
from contact_desk.wording.right_text import right_label, sources_text

Sources = Mapping[Right, Collection[Source]]


class RightsForm(Translated, QWidget):
    """A tick is a right given to this holder; what comes from elsewhere stands below it. `changed`: right, whether."""

    changed = Signal(str, bool)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._sources: Sources = {}
        self.boxes: dict[Right, WrappedCheckBox] = {}
        self.whence: dict[Right, QLabel] = {}
        self.title = plain_label(role="section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        for right in Right:
            self._make_line(right, column)
        self.retranslate()

    def show_rights(self, given: Collection[Right], sources: Sources) -> None:
        """`given` are the holder's own; `sources` all that hold in the end, for a user."""
        self._sources = sources
        for right, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(right in given)
        self.retranslate()

    def allow(self, allowed: bool) -> None:
        for box in self.boxes.values():
            box.setEnabled(allowed)

    def retranslate(self) -> None:
        self.title.setText(self.words("Rights"))
        for right, box in self.boxes.items():
            box.setText(right_label(right, self.words))
            elsewhere = [each for each in self._sources.get(right, ()) if _is_from_elsewhere(each)]
            said = sources_text(elsewhere, self.words)
            text = self.words("Holds: {sources}", sources=said) if said else ""
            self.whence[right].setText(text)
            self.whence[right].setVisible(bool(text))
            box.setAccessibleDescription(text)

    def _make_line(self, right: Right, column: QVBoxLayout) -> None:
        box, whence = WrappedCheckBox(), plain_label(role="muted", wrap=True)
        box.setObjectName(f"right_{right}")
        whence.setContentsMargins(26, 0, 0, 0)
        box.toggled.connect(lambda on: self.changed.emit(right, on))
        self.boxes[right], self.whence[right] = box, whence
        column.addWidget(box)
        column.addWidget(whence)


def _is_from_elsewhere(source: Source) -> bool:
    return source.implied or source.holder is not Holder.USER
