# SPDX-License-Identifier: MIT
"""Rows of the list that are unfolded, and show all coordinates below (row P09): → and ←, or a click on the caret."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from contact_desk.desk import Desk
from contact_desk.ui.contact_card.details import Detail, Reader
from contact_desk.ui.contact_list.columns import Column
from contact_desk.ui.contact_list.coordinates import (
    Coordinates,
    CoordinatesStrip,
    facts_of,
    read_coordinates,
    text_of,
)
from contact_desk.ui.contact_list.delegate import caret_in, row_height
from contact_desk.ui.contact_list.model import ContactModel, Index
from contact_desk.ui.contact_list.table import ContactTable
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.announcing import announce

_KEYS = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}


class Expander(QObject):
    """What is shown under a row is read in a thread, and anew with each page."""

    def __init__(self, table: ContactTable, model: ContactModel, operations: Operations) -> None:
        super().__init__(table)
        self._table, self._model, self._operations = table, model, operations
        self._desk: Desk | None = None
        self._found: dict[int, Coordinates | None] = {}
        self._made: CoordinatesStrip | None = None
        self._tall: set[int] = set()
        table.rows.is_open, table.rows.strip = self.is_open, self._strip
        for watched in (table, table.viewport()):
            watched.installEventFilter(self)

    def attach(self, desk: Desk) -> None:
        self._desk = desk

    def is_open(self, contact: int) -> bool:
        return contact in self._found

    def unfold(self, contact: int) -> None:
        """Ask for the coordinates of a contact, and show them once they are there."""
        if self._desk is not None and contact not in self._found:
            self._found[contact] = None
            self._read(contact, is_new=True)

    def fold(self, contact: int) -> None:
        if contact in self._found:
            del self._found[contact]
            self._place(contact)

    def show_page(self) -> None:
        """The list shows a page, maybe another one: what is unfolded on it is read again, the rest forgotten."""
        # The heights of the rows stay where they were, whoever stands there now.
        for row in self._tall:
            self._table.setRowHeight(row, row_height())
        self._tall.clear()
        self._found = {
            contact: found for contact, found in self._found.items() if self._model.row_of(contact) >= 0
        }
        for contact in self._found:
            self._place(contact)
            self._read(contact)

    def retranslate(self) -> None:
        for contact in self._found:
            self._place(contact)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return watched is self._table and self._on_key(event)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            return watched is self._table.viewport() and self._on_press(event)
        if event.type() == QEvent.Type.Resize and watched is self._table.viewport():
            self.retranslate()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        wanted = _KEYS.get(Qt.Key(event.key()))
        contact = self._table.chosen()
        if wanted is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not contact:
            return False
        self._turn(contact, wanted)
        return True

    def _on_press(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        index = self._table.indexAt(point)
        if not index.isValid() or index.column() != Column.IDENTITY:
            return False
        if not caret_in(self._table.visualRect(index)).contains(point):
            return False
        contact = self._model.contact_at(index.row())
        self._turn(contact, not self.is_open(contact))
        return True

    def _turn(self, contact: int, wanted: bool) -> None:
        if wanted:
            self.unfold(contact)
        else:
            self.fold(contact)

    def _read(self, contact: int, *, is_new: bool = False) -> None:
        if (desk := self._desk) is not None:
            self._operations.run(
                lambda: read_coordinates(desk, contact),
                lambda found: self._show(contact, found, is_new=is_new),
                lambda _error: self.fold(contact),
                owner=self,
            )

    def _show(self, contact: int, found: Coordinates, *, is_new: bool) -> None:
        if contact not in self._found:
            return
        self._found[contact] = found
        self._place(contact)
        if is_new:
            announce(self._table, text_of(self._facts(found)))
            self._table.scrollTo(self._model.index(self._model.row_of(contact), Column.IDENTITY))

    def _place(self, contact: int) -> None:
        """Give the row the height of what it shows, made anew."""
        if (row := self._model.row_of(contact)) < 0:
            return
        index, height = self._model.index(row, Column.IDENTITY), row_height()
        self._table.closePersistentEditor(index)
        if self._found.get(contact):
            self._table.openPersistentEditor(index)
            height += self._made.height_in(self._table.viewport().width()) if self._made else 0
            self._tall.add(row)
        self._table.setRowHeight(row, height)
        self._table.viewport().update()

    def _strip(self, index: Index) -> CoordinatesStrip | None:
        found = self._found.get(self._model.contact_at(index.row()))
        self._made = CoordinatesStrip(self._facts(found), self._table.viewport()) if found else None
        return self._made

    def _facts(self, found: Coordinates) -> list[Detail]:
        region = self._desk.region if self._desk else ""
        return facts_of(found, Reader(self._model.words, found[1], region))
