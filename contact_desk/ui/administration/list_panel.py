# SPDX-License-Identifier: MIT
"""One list: its lines, what can be done with them, all about the chosen one. It changes nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.access import Right
from contact_desk.domain.list_editing import ListUses
from contact_desk.domain.tag import Tag
from contact_desk.ui.administration.entry_table import EntryModel, EntryTable
from contact_desk.ui.administration.entry_words import columns_of, details
from contact_desk.ui.administration.seven_lists import (
    LISTS,
    AdministeredList,
    Entry,
    peers_of,
    uses_of,
)
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.rights import Guard
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label, show_message
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.row import is_narrow
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_LOWEST = 110  # px of the design


class ListPanel(QFrame, Translated):
    """`move_wanted` carries -1 or +1; what is done is done to the chosen line."""

    add_wanted = Signal()
    edit_wanted = Signal()
    move_wanted = Signal(int)
    sort_wanted = Signal()
    retire_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setProperty("panel", True)
        self.which: AdministeredList = LISTS[0]
        self.entries: Sequence[Entry] = ()
        self._uses: ListUses | None = None
        self._chosen = self._awaited = 0
        self._fault: Say | None = None
        self._is_read = False
        self.bar = MessageBar(words)
        self.bar.setObjectName("administrationMessage")
        self._buttons: list[tuple[QPushButton, Say]] = []
        self.guard = Guard(self, words)
        self._make_parts()
        self._arrange()
        self.guard.watch(Right.MANAGE_LISTS, *(button for button, _ in self._buttons))
        self.guard.changed.connect(self._tell_refusal)
        self.retranslate()

    def chosen(self) -> Entry | None:
        row = self.table.chosen_row()
        return self.entries[row] if 0 <= row < len(self.entries) else None

    def choose(self, entry: int) -> None:
        """Select the line with this id now, or as soon as it is there."""
        self._awaited = entry
        self._select()

    def show_list(self, which: AdministeredList, entries: Sequence[Entry], uses: ListUses | None) -> None:
        """Show the lines; the chosen one stays chosen, and where it has gone the one in its place is."""
        place = self.table.chosen_row() if which is self.which else -1
        self.which, self.entries, self._uses, self._is_read = which, entries, uses, True
        if all(entry.id != self._chosen for entry in entries) and place >= 0 and entries:
            self._chosen = entries[min(place, len(entries) - 1)].id
        self._show()

    def show_fault(self, fault: Say) -> None:
        """Nothing could be read."""
        self._fault = fault
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.words(self.which.title))
        self.hint.setText(self.words(self.which.hint))
        self._name_buttons()
        self._tell_refusal()
        self.table.setAccessibleName(self.title.text())
        keys = self.words("Enter changes the line, the Delete key deletes it.")
        self.table.setAccessibleDescription(f"{self.hint.text()} {keys}")
        self.model.speak(self.words)
        self._say_empty()
        self._show()

    def _show(self) -> None:
        self.title.setText(self.words(self.which.title))
        self.hint.setText(self.words(self.which.hint))
        self.table.setAccessibleName(self.title.text())
        rows = [(entry, uses_of(entry, self._uses)) for entry in self.entries]
        self.model.show_entries(columns_of(self.which), rows)
        self.table.fit()
        self._pages.setCurrentWidget(self.table if self.entries else self.empty)
        self._say_empty()
        self._select()

    def _select(self) -> None:
        if any(entry.id == self._awaited for entry in self.entries):
            self._chosen, self._awaited = self._awaited, 0
        row = next((row for row, entry in enumerate(self.entries) if entry.id == self._chosen), -1)
        if row >= 0:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))
        self._follow_choice()

    def _note_choice(self) -> None:
        if (entry := self.chosen()) is not None:
            self._chosen = entry.id
        self._follow_choice()

    def _follow_choice(self) -> None:
        entry = self.chosen()
        peers = peers_of(entry, self.entries) if entry else ()
        allow = self.guard.allow
        for button in (self.edit_button, self.delete_button):
            allow(button, entry is not None)
        allow(self.retire_button, entry is not None and not isinstance(entry, Tag))
        allow(self.up_button, entry is not None and peers[0] is not entry)
        allow(self.down_button, entry is not None and peers[-1] is not entry)
        allow(self.sort_button, len(peers or self.entries) > 1)
        allow(self.add_button, self._is_read)
        self._name_buttons()
        self.details.setText(details(entry, uses_of(entry, self._uses), self.words) if entry else "")
        self.details.setVisible(entry is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_buttons()

    def _name_buttons(self) -> None:
        """Where there is little room the buttons show icons alone; the words are their tool tips then."""
        narrow = is_narrow(self)
        self.hint.setVisible(not narrow)
        for button, say in self._buttons:
            words = say(self.words)
            name = words.replace("&", "")
            button.setText("" if narrow else words)
            button.setToolTip(name if narrow else "")
            button.setAccessibleName(name)
        self.guard.grey()

    def _tell_refusal(self) -> None:
        show_message(self.reason, self.guard.refusal(self.add_button, self.words), "warn")
        right = Right.MANAGE_LISTS if self._is_read else None
        self.guard.watch(right, self.empty.button)

    def _retire_text(self, words: Words) -> str:
        entry = self.chosen()
        is_retired = entry is not None and not isinstance(entry, Tag) and entry.retired
        return words("Use a&gain") if is_retired else words("&Retire")

    def _say_empty(self) -> None:
        words = self.words
        if self._is_read:
            text = words("What you add can be chosen in every open window at once.")
            self.empty.say(words("This list is empty"), text, words("Add…"))
        elif self._fault is not None:
            self.empty.say(words("The lists could not be read"), self._fault(words), words("Try again"))
        else:
            self.empty.say(words("Reading the lists…"), "")
        self._tell_refusal()

    def _make_parts(self) -> None:
        self.title = plain_label(role="title", wrap=True)
        self.hint = plain_label(role="muted", wrap=True)
        self.reason = plain_label(role="message", wrap=True)
        self.details = plain_label(role="hint", wrap=True)
        self.details.setObjectName("listDetails")
        self.model = EntryModel(self.words)
        self.table = EntryTable(self.model)
        self.table.setMinimumHeight(round(_LOWEST * scale()))
        self.empty = EmptyState(Icon.LIST)
        self._make_buttons()
        self.table.selectionModel().selectionChanged.connect(self._note_choice)
        # A button that is greyed does nothing when it is clicked.
        self.table.edit_asked.connect(self.edit_button.click)
        self.table.remove_asked.connect(self.delete_button.click)

    def _make_buttons(self) -> None:
        def button(name: str, sign: Icon, say: Say, act: Callable[[], None]) -> QPushButton:
            made = QPushButton(icon(sign), "")
            made.setObjectName(name)
            made.clicked.connect(act)
            self._buttons.append((made, say))
            return made

        add, edit, sort = self.add_wanted.emit, self.edit_wanted.emit, self.sort_wanted.emit
        self.add_button = button("addEntryButton", Icon.ADD, lambda words: words("A&dd…"), add)
        self.edit_button = button("editEntryButton", Icon.EDIT, lambda words: words("Ed&it…"), edit)
        up, down = (partial(self.move_wanted.emit, by) for by in (-1, +1))
        self.up_button = button("moveEntryUpButton", Icon.UP, lambda words: words("Move u&p"), up)
        self.down_button = button("moveEntryDownButton", Icon.DOWN, lambda words: words("Move do&wn"), down)
        self.sort_button = button(
            "sortEntriesButton", Icon.SORT, lambda words: words("&Sort alphabetically"), sort
        )
        self.retire_button = button(
            "retireEntryButton", Icon.RETIRE, self._retire_text, self.retire_wanted.emit
        )
        self.delete_button = button(
            "deleteEntryButton", Icon.REMOVE, lambda words: words("De&lete…"), self.delete_wanted.emit
        )

    def _arrange(self) -> None:
        row = Flow(spacing=8)
        for made, _ in self._buttons:
            row.addWidget(made)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for part in (self.title, self.hint, self.reason):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._pages, 1)
        column.addWidget(self.details)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 8)
        whole.setSpacing(0)
        self.area = TallArea(content, self)
        whole.addWidget(self.area, 1)
        # Outside what scrolls: whatever it says is to be seen at once.
        whole.addWidget(self.bar)
        restyle(self.add_button, primary=True)
        self.add_button.setIcon(icon(Icon.ADD, "on_accent"))
