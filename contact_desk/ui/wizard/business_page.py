# SPDX-License-Identifier: MIT
"""Page 4, business information: address, numbers, principal e-mail, web (rows T33-T35, T49, M10, X01)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from contact_desk.domain.contact import Lookalike
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.email import email_problem
from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import identity
from contact_desk.ui.add_contact.base_page import WizardPage
from contact_desk.ui.add_contact.email_check import TAKEN, EmailCheck
from contact_desk.ui.add_contact.email_field import EmailField
from contact_desk.ui.add_contact.form import label, side_by_side
from contact_desk.ui.add_contact.lookalike_search import LookalikeSearch
from contact_desk.ui.add_contact.pages import Page
from contact_desk.ui.add_contact.phone_field import PhoneField
from contact_desk.ui.add_contact.phone_words import reading_region
from contact_desk.ui.add_contact.postal_fields import PostalFields
from contact_desk.ui.widgets.text_fields import LineField

_ROOM_FOR_A_MESSAGE = 90  # px below the field


class BusinessPage(WizardPage):
    page = Page.BUSINESS

    def build(self) -> None:
        self._check = EmailCheck(self.bench, self)
        self._search = LookalikeSearch(self.bench, self.words, _own_addresses, self)
        self._search.show_on(self)
        self._search.hint.appeared.connect(self._keep_in_view_soon)
        self._is_warm = False
        self._make_fields()
        self.email.changed.connect(self.bar.hide)
        self.email.settled.connect(self._ask_about_email)
        for field in (self.phone, self.mobile, self.fax, self.email):
            field.settled.connect(self._search.ask)
        self.phone.extension = self.extension
        self.postal.country.changed.connect(self._judge_numbers)
        self.postal.country.left.connect(self._search.ask)
        body = self.body
        body.addWidget(self.postal)
        body.addLayout(side_by_side((self.phone, 2), (self.extension, 1)))
        body.addLayout(side_by_side((self.mobile, 1), (self.fax, 1)))
        body.addLayout(side_by_side((self.email, 1), (self.website, 1)))
        body.addLayout(side_by_side((self.facebook, 1), (QWidget(), 1)))
        body.addStretch(1)

    def _make_fields(self) -> None:
        words, region = self.words, self._region
        self.postal = PostalFields(words, self.form, "business.", home=self.brain.region)
        self.phone = PhoneField(words, "phone", label("phone"), region, button_name="phoneFormatButton")
        self.extension = LineField(words, "extension", label("extension"))
        self.mobile = PhoneField(words, "mobile", label("mobile"), region)
        self.fax = PhoneField(words, "fax", label("fax"), region)
        self.email = EmailField(words, "email", label("email"), refusal=self._check.refusal)
        self.website = LineField(words, "website", label("website"))
        self.website.line.setPlaceholderText("https://")
        self.facebook = LineField(words, "facebook", label("facebook"))
        for name in ("phone", "extension", "mobile", "fax", "email", "website", "facebook"):
            self.form.add(f"business.{name}", getattr(self, name))

    def subtitle_text(self) -> str:
        draft = self.brain.to_save()
        who = identity(draft.first_name, draft.last_name, draft.organisation)[:80]
        if not who:
            return ""
        organisation = draft.organisation.strip()[:80]
        if organisation and organisation != who:
            return self.words(
                "Address and numbers of {name} at {organisation}.", name=who, organisation=organisation
            )
        return self.words("Address and numbers of {name}.", name=who)

    def enter(self) -> None:
        super().enter()
        self._judge_numbers()
        self.postal.judge()
        self.email.say_nothing()
        self.email.judge()
        self._search.ask()
        self._warm_up()

    def go_to_first_field(self) -> None:
        self.postal.country.editor.setFocus()

    def before_leaving(self, go_on: Callable[[], None]) -> None:
        if self._check.needs_asking():
            self._check.ask(go_on)
        else:
            go_on()

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        errors = list(errors)
        super().show_errors(errors)
        self._keep_in_view_soon()
        for error in errors:
            if error.code == TAKEN and isinstance(holder := error.parameters.get("contact"), int):
                self._search.name_first(_holder(holder, error, self.email.text()))

    def _region(self) -> str:
        return reading_region(self.brain.draft.business.country, self.bench.desk.region)

    def _judge_numbers(self) -> None:
        for field in (self.phone, self.mobile, self.fax):
            field.judge()

    def _keep_in_view_soon(self) -> None:
        # Hint and message take their room only once the layouts have been asked.
        QTimer.singleShot(0, self, self._keep_in_view)

    def _keep_in_view(self) -> None:
        """Scroll to the field that has the focus, its message included."""
        content, typing = self._scroll.widget(), self.focusWidget()
        if content is not None and typing is not None and content.isAncestorOf(typing):
            foot = typing.mapTo(content, typing.rect().bottomLeft())
            self._scroll.ensureVisible(0, foot.y(), 0, _ROOM_FOR_A_MESSAGE)

    def _ask_about_email(self) -> None:
        if email_problem(self.email.text()) is None and self._check.needs_asking():
            self._check.ask(self.email.judge_again)

    def _warm_up(self) -> None:
        # What checks an e-mail takes long to import: before the first one is typed, and off the window's thread.
        if not self._is_warm:
            self._is_warm = True
            work = partial(email_problem, "name@company.example")
            self.bench.operations.run(work, lambda _answer: None, owner=self)


def _own_addresses(draft: ContactDraft) -> ContactDraft:
    """The draft with no other numbers and e-mails than those of this page."""
    return draft.model_copy(update={"interaction_addresses": ()})


def _holder(contact: int, error: FieldError, email: str) -> Lookalike:
    return Lookalike(contact, str(error.parameters.get("name", "")), "same_email", email.strip())
