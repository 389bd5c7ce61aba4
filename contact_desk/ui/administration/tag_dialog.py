# SPDX-License-Identifier: MIT
"""Properties of one tag: its name, which is changed on every contact that has it, and its colour (row X10)."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.tag import Tag, TagColour
from contact_desk.ui.administration.entry_dialog import EntryDialog
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words
from contact_desk.wording.tag_text import COLOURS


class TagDialog(EntryDialog):
    seen: Tag | None
    entry: Tag

    def build(self) -> None:
        self._colour = ChoiceField(self.words, "tagColour", lambda words: words("Colour"), _colours)
        self.form.add("colour", self._colour)
        self.body.addWidget(self._colour)

    def changed(self, path: str, text: str) -> dict[str, object]:
        return {path: TagColour(text) if path == "colour" else text}

    def title_text(self) -> str:
        return self.words("New tag") if self.seen is None else self.words("Properties of the tag")

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        renamed = words("It is called so on every contact that has it.")
        joined = words("Called as another tag, the two become one.")
        self.hint.setText("" if self.seen is None else f"{renamed} {joined}")
        self.hint.setVisible(self.seen is not None)

    def make_labels(self) -> None:
        self.first = LineField(self.words, "tagName", lambda words: words("Name"), required=True)
        self.form.add("name", self.first)
        self.body.addWidget(self.first)


def _colours(words: Words) -> Sequence[tuple[str, str]]:
    return [(colour.value, words(name)) for colour, name in COLOURS.items()]
