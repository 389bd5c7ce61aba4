# SPDX-License-Identifier: MIT
"""The list of commands below the search field, and of contacts at hand. The keyboard stays in the field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.menus import Menus
from contact_desk.ui.palette.contact_entries import ContactEntry, contact_entries
from contact_desk.ui.palette.delegate import ENTRY, CommandDelegate
from contact_desk.ui.palette.entries import Entry, entries, matching
from contact_desk.ui.rights import refusal_tool_tip
from contact_desk.ui.search_field import SIGN_OF_COMMANDS, SearchField
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.services.contacts_at_hand import AtHand
    from contact_desk.ui.main_window import MainWindow

_WIDTH = 460  # px of the design
_ROWS = 9
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class CommandPalette(QFrame):
    """Opened for one search field at a time. What was searched there stands there again when it closes.

    Text without the sign is a search as well: then nothing is chosen until an arrow key chooses it.
    """

    def __init__(self, window: MainWindow, menus: Menus) -> None:
        super().__init__(window)
        self._window, self._menus = window, menus
        self._field: SearchField | None = None
        self._searched = ""
        self._is_fresh = False
        self._recent: list[CommandId] = []
        self._at_hand: AtHand | None = None
        self.setObjectName("commandPalette")
        self.setProperty("panel", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.list = QListView()
        self.list.setObjectName("commandList")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.clicked.connect(self._run)
        self.nothing = plain_label(role="muted", wrap=True)
        self.nothing.setContentsMargins(12, 8, 12, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self.nothing)
        self.hide()

    def open(self, field: SearchField) -> None:
        """Show the commands below the field, which has the keyboard."""
        if self._field is not field:
            self.close_for_good()
            self._field, self._searched = field, field.searched()
            field.installEventFilter(self)
            self._window.installEventFilter(self)
            field.textChanged.connect(self._show)
        self._show(field.text() if field.text().startswith(SIGN_OF_COMMANDS) else "")
        self._ask_who_is_at_hand()
        announce(field, self._window.words("Commands: choose with the arrow keys, or type some of a name."))

    def close_for_good(self) -> None:
        """Put it away, and the sign with what was typed behind it."""
        field, self._field = self._field, None
        self.hide()
        if field is None:
            return
        field.removeEventFilter(self)
        self._window.removeEventFilter(self)
        field.textChanged.disconnect(self._show)
        if field.text().startswith(SIGN_OF_COMMANDS):
            field.show_searched(self._searched)

    def shown(self) -> list[Entry]:
        """The commands that stand there, from top to bottom."""
        return [entry for entry in self._entries() if isinstance(entry, Entry)]

    def contacts(self) -> list[ContactEntry]:
        """Those that stand before them."""
        return [entry for entry in self._entries() if isinstance(entry, ContactEntry)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Resize:
                self._take_place()
        elif event.type() is QEvent.Type.FocusOut:
            self.close_for_good()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.isVisible():
            return self._takes(event)
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._move(_STEPS[key])
        elif key is Qt.Key.Key_Escape:
            self.close_for_good()
        elif key in _ENTER and (self.list.currentIndex().isValid() or self._is_asked()):
            self._run()
        else:
            return False
        return True

    def _is_asked(self) -> bool:
        """Whether a command is meant, and no search."""
        return self._field is not None and self._field.text().startswith(SIGN_OF_COMMANDS)

    def _entries(self) -> list[Entry | ContactEntry]:
        return [self._model.item(row).data(ENTRY) for row in range(self._model.rowCount())]

    def _ask_who_is_at_hand(self) -> None:
        # What was known last time stays where the store does not answer.
        if (desk := self._window.desk) is not None:
            self._window.operations.run(
                partial(_who_is_at_hand, desk), self._take_at_hand, lambda _error: None, owner=self
            )

    def _take_at_hand(self, at_hand: AtHand) -> None:
        is_new, self._at_hand = at_hand != self._at_hand, at_hand
        if is_new and self._wants_contacts() and not self.list.currentIndex().isValid():
            self._show("")

    def _wants_contacts(self) -> bool:
        """Whether the palette has just been opened, and nothing typed since."""
        return self._is_fresh and self._field is not None and self.isVisible()

    def _show(self, typed: str) -> None:
        commands = matching(entries(self._menus, self._window.words), typed, self._recent)
        self._is_fresh = not typed
        at_hand = self._at_hand if self._is_fresh else None
        contacts = contact_entries(at_hand, self._window.words) if at_hand else ()
        found: list[Entry | ContactEntry] = [*contacts, *commands]
        self._model.clear()
        for entry in found:
            item = QStandardItem(entry.title)
            item.setData(entry, ENTRY)
            item.setData(entry.text(), Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(refusal_tool_tip(entry.refusal, self._window.words))
            item.setEnabled(entry.is_possible)
            self._model.appendRow(item)
        self.list.setAccessibleName(self._window.words("Commands"))
        self.nothing.setText(self._window.words("No command has such words in its name."))
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if self._is_asked():
            self._move(1)
        self._take_place()
        self.setVisible(bool(found) or self._is_asked())
        self.raise_()

    def _move(self, by: int) -> None:
        """To the next command that is possible, in this direction."""
        row = self.list.currentIndex().row() + by
        while 0 <= row < self._model.rowCount() and not self._model.item(row).isEnabled():
            row += by
        if 0 <= row < self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(row, 0))
            announce(self.list, self._model.item(row).data(Qt.ItemDataRole.AccessibleTextRole))

    def _run(self) -> None:
        row = self.list.currentIndex().row()
        if row < 0 or not self._model.item(row).isEnabled():
            return
        chosen = self._entries()[row]
        self.close_for_good()
        if isinstance(chosen, ContactEntry):
            self._window.open_contact(chosen.contact)
            self._window.workplace.enter_card()
            return
        command = chosen.command
        self._recent = [command, *(other for other in self._recent if other is not command)]
        self._menus.actions[command].trigger()

    def _take_place(self) -> None:
        """Below the field, as far as the window has room."""
        if self._field is None:
            return
        corner = self._field.mapTo(self._window, QPoint(0, self._field.height() + round(4 * scale())))
        width = min(max(round(_WIDTH * scale()), self._field.width()), self._window.width() - 2 * corner.x())
        room = self._window.height() - corner.y() - round(12 * scale())
        rows = min(_ROWS, self._model.rowCount())
        height = rows * self.list.sizeHintForRow(0) + 14 if rows else self.nothing.heightForWidth(width) + 16
        width = max(width, self._field.width())
        self.setGeometry(corner.x(), corner.y(), *QSize(width, min(height, room)).toTuple())


def _who_is_at_hand(desk: Desk) -> AtHand:
    """In a worker, who imports what that takes."""
    return desk.contacts_at_hand.load()
