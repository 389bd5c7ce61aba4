# SPDX-License-Identifier: MIT
"""The field of a country: one that was written as its code is shown by its name, and kept as it was written."""

from __future__ import annotations

from contact_desk.domain.country import country_code, country_name, country_names
from contact_desk.ui.widgets.choice_field import SuggestionField
from contact_desk.ui.wizard.form import label
from contact_desk.wording.catalogue import Words


class CountryField(SuggestionField):
    """`text` is the code (ISO 3166) until somebody types."""

    def __init__(self, words: Words) -> None:
        self._code = ""
        super().__init__(words, "country", label("country"), country_names)
        self.combo.editTextChanged.connect(self._forget_code)

    def text(self) -> str:
        typed = super().text()
        return self._code if self._code and typed == self._shown() else typed

    def load(self, text: str) -> None:
        self._code = text if len(text.strip()) == 2 and country_code(text) else ""
        super().load(self._shown() if self._code else text)

    def retranslate(self) -> None:
        super().retranslate()
        if self._code:
            super().load(self._shown())

    def _shown(self) -> str:
        return country_name(country_code(self._code) or self._code, self.words.language)

    def _forget_code(self) -> None:
        self._code = ""
