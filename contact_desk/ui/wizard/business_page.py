# SPDX-License-Identifier: MIT
"""The page of the business information: address, numbers, e-mail, web (rows T33-T35, T49)."""

from __future__ import annotations

from functools import partial

from contact_desk.domain.email import email_problem
from contact_desk.domain.errors import FieldError
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.email_field import EmailField
from contact_desk.ui.wizard.form import label
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.phone_field import PhoneField
from contact_desk.ui.wizard.phone_words import reading_region
from contact_desk.ui.wizard.postal_fields import PostalFields


class BusinessPage(WizardPage):
    page = Page.BUSINESS

    def build(self) -> None:
        self._is_warm = False
        self._make_fields()
        self.email.changed.connect(self.bar.hide)
        self.phone.extension = self.extension
        self.postal.country.changed.connect(self._judge_numbers)
        body = self.body
        body.addWidget(self.postal)
        self.add_row((self.phone, 2), (self.extension, 1))
        self.add_row((self.mobile, 1), (self.fax, 1))
        self.add_row((self.email, 1), (self.website, 1))
        self.add_row((self.facebook, 1), (None, 1))
        body.addStretch(1)

    def _make_fields(self) -> None:
        words, region = self.words, self._region
        self.postal = PostalFields(
            words, self.form, "business.", home=self.brain.region, parent=self.body.parentWidget()
        )
        self.phone = PhoneField(words, "phone", label("phone"), region, button_name="phoneFormatButton")
        self.extension = LineField(words, "extension", label("extension"))
        self.mobile = PhoneField(words, "mobile", label("mobile"), region)
        self.fax = PhoneField(words, "fax", label("fax"), region)
        self.email = EmailField(words, "email", label("email"), refusal=self.email_refusal)
        self.website = LineField(words, "website", label("website"))
        self.website.line.setPlaceholderText("https://")
        self.facebook = LineField(words, "facebook", label("facebook"))
        for name in ("phone", "extension", "mobile", "fax", "email", "website", "facebook"):
            self.form.add(f"business.{name}", getattr(self, name))

    def subtitle_text(self) -> str:
        who = self.whose()[:80]
        return self.words("Address and numbers of {name}.", name=who) if who else ""

    def whose(self) -> str:
        """What the record is called where its numbers are asked for; "" as long as nobody knows."""
        return self.brain.name()

    def email_refusal(self) -> FieldError | None:
        """What the store has against the e-mail as it stands."""
        return None

    def enter(self) -> None:
        super().enter()
        self._judge_numbers()
        self.postal.judge()
        self.email.say_nothing()
        self.email.judge()
        self._warm_up()

    def go_to_first_field(self) -> None:
        self.postal.country.editor.setFocus()

    def _region(self) -> str:
        return reading_region(self.brain.draft.business.country, self.bench.desk.region)

    def _judge_numbers(self) -> None:
        for field in (self.phone, self.mobile, self.fax):
            field.judge()

    def _warm_up(self) -> None:
        # What checks an e-mail takes long to import: before the first one is typed, and off the window's thread.
        if not self._is_warm:
            self._is_warm = True
            work = partial(email_problem, "name@company.example")
            self.bench.operations.run(work, lambda _answer: None, owner=self)
