# SPDX-License-Identifier: MIT
"""The last rows of a search field, always to be seen as buttons below it (rows T18, T26)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QPushButton, QWidget

from contact_desk.ui.icons import icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.search_field import LastRow, SearchField
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class LastRowButtons(Translated, QWidget):
    """Gives `field` these rows, and itself a button for each under its object name."""

    def __init__(self, words: Words, field: SearchField, rows: Mapping[str, LastRow]) -> None:
        super().__init__()
        self.words = words
        self._rows = rows
        field.last_rows = tuple(rows.values())
        self.buttons = {name: self._button(name, row, field) for name, row in rows.items()}
        flow = Flow(self, spacing=8)
        for button in self.buttons.values():
            flow.addWidget(button)
        if not rows:
            self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        for name, row in self._rows.items():
            self.buttons[name].setText(row.say(self.words))

    def _button(self, name: str, row: LastRow, field: SearchField) -> QPushButton:
        button = EnterButton(icon(row.icon, "accent"), "")
        button.setObjectName(name)
        restyle(button, link=True)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: row.act(field.text()))
        return button
