# SPDX-License-Identifier: MIT
"""What scrolls within a card: several of these share its height, so that none may ask for much."""

from __future__ import annotations

from PySide6.QtCore import QSize

from contact_desk.ui.widgets.tall_area import TallArea

_LEAST_LINES = 2


class LowArea(TallArea):
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _LEAST_LINES * self.fontMetrics().height())
