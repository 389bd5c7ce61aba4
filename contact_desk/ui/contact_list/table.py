# SPDX-License-Identifier: MIT
"""The table of contacts, and how it is moved in by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from contact_desk.ui.contact_list.column_header import ColumnHeader
from contact_desk.ui.contact_list.delegate import ContactDelegate, row_height
from contact_desk.ui.contact_list.model import ContactModel, Index
from contact_desk.ui.list_look import ListLook


class ContactTable(QTableView):
    """Arrows move; Enter asks for the card (`entered_contact`), Escape leads back (`left`).

    With a `look` its columns are the user's to choose and to sort by.
    """

    contact_changed = Signal(int)
    entered_contact = Signal()
    left = Signal()

    def __init__(self, model: ContactModel, look: ListLook | None = None) -> None:
        super().__init__()
        self.setObjectName("contactTable")
        self._contacts = model
        self.setModel(model)
        self.rows = ContactDelegate(self)
        self.setItemDelegate(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.head = ColumnHeader(self, model, look)
        self.doubleClicked.connect(self.entered_contact)

    def choose(self, contact: int) -> bool:
        """Select the contact's row and bring it into sight, or nothing when it is not on this page; tells nobody."""
        row = self._contacts.row_of(contact)
        blocked = self.blockSignals(True)
        if row >= 0:
            self.setCurrentIndex(self._contacts.index(row, 0))
            # Of a page that has just come, Qt learns how long it is only while it moves to the row.
            self.scrollTo(self.currentIndex())
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self.blockSignals(blocked)
        self.viewport().update()
        return row >= 0

    def chosen(self) -> int:
        """The contact of the current row; 0 for none."""
        index = self.currentIndex()
        return self._contacts.contact_at(index.row()) if index.isValid() else 0

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.contact_changed.emit(self._contacts.contact_at(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered_contact.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
