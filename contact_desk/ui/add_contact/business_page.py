# SPDX-License-Identifier: MIT
"""Page 4, business information: address, numbers, principal e-mail, web (rows T33-T35, T49, M10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QWidget

from contact_desk.domain.email import email_problem
from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import identity
from contact_desk.ui.add_contact.base_page import WizardPage
from contact_desk.ui.add_contact.email_check import PATH, TAKEN, EmailCheck
from contact_desk.ui.add_contact.form import label, side_by_side
from contact_desk.ui.add_contact.pages import Page
from contact_desk.ui.add_contact.phone_field import PhoneField
from contact_desk.ui.add_contact.phone_words import reading_region
from contact_desk.ui.add_contact.postal_fields import PostalFields
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.error_text import sentence


class BusinessPage(WizardPage):
    page = Page.BUSINESS

    def build(self) -> None:
        self._make_fields()
        self._check = EmailCheck(self.bench, self)
        self.email.changed.connect(self._email_changed)
        self.email.left.connect(self._judge_email)
        self.phone.extension = self.extension
        self.postal.country.changed.connect(self._judge_numbers)
        body = self.body
        body.addWidget(self.postal)
        body.addLayout(side_by_side((self.phone, 2), (self.extension, 1)))
        body.addLayout(side_by_side((self.mobile, 1), (self.fax, 1)))
        body.addLayout(side_by_side((self.email, 1), (self.website, 1)))
        body.addLayout(side_by_side((self.facebook, 1), (QWidget(), 1)))
        body.addStretch(1)

    def _make_fields(self) -> None:
        words, region = self.words, self._region
        self.postal = PostalFields(words, self.form, "business.")
        self.phone = PhoneField(words, "phone", label("phone"), region, button_name="phoneFormatButton")
        self.extension = LineField(words, "extension", label("extension"))
        self.mobile = PhoneField(words, "mobile", label("mobile"), region)
        self.fax = PhoneField(words, "fax", label("fax"), region)
        self.email = LineField(words, "email", label("email"))
        self.website = LineField(words, "website", label("website"))
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
        self.postal.judge_country()

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
        for error in errors:
            if error.code == TAKEN and isinstance(holder := error.parameters.get("contact"), int):
                self.bar.say(
                    partial(sentence, error),
                    state="warn",
                    action=lambda words: words("Open that contact"),
                    on_action=partial(self.opened_contact.emit, holder),
                )

    def _region(self) -> str:
        return reading_region(self.brain.draft.business.country, self.bench.desk.region)

    def _judge_numbers(self) -> None:
        for field in (self.phone, self.mobile, self.fax):
            field.judge()

    def _email_changed(self) -> None:
        self._check.forget()
        self.bar.hide()

    def _judge_email(self) -> None:
        if code := email_problem(self.email.text()):
            self.email.tell("bad", partial(sentence, FieldError(PATH, code)))
