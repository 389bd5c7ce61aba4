# SPDX-License-Identifier: MIT
"""The amber bar that names who may be the contact being typed, each with the reason (row X01)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contact_desk.domain.contact import Lookalike
from contact_desk.ui.add_contact.lookalike_row import LookalikeRow
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.layouts import clear
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.reason_text import holder_sentence

_INDENT = 32  # px, as the page's
_WIDEST = 796  # px of the design, as the fields above it


class DuplicateHint(QWidget, Translated):
    """Keeps nobody from going on; hidden while there is nobody to name.

    `opened` and `set_apart` carry the id of a contact; `appeared` tells that it takes room now from what stands above,
    `emptied` that the focus, which was in it, has to go elsewhere.
    """

    opened = Signal(int)
    set_apart = Signal(int)
    appeared = Signal()
    emptied = Signal()

    def __init__(self, words: Words, *, indent: int = _INDENT) -> None:
        super().__init__()
        self.words = words
        self._found: tuple[Lookalike, ...] = ()
        self._shown: list[LookalikeRow] = []
        frame = QFrame()
        restyle(frame, bar="warn")
        frame.setMaximumWidth(round(_WIDEST * scale()))
        around = QHBoxLayout(self)
        around.setContentsMargins(indent, 0, indent, 16)
        around.addWidget(frame, 1)
        around.addStretch()
        self._rows = QVBoxLayout(frame)
        self._rows.setContentsMargins(12, 8, 8, 8)
        self._rows.setSpacing(4)
        self.hide()

    def show_holders(self, found: Sequence[Lookalike]) -> None:
        """Name these contacts, one a line; nobody hides the bar."""
        before, self._found = self._found, tuple(found)
        if self._told(before) == self._told(self._found):
            return  # whoever is on a button stays there
        self.retranslate()
        self.setVisible(bool(found))
        if found:
            self.appeared.emit()
            announce(self, self.accessibleName())

    def holders(self) -> tuple[Lookalike, ...]:
        return self._found

    def retranslate(self) -> None:
        focus = self._focus()
        clear(self._rows)
        self._shown = [LookalikeRow(alike, self.words) for alike in self._found]
        for row in self._shown:
            row.open.clicked.connect(partial(self.opened.emit, row.contact))
            row.apart.clicked.connect(partial(self.set_apart.emit, row.contact))
            self._rows.addWidget(row)
        follow_layouts(self.window())
        self.setAccessibleName(" ".join(row.sentence for row in self._shown))
        if focus is not None:
            self._focus_again(*focus)

    def _told(self, found: Sequence[Lookalike]) -> list[tuple[int, str]]:
        return [(alike.id, holder_sentence(alike, self.words)) for alike in found]

    def _focus(self) -> tuple[int, int] | None:
        """Which button of which row has the focus."""
        for place, row in enumerate(self._shown):
            for which, button in enumerate(row.buttons()):
                if button.hasFocus():
                    return place, which
        return None

    def _focus_again(self, place: int, which: int) -> None:
        if self._shown:
            row = self._shown[min(place, len(self._shown) - 1)]
            row.show()  # which the layout does a moment later: nothing hidden takes the focus
            row.buttons()[which].setFocus()
        else:
            self.emptied.emit()
