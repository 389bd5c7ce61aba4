# SPDX-License-Identifier: MIT
"""The window of keyboard shortcuts: every command with its keys, found by name, each to be given others (row X43)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.keys import Keys
from contact_desk.ui.commands.menus import Menus
from contact_desk.ui.palette.entries import Entry, entries
from contact_desk.ui.shortcuts.free_keys import shown
from contact_desk.ui.shortcuts.new_keys import NewKeysDialog
from contact_desk.ui.shortcuts.rows import HEADS, fits, other_keys, row_of
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.lines_model import LinesModel
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated

if TYPE_CHECKING:
    from contact_desk.ui.main_window import MainWindow

_SIZE = QSize(760, 600)  # px of the design
_KEYS = 2  # a column


class ShortcutsWindow(Translated, QDialog):
    """What is changed holds at once, in every open window."""

    def __init__(self, window: MainWindow, menus: Menus) -> None:
        super().__init__(window)
        self.words = window.words
        self._window, self._menus = window, menus
        self._entries: list[Entry] = []
        self.setObjectName("shortcutsWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = plain_label(role="title", wrap=True)
        self.filter = QLineEdit()
        self.filter.setObjectName("shortcutsFilter")
        self.filter.setClearButtonEnabled(True)
        self._model = LinesModel(self.words, HEADS)
        self.table = LinesTable(self._model, "shortcutsTable")
        self.table.whole = {_KEYS}
        self.change_button, self.usual_button = EnterButton(), EnterButton()
        self.all_usual_button, self.close_button = EnterButton(), EnterButton()
        self.change_button.setObjectName("changeKeysButton")
        self._arrange()
        self._connect()
        self.retranslate()
        self.table.selectRow(0)

    def open(self) -> None:
        super().open()
        self.filter.setFocus()

    def chosen(self) -> CommandId | None:
        """The command of the selected row; None for keys that are no command's."""
        row = self.table.chosen_row()
        return self._entries[row].command if 0 <= row < len(self._entries) else None

    def change(self) -> None:
        """Ask for other keys for the chosen command."""
        command = self.chosen()
        if command is None:
            return
        entry = self._entries[self.table.chosen_row()]
        held = self._keys().of(command)
        dialog = NewKeysDialog(
            self.words, self, entry.title, held[0] if held else "", partial(self._other_holder, command)
        )
        dialog.accepted.connect(lambda: self._give(command, dialog.keys(), held))
        dialog.open()

    def retranslate(self) -> None:
        words = self.words
        self.setWindowTitle(words("Keyboard shortcuts"))
        self.title.setText(words("Keyboard shortcuts"))
        self.filter.setPlaceholderText(words("Type some of a name, or of its keys"))
        self.filter.setAccessibleName(words("Find a command"))
        self.table.setAccessibleName(words("Keyboard shortcuts"))
        self.table.setAccessibleDescription(words("Enter changes the keys of the command."))
        self.change_button.setText(words("C&hange the keys…"))
        self.usual_button.setText(words("As &usual"))
        self.all_usual_button.setText(words("&All as usual"))
        self.close_button.setText(words("&Close"))
        self._model.speak(words)
        self._show_rows()

    def _keys(self) -> Keys:
        return self._menus.keys

    def _other_holder(self, command: CommandId, keys: str) -> str:
        holder = self._keys().holder(keys)
        if holder in {None, command}:
            return ""
        return next(entry.title for entry in entries(self._menus, self.words) if entry.command is holder)

    def _give(self, command: CommandId, keys: str, held: Sequence[str]) -> None:
        """What was left as it was keeps its other keys as well."""
        if keys != (held[0] if held else ""):
            self._use(self._keys().giving(command, *filter(None, [keys])))

    def _make_usual(self) -> None:
        if (command := self.chosen()) is not None:
            self._use(self._keys().as_usual(command))

    def _use(self, keys: Keys) -> None:
        self._window.keys_chosen.emit(keys)
        self._show_rows()

    def _show_rows(self) -> None:
        chosen, wanted = self.chosen(), self.filter.text()
        rows: list[tuple[str, str, str]] = []
        self._entries = []
        for entry in entries(self._menus, self.words):
            row = self._row(entry)
            if fits(row, wanted):
                self._entries.append(entry)
                rows.append(row)
        rows += [row for row in other_keys(self.words) if fits(row, wanted)]
        self._model.show_rows(rows)
        self.table.fit()
        there = [entry.command for entry in self._entries]
        self.table.selectRow(there.index(chosen) if chosen in there else 0)
        self._allow()

    def _row(self, entry: Entry) -> tuple[str, str, str]:
        keys = " · ".join(map(shown, self._keys().of(entry.command)))
        return row_of(entry, keys, is_usual=self._keys().is_usual(entry.command), words=self.words)

    def _allow(self) -> None:
        command = self.chosen()
        self.change_button.setEnabled(command is not None)
        self.usual_button.setEnabled(command is not None and not self._keys().is_usual(command))
        self.all_usual_button.setEnabled(bool(self._keys().changed))

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show_rows)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.table.edit_asked.connect(self.change)
        self.table.selectionModel().selectionChanged.connect(self._allow)
        self.change_button.clicked.connect(self.change)
        self.usual_button.clicked.connect(self._make_usual)
        self.all_usual_button.clicked.connect(lambda: self._use(Keys()))
        self.close_button.clicked.connect(self.reject)

    def _arrange(self) -> None:
        buttons = Flow(spacing=8)
        for button in (self.change_button, self.usual_button, self.all_usual_button, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.resize((_SIZE * scale()).boundedTo(self.screen().availableSize() - QSize(40, 40)))
        follow_layouts(self)
