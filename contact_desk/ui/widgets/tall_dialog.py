# SPDX-License-Identifier: MIT
"""The frame of a dialog that asks for something: heading, what scrolls where it is too high, two buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_WIDTH = 560  # px of the design
_FRAME = 40  # px, what a window manager may put around a dialog


class TallDialog(Translated, QDialog):
    """What it asks with goes into `body`; Escape and Cancel reject it."""

    def __init__(self, words: Words, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.words = words
        self.setObjectName(name)
        self.heading = plain_label(role="section", wrap=True)
        self.body = QVBoxLayout()
        self.column = QVBoxLayout(self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.agree)
        self.buttons.rejected.connect(self.reject)
        self._arrange()

    def add_foot(self, widget: QWidget) -> None:
        """Put it above the buttons, outside what scrolls: whatever it says is to be seen at once."""
        self.column.insertWidget(self.column.indexOf(self.buttons), widget)

    def title_text(self) -> str:
        raise NotImplementedError

    def agree_text(self) -> str:
        return self.words("OK")

    def agree(self) -> None:
        """The user has pressed Enter, or the button that agrees."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self.setWindowTitle(self.title_text())
        self.heading.setText(self.title_text())
        agree = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        agree.setText(self.agree_text())
        restyle(agree, primary=True)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.words("Cancel"))

    def event(self, event: QEvent) -> bool:
        """Grow with the messages under the fields: a window does not by itself, their lines being wrapped."""
        told = super().event(event)
        if event.type() == QEvent.Type.Show:
            # What it asked for was measured before it knew how wide it is: far too high.
            self.area.updateGeometry()
        if event.type() == QEvent.Type.LayoutRequest and (layout := self.layout()) is not None:
            needed = min(layout.totalHeightForWidth(self.width()), self._most().height())
            self.resize(self.width(), max(self.height(), needed))
        return told

    def _arrange(self) -> None:
        content = QWidget()
        content.setLayout(self.body)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.area = TallArea(content, self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.area, 1)
        self.column.addWidget(self.buttons)
        self.resize(min(round(_WIDTH * scale()), self._most().width()), 0)

    def _most(self) -> QSize:
        """How large the dialog may be, with its frame, on this screen."""
        return self.screen().availableSize() - QSize(_FRAME, _FRAME)
