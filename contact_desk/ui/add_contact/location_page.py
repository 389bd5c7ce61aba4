# SPDX-License-Identifier: MIT
"""Page 3, location with department, job title and assistant, all of them optional (rows T24-T27, T30-T32)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter

from contact_desk.domain.errors import ContactDeskError, FieldError
from contact_desk.domain.names import fold
from contact_desk.domain.organisation import Location
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.organisation_look_up import OrganisationLookUp
from contact_desk.ui.add_contact.organisation_page import is_new
from contact_desk.ui.icons import Icon
from contact_desk.ui.widgets.last_rows import LastRowButtons
from contact_desk.ui.widgets.search_field import LastRow, SearchField
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.form import label
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import field_sentence, sentence


class LocationPage(WizardPage):
    """`add_location_asked` carries what was typed; with `can_add` it is offered once the organisation is known."""

    page = Page.LOCATION
    brain: ContactBrain
    can_add = False
    add_location_asked = Signal(str)

    def build(self) -> None:
        words = self.words
        self.location = SearchField(words, "location", label("location"))
        self.location.goes_on = self.bench.area is None  # elsewhere, Enter would save
        self.department = LineField(words, "department", label("department"))
        self.job_title = LineField(words, "jobTitle", label("job_title"))
        self.assistant_name = LineField(words, "assistantName", label("assistant_name"))
        for path in ("location", "department", "job_title", "assistant_name"):
            self.form.add(path, getattr(self, path))
        self._departments = QStringListModel(self)
        self._suggest_departments()
        self._known: tuple[Location, ...] | None = None
        self._look_up = OrganisationLookUp(self.bench, self.brain, self)
        self._look_up.answered.connect(self._organisation_known)
        self._connect()
        self.body.addWidget(self.location)
        self._adding = LastRowButtons(self.words, self.location, self._last_rows())
        self.body.addWidget(self._adding)
        self.add_row((self.department, 1), (self.job_title, 1))
        self.body.addWidget(self.assistant_name)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.location.searched.connect(self._search)
        self.location.chosen.connect(self._choose)
        self.location.changed.connect(self._tell_what_it_is)

    def _last_rows(self) -> dict[str, LastRow]:
        if not self.can_add:
            return {}
        row = LastRow(lambda words: words("Add a new location…"), Icon.ADD, self.add_location_asked.emit)
        return {"addLocationButton": row}

    def _suggest_departments(self) -> None:
        completer = QCompleter(self._departments, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.department.line.setCompleter(completer)

    def subtitle_text(self) -> str:
        organisation = self.brain.draft.organisation.strip()[:80]
        if not organisation:
            return self.words("All of these may stay empty.")
        return self.words("Where in {organisation}? All of these may stay empty.", organisation=organisation)

    def enter(self) -> None:
        super().enter()
        self._known = None
        self._departments.setStringList([])
        self._enable_location()
        if self.brain.organisation_looked_up:
            self._organisation_known()
        else:
            self._look_up.ask()

    def hear(self, path: str) -> None:
        if path == "organisation":
            self.location.say_nothing()
            self._enable_location()
            self._known = None
            if self.brain.organisation_looked_up:
                self._organisation_known()

    def go_to_first_field(self) -> None:
        first = self.location if self.location.editor.isEnabled() else self.department
        first.editor.setFocus()

    def _enable_location(self) -> None:
        # A location that was typed already can still be emptied, even if its organisation has gone since.
        self._adding.setEnabled(self.brain.organisation is not None)
        possible = bool(self.brain.draft.organisation.strip() or self.location.text())
        self.location.editor.setEnabled(possible)
        self.location.button.setEnabled(possible)
        if not possible:
            self.location.tell("", _no_organisation)

    def _organisation_known(self) -> None:
        organisation = self.brain.organisation
        self._adding.setEnabled(organisation is not None)
        if organisation is None:
            self._known = ()
            self._tell_what_it_is()
            return
        desk, run = self.bench.desk, self.bench.operations.run
        run(partial(desk.organisations.locations, organisation.id), self._note, self._failed, owner=self)
        run(
            partial(desk.organisations.departments, organisation.id),
            lambda names: self._departments.setStringList(list(names)),
            self._failed,
            owner=self,
        )

    def _note(self, locations: tuple[Location, ...]) -> None:
        self._known = locations
        self._tell_what_it_is()

    def _search(self, text: str) -> None:
        organisation = self.brain.organisation
        if organisation is None:
            self._look_up.ask()
            self.location.tell("", is_new if self.brain.organisation_is_new() else _wait)
            return
        work = partial(self.bench.desk.organisations.locations, organisation.id, text)
        self.bench.operations.run(work, partial(self._found, text), self._failed, owner=self)

    def _found(self, text: str, locations: tuple[Location, ...]) -> None:
        if text != self.location.text():
            return
        self.location.show_results([(partial(_location_line, one), one) for one in locations])
        if not locations:
            self.location.tell("", partial(_nothing_found, text.strip()[:80]))

    def _failed(self, error: ContactDeskError) -> None:
        self.location.tell("warn", partial(sentence, error))

    def _choose(self, location: Location) -> None:
        self.location.line.setText(location.name)
        self._tell_what_it_is()

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        errors = list(errors)
        super().show_errors(errors)
        for error in errors:
            if error.code in {"location_gone", "location_renamed"}:
                self._offer_way_out(error)

    def _offer_way_out(self, error: FieldError) -> None:
        """What was chosen has gone, or has another name: one button goes on with it all the same."""
        self.location.results.hide()
        now = str(error.parameters.get("now", ""))
        self.bar.say(
            partial(field_sentence, error),
            action=lambda words: words("&Take its new name") if now else words("&Add it anew"),
            on_action=partial(self._take, now),
        )

    def _take(self, now: str) -> None:
        self.brain.forget_location()
        self.location.say_nothing()
        if now:
            self.location.line.setText(now)
        self._organisation_known()
        self.location.editor.setFocus()

    def _tell_what_it_is(self) -> None:
        name = fold(self.location.text())
        if not name or self._known is None or self.location.state() == "bad":
            return
        known = next((one for one in self._known if fold(one.name) == name), None)
        self.brain.location = known
        if known is not None:
            self.location.tell("ok", partial(_is_known, known))
        else:
            self.location.tell("", _is_new_location)


def _location_line(location: Location, _words: Words) -> str:
    return " · ".join(filter(None, (location.name, location.city)))


def _no_organisation(words: Words) -> str:
    return words("A location belongs to an organisation: name the organisation first.")


def _wait(words: Words) -> str:
    return words("The organisation is being looked up. Search again in a moment.")


def _nothing_found(text: str, words: Words) -> str:
    if not text:
        return words("This organisation has no location yet. Type a name: it will be made on saving.")
    return words("No location of this organisation contains “{text}”. It will be made on saving.", text=text)


def _is_known(location: Location, words: Words) -> str:
    if location.city:
        return words("A location of this organisation, in {city}.", city=location.city)
    return words("A location of this organisation.")


def _is_new_location(words: Words) -> str:
    return words(
        "This location is not in the directory yet. It will be made on saving; everyone will see it."
    )
