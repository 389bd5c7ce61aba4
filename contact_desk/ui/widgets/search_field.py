# SPDX-License-Identifier: MIT
"""A field that searches: box, button, and what was found in a list under it. It does not search itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words, mark

_ROWS_SHOWN = 7
_ICON = 16  # px of the design
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
SEARCH = mark("Search")


@dataclass(frozen=True)
class LastRow:
    """A row below what was found that does something else with the text which was typed (rows T18, T26)."""

    say: Say
    icon: Icon
    act: Callable[[str], object]


class SearchBox(QLineEdit):
    """Enter searches here and presses no button of the window, unless what stands here `is_taken` from the list.

    Down goes into what was found.
    """

    searched = Signal()
    went_down = Signal()
    is_taken = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not self.is_taken:
            self.searched.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)


class ResultList(QListWidget):
    """What was found: Enter or a click chooses, Escape (or Up on the first row) goes back to the box."""

    chosen = Signal(object)
    went_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("framed", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(_ICON, _ICON) * scale())
        self.itemClicked.connect(self._choose)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER:
            if item := self.currentItem():
                self._choose(item)
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.currentRow() <= 0):
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    def fill(self, rows: Sequence[tuple[str, object]]) -> None:
        """Show a line of text and the record, or the `LastRow`, that it stands for, a row each."""
        self.clear()
        for text, record in rows:
            item = QListWidgetItem(" ".join(text.split()))
            item.setData(Qt.ItemDataRole.UserRole, record)
            if isinstance(record, LastRow):
                self._set_apart(item, record)
            self.addItem(item)
        shown = range(min(len(rows), _ROWS_SHOWN))
        self.setFixedHeight(sum(map(self.sizeHintForRow, shown)) + 8)
        self.setVisible(bool(rows))

    def _set_apart(self, item: QListWidgetItem, row: LastRow) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        item.setIcon(icon(row.icon, "accent"))

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


class SearchField(LineField):
    """`searched` carries the text to look for, `chosen` the record of the row that was taken.

    `last_rows` stand below whatever was found, also below nothing. With `goes_on`, Enter is the window's once a row
    was taken.

    Object names: `name`, `name` with SearchButton and with Results.
    """

    searched = Signal(str)
    chosen = Signal(object)

    def __init__(self, words: Words, name: str, label: Say) -> None:
        self.box = SearchBox()
        self.button = QPushButton(icon(Icon.SEARCH), "")
        self.results = ResultList()
        self.last_rows: Sequence[LastRow] = ()
        self.goes_on = False
        self._rows: Sequence[tuple[Say, object]] = ()
        super().__init__(words, name, label, editor=self.box)
        self.button.setObjectName(f"{name}SearchButton")
        self.results.setObjectName(f"{name}Results")
        self.row.addWidget(self.button)
        self.column.insertWidget(2, self.results)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.button.clicked.connect(self._search)
        self.box.searched.connect(self._search)
        self.box.went_down.connect(self._enter_results)
        self.results.went_back.connect(self.box.setFocus)
        self.results.chosen.connect(self._take)
        self.changed.connect(self._begin_anew)

    def show_results(self, rows: Sequence[tuple[Say, object]]) -> None:
        """Show a line for each record found; `Say` so that it follows the language."""
        self._rows = rows
        lines = [*rows, *((last.say, last) for last in self.last_rows)]
        self.results.fill([(say(self.words), record) for say, record in lines])
        if rows:
            announce(self.results, self.words.plural("{count} result", "{count} results", len(rows)))

    def how_to_use(self) -> str:
        return self.words("Enter searches, the Down key goes to what was found.")

    def retranslate(self) -> None:
        super().retranslate()
        self.button.setText(self.words(SEARCH))
        self.button.setAccessibleName(
            self.words("{label}: {text}", label=self.words(SEARCH), text=self.label_text())
        )
        self.results.setAccessibleDescription(self.words("Enter chooses, Escape goes back to the search."))
        self.results.setAccessibleName(self.words("Results: {label}", label=self.label_text()))
        if not self.results.isHidden():
            chosen = self.results.currentRow()
            self.show_results(self._rows)
            self.results.setCurrentRow(chosen)

    def _begin_anew(self) -> None:
        self.results.hide()
        self.box.is_taken = False

    def _search(self) -> None:
        self.searched.emit(self.text())

    def _enter_results(self) -> None:
        if self.results.isHidden():
            self._search()
            return
        self.results.setFocus()
        self.results.setCurrentRow(max(self.results.currentRow(), 0))

    def _take(self, record: object) -> None:
        self.results.hide()
        self.box.setFocus()
        if isinstance(record, LastRow):
            record.act(self.text())
        else:
            self.chosen.emit(record)
            self.box.is_taken = self.goes_on
