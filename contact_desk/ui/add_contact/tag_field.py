# SPDX-License-Identifier: MIT
"""A line for the tags of a contact, parted by commas; the one that is being typed is completed (row X10)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from contact_desk.domain.tag import read_tags, tag_key, write_tags
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.form import label
from contact_desk.wording.catalogue import Words


class TagField(LineField):
    def __init__(self, words: Words) -> None:
        super().__init__(words, "tags", label("tags"))
        self._offered = QStringListModel(self)
        self.line.setCompleter(_LastTag(self._offered, self))
        self.retranslate()

    def offer(self, names: Sequence[str]) -> None:
        """Complete with these from now on; the text stays."""
        self._offered.setStringList([write_tags([name]) for name in names])

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setPlaceholderText(self.words("Separated by commas"))


class _LastTag(QCompleter):
    """Looks at what stands behind the last comma, and leaves what stands before it."""

    def __init__(self, model: QStringListModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(8)

    def splitPath(self, path: str) -> list[str]:
        return [_parted(path)[1]]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        chosen = super().pathFromIndex(index)
        editor = self.widget()
        before = _parted(editor.text())[0] if hasattr(editor, "text") else ""
        there = [tag for tag in read_tags(before) if tag_key(tag) != tag_key(chosen)]
        return ", ".join(filter(None, (write_tags(there), chosen)))


def _parted(text: str) -> tuple[str, str]:
    """What is finished, and what is being typed; a comma in quotation marks parts nothing."""
    is_quoted, last = False, -1
    for place, sign in enumerate(text):
        if sign == '"':
            is_quoted = not is_quoted
        elif sign == "," and not is_quoted:
            last = place
    return text[: last + 1], text[last + 1 :].strip()
