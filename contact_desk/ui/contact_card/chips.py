# SPDX-License-Identifier: MIT
"""The chips under a card's name: what kind of contact it is, its language, whether it is private; its tags."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contact_desk.domain.contact import Contact
from contact_desk.domain.language import language_name
from contact_desk.domain.tag import Tag, tag_key
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.contact_list.model import one_line
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.layouts import clear
from contact_desk.wording.activity_text import inactive_label
from contact_desk.wording.catalogue import Words


def chip_texts(contact: Contact, reader: Reader) -> list[tuple[str, str]]:
    """The words of each chip, with the state that colours it."""
    draft, words = contact.draft, reader.words
    kind = reader.vocabulary.label(ListName.CONTACT_TYPE, draft.contact_type, words.language)
    chips = [
        (kind, "accent"),
        (words("Group") if draft.is_group() else "", ""),
        (language_name(draft.language, words.language) if draft.language else "", ""),
        (words("Private") if draft.private else "", "warn"),
        ("" if contact.activity.is_active() else inactive_label(words), "warn"),
    ]
    return [(text, state) for text, state in chips if text]


def tag_texts(contact: Contact, reader: Reader) -> list[tuple[str, str]]:
    """The tags of a contact, each with its colour; the store's list writes those that it has."""
    listed = {tag.key: tag for tag in reader.vocabulary.tags}
    shown = [listed.get(tag_key(name), Tag(name)) for name in contact.draft.tags]
    return [(one_line(tag.name), tag.colour) for tag in shown if tag.name.strip()]


class Chips(QWidget):
    """Chips in as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._row = Flow(self, spacing=6)

    def show_chips(self, chips: list[tuple[str, str]]) -> None:
        clear(self._row)
        for text, state in chips:
            chip = plain_label(text, role="chip", wrap=True)
            restyle(chip, state=state)
            self._row.addWidget(chip)
        self.setVisible(bool(chips))

    def add_tags(self, tags: list[tuple[str, str]], words: Words) -> None:
        """Behind the others, each with its colour; the name stands in it all the same."""
        for name, colour in tags:
            chip = plain_label(name, role="chip", wrap=True)
            chip.setObjectName("tagChip")
            chip.setAccessibleName(words("Tag: {name}", name=name))
            restyle(chip, tag=colour)
            self._row.addWidget(chip)
        self.setVisible(self._row.count() > 0)
