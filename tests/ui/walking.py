# SPDX-License-Identifier: MIT
"""Walks the controls of a window as the Tab key does, and says where that is not as one reads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

_MOST = 200  # stops on one screen


def what(widget: QWidget) -> str:
    """A control as a fault names it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName() or text!r}"


def visible(window: QWidget) -> list[QWidget]:
    """All that can be seen in the window itself, its other windows excepted."""
    return [each for each in window.findChildren(QWidget) if each.isVisible() and each.window() is window]


def controls(window: QWidget) -> list[QWidget]:
    """What can be reached by keyboard or pressed."""
    return [each for each in visible(window) if takes_tab(each) or isinstance(each, QAbstractButton)]


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def stops_expected(window: QWidget) -> list[QWidget]:
    """Every enabled control that takes the focus; of radio buttons the chosen one, the arrows reach the others."""
    return [
        each
        for each in visible(window)
        if takes_tab(each) and each.isEnabled() and (not isinstance(each, QRadioButton) or each.isChecked())
    ]


def tabbed(window: QWidget, *, back: bool = False) -> list[QWidget]:
    """Where the Tab key stops, from where the focus is until it is there again."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    window.activateWindow()
    begin = window.focusWidget()
    if begin is None or not begin.isVisible():
        window.setFocus()
        QTest.keyClick(window, key)
        begin = window.focusWidget()
    assert begin is not None, "nothing takes the focus"
    stops = [begin]
    while len(stops) < _MOST:
        QTest.keyClick(stops[-1], key)
        now = window.focusWidget()
        assert now is not None
        if now is begin:
            break
        stops.append(now)
    QApplication.processEvents()
    return stops


def tab_faults(window: QWidget) -> list[str]:
    """What Tab does not reach, or reaches otherwise than one reads; and Shift+Tab, which must go the same way back."""
    expected, stops = stops_expected(window), tabbed(window)
    faults = [f"Tab never comes to {what(each)}" for each in expected if each not in stops]
    faults += [f"Tab stops for nothing at {what(each)}" for each in stops if each not in expected]
    if tabbed(window, back=True) != [stops[0], *reversed(stops[1:])]:
        faults.append("Shift+Tab does not go the way back")
    return faults + _out_of_order(stops)


def _out_of_order(stops: Sequence[QWidget]) -> list[str]:
    """Steps against the way one reads; the one that begins the round again is no fault."""
    around = [*stops, stops[0]]
    wrong = [(one, other) for one, other in pairwise(around) if not _reads_on(one, other)]
    return [f"{what(other)} comes after {what(one)}" for one, other in wrong] if len(wrong) > 1 else []


def _reads_on(one: QWidget, other: QWidget) -> bool:
    """Whether one who reads comes from the first to the second: by the parts of the window that they lie in."""
    if one.isAncestorOf(other):
        return True
    parent = _common_parent(one, other)
    first, second = _part_of(parent, one), _part_of(parent, other)
    overlap = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    if overlap > min(first.height(), second.height()) / 2:
        return first.left() < second.left()
    return first.top() < second.top()


def _common_parent(one: QWidget, other: QWidget) -> QWidget:
    parent = one.parentWidget()
    while parent is not None and not parent.isAncestorOf(other):
        parent = parent.parentWidget()
    assert parent is not None
    return parent


def _part_of(parent: QWidget, widget: QWidget) -> QRect:
    """Where the child of `parent` that `widget` lies in stands within it."""
    child = widget
    while child.parentWidget() is not parent:
        above = child.parentWidget()
        assert above is not None
        child = above
    return QRect(child.mapTo(parent, QPoint(0, 0)), child.size())
