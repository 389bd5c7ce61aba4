# SPDX-License-Identifier: MIT
"""Page 2, organisation: a box that searches, and says what an unknown name will do (rows T16-T19, P30)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal

from contact_desk.domain.errors import ContactDeskError, FieldError
from contact_desk.domain.organisation import Organisation
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.lookalike_search import LookalikeSearch
from contact_desk.ui.add_contact.name_page import named_alike
from contact_desk.ui.add_contact.organisation_look_up import OrganisationLookUp
from contact_desk.ui.icons import Icon
from contact_desk.ui.widgets.last_rows import LastRowButtons
from contact_desk.ui.widgets.search_field import LastRow, SearchField
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.form import label
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import field_sentence, sentence

NAMESAKES = frozenset({"same_name_and_organisation"})
"""What this page adds to the one before it, which has looked up the name."""


class OrganisationPage(WizardPage):
    """The signals carry what was typed; adding an organisation is offered with `can_add`."""

    page = Page.ORGANISATION
    brain: ContactBrain
    can_add = False
    advanced_search_asked = Signal(str)
    add_organisation_asked = Signal(str)

    def build(self) -> None:
        self.organisation = SearchField(self.words, "organisation", label("organisation"))
        self.organisation.goes_on = self.bench.area is None  # elsewhere, Enter would save
        self.form.add("organisation", self.organisation)
        self.organisation.searched.connect(self._search)
        self.organisation.chosen.connect(self.choose)
        self.organisation.changed.connect(self._typed)
        self._look_up = OrganisationLookUp(self.bench, self.brain, self)
        self._look_up.answered.connect(self._tell_what_it_is)
        self._namesakes = LookalikeSearch(self, self.brain, named_alike, reasons=NAMESAKES)
        self.body.addWidget(self.organisation)
        self.body.addWidget(LastRowButtons(self.words, self.organisation, self._last_rows()))
        self.body.addStretch(1)

    def subtitle_text(self) -> str:
        return self.words(
            "Type a part of the name and press Enter to search. It may stay empty for a person."
        )

    def enter(self) -> None:
        super().enter()
        self._look_up.ask()
        self._tell_what_it_is()
        if self.bench.area is None:
            self._namesakes.enter()

    def before_leaving(self, go_on: Callable[[], None]) -> None:
        self._look_up.ask(go_on)

    def go_to_first_field(self) -> None:
        self.organisation.editor.setFocus()

    def _last_rows(self) -> dict[str, LastRow]:
        rows = {
            "advancedSearchButton": LastRow(
                lambda words: words("Advanced search…"), Icon.SEARCH, self.advanced_search_asked.emit
            )
        }
        if self.can_add:
            rows["addOrganisationButton"] = LastRow(
                lambda words: words("Add a new organisation…"), Icon.ADD, self.add_organisation_asked.emit
            )
        return rows

    def _typed(self) -> None:
        self._look_up.ask_soon()
        if self.bench.area is None:  # else the name is in sight, whose own hint tells of them
            self._namesakes.ask_soon()

    def _search(self, text: str) -> None:
        work = partial(self.bench.desk.organisations.find, text)
        self.bench.operations.run(work, partial(self._found, text), self._failed, owner=self)

    def _found(self, text: str, organisations: tuple[Organisation, ...]) -> None:
        if text != self.organisation.text():
            return
        self.organisation.show_results([(partial(organisation_line, each), each) for each in organisations])
        if organisations:
            self.organisation.say_nothing()
        else:
            self.organisation.tell("", partial(_nothing_found, text.strip()[:80]))

    def _failed(self, error: ContactDeskError) -> None:
        self.organisation.tell("warn", partial(sentence, error))

    def choose(self, organisation: Organisation) -> None:
        """Put one that is in the directory into the box."""
        self.organisation.line.setText(organisation.name)
        self.brain.found_organisation(organisation.name, organisation)
        self._tell_what_it_is()

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        errors = list(errors)
        super().show_errors(errors)
        for error in errors:
            if error.code in {"organisation_gone", "organisation_renamed"}:
                self._offer_way_out(error)

    def _offer_way_out(self, error: FieldError) -> None:
        """What was chosen has gone, or has another name: one button goes on with it all the same."""
        self.organisation.results.hide()
        if error.code == "organisation_gone":
            self.bar.say(
                partial(field_sentence, error),
                action=lambda words: words("&Add it anew"),
                on_action=self._add_anew,
            )
            return
        now = Organisation(int(error.parameters["id"]), str(error.parameters["now"]))
        self.bar.say(
            partial(field_sentence, error),
            action=lambda words: words("&Take its new name"),
            on_action=partial(self.choose, now),
        )

    def _add_anew(self) -> None:
        self.brain.forget_place()
        self.organisation.say_nothing()
        self._tell_what_it_is()
        self.go_to_first_field()

    def _tell_what_it_is(self) -> None:
        if refusal := self.brain.refusal("organisation"):
            self.organisation.tell("bad", partial(sentence, refusal))
        if self.organisation.state() == "bad" or not self.organisation.results.isHidden():
            return
        known = self.brain.organisation
        if known is not None:
            self.organisation.tell("ok", partial(_is_known, known))
        elif self.brain.organisation_is_new():
            self.organisation.tell("", is_new)


def organisation_line(organisation: Organisation, words: Words) -> str:
    """A row of the results: name, city, how many contacts and locations."""
    contacts = words.plural("{count} contact", "{count} contacts", organisation.contacts)
    locations = words.plural("{count} location", "{count} locations", organisation.locations)
    return " · ".join(filter(None, (organisation.name, organisation.city, contacts, locations)))


def is_new(words: Words) -> str:
    return words(
        "This organisation is not in the directory yet. It will be made on saving, and everyone will see it."
    )


def _is_known(organisation: Organisation, words: Words) -> str:
    return words("In the directory: {line}", line=organisation_line(organisation, words))


def _nothing_found(text: str, words: Words) -> str:
    if not text:
        return words("There is no organisation yet. Type a name: it will be made on saving.")
    return words(
        "No organisation contains “{text}”. It will be made on saving, and everyone will see it.",
        text=text,
    )
