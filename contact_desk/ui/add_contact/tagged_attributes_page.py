# SPDX-License-Identifier: MIT
"""The attributes of a contact, with its tags above the notes (row X10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from contact_desk.domain.errors import FieldError
from contact_desk.domain.tag import Tag, read_tags
from contact_desk.ui.add_contact.tag_field import TagField
from contact_desk.ui.wizard.attributes_page import AttributesPage


class TaggedAttributesPage(AttributesPage):
    def build(self) -> None:
        self.tags = TagField(self.words)
        super().build()
        self.body.insertWidget(self.body.indexOf(self.notes), self.tags)

    def enter(self) -> None:
        super().enter()
        work = self.bench.desk.tags.names
        self.bench.operations.run(work, self._offer, lambda _error: None, owner=self)

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        super().show_errors(
            replace(error, field="tags") if error.field.startswith("tags[") else error for error in errors
        )

    def join_others(self) -> None:
        self.form.add("tags", self.tags)
        super().join_others()

    def _keep(self, path: str, text: str) -> None:
        if path == "tags":
            self.brain.put(path, read_tags(text))
        else:
            super()._keep(path, text)

    def _offer(self, tags: Sequence[Tag]) -> None:
        self.tags.offer([tag.name for tag in tags])
