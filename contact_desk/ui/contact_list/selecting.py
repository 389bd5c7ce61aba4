# SPDX-License-Identifier: MIT
"""Selecting rows of the list by keys and mouse, and the bar that tells how many are (row P18).

Space, Shift with an arrow, Ctrl+A, a click on the disc, with Ctrl or with Shift; Escape takes all of it back.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from contact_desk.domain.contact import ContactPage
from contact_desk.ui.contact_list.columns import Column
from contact_desk.ui.contact_list.delegate import disc_in
from contact_desk.ui.contact_list.model import ContactModel
from contact_desk.ui.contact_list.selection import Selection
from contact_desk.ui.contact_list.selection_bar import SelectionBar
from contact_desk.ui.contact_list.selection_text import offer_text, selection_text
from contact_desk.ui.contact_list.table import ContactTable
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_tool_tip
from contact_desk.ui.widgets.tab_order import follow_layouts

_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: +1}
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Selecting(QObject):
    """`place` puts the bar over the list, once something is selected; `menu_wanted`: where on the screen."""

    menu_wanted = Signal(QPoint)
    delete_wanted = Signal()

    def __init__(self, table: ContactTable, model: ContactModel, place: Callable[[QWidget], None]) -> None:
        super().__init__(table)
        self._table, self._model, self._place = table, model, place
        self._total, self._exact = 0, True
        self._anchor = -1
        self.selection = Selection(self)
        self.bar: SelectionBar | None = None
        model.is_selected = self.selection.has
        self.selection.changed.connect(self._show)
        for watched in (table, table.viewport()):
            watched.installEventFilter(self)

    def show_page(self, searched: str, page: ContactPage) -> None:
        """The list shows another page, or the same one counted."""
        # Those found by a second try are not what the words stand for when all of them are meant.
        rows = () if page.alike else [row.id for row in page.rows]
        self._total, self._exact = (0, True) if page.alike else (page.total, page.exact)
        self._anchor = -1
        self.selection.look_at(searched, self._total, exact=self._exact, rows=rows)
        self.say()

    def in_sight(self) -> int:
        """The contact of the current row, 0 without one."""
        row = self._table.currentIndex().row()
        return self._model.contact_at(row) if row >= 0 else 0

    def say(self) -> None:
        """Tell in the bar, in the language of the list, what is selected."""
        if self.bar is None:
            return
        words = self._model.words
        is_whole = self.selection.has_all(self._total) or self._total <= self.selection.count()
        self.bar.say(
            selection_text(self.selection.picked(), words),
            words.number(self.selection.count()),
            "" if is_whole else offer_text(self._total, exact=self._exact, words=words),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            return watched is self._table and self._keep_key(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return watched is self._table and self._on_key(event)
        if isinstance(event, QMouseEvent) and event.type() in _PRESSES:
            return watched is self._table.viewport() and self._on_press(event)
        if isinstance(event, QContextMenuEvent) and not self.selection.is_empty():
            self.menu_wanted.emit(event.globalPos())
            return True
        return isinstance(event, QHelpEvent) and watched is self._table.viewport() and self._on_help(event)

    def _keep_key(self, event: QKeyEvent) -> bool:
        """Delete means those that are selected, before the one on the card that the menu's command deletes."""
        is_kept = event.key() == Qt.Key.Key_Delete and not self.selection.is_empty()
        if is_kept:
            event.accept()
        return is_kept

    def _on_key(self, event: QKeyEvent) -> bool:
        row, key, pressed = self._table.currentIndex().row(), event.key(), event.modifiers()
        if key == Qt.Key.Key_Space and row >= 0:
            self._press_row(row, is_range=bool(pressed & _SHIFT))
        elif key == Qt.Key.Key_A and pressed == _CONTROL:
            self._put(range(self._model.rowCount()), selected=True)
        elif key in _WAYS and pressed & _SHIFT and row >= 0:
            self._stretch(row, _WAYS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape and not self.selection.is_empty():
            self._clear()
        elif key == Qt.Key.Key_Delete and not self.selection.is_empty():
            self.delete_wanted.emit()
        else:
            self._anchor = -1 if key in _WAYS else self._anchor
            return False
        return True

    def _on_press(self, event: QMouseEvent) -> bool:
        row, pressed = self._table.rowAt(event.position().toPoint().y()), event.modifiers()
        is_meant = pressed & (_SHIFT | _CONTROL) or self._is_on_disc(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or row < 0 or not is_meant:
            return False
        self._table.setFocus()
        self._press_row(row, is_range=bool(pressed & _SHIFT))
        return True

    def _on_help(self, event: QHelpEvent) -> bool:
        if not self._is_on_disc(event.pos()):
            return False
        row = self._table.rowAt(event.pos().y())
        words, is_selected = self._model.words, self.selection.has(self._model.contact_at(row))
        tip = words("Take out of the selection (Space)") if is_selected else words("Select (Space)")
        QToolTip.showText(event.globalPos(), plain_tool_tip(tip), self._table)
        return True

    def _is_on_disc(self, point: QPoint) -> bool:
        index = self._table.indexAt(point)
        return (
            index.isValid()
            and index.column() == Column.IDENTITY
            and (disc_in(self._table.visualRect(index)).contains(point))
        )

    def _press_row(self, row: int, *, is_range: bool) -> None:
        """Turn one row over, or select all from the one that was turned over last."""
        if is_range and self._anchor >= 0:
            self._put(range(min(self._anchor, row), max(self._anchor, row) + 1), selected=True)
            return
        self._anchor = row
        self._put([row], selected=not self.selection.has(self._model.contact_at(row)))

    def _stretch(self, row: int, by: int) -> None:
        self._anchor = row if self._anchor < 0 else self._anchor
        there = min(max(row + by, 0), self._model.rowCount() - 1)
        if abs(there - self._anchor) < abs(row - self._anchor):
            self._put([row], selected=False)
        self._put(range(min(self._anchor, there), max(self._anchor, there) + 1), selected=True)
        self._table.setCurrentIndex(self._model.index(there, self._table.currentIndex().column()))

    def _put(self, rows: range | list[int], *, selected: bool) -> None:
        name = str(self._model.index(rows[0], Column.IDENTITY).data()) if len(rows) == 1 else ""
        self.selection.put([self._model.contact_at(row) for row in rows], selected=selected)
        words, text = self._model.words, selection_text(self.selection.picked(), self._model.words)
        if name and selected:
            text = words("{name}: selected. {text}", name=name, text=text)
        elif name:
            text = words("{name}: not selected. {text}", name=name, text=text)
        announce(self._table, text)

    def _select_all(self) -> None:
        self.selection.select_all(self._total, exact=self._exact)
        announce(self._table, selection_text(self.selection.picked(), self._model.words))
        self._table.setFocus()

    def _clear(self) -> None:
        self._anchor = -1
        self.selection.clear()
        announce(self._table, selection_text(self.selection.picked(), self._model.words))
        self._table.setFocus()

    def _show(self) -> None:
        if self.bar is None and not self.selection.is_empty():
            self._make_bar()
        if self.bar is not None:
            self.say()
            self.bar.setVisible(not self.selection.is_empty())
        self._model.tell_marks()

    def _make_bar(self) -> None:
        self.bar = bar = SelectionBar(self._model.words)
        bar.all_wanted.connect(self._select_all)
        bar.clear_wanted.connect(self._clear)
        button = bar.actions_button
        bar.menu_wanted.connect(lambda: self.menu_wanted.emit(button.mapToGlobal(button.rect().bottomLeft())))
        self._place(bar)
        follow_layouts(self._table.window())
