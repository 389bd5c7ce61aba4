# SPDX-License-Identifier: MIT
"""The contacts of one organisation: those who are there, what can be done with them, and who was there before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.access import Right
from contact_desk.domain.affiliation import Affiliation
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.low_area import LowArea
from contact_desk.ui.organisations.people import People
from contact_desk.ui.rights import Guard
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label, plain_tool_tip
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class ContactsTab(QWidget, Translated):
    """`end_wanted` carries the affiliation of the chosen row, `opened` the contact of the row that was entered."""

    add_wanted = Signal()
    associate_wanted = Signal()
    end_wanted = Signal(object)
    opened = Signal(int)
    answered = Signal()

    def __init__(self, desk: Desk, operations: Operations, words: Words) -> None:
        super().__init__()
        self.words = words
        self._error: ContactDeskError | None = None
        self._is_offered = True
        self.guard = Guard(self, words)
        self.present = People(desk, operations, words, former=False)
        self.former = People(desk, operations, words, former=True)
        self._make_parts()
        self._arrange()
        self._connect()
        self.retranslate()

    def show_those_of(self, organisation: int, *, active: bool) -> None:
        """Those of another organisation, or the same ones anew; nobody new comes to one that is not active."""
        self._error, self._is_offered = None, active
        self.present.show_those_of(organisation)
        self.former.show_those_of(organisation)
        self._follow()

    def offer(self, active: bool) -> None:
        self._is_offered = active
        self._follow()

    def hear(self, changes: Changes) -> None:
        """A change of a contact may have brought it here or taken it away; its location may have another name."""
        if changes.contacts or changes.locations or changes.everything:
            self.load()

    def load(self) -> None:
        self.present.load()
        self.former.load()

    def retranslate(self) -> None:
        self.add_button.setText(self.words("A&dd…"))
        self.associate_button.setText(self.words("A&ssociate a contact…"))
        whom = self.words("Choose one of the contacts that belong to no organisation.")
        self.associate_button.setToolTip(plain_tool_tip(whom))
        self.associate_button.setAccessibleDescription(whom)
        self.end_button.setText(self.words("End affiliatio&n…"))
        self.former_title.setText(self.words("Former contacts"))
        self._follow()

    def _follow(self) -> None:
        """What can be seen and done, as far as it is known who is there."""
        for button in (self.add_button, self.associate_button):
            self.guard.allow(button, self._is_offered)
        self.end_button.setEnabled(self.present.table.chosen_record() is not None)
        there = bool(self.present.page.rows)
        self.present.setVisible(there)
        self.empty.setVisible(not there)
        had = bool(self.former.page.rows)
        self.former_title.setVisible(had)
        self.former.setVisible(had)
        self._say_empty()
        is_to_add = self._error is None and self.present.is_read and self._is_offered
        self.guard.watch(Right.ADD_INDIVIDUALS if is_to_add else None, self.empty.button)

    def _say_empty(self) -> None:
        words = self.words
        if self._error is not None:
            again = words("Try again")
            self.empty.say(words("The contacts could not be read"), sentence(self._error, words), again)
        elif not self.present.is_read:
            self.empty.say(words("Reading the contacts…"), "")
        elif self._is_offered:
            text = words("Add a contact, or associate one that belongs to no organisation.")
            self.empty.say(words("Nobody belongs to this organisation"), text, words("Add a contact"))
        else:
            text = words("Make the organisation active before somebody joins it.")
            self.empty.say(words("Nobody belongs to this organisation"), text)

    def _act_on_empty(self) -> None:
        if self._error is not None:
            self._error = None
            self.load()
        else:
            self.add_wanted.emit()

    def _take(self) -> None:
        self._error = None
        self._follow()
        self.answered.emit()

    def _fail(self, error: ContactDeskError) -> None:
        self._error = error
        self._follow()

    def _end_chosen(self) -> None:
        if (chosen := self.present.table.chosen_record()) is not None:
            self.end_wanted.emit(chosen)

    def _make_parts(self) -> None:
        self.add_button = _button("addOrganisationContactButton", Icon.ADD, self.add_wanted.emit)
        self.associate_button = _button("associateContactButton", Icon.CONTACTS, self.associate_wanted.emit)
        self.end_button = _button("endAffiliationButton", Icon.RETIRE, self._end_chosen)
        self.former_title = plain_label(role="section")
        self.empty = EmptyState(Icon.CONTACTS)

    def _connect(self) -> None:
        self.empty.wanted.connect(self._act_on_empty)
        self.present.table.selectionModel().selectionChanged.connect(self._follow)
        self.present.table.remove_asked.connect(self._end_chosen)
        for people in (self.present, self.former):
            people.answered.connect(self._take)
            people.failed.connect(self._fail)
            people.table.edit_asked.connect(lambda table=people.table: self._open(table.chosen_record()))

    def _open(self, affiliation: Affiliation | None) -> None:
        if affiliation is not None:
            self.opened.emit(affiliation.contact)

    def _arrange(self) -> None:
        row = Flow(spacing=8)
        for button in (self.add_button, self.associate_button, self.end_button):
            row.addWidget(button)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(8)
        column.addLayout(row)
        # No stack of pages: that would be as high as the higher one, and push the former ones out of sight.
        column.addWidget(self.empty, 3)
        column.addWidget(self.present, 3)
        column.addWidget(self.former_title)
        column.addWidget(self.former, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(LowArea(content))


def _button(name: str, sign: Icon, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(icon(sign), "")
    button.setObjectName(name)
    button.clicked.connect(act)
    return button
