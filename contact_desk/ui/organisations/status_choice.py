# SPDX-License-Identifier: MIT
"""Which organisations the list shows: all, the active, or the inactive ones."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from contact_desk.domain.organisation import OrganisationStatus
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words, mark

_LABELS = {
    OrganisationStatus.ALL: mark("All"),
    OrganisationStatus.ACTIVE: mark("Active ones"),
    OrganisationStatus.INACTIVE: mark("Inactive ones"),
}


class StatusChoice(Translated, QComboBox):
    """`chosen` carries an `OrganisationStatus`."""

    chosen = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("organisationStatus")
        for status in OrganisationStatus:
            self.addItem("", status.value)
        self.currentIndexChanged.connect(self._tell)
        self.retranslate()

    def choose(self, status: OrganisationStatus) -> None:
        """Show this one; tells nobody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(status.value))

    def retranslate(self) -> None:
        self.setAccessibleName(self.words("Status"))
        self.setAccessibleDescription(self.words("Which organisations the list shows."))
        for place, status in enumerate(OrganisationStatus):
            self.setItemText(place, self.words(_LABELS[status]))

    def _tell(self) -> None:
        self.chosen.emit(OrganisationStatus(self.currentData()))
