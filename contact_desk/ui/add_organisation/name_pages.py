# SPDX-License-Identifier: MIT
"""The first pages: name and type of an organisation, name and organisation of a location (rows T23, T29)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal

from contact_desk.domain.errors import ContactDeskError, FieldError
from contact_desk.domain.organisation import Organisation
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.add_contact.organisation_page import organisation_line
from contact_desk.ui.add_organisation.brains import LocationBrain, OrganisationBrain
from contact_desk.ui.add_organisation.name_check import NameCheck
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.search_field import SearchField
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.form import label
from contact_desk.ui.wizard.list_choices import list_choices
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import field_sentence, sentence


class OrganisationNamePage(WizardPage):
    """`existing_wanted` carries id and name of the organisation that has the name already."""

    page = Page.NAME
    brain: OrganisationBrain
    existing_wanted = Signal(int, str)

    def build(self) -> None:
        self.name = LineField(self.words, "organisationName", _organisation_name, required=True)
        types = list_choices(self.brain, ListName.ORGANISATION_TYPE)
        self.type = ChoiceField(self.words, "organisationType", _organisation_type, types)
        self.form.add("name", self.name)
        self.form.add("type", self.type)
        desk = self.bench.desk
        self._check = NameCheck(
            self.bench, lambda: desk.organisation_records.check(self.brain.to_save()), self
        )
        self.name.changed.connect(self.bar.hide)
        self.body.addWidget(self.name)
        self.body.addWidget(self.type)
        self.body.addStretch(1)

    def subtitle_text(self) -> str:
        return self.words("Organisations are public: everyone will see this one. Its name is its own.")

    def go_to_first_field(self) -> None:
        self.name.editor.setFocus()

    def vocabulary_arrived(self) -> None:
        self.type.offer(list_choices(self.brain, ListName.ORGANISATION_TYPE))
        self.form.load(self.brain.text)

    def before_leaving(self, go_on: Callable[[], None]) -> None:
        self._check.ask(go_on)

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        errors = list(errors)
        super().show_errors(errors)
        for error in errors:
            if error.code == "organisation_taken":
                self._offer_existing(error)

    def _offer_existing(self, error: FieldError) -> None:
        number, name = int(error.parameters["id"]), str(error.parameters["name"])
        self.bar.say(
            partial(field_sentence, error),
            action=_show_existing if self.bench.area else _use_existing,
            on_action=lambda: self.existing_wanted.emit(number, name),
        )


class LocationNamePage(WizardPage):
    """The organisation of a location that was asked for from one is fixed."""

    page = Page.NAME
    brain: LocationBrain

    def build(self) -> None:
        self.name = LineField(self.words, "locationName", _location_name, required=True)
        self.organisation = SearchField(self.words, "organisation", label("organisation"))
        self.form.add("name", self.name)
        self.form.add("organisation", self.organisation)
        self.organisation.searched.connect(self._search)
        self.organisation.chosen.connect(self._choose)
        desk = self.bench.desk
        self._check = NameCheck(
            self.bench, lambda: desk.organisation_records.check_location(self.brain.to_save()), self
        )
        self.body.addWidget(self.name)
        self.body.addWidget(self.organisation)
        self.body.addStretch(1)
        self._fix_organisation()

    def subtitle_text(self) -> str:
        return self.words("A location belongs to an organisation. Name it by its town or by what it is for.")

    def go_to_first_field(self) -> None:
        self.name.editor.setFocus()

    def before_leaving(self, go_on: Callable[[], None]) -> None:
        self._check.ask(go_on)

    def _fix_organisation(self) -> None:
        if self.brain.draft.organisation:
            self.organisation.line.setReadOnly(True)
            self.organisation.button.hide()

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        errors = list(errors)
        if any(error.code == "no_such_organisation" for error in errors):
            # The one that it was asked for from has been deleted or renamed: another may take its place.
            self.organisation.line.setReadOnly(False)
            self.organisation.button.show()
        super().show_errors(errors)

    def _search(self, text: str) -> None:
        if self.organisation.line.isReadOnly():
            return
        work = partial(self.bench.desk.organisations.find, text)
        self.bench.operations.run(work, partial(self._found, text), self._failed, owner=self)

    def _found(self, text: str, organisations: tuple[Organisation, ...]) -> None:
        if text != self.organisation.text():
            return
        self.organisation.show_results([(partial(organisation_line, each), each) for each in organisations])
        if organisations:
            self.organisation.say_nothing()
        else:
            self.organisation.tell("warn", _nothing_found)

    def _failed(self, error: ContactDeskError) -> None:
        self.organisation.tell("warn", partial(sentence, error))

    def _choose(self, organisation: Organisation) -> None:
        self.organisation.line.setText(organisation.name)
        self.organisation.say_nothing()


def _organisation_name(words: Words) -> str:
    return words("Name of the organisation")


def _organisation_type(words: Words) -> str:
    return words("Organisation type")


def _location_name(words: Words) -> str:
    return words("Name of the location")


def _use_existing(words: Words) -> str:
    return words("&Use the existing one")


def _show_existing(words: Words) -> str:
    # In the boxes of a saved record: that cannot become the other one.
    return words("Show the &existing one")


def _nothing_found(words: Words) -> str:
    return words("No organisation contains this. Check the name, or add the organisation first.")
