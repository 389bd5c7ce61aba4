# SPDX-License-Identifier: MIT
"""The table of contacts: how it is moved in by keyboard, and which columns fit into its width."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from contact_desk.ui.contact_list.delegate import ContactDelegate, row_height
from contact_desk.ui.contact_list.model import Column, ContactModel, Index
from contact_desk.ui.theme import scale

# Below these widths (of the design's pixels) a column gives its room to the names.
_LEAST_WIDTHS = {Column.DEPARTMENT: 640, Column.CONTACT_TYPE: 520, Column.PHONE: 300}
_WIDTHS = {Column.DEPARTMENT: 120, Column.CONTACT_TYPE: 140, Column.PHONE: 150}


class ContactTable(QTableView):
    """Arrows move; Enter asks for the card (`entered_contact`), Escape leads back (`left`)."""

    contact_changed = Signal(int)
    entered_contact = Signal()
    left = Signal()

    def __init__(self, model: ContactModel) -> None:
        super().__init__()
        self.setObjectName("contactTable")
        self._contacts = model
        self.setModel(model)
        self.setItemDelegate(ContactDelegate(self))
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
        self._set_headers()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, least in _LEAST_WIDTHS.items():
            self.setColumnHidden(column, self.viewport().width() < least * scale())

    def _set_headers(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(round(70 * scale()))
        header.setSectionResizeMode(Column.IDENTITY, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, round(width * scale()))
