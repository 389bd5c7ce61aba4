# SPDX-License-Identifier: MIT
"""Qt's Fusion style with icons that grow with the font; a style sheet cannot size those of a line of text."""

from __future__ import annotations

from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

_DESIGN = 16  # px
_METRICS = frozenset(
    {
        QStyle.PixelMetric.PM_SmallIconSize,
        QStyle.PixelMetric.PM_ButtonIconSize,
        QStyle.PixelMetric.PM_ListViewIconSize,
    }
)


class LargerIcons(QProxyStyle):
    """Only for a font larger than the design's: Qt asks it for every size, which takes time."""

    def __init__(self, scale: float) -> None:
        super().__init__("Fusion")
        self._side = round(_DESIGN * scale)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        return self._side if metric in _METRICS else super().pixelMetric(metric, option, widget)
