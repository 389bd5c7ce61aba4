# SPDX-License-Identifier: MIT
"""The fields of a postal address, for the business page and for the address dialog (rows T33, T34, T39)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.country import country_code, country_names
from contact_desk.ui.add_contact.form import Form, label, side_by_side
from contact_desk.ui.widgets.choice_field import SuggestionField
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words


class PostalFields(QWidget):
    """Adds its fields to `form` under `prefix`; an unknown country is warned of and kept (row T34)."""

    def __init__(self, words: Words, form: Form, prefix: str = "") -> None:
        super().__init__()
        self.country = SuggestionField(words, "country", label("country"), country_names)
        self.postal_code = LineField(words, "postalCode", label("postal_code"))
        self.street = LineField(words, "street", label("street"))
        self.street2 = LineField(words, "street2", label("street2"))
        self.city = LineField(words, "city", label("city"))
        self.region = LineField(words, "region", label("region"))
        for name in ("country", "postal_code", "street", "street2", "city", "region"):
            form.add(prefix + name, getattr(self, name))
        self.country.left.connect(self.judge_country)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(side_by_side((self.country, 1), (self.postal_code, 1)))
        column.addWidget(self.street)
        column.addWidget(self.street2)
        column.addLayout(side_by_side((self.city, 1), (self.region, 1)))

    def judge_country(self) -> None:
        typed = self.country.text().strip()
        if typed and country_code(typed) is None and self.country.state() != "bad":
            self.country.tell("warn", partial(_unknown_country, typed[:80]))


def _unknown_country(typed: str, words: Words) -> str:
    return words("“{country}” is no country that is known here. It is kept as typed.", country=typed)
