# SPDX-License-Identifier: MIT
"""The line below the steps: when the draft was last kept, or that the disk refuses it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.local_time import time_of_day
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label, show_message
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

_INDENT = 10  # px, where the icons of the steps begin


class DraftState(Translated, QWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._kept_at: datetime | None = None
        self._error: ContactDeskError | None = None
        self.label = plain_label(role="hint", wrap=True)
        self.label.setObjectName("draftState")
        self.label.setMinimumWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 0, 0, 0)
        column.addWidget(self.label)
        self.retranslate()

    def show_kept(self, when: datetime | None) -> None:
        """Tell when the draft was kept (UTC); None says nothing: there is no draft on disk."""
        self._kept_at, self._error = when, None
        self.retranslate()

    def show_refusal(self, error: ContactDeskError) -> None:
        is_news = self._error is None
        self._error = error
        self.retranslate()
        if is_news:
            announce(self.label, self.label.text(), urgent=True)

    def retranslate(self) -> None:
        if self._error is not None:
            show_message(self.label, sentence(self._error, self.words), "bad")
        elif self._kept_at is not None:
            time = time_of_day(self._kept_at, self.words)
            show_message(self.label, self.words("Draft kept {time}", time=time))
        else:
            show_message(self.label, "")
