# SPDX-License-Identifier: MIT
"""Shows on the business page, greyed, what a contact with nothing of its own inherits of its place (row T27)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLineEdit

from contact_desk.domain.changes import Changes
from contact_desk.domain.country import country_code, country_name
from contact_desk.domain.draft import BusinessInformation
from contact_desk.domain.inheritance import Inherited
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.operations import Task
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.business_page import BusinessPage
from contact_desk.wording.catalogue import Words

_POSTAL = ("street", "street2", "postal_code", "city", "region", "country")


class InheritedValues(QObject, Translated):
    """A placeholder in each field: what is typed there overrides it, and nothing of it is saved."""

    def __init__(self, page: BusinessPage, brain: ContactBrain) -> None:
        super().__init__(page)
        self.words = page.words
        self._page = page
        self._brain = brain
        self._known = Inherited()
        self._task: Task | None = None
        for name in (*_POSTAL, "phone", "extension"):
            self._field(name).changed.connect(self.show)
        page.bench.operations.changed.connect(self._hear)

    def ask(self) -> None:
        """Ask for the place as the draft has it; a store that does not answer shows nothing."""
        self._known = Inherited()
        self.show()
        self._look_up()

    def _hear(self, changes: Changes) -> None:
        """What the place lends may be another by now; what is shown stays until that is known."""
        if changes.organisations or changes.locations or changes.everything:
            self._look_up()

    def _look_up(self) -> None:
        if self._task is not None:
            self._task.cancel()
        organisation, bench = self._brain.organisation, self._page.bench
        if organisation is not None:
            nothing_own = BusinessInformation()
            records, location = bench.desk.organisation_records, self._brain.draft.location
            work = partial(records.inherited_at, organisation.id, location, nothing_own)
            self._task = bench.operations.run(work, self._answer, lambda _error: None, owner=self)

    def show(self) -> None:
        """Follow what stands in the fields: an address is inherited whole or not at all."""
        own, lent = self._brain.draft.business, self._known
        address = lent.address_from is not None and own.is_blank()
        for name in _POSTAL:
            self._hint(name, self._lent_text(name) if address else "")
        phone = lent.phone_from is not None and not own.phone.strip() and not own.extension.strip()
        self._hint("phone", lent.phone if phone else "")
        self._hint("extension", lent.extension if phone else "")

    def _lent_text(self, name: str) -> str:
        text = str(getattr(self._known.address, name))
        code = country_code(text) if name == "country" else None
        return country_name(code, self.words.language) if code else text

    def retranslate(self) -> None:
        self.show()

    def _answer(self, lent: Inherited) -> None:
        self._task = None
        self._known = lent
        self.show()

    def _hint(self, name: str, text: str) -> None:
        editor = self._field(name).editor
        line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
        if isinstance(line, QLineEdit):
            line.setPlaceholderText(_inherited_text(text, self.words) if text.strip() else "")

    def _field(self, name: str) -> Field:
        field: Field = getattr(self._page.postal if name in _POSTAL else self._page, name)
        return field


def _inherited_text(text: str, words: Words) -> str:
    return words("{text} (inherited)", text=text)
