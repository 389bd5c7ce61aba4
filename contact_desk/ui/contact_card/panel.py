# SPDX-License-Identifier: MIT
"""The card of the selected contact: loads it in a thread, and says plainly when it is not there.

What its *History* restores and undoes is told in a bar of the window, which outlasts the contact.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import Contact
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.queued_save import is_lost
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.contact_card.face import CardFace
from contact_desk.ui.icons import Icon
from contact_desk.ui.operations import Operations, Task
from contact_desk.ui.rights import Guard, rights_of
from contact_desk.ui.warming import get_ready_for_cards, get_ready_for_days
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.domain.draft import ContactDraft
    from contact_desk.ui.contact_card.activation import ContactActivation
    from contact_desk.ui.contact_card.history import History

# Arrow keys held down pass many contacts; only the one they stop at is fetched.
_PAUSE = 60


class ContactCard(QFrame, Translated):
    """`left` asks to go back to the list, `edit_wanted` for a contact's properties, `contact_wanted` for another card.

    `shown` carries the contact now on the card, or 0.
    """

    left = Signal()
    contact_wanted = Signal(int)
    edit_wanted = Signal(int)
    shown = Signal(int)

    def __init__(self, operations: Operations, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("contactCard")
        self.setProperty("panel", True)
        self._operations = operations
        self._desk: Desk | None = None
        self._bar: MessageBar | None = None
        self._activation: ContactActivation | None = None
        self._task: Task | None = None
        self._wanted = 0
        self._content: tuple[Contact, Vocabulary] | None = None
        self._error: ContactDeskError | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._load)
        self.guard = Guard(self, words)
        self._make_parts()
        self.guard.follow(rights_of(operations))
        self.retranslate()

    def attach(self, desk: Desk) -> None:
        self._desk = desk

    def say_in(self, bar: MessageBar) -> None:
        """Where to tell what was restored and undone."""
        self._bar = bar

    def show_contact(self, contact: int) -> None:
        """Fetch and show a contact; 0 empties the card."""
        if contact == self._wanted and self._error is None:
            return
        self._wanted = contact
        self._drop_question()
        if contact:
            self._pause.start()
        else:
            self._show(None, None)

    def enter(self) -> None:
        """Take the focus: to be read line by line with Tab, and scrolled with the arrows."""
        self.face.enter()

    def contact(self) -> int:
        """The contact asked for last; its card may still be on its way."""
        return self._wanted

    def name(self) -> str:
        """The name on the card; "" while it shows nobody."""
        return self.face.head.name.text() if self._content else ""

    def content(self) -> Contact | None:
        """The contact that is on the card."""
        return self._content[0] if self._content else None

    def switch_activity(self) -> None:
        """Deactivate the contact on the card, or reactivate it."""
        from contact_desk.ui.contact_card.activation import ContactActivation

        if self._content is None or self._desk is None or self._bar is None:
            return
        if self._activation is None:
            self._activation = ContactActivation(self._desk, self._operations, self._bar)
        self._activation.switch(self._content[0], self.name())

    def hear(self, changes: Changes) -> None:
        """Fetch the contact again when it is among what changed, or its organisation may be."""
        at_work = self._content is not None and bool(self._content[0].draft.organisation)
        concerned = self._wanted in changes.contacts or changes.vocabulary or changes.everything
        if self._wanted and (concerned or (at_work and (changes.organisations or changes.locations))):
            self._load()

    def retranslate(self) -> None:
        self.setAccessibleName(self.words("Card of the contact"))
        self.area.setAccessibleName(self.words("Card of the contact"))
        self.area.setAccessibleDescription(self.words("Escape goes back to the list."))
        if self._content is not None:
            self.face.show_contact(self._content[0], self._reader(self._content[1]))
            self.area.setAccessibleName(self.words("Card of {name}", name=self.face.head.name.text()))
            self.face.head_area.setAccessibleName(self.face.head.name.text())
        if self._error is not None:
            self._say_error(self._error)
        else:
            self.empty.say(self.words("No contact selected"), self.words("Select a contact to see its card."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_parts(self) -> None:
        self.face = CardFace(self._operations, self.words)
        self.face.history_made.connect(self._connect_history)
        self.head, self.sheet, self.area = self.face.head, self.face.sheet, self.face.area
        self.sheet.contact_wanted.connect(self.contact_wanted)
        self.head.edit_button.clicked.connect(self._ask_to_edit)
        self.head.activity_button.clicked.connect(self.switch_activity)
        self.empty = EmptyState(Icon.CARD)
        self.empty.wanted.connect(self._load)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.face)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._pages)

    def _load(self) -> None:
        desk, contact = self._desk, self._wanted
        if desk is None:
            return
        self._drop_question()
        self._task = self._operations.run(
            partial(_fetch, desk, contact),
            lambda content: self._show(content, None),
            self._fail,
            owner=self,
        )

    def _fail(self, error: ContactDeskError) -> None:
        is_on_show = self._content is not None and self._content[0].id == self._wanted
        # What was read stays readable while the server is away.
        if not (is_lost(error) and is_on_show):
            self._show(None, error)

    def _drop_question(self) -> None:
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()

    def _show(self, content: tuple[Contact, Vocabulary] | None, error: ContactDeskError | None) -> None:
        before = self._content[0].id if self._content else 0
        is_new = content is None or content != self._content
        self._content, self._error = content, error
        if is_new:
            self.retranslate()
        self._pages.setCurrentWidget(self.face if content else self.empty)
        self.face.show_past_of(self._desk, content[0].id if content else 0)
        if error is not None:
            announce(self.empty, self.empty.sentence())
        if content is None or content[0].id != before:
            self.area.verticalScrollBar().setValue(0)
        self.shown.emit(content[0].id if content else 0)

    def _ask_to_edit(self) -> None:
        if self._content is not None:
            self.edit_wanted.emit(self._content[0].id)

    def _connect_history(self, history: History) -> None:
        from contact_desk.ui.contact_card.history_actions import HistoryActions

        if self._bar is not None:
            HistoryActions(self._operations, self._bar, history, self.name)

    def _reader(self, vocabulary: Vocabulary) -> Reader:
        return Reader(self.words, vocabulary, self._desk.region if self._desk else "")

    def _say_error(self, error: ContactDeskError) -> None:
        if isinstance(error, NotFound):
            text = self.words("It was deleted, or it is not yours to see.")
            self.empty.say(self.words("There is no such contact"), text)
        else:
            title = self.words("The card could not be read")
            self.empty.say(title, sentence(error, self.words), self.words("Try again"))


def _fetch(desk: Desk, contact: int) -> tuple[Contact, Vocabulary]:
    get_ready_for_cards()
    shown = desk.contacts.show(contact)
    former = tuple(each for each in desk.affiliations.of_contact(contact) if not each.is_current())
    if former:
        get_ready_for_days(desk.language)
    inherited = desk.organisation_records.inherited_by(contact, shown.draft.business)
    lists = desk.vocabulary.load()
    return replace(shown, former_employers=former, inherited=inherited, **_personal(desk, shown.draft)), lists


def _personal(desk: Desk, draft: ContactDraft) -> dict[str, Any]:
    """What a card says of dates, relations and members beyond the draft; most contacts have none."""
    known: dict[str, Any] = {}
    if draft.birthday or draft.anniversary:
        get_ready_for_days(desk.language)
        known["shown_on"] = desk.upcoming.current_day()
    if others := (*draft.members, *(relation.contact for relation in draft.relations)):
        known["related"] = desk.contacts.names(others)
    return known
