# SPDX-License-Identifier: MIT
"""A line for the tags of a contact, parted by commas; the one that is being typed is completed (row X10)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from contact_desk.domain.tag import part_tags, read_tags, tag_key, write_tags
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.form import label
from contact_desk.wording.catalogue import Words


class TagField(LineField):
    def __init__(self, words: Words) -> None:
        super().__init__(words, "tags", label("tags"))
        self._offered = QStringListModel(self)
        self._names: Sequence[str] = ()
        self.line.setCompleter(_LastTag(self._offered, self))
        # Told before the completer looks for what has been typed.
        self.line.textEdited.connect(self._offer_others)
        self.retranslate()

    def offer(self, names: Sequence[str]) -> None:
        """Complete with these from now on; the text stays."""
        self._names = names
        self._offer_others(self.line.text())

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setPlaceholderText(self.words("Separated by commas"))

    def _offer_others(self, text: str) -> None:
        """What is on the line already is not offered."""
        there = {tag_key(tag) for tag in read_tags(part_tags(text)[0])}
        others = [write_tags([name]) for name in self._names if tag_key(name) not in there]
        if others != self._offered.stringList():
            self._offered.setStringList(others)


class _LastTag(QCompleter):
    """Looks at what stands behind the last comma, and leaves what stands before it."""

    def __init__(self, model: QStringListModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(8)

    def splitPath(self, path: str) -> list[str]:
        return [part_tags(path)[1]]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        # What was typed: while the completions are walked, the line shows each of them.
        there = read_tags(part_tags(self.completionPrefix())[0])
        chosen = super().pathFromIndex(index)
        return ", ".join(filter(None, (write_tags(there), chosen)))
