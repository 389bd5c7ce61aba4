# SPDX-License-Identifier: MIT
"""The locations of one organisation, which are public as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.organisation import Location
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.organisations.columns import LOCATIONS
from contact_desk.ui.organisations.record_table import RecordModel, RecordTable
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class LocationsTab(QWidget, Translated):
    """Shows what it is given. `opened` carries the location that was entered; `add_wanted` asks for a new one."""

    opened = Signal(int)
    add_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._locations: Sequence[Location] = ()
        self.add_button = QPushButton(icon(Icon.ADD), "")
        self.add_button.setObjectName("newLocationButton")
        self.add_button.clicked.connect(self._add)
        buttons = Flow(spacing=8)
        buttons.addWidget(self.add_button)
        self.table = RecordTable(RecordModel(words, LOCATIONS), "locationTable")
        self.table.edit_asked.connect(self._open)
        self.empty = EmptyState(Icon.LOCATION)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(8)
        column.addLayout(buttons)
        column.addWidget(self._pages, 1)
        self.retranslate()

    def show_locations(self, locations: Sequence[Location]) -> None:
        self._locations = locations
        self._pages.setCurrentWidget(self.table if locations else self.empty)
        self.retranslate()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.words("Locations"))
        self.table.setAccessibleDescription(
            self.words("Enter opens the properties of the location, Escape goes back to the list.")
        )
        self.add_button.setText(self.words("Add a l&ocation…"))
        text = self.words("A location has an address and numbers of its own, which its contacts inherit.")
        self.empty.say(self.words("This organisation has no location"), text)
        self.table.show_records(self._locations, Reader(self.words, Vocabulary(), ""))

    def _add(self) -> None:
        self.add_wanted.emit()

    def _open(self) -> None:
        if (location := self.table.chosen_record()) is not None:
            self.opened.emit(location.id)
