# SPDX-License-Identifier: MIT
"""Page 4 of Add Contact: business information whose principal e-mail and numbers are looked up (rows M10, X01)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer

from contact_desk.domain.contact import Lookalike
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.email import email_problem
from contact_desk.domain.errors import FieldError
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.email_check import TAKEN, EmailCheck
from contact_desk.ui.add_contact.inherited_values import InheritedValues
from contact_desk.ui.add_contact.lookalike_search import PAUSE, LookalikeSearch
from contact_desk.ui.wizard.business_page import BusinessPage
from contact_desk.wording.name_text import name_text


class ContactBusinessPage(BusinessPage):
    brain: ContactBrain

    def build(self) -> None:
        self._check = EmailCheck(self.bench, self.brain, self)
        self._search = LookalikeSearch(self, self.brain, _own_addresses)
        super().build()
        self.email.settled.connect(self._ask_about_email)
        for field in (self.phone, self.mobile, self.fax, self.email):
            field.changed.connect(self._search.ask_soon)
        self.postal.country.left.connect(self._search.ask)
        self._inherited = InheritedValues(self, self.brain)
        self._place_pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._place_pause.timeout.connect(self._inherited.ask)

    def subtitle_text(self) -> str:
        who = self.whose()[:80]
        organisation = self.brain.draft.organisation.strip()[:80]
        if who and organisation and organisation != who:
            return self.words(
                "Address and numbers of {name} at {organisation}.", name=who, organisation=organisation
            )
        return super().subtitle_text()

    def whose(self) -> str:
        return name_text(self.brain.to_save(), self.words)

    def email_refusal(self) -> FieldError | None:
        return self._check.refusal()

    def enter(self) -> None:
        super().enter()
        self._inherited.ask()
        self._search.enter()

    def hear(self, path: str) -> None:
        if path in {"organisation", "location"}:
            self._place_pause.start()
        elif path == "apart":
            self._search.ask_soon()

    def before_leaving(self, go_on: Callable[[], None]) -> None:
        if self._check.needs_asking():
            self._check.ask(go_on)
        else:
            go_on()

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        errors = list(errors)
        super().show_errors(errors)
        for error in errors:
            if error.code == TAKEN and isinstance(holder := error.parameters.get("contact"), int):
                self._search.name_first(_holder(holder, error, self.email.text()))

    def _ask_about_email(self) -> None:
        if email_problem(self.email.text()) is None and self._check.needs_asking():
            self._check.ask(self.email.judge_again)


def _own_addresses(draft: ContactDraft) -> ContactDraft:
    """The numbers and e-mails of this page: names were looked up on their own."""
    return ContactDraft(business=draft.business)


def _holder(contact: int, error: FieldError, email: str) -> Lookalike:
    return Lookalike(contact, str(error.parameters.get("name", "")), "same_email", email.strip())
