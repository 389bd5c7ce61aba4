# SPDX-License-Identifier: MIT
"""*My profile*: who the user is to this store, the own card, customer numbers and rights; it changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout

from contact_desk.domain.access import Right, Standing
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.people import CustomerNumber, Person
from contact_desk.ui.administration.profile_lines import CardLine, NumberLines
from contact_desk.ui.explaining import everything_text
from contact_desk.ui.widgets.labels import plain_label, selectable_label
from contact_desk.ui.widgets.layouts import clear
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.refusal_text import whom_to_ask
from contact_desk.wording.right_text import right_label

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.main_window import MainWindow


@dataclass(frozen=True)
class Profile:
    """`person` is None in a store without users, or for somebody who is not one of them."""

    standing: Standing
    person: Person | None = None
    numbers: tuple[CustomerNumber, ...] = ()


class ProfileDialog(TallDialog):
    """`contact_wanted` asks for the own card."""

    contact_wanted = Signal(int)

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window.words, window, "profileDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._operations = desk, window.operations
        self._profile: Profile | None = None
        self.bar = MessageBar(self.words)
        self.facts = QVBoxLayout()
        self.card, self.numbers = CardLine(self.words, mine=True), NumberLines(self.words, mine=True)
        self.rights_title = plain_label(role="section")
        self.rights = selectable_label(wrap=True)
        self.body.addLayout(self.facts)
        for part in (self.card, self.numbers, self.rights_title, self.rights):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).hide()
        self.card.opened.connect(self._open_card)
        self._operations.changed.connect(self._hear)
        self.retranslate()
        self._read()

    def title_text(self) -> str:
        return self.words("My profile")

    def agree_text(self) -> str:
        return self.words("Close")

    def agree(self) -> None:
        self.accept()

    def retranslate(self) -> None:
        super().retranslate()
        self.rights_title.setText(self.words("What you may do"))
        clear(self.facts)
        if (profile := self._profile) is None:
            return
        for line in facts(profile, self.words):
            label = selectable_label(line, wrap=True)
            label.setAccessibleName(line)
            self.facts.addWidget(label)
        self.rights.setText(_rights(profile.standing, self.words))
        self.rights.setAccessibleName(self.rights.text())
        follow_layouts(self)

    def _hear(self, changes: Changes) -> None:
        if changes.access or changes.everything:
            self._read()

    def _read(self) -> None:
        self._operations.run(partial(read_profile, self._desk), self._show, self._tell, owner=self)

    def _show(self, profile: Profile) -> None:
        self._profile, person = profile, profile.person
        self.card.show_card(person.card if person else None, person.card_name if person else "")
        self.numbers.show_numbers(profile.numbers)
        self.retranslate()

    def _tell(self, error: ContactDeskError) -> None:
        self.bar.say(partial(sentence, error))

    def _open_card(self, contact: int) -> None:
        self.accept()
        self.contact_wanted.emit(contact)


def read_profile(desk: Desk) -> Profile:
    """For a thread: it asks the store."""
    standing, people = desk.access.standing(), desk.access.people()
    person = next((each for each in people.users if each.login == standing.login), None)
    numbers = desk.customer_numbers.of_user(person.login) if person is not None else ()
    return Profile(standing, person, numbers)


def facts(profile: Profile, words: Words) -> Iterable[str]:
    """Who one is to the store, a line each."""
    person = profile.person
    yield words("Login: {login}", login=profile.standing.login)
    if person is None:
        return
    if person.name:
        yield words("Name: {name}", name=person.name)
    if person.email:
        yield words("E-mail: {email}", email=person.email)
    if person.licensed:
        yield words("You hold the licence Tracker Access.")
    if person.roles:
        yield words("Roles and workgroups: {roles}", roles=", ".join(person.roles))
    if not profile.standing.has(Right.MANAGE_USERS):
        ask = whom_to_ask(profile.standing, words)
        yield words("What is wrong here, an administrator changes. {ask}", ask=ask)


def open_profile(window: MainWindow) -> None:
    if (desk := window.desk) is not None:
        dialog = ProfileDialog(window, desk)
        dialog.contact_wanted.connect(window.open_contact)
        dialog.open()


def _rights(standing: Standing, words: Words) -> str:
    if standing.has(Right.ADMINISTRATOR):
        return everything_text(standing, words)
    held = [right_label(right, words) for right in Right if standing.has(right)]
    return ", ".join(held) or words("Nothing yet but to read what is public.")
