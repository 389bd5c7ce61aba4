# SPDX-License-Identifier: MIT
"""The search fields of this page: the window's own, with other words."""

from __future__ import annotations

from contact_desk.ui.search_field import SearchField
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words


class NamedSearch(SearchField):
    """`hint` says what is searched for."""

    def __init__(self, words: Words, name: str, hint: Say) -> None:
        self._hint = hint
        super().__init__(words)
        self.setObjectName(name)

    def retranslate(self) -> None:
        super().retranslate()
        self.setPlaceholderText(self._hint(self.words))
        self.setAccessibleDescription(self._hint(self.words))
