# SPDX-License-Identifier: MIT
"""A line of free text with a completion list that may change; nothing of the list needs to be taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words


class CompletedField(LineField):
    def __init__(self, words: Words, name: str, label: Say, *, required: bool = False) -> None:
        super().__init__(words, name, label, required=required)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self.line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        self.line.setCompleter(completer)

    def offer(self, suggestions: Sequence[str]) -> None:
        """Complete with these from now on, in this order; the text stays."""
        if tuple(self._offered.stringList()) != tuple(suggestions):
            self._offered.setStringList(list(suggestions))

    def offered(self) -> tuple[str, ...]:
        return tuple(self._offered.stringList())
