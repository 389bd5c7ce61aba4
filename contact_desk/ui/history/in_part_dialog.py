# SPDX-License-Identifier: MIT
"""Shows what of an operation can be taken back, field by field, and what stays because it has changed since."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from contact_desk.domain.undo_in_part import Piece, UndoInPart
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.widgets.word_breaks import breakable
from contact_desk.wording.catalogue import Words
from contact_desk.wording.undo_in_part_text import PieceLine, left_lines, possible_lines

_LINES, _LEFT_LINES = 9, 4
_NARROWEST = 300  # px of the design, for the words of a line
_PIECE = Qt.ItemDataRole.UserRole


class InPartDialog(TallDialog):
    """`on_agree` gets what was not ticked: it is to stay as it is, too."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        told: UndoInPart,
        lists: Vocabulary,
        on_agree: Callable[[frozenset[Piece]], None],
        *,
        without: frozenset[Piece] = frozenset(),
    ) -> None:
        """All but `without` is ticked."""
        super().__init__(words, parent, "undoInPartDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._told, self._lists, self._on_agree = told, lists, on_agree
        self._make_parts()
        self.retranslate()
        self._fill(possible_lines(told, lists, words), without)
        self.list.setFocus()

    def title_text(self) -> str:
        return self.words("Some of it has changed since")

    def agree_text(self) -> str:
        return self.words("&Take back what is ticked")

    def agree(self) -> None:
        without = self.without()
        self.accept()
        self._on_agree(without)

    def without(self) -> frozenset[Piece]:
        """What is not ticked; of a piece with several lines one is enough."""
        lines = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(line.data(_PIECE) for line in lines if _is_piece(line) and not _is_ticked(line))

    def retranslate(self) -> None:
        super().retranslate()
        words, without = self.words, self.without()
        self.detail.setText(words("This can be taken back. What is not ticked stays as it is."))
        self.list.setAccessibleName(words("What can be taken back"))
        self.list.setAccessibleDescription(words("The space bar ticks a line and unticks it."))
        self.left_label.setText(words("This stays as it is, because of what was done since:"))
        self.left.setAccessibleName(self.left_label.text())
        self.left.setPlainText("\n".join(left_lines(self._told, self._lists, words)))
        self.left.moveCursor(self.left.textCursor().MoveOperation.Start)
        complete = self._told.possible.complete and self._told.left.complete
        self.notice.setText(
            words("Only its first changes are shown; what can be taken back of the rest is too.")
        )
        self.notice.setVisible(not complete)
        self._fill(possible_lines(self._told, self._lists, words), without)

    def _fill(self, lines: tuple[PieceLine, ...], without: frozenset[Piece]) -> None:
        current = max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            item = _item(line, without)
            # The list itself breaks lines between words alone.
            item.setText(breakable(item.text(), self.list.fontMetrics(), round(_NARROWEST * scale())))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(current)
        self._offer()

    def _offer(self) -> None:
        """Nothing is taken back where nothing is ticked."""
        lines = [self.list.item(row) for row in range(self.list.count())]
        agree = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        agree.setEnabled(any(_is_piece(line) and _is_ticked(line) for line in lines))

    def _make_parts(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.detail = plain_label(role="muted", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("undoPieces")
        self.list.setProperty("framed", True)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(_LINES * (line + round(12 * scale())))
        self.list.itemChanged.connect(lambda _item: self._offer())
        self.notice = plain_label(role="hint", wrap=True)
        self.left_label = plain_label(role="muted", wrap=True)
        self.left = QPlainTextEdit()
        self.left.setObjectName("undoLeft")
        self.left.setReadOnly(True)
        self.left.setTabChangesFocus(True)
        self.left.setFixedHeight((_LEFT_LINES + 1) * line)
        for part in (self.detail, self.list, self.notice, self.left_label, self.left):
            self.body.addWidget(part)


def _item(line: PieceLine, without: frozenset[Piece]) -> QListWidgetItem:
    item = QListWidgetItem(" ".join(line.text.split()))
    if line.piece is None:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return item
    item.setData(_PIECE, line.piece)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    ticked = line.piece not in without
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item


def _is_piece(item: QListWidgetItem) -> bool:
    return item.data(_PIECE) is not None


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
