# SPDX-License-Identifier: MIT
"""What a contact is looked for by (row T65). The page looks for nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.contact_criteria import ContactCriteria, Visibility
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.find_contact.criteria_text import VISIBILITY
from contact_desk.ui.find_organisation.page import CriteriaBase
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.form import label
from contact_desk.wording.catalogue import Words

_TEXTS = {
    "last_name": "lastName",
    "first_name": "firstName",
    "organisation": "organisation",
    "location": "location",
    "department": "department",
    "job_title": "jobTitle",
    "phone": "phone",
}


class ContactCriteriaPage(CriteriaBase):
    """The owner is offered to an administrator alone, who may look for somebody's private contacts."""

    types_list = ListName.CONTACT_TYPE

    def __init__(self, words: Words, lists: Vocabulary) -> None:
        super().__init__(words, lists)
        self._texts: dict[str, Field] = {
            name: LineField(words, widget, label(name)) for name, widget in _TEXTS.items()
        }
        self.address = LineField(words, "address", lambda words: words("E-mail or other address"))
        self.type = ChoiceField(words, "contactType", label("contact_type"), self.types)
        self.visibility = ChoiceField(words, "visibility", label("private"), _visibilities)
        self.owner = LineField(words, "owner", lambda words: words("Owner"))
        self.owner.hide()
        self._lay_out()
        self.retranslate()

    def criteria(self) -> ContactCriteria:
        """As they were typed."""
        return ContactCriteria(
            **{name: field.text() for name, field in self._texts.items()},
            address=self.address.text(),
            contact_type=self.type.text(),
            visibility=Visibility(self.visibility.text()),
            owner=self.owner.text(),
            inactive_too=self.inactive_too.isChecked(),
        )

    def show_criteria(self, criteria: ContactCriteria) -> None:
        for name, field in self._texts.items():
            field.load(getattr(criteria, name))
        self.address.load(criteria.address)
        self.type.load(criteria.contact_type)
        self.visibility.load(criteria.visibility)
        self.owner.load(criteria.owner)
        self.inactive_too.setChecked(criteria.inactive_too)

    def offer_owner(self, may_choose: bool) -> None:
        self.owner.setVisible(may_choose)

    def go_to_first_field(self) -> None:
        self._texts["last_name"].editor.setFocus()

    def subtitle_text(self) -> str:
        return self.words(
            "All that you fill in must be true of the contact; the beginning of a word will do."
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.inactive_too.setText(self.words("&Inactive contacts too"))

    def _lay_out(self) -> None:
        text = self._texts
        self.lay_out(
            Row((text["last_name"], 1), (text["first_name"], 1)),
            Row((text["organisation"], 1), (text["location"], 1)),
            Row((text["department"], 1), (text["job_title"], 1)),
            Row((text["phone"], 1), (self.address, 1)),
            Row((self.type, 1), (self.visibility, 1)),
            self.owner,
            self.inactive_too,
        )


def _visibilities(words: Words) -> Sequence[tuple[str, str]]:
    return [(value, words(VISIBILITY[value])) for value in Visibility]
