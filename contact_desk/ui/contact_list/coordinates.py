# SPDX-License-Identifier: MIT
"""All numbers, e-mails and addresses of a contact, as they stand under its row in the list (row P09)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.contact import Contact
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.details import Detail, Reader, coordinates
from contact_desk.ui.theme import scale
from contact_desk.ui.warming import get_ready_for_cards
from contact_desk.ui.widgets.labels import literal, plain_label

Coordinates = tuple[Contact, Vocabulary]


def read_coordinates(desk: Desk, contact: int) -> Coordinates:
    """In a worker, which imports what takes long. Raises `NotFound`."""
    get_ready_for_cards()
    shown = desk.contacts.show(contact)
    lent = desk.organisation_records.inherited_by(contact, shown.draft.business)
    return replace(shown, inherited=lent), desk.vocabulary.load()


def facts_of(found: Coordinates, reader: Reader) -> list[Detail]:
    """What is said of them; where there is nothing, that."""
    nothing = Detail("", reader.words("No number, no e-mail and no address is known."))
    return coordinates(found[0], reader) or [nothing]


class CoordinatesStrip(QWidget):
    """A line for each; the card is where they are copied from, so nothing here takes the focus."""

    def __init__(self, facts: list[Detail], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("coordinatesStrip")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(text_of(facts))
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(round(50 * scale()), 0, 12, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for line, fact in enumerate(facts):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(plain_label(literal(fact.label), role="hint"), line, 0, top)
            grid.addWidget(
                plain_label(fact.value, role="muted" if fact.inherited else "", wrap=True), line, 1
            )

    def height_in(self, width: int) -> int:
        """Pixels that all lines need in so much width."""
        return max(self._grid.totalHeightForWidth(width), self._grid.totalMinimumSize().height())


def text_of(facts: list[Detail]) -> str:
    """For who hears the list."""
    return "; ".join(f"{fact.label}: {fact.value}" if fact.label else fact.value for fact in facts)
