# SPDX-License-Identifier: MIT
"""A button that looks like a link and ends in an ellipsis where there is no room for its text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import literal, plain_tool_tip


class ElidedLink(EnterButton):
    """Its text is data: no letter of it is underlined."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._whole = " ".join(text.split())
        self.setAutoDefault(False)
        restyle(self, link=True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(literal(self._whole))

    def whole_text(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        whole = self.fontMetrics().horizontalAdvance(self._whole)
        return QSize(whole + self._around() + 1, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = max(self.width() - self._around(), 0)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(literal(shown))
        self.setToolTip(plain_tool_tip(self._whole) if shown != self._whole else "")

    def _around(self) -> int:
        """What border and padding take, px."""
        self.ensurePolished()
        shown = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return super().sizeHint().width() - shown
