# SPDX-License-Identifier: MIT
"""Goes round the panels of a window by keyboard, past all that lies in them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class PanelWalk(QObject):
    """Each panel is entered where it was left, or else at its first control; what shows nothing is passed over."""

    def __init__(self, window: QWidget, panels: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._panels = panels

    def go(self, by: int) -> None:
        """Go to the next panel (+1) or to the one before (-1)."""
        ways_in = [entry for panel in self._panels if (entry := _entry(panel)) is not None]
        focused = QApplication.focusWidget()
        here = next((place for place, (panel, _) in enumerate(ways_in) if _holds(panel, focused)), None)
        if ways_in:
            place = (here + by) % len(ways_in) if here is not None else (0 if by > 0 else -1)
            ways_in[place][1].setFocus(Qt.FocusReason.TabFocusReason)


def _holds(panel: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (panel is widget or panel.isAncestorOf(widget))


def _entry(panel: QWidget) -> tuple[QWidget, QWidget] | None:
    """The panel with the control by which it is entered."""
    left = panel.focusWidget()
    if _takes_focus(panel):
        return panel, panel
    if _holds(panel, left) and left is not None and _takes_focus(left):
        return panel, left
    return next(((panel, each) for each in _chain(panel) if _takes_focus(each)), None)


def _chain(panel: QWidget) -> Sequence[QWidget]:
    """What lies in the panel, in the order of the Tab key."""
    found, widget = [], panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        if panel.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return by_tab and widget.isVisible() and widget.isEnabled()
