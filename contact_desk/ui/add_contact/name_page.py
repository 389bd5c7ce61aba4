# SPDX-License-Identifier: MIT
"""Page 1, name and type: person or group, names, type, who may see it, language (rows T08-T13, M03)."""

from __future__ import annotations

from functools import partial

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.contact_summary import last_name_label
from contact_desk.ui.add_contact.languages import language_choices
from contact_desk.ui.add_contact.lookalike_search import LookalikeSearch
from contact_desk.ui.add_contact.name_offer import NameOffer
from contact_desk.ui.add_contact.privacy_choice import PRIVATE, PrivacyChoice
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.radio_pair import RadioPair
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.form import label
from contact_desk.ui.wizard.list_choices import list_choices
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words


class NamePage(WizardPage):
    page = Page.NAME
    brain: ContactBrain

    def build(self) -> None:
        self._make_choices()
        self._make_names()
        self._search = LookalikeSearch(self, self.brain, named_alike)
        for name in (self.first_name, self.last_name):
            name.changed.connect(self._search.ask_soon)
        body = self.body
        body.addWidget(self.kind)
        self.add_row((self.contact_title, 1), (self.first_name, 2))
        self.add_row((self.middle_name, 1), (self.last_name, 2))
        self.add_row((self.contact_type, 1), (self.suffix, 1))
        body.addWidget(self.visible)
        self.add_row((self.language, 1), (None, 1))
        body.addStretch(1)

    def _make_choices(self) -> None:
        words, brain = self.words, self.brain
        self.kind = RadioPair(
            words,
            lambda words: words("Kind of contact"),
            ("kindPerson", lambda words: words("&Person")),
            ("kindGroup", lambda words: words("&Group or team")),
        )
        self.visible = PrivacyChoice(words)
        titles, types = list_choices(brain, ListName.TITLE), list_choices(brain, ListName.CONTACT_TYPE)
        # The first page of a window that is to be seen soon.
        offer = partial(ChoiceField, words, is_hurried=True)
        self.contact_title = offer("title", label("title"), titles)
        self.contact_type = offer("contactType", label("contact_type"), types)
        self.language = offer("language", label("language"), language_choices, required=True)
        self.kind.chosen.connect(self._choose_kind)
        self.visible.chosen.connect(self._choose_visibility)
        for path, field in (
            ("title", self.contact_title),
            ("contact_type", self.contact_type),
            ("language", self.language),
        ):
            self.form.add(path, field)

    def _make_names(self) -> None:
        words = self.words
        self.first_name = LineField(words, "firstName", label("first_name"))
        self.middle_name = LineField(words, "middleName", label("middle_name"))
        self.last_name = LineField(words, "lastName", self._last_name_label)
        self.suffix = LineField(words, "suffix", label("suffix"))
        for path, field in (
            ("first_name", self.first_name),
            ("middle_name", self.middle_name),
            ("last_name", self.last_name),
            ("suffix", self.suffix),
        ):
            self.form.add(path, field)
        self._offer_to_split()

    def _offer_to_split(self) -> None:
        self.offer = NameOffer(self.words, self.brain)
        column = self.last_name.column
        column.insertWidget(column.count() - 1, self.offer)
        self._parts: dict[str, Field] = {
            "title": self.contact_title,
            "first_name": self.first_name,
            "middle_name": self.middle_name,
            "last_name": self.last_name,
            "suffix": self.suffix,
        }
        for field in self._parts.values():
            field.changed.connect(self.offer.look_soon)
        self.last_name.left.connect(self.offer.look)
        self.offer.wanted.connect(self._fill)
        self.offer.appeared.connect(self.area.keep_in_view)

    def _fill(self, texts: dict[str, str]) -> None:
        """Put texts into their fields, as if they had been typed there."""
        for path, text in texts.items():
            field = self._parts[path]
            field.load(text)
            field.changed.emit(text)

    def subtitle_text(self) -> str:
        return self.words("A last name, or an organisation, is all that is needed.")

    def enter(self) -> None:
        super().enter()
        self._show_kind()
        self.visible.choose(PRIVATE if self.brain.draft.private else 0)
        self.visible.ask(self.bench.desk, self.bench.operations, self.brain.contact)
        self.offer.look()
        self._search.enter()

    def hear(self, path: str) -> None:
        if path in {"organisation", "apart"}:
            self._search.ask_soon()

    def retranslate(self) -> None:
        super().retranslate()
        self.language.load(self.brain.draft.language)  # which follows as long as nothing has been typed

    def go_to_first_field(self) -> None:
        (self.last_name if self.brain.draft.is_group() else self.first_name).editor.setFocus()

    def vocabulary_arrived(self) -> None:
        self.contact_title.offer(list_choices(self.brain, ListName.TITLE))
        self.contact_type.offer(list_choices(self.brain, ListName.CONTACT_TYPE))
        self.form.load(self.brain.text)
        self.offer.look()

    def _choose_kind(self, position: int) -> None:
        self.brain.put("kind", "group" if position else "person")
        self._show_kind()
        self.offer.look()
        self._search.ask()

    def _choose_visibility(self, position: int) -> None:
        self.brain.put("private", bool(position))

    def _show_kind(self) -> None:
        group = self.brain.draft.is_group()
        self.kind.choose(1 if group else 0)
        self.first_name.setVisible(not group)
        self.middle_name.setVisible(not group)
        self.last_name.relabel(self._last_name_label)

    def _last_name_label(self, words: Words) -> str:
        return last_name_label(self.brain.draft.is_group(), words)


def named_alike(draft: ContactDraft) -> ContactDraft:
    """What page 1 and 2 look up: the name, and the organisation that makes it likelier."""
    return ContactDraft(
        first_name=draft.first_name, last_name=draft.last_name, organisation=draft.organisation
    )
