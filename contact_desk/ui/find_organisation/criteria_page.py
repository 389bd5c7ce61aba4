# SPDX-License-Identifier: MIT
"""Page 1: what the organisation is looked for by (row T20). It looks for nothing itself."""

from __future__ import annotations

from contact_desk.domain.country import country_names
from contact_desk.domain.organisation import OrganisationCriteria
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.find_organisation.page import CriteriaBase
from contact_desk.ui.widgets.choice_field import ChoiceField, SuggestionField
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.form import label
from contact_desk.wording.catalogue import Words


class CriteriaPage(CriteriaBase):
    types_list = ListName.ORGANISATION_TYPE

    def __init__(self, words: Words, lists: Vocabulary, *, may_be_inactive: bool) -> None:
        super().__init__(words, lists)
        self.name = LineField(words, "organisationName", lambda words: words("Name"))
        self.type = ChoiceField(words, "organisationType", label("type"), self.types)
        self.city = LineField(words, "city", label("city"))
        self.region = LineField(words, "region", label("region"))
        self.country = SuggestionField(words, "country", label("country"), country_names)
        self.phone = LineField(words, "phone", label("phone"))
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

    def _lay_out(self) -> None:
        self.lay_out(
            Row((self.name, 2), (self.type, 1)),
            Row((self.city, 1), (self.region, 1)),
            Row((self.country, 1), (self.phone, 1)),
            self.inactive_too,
        )
