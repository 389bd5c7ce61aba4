# SPDX-License-Identifier: MIT
"""Page 1: what the organisation is looked for by (row T20). It looks for nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.country import country_names
from contact_desk.domain.organisation import OrganisationCriteria
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.find_organisation.page import CriteriaBase
from contact_desk.ui.widgets.choice_field import ChoiceField, SuggestionField
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.ui.wizard.form import label
from contact_desk.wording.catalogue import Words


class CriteriaPage(CriteriaBase):
    def __init__(self, words: Words, lists: Vocabulary, *, may_be_inactive: bool) -> None:
        super().__init__(words)
        self._lists = lists
        self.name = LineField(words, "organisationName", lambda words: words("Name"))
        self.type = ChoiceField(words, "organisationType", label("type"), self._types)
        self.city = LineField(words, "city", label("city"))
        self.region = LineField(words, "region", label("region"))
        self.country = SuggestionField(words, "country", label("country"), country_names)
        self.phone = LineField(words, "phone", label("phone"))
        self.inactive_too = WrappedCheckBox()
        self.inactive_too.setObjectName("inactiveToo")
        if not may_be_inactive:
            self.inactive_too.hide()
        self._lay_out()
        self.retranslate()

    def criteria(self) -> OrganisationCriteria:
        """As they were typed."""
        texts = {name: field.text() for name, field in self._fields().items()}
        return OrganisationCriteria(**texts, inactive_too=self.inactive_too.isChecked())

    def show_criteria(self, criteria: OrganisationCriteria) -> None:
        for name, field in self._fields().items():
            field.load(getattr(criteria, name))
        self.inactive_too.setChecked(criteria.inactive_too)

    def offer_types(self, lists: Vocabulary) -> None:
        self._lists = lists
        self.type.offer(self._types)

    def go_to_first_field(self) -> None:
        self.name.editor.setFocus()

    def subtitle_text(self) -> str:
        return self.words("All that you fill in must be true of the organisation; a part of a word will do.")

    def retranslate(self) -> None:
        super().retranslate()
        self.inactive_too.setText(self.words("&Inactive organisations too"))

    def _fields(self) -> dict[str, Field]:
        names = ("name", "type", "city", "region", "country", "phone")
        return {name: getattr(self, name) for name in names}

    def _types(self, words: Words) -> Sequence[tuple[str, str]]:
        """Those that are retired too: organisations still have them."""
        types = self._lists.of(ListName.ORGANISATION_TYPE)
        return [("", ""), *((value.code, value.label(words.language)) for value in types)]

    def _lay_out(self) -> None:
        for part in (
            Row((self.name, 2), (self.type, 1)),
            Row((self.city, 1), (self.region, 1)),
            Row((self.country, 1), (self.phone, 1)),
            self.inactive_too,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        content = QWidget()
        content.setLayout(self.arrange())
        self.area = TallArea(content, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.bar)
