# SPDX-License-Identifier: MIT
"""Asks what a filter is to be called, and whether everybody is shown it (row X11). It saves nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.domain.saved_filter import SavedFilter, name_key
from contact_desk.ui.widgets.completed_field import CompletedField
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import field_sentence, sentence


class SaveFilterDialog(TallDialog):
    """`on_agree` gets the name, and whether it is shown to all; `refuse` says here why that cannot be."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        query: str,
        own: Sequence[SavedFilter],
        on_agree: Callable[[str, bool], None],
        *,
        renamed: SavedFilter | None = None,
    ) -> None:
        super().__init__(words, parent, "saveFilterDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._own = {name_key(each.name): each for each in own if each != renamed}
        self._renamed, self._on_agree = renamed, on_agree
        self.field = CompletedField(words, "filterName", lambda words: words("Name"), required=True)
        self.field.offer([each.name for each in self._own.values()] if renamed is None else [])
        self.field.changed.connect(self._look)
        self.query = plain_label(query, role="muted", wrap=True)
        self.shared = WrappedCheckBox()
        self.shared.setObjectName("filterShared")
        for part in (self.query, self.field, self.shared):
            self.body.addWidget(part)
        self.body.addStretch(1)
        if renamed is not None:
            self.field.load(renamed.name)
            self.shared.setChecked(renamed.shared)
        self._own_choice = self.shared.isChecked()
        self.shared.clicked.connect(self._choose)
        self.retranslate()
        self.field.editor.setFocus()

    def title_text(self) -> str:
        return self.words("Save this filter") if self._renamed is None else self.words("Rename the filter")

    def agree_text(self) -> str:
        return self.words("Save")

    def agree(self) -> None:
        name = self.field.text().strip()
        if not name:
            self.field.tell("bad", lambda words: words("This field is required."))
            self.field.editor.setFocus()
            return
        self._on_agree(name, self.shared.isChecked())

    def refuse(self, error: ContactDeskError) -> None:
        """It was not saved; what is typed stays."""
        fault = next(iter(error.errors), None) if isinstance(error, Refused) else None
        say = partial(sentence, error) if fault is None else partial(field_sentence, fault)
        self.field.tell("bad", say)
        self.field.editor.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.shared.setText(self.words("&Show it to everybody who works with this store"))

    def _choose(self, shared: bool) -> None:
        self._own_choice = shared

    def _look(self, name: str) -> None:
        """Say that a filter of this name is there, which will be another one then."""
        there = self._own.get(name_key(name.strip())) if self._renamed is None else None
        # What somebody types may pass through the name of another filter.
        self.shared.setChecked(there.shared if there else self._own_choice)
        if there is None:
            self.field.say_nothing()
            return
        self.field.tell("warn", lambda words: words("You have a filter of this name: it will be replaced."))
