# SPDX-License-Identifier: MIT
"""What is offered, in a list below the search field, where the keyboard stays; `completion` hands its keys on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from contact_desk.domain.query_offer import Offer
from contact_desk.ui.palette.delegate import ENTRY, CommandDelegate
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label

_WIDTH, _MARGIN = 440, 12  # px of the design
_ROWS = 8


@dataclass(frozen=True)
class OfferLine:
    """An offer as it is drawn."""

    offer: Offer

    keys = ""
    is_possible = True

    @property
    def title(self) -> str:
        return self.offer.label

    @property
    def place(self) -> str:
        return self.offer.meaning

    def text(self) -> str:
        """For a screen reader."""
        return ", ".join(filter(None, (self.offer.label, self.offer.meaning)))


class CompletionPopup(QFrame):
    """`taken` carries the offer that was clicked."""

    taken = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("completionPopup")
        self.setProperty("panel", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.list = QListView()
        self.list.setObjectName("completionList")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.clicked.connect(lambda index: self.taken.emit(self.offer_at(index.row())))
        self.hint = plain_label(role="muted", wrap=True)
        self.hint.setContentsMargins(12, 4, 12, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self.hint)
        self.hide()

    def show_offers(self, offers: Sequence[Offer], name: str, hint: str) -> None:
        """What was chosen stays so where it is offered again. `name` is what a screen reader calls the list."""
        chosen = self.chosen()
        self._model.clear()
        for line in map(OfferLine, offers):
            item = QStandardItem(line.title)
            item.setData(line, ENTRY)
            item.setData(line.text(), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
            if line.offer == chosen:
                self.list.setCurrentIndex(item.index())
        self.list.setAccessibleName(name)
        self.hint.setText(hint)

    def offers(self) -> list[Offer]:
        return [self.offer_at(row) for row in range(self._model.rowCount())]

    def offer_at(self, row: int) -> Offer:
        line: OfferLine = self._model.item(row).data(ENTRY)
        return line.offer

    def chosen(self) -> Offer | None:
        row = self.list.currentIndex().row()
        return None if row < 0 else self.offer_at(row)

    def choose_none(self) -> None:
        self.list.setCurrentIndex(QModelIndex())

    def move_choice(self, by: int) -> None:
        """One line on; above the first none is chosen."""
        row = min(self.list.currentIndex().row() + by, self._model.rowCount() - 1)
        self.list.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        if row >= 0:
            announce(self.list, self._model.item(row).data(Qt.ItemDataRole.AccessibleTextRole))

    def take_place(self, field: QLineEdit, begin: int) -> None:
        """Below the sign of the field's text at `begin`, as far as the window has room."""
        window, margin = self._window, round(_MARGIN * scale())
        before = field.fontMetrics().horizontalAdvance(field.text()[begin : field.cursorPosition()])
        place = QPoint(field.cursorRect().center().x() - before - margin, field.height() + round(4 * scale()))
        corner, left = field.mapTo(window, place), field.mapTo(window, QPoint(0, 0)).x()
        width = min(round(_WIDTH * scale()), window.width() - 2 * margin)
        corner.setX(max(min(corner.x(), window.width() - margin - width), min(left, margin), margin))
        rows = min(_ROWS, self._model.rowCount())
        hint = self.hint.heightForWidth(width - 8)
        height = rows * self.list.sizeHintForRow(0) + hint + 14
        room = window.height() - corner.y() - margin
        self.setGeometry(corner.x(), corner.y(), width, min(height, room))
