# SPDX-License-Identifier: MIT
"""Who one user is: name, licence, roles, the contact that they are, and the customer numbers of the profile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.people import CustomerNumber, People, Person, Role
from contact_desk.ui.administration.licences_form import licence_text
from contact_desk.ui.administration.profile_lines import CardLine, NumberLines
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.layouts import clear
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.wording.catalogue import Words


class UserForm(QWidget, Translated):
    """Every tick is wanted at once; name and e-mail when they are saved. Each signal begins with the login."""

    licence_wanted = Signal(str, bool)
    disabling_wanted = Signal(str, bool)
    membership_wanted = Signal(str, str, bool)
    names_wanted = Signal(str, str, str)
    card_wanted = Signal(str)
    card_removal_wanted = Signal(str)
    number_wanted = Signal(str)
    number_removal_wanted = Signal(str, int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setProperty("plain", True)
        self._login = ""
        self._people = People()
        self._shown: dict[LineField, str] = {}
        self.role_boxes: list[WrappedCheckBox] = []
        self._make_parts()
        self._arrange()
        self._connect()
        self.retranslate()

    def show_user(self, person: Person, people: People) -> None:
        is_another = person.login != self._login
        self._login, self._people = person.login, people
        for field, text in ((self.name, person.name), (self.email, person.email)):
            # What is typed and not saved yet stays, whatever else of this user was changed.
            if is_another or field.text().strip() in {self._shown.get(field, ""), text}:
                field.load(text)
            self._shown[field] = text
        for box, on in ((self.licensed, person.licensed), (self.disabled, person.disabled)):
            with QSignalBlocker(box):
                box.setChecked(on)
        clear(self._role_column)
        self.role_boxes = [self._role_box(role, person) for role in people.roles]
        self.roles_title.setVisible(bool(self.role_boxes))
        self.card.show_card(person.card, person.card_name)
        if is_another:
            self.show_numbers(person.login, ())
        self.retranslate()

    def show_numbers(self, login: str, numbers: Sequence[CustomerNumber]) -> None:
        """Those of another user than the one on show come too late."""
        if login == self._login:
            self.numbers.show_numbers(numbers)

    def allow(self, may: bool) -> None:
        """Whether whoever looks may change it; the card can be opened all the same."""
        fixed = (self.name, self.email, self.save_button, self.licensed, self.disabled, *self.role_boxes)
        for part in fixed:
            part.setEnabled(may)
        self.card.allow(may)
        self.numbers.allow(may)

    def retranslate(self) -> None:
        words = self.words
        self.save_button.setText(words("&Save name and e-mail"))
        self.licensed.setText(words("Holds the licence Tracker Access"))
        self.disabled.setText(words("Disabled: is not let in"))
        self.licences.setText(licence_text(self._people.licences, words))
        self.roles_title.setText(words("Roles and workgroups"))

    def _role_box(self, role: Role, person: Person) -> WrappedCheckBox:
        box = WrappedCheckBox()
        box.setText(role.name.replace("&", "&&"))
        box.setChecked(role.name in person.roles)
        box.toggled.connect(lambda on: self.membership_wanted.emit(person.login, role.name, on))
        self._role_column.addWidget(box)
        return box

    def _make_parts(self) -> None:
        words = self.words
        self.name = LineField(words, "userName", lambda words: words("Name"))
        self.email = LineField(words, "userEmail", lambda words: words("E-mail"))
        self.save_button = QPushButton()
        self.licensed, self.disabled = WrappedCheckBox(), WrappedCheckBox()
        self.licences, self.roles_title = plain_label(role="muted", wrap=True), plain_label(role="section")
        self.card, self.numbers = CardLine(words), NumberLines(words)
        self.save_button.setObjectName("saveUserButton")
        self.licensed.setObjectName("userLicensed")
        self.disabled.setObjectName("userDisabled")

    def _connect(self) -> None:
        self.save_button.clicked.connect(
            lambda: self.names_wanted.emit(self._login, self.name.text(), self.email.text())
        )
        self.licensed.toggled.connect(lambda on: self.licence_wanted.emit(self._login, on))
        self.disabled.toggled.connect(lambda on: self.disabling_wanted.emit(self._login, on))
        self.card.choice_wanted.connect(lambda: self.card_wanted.emit(self._login))
        self.card.removal_wanted.connect(lambda: self.card_removal_wanted.emit(self._login))
        self.numbers.add_wanted.connect(lambda: self.number_wanted.emit(self._login))
        self.numbers.removal_wanted.connect(
            lambda number: self.number_removal_wanted.emit(self._login, number)
        )

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        buttons = Flow(spacing=8)
        buttons.addWidget(self.save_button)
        column.addWidget(Row((self.name, 1), (self.email, 1)))
        column.addLayout(buttons)
        self._role_column = QVBoxLayout()
        for part in (self.licensed, self.licences, self.disabled, self.card, self.numbers, self.roles_title):
            column.addWidget(part)
        column.addLayout(self._role_column)
