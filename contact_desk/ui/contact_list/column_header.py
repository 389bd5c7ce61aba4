# SPDX-License-Identifier: MIT
"""The head of the list: columns are moved, widened and sorted by here, and their menu opens (row X12)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from contact_desk.domain.contact_order import read_order
from contact_desk.ui.contact_list.columns import LEAST_IDENTITY, SORTS, Column, ColumnLayout, read_layout
from contact_desk.ui.contact_list.model import ContactModel
from contact_desk.ui.list_look import ListLook
from contact_desk.ui.theme import scale

# Milliseconds after the last step of widening or moving, before it is kept.
_REST = 300


class ColumnHeader(QObject):
    """Shows a table as a `ListLook` wants it, and tells that what the user does to its head."""

    def __init__(self, table: QTableView, model: ContactModel, look: ListLook | None) -> None:
        super().__init__(table)
        self._table, self._model, self._look = table, model, look or ListLook(0, self)
        self._header = table.horizontalHeader()
        self._is_applying = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._keep)
        self._is_the_users = look is not None
        self._header.setMinimumSectionSize(round(50 * scale()))
        self._header.setSectionsClickable(self._is_the_users)
        table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        table.viewport().installEventFilter(self)
        if self._is_the_users:
            self._listen()
        self.apply()

    def layout(self) -> ColumnLayout:
        return read_layout(self._look.look.columns, self._look.look.widths)

    def apply(self) -> None:
        """Put columns, widths and sign of the order on the table."""
        layout, header = self.layout(), self._header
        room = self._table.viewport().width() / scale()
        fitting = layout.fitting(room)
        self._is_applying = True
        others = (column for column in Column if column not in layout.shown)
        for place, column in enumerate((*layout.shown, *others)):
            header.moveSection(header.visualIndex(column), place)
            self._table.setColumnHidden(column, column not in fitting)
            if column is not Column.IDENTITY:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(column, round(layout.width(column) * scale()))
        self._give_room_to_names(layout.room_of_names(fitting, room) >= LEAST_IDENTITY, layout)
        self._is_applying = False
        order = read_order(self._look.look.order) if self._is_the_users else None
        self._model.show_order(order, has_number=Column.NUMBER in fitting)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if self._rest.isActive():
                # What was dragged a moment ago would be put back.
                self._rest.stop()
                self._keep()
            self.apply()
        return False

    def _give_room_to_names(self, is_wide: bool, layout: ColumnLayout) -> None:
        """All that the others leave; where that is too little, the table is wider than what is seen of it."""
        modes, bars = QHeaderView.ResizeMode, Qt.ScrollBarPolicy
        narrow = not is_wide and not layout.is_usual()
        self._header.setSectionResizeMode(Column.IDENTITY, modes.Interactive if narrow else modes.Stretch)
        if narrow:
            self._header.resizeSection(Column.IDENTITY, round(layout.width(Column.IDENTITY) * scale()))
        self._table.setHorizontalScrollBarPolicy(
            bars.ScrollBarAsNeeded if narrow else bars.ScrollBarAlwaysOff
        )

    def _listen(self) -> None:
        header = self._header
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_menu)
        header.sectionClicked.connect(self._sort)
        header.sectionMoved.connect(self._change)
        header.sectionResized.connect(self._change)
        self._look.changed.connect(self.apply)

    def _sort(self, section: int) -> None:
        if (by := SORTS.get(Column(section))) is not None:
            self._look.choose(order=read_order(self._look.look.order).turned(by).written())

    def _change(self, *_what: int) -> None:
        if not self._is_applying:
            self._rest.start()

    def _keep(self) -> None:
        """As the user has left it: in this order, and each column that another width was given so wide."""
        before, header = self.layout(), self._header
        shown = sorted(before.shown, key=header.visualIndex)
        widths = dict(before.widths)
        for column in shown:
            is_free = header.sectionResizeMode(column) is QHeaderView.ResizeMode.Interactive
            now = round(header.sectionSize(column) / scale())
            if is_free and not header.isSectionHidden(column) and now != before.width(column):
                widths[column] = now
        self._look.choose(**ColumnLayout(tuple(shown), widths).written())

    def _open_menu(self, point: QPoint) -> None:
        from contact_desk.ui.contact_list.column_menu import open_column_menu

        section = self._header.logicalIndexAt(point)
        column = Column(section) if section >= 0 else None
        open_column_menu(self._table, self._model.words, self._look, self._header.mapToGlobal(point), column)
