# SPDX-License-Identifier: MIT
"""*Users and rights*: all holders of rights on the left, the chosen one beside them; it changes nothing itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.access import Right, Standing
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.people import Grantee, People
from contact_desk.ui.administration.holder_card import HolderCard
from contact_desk.ui.administration.holder_list import HolderList
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label, show_message
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.refusal_text import refusal_text

_WIDTH = 300  # px of the design
_SHARE = 0.4  # of the width, at most
_EDGE = 10  # px beside the buttons


class UsersPanel(QWidget, Translated):
    """Whoever lacks the right *Manage users and rights* sees it all and changes nothing (row F08)."""

    user_wanted = Signal()
    role_wanted = Signal()
    reading_wanted = Signal()
    contact_wanted = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("usersPanel")
        self._people: People | None = None
        self._standing: Standing | None = None
        self._error: ContactDeskError | None = None
        self.bar = MessageBar(words)
        self.bar.setObjectName("usersMessage")
        self.empty = EmptyState(Icon.CONTACTS)
        restyle(self.empty.button, primary=True)
        self.reason = plain_label(role="message", wrap=True)
        self.list, self.card = HolderList(words), HolderCard(words)
        self.add_user, self.add_role = QPushButton(icon(Icon.ADD), ""), QPushButton(icon(Icon.ADD), "")
        self.add_user.setObjectName("addUserButton")
        self.add_role.setObjectName("addRoleButton")
        self._arrange()
        self.list.chosen.connect(self._show_holder)
        self.add_user.clicked.connect(self.user_wanted)
        self.add_role.clicked.connect(self.role_wanted)
        self.empty.wanted.connect(self._act)
        self.card.user.card.opened.connect(self.contact_wanted)
        self.retranslate()

    def show_people(self, people: People, standing: Standing) -> None:
        self._people, self._standing, self._error = people, standing, None
        self.pages.setCurrentIndex(1 if people.are_guarded else 0)
        may = standing.has(Right.MANAGE_USERS)
        for button in (self.add_user, self.add_role):
            button.setEnabled(may)
        self.list.show_people(people)
        self.retranslate()

    def show_failure(self, error: ContactDeskError) -> None:
        """What was read before stays to be read."""
        if self._people is not None:
            self.bar.say(lambda words: sentence(error, words))
            return
        self._error = error
        self.retranslate()

    def say_ok(self, say: Say) -> None:
        self.bar.say(say, state="ok")

    def retranslate(self) -> None:
        words = self.words
        self.add_user.setText(words("Add a &user…"))
        self.add_role.setText(words("Add a &role…"))
        refused = refusal_text(self._standing, Right.MANAGE_USERS, words) if self._standing else ""
        show_message(self.reason, refused, "warn")
        if self._error is not None:
            title = words("Users and rights could not be read")
            self.empty.say(title, sentence(self._error, words), words("Try again"))
        elif self._people is None:
            self.empty.say(words("Reading users and rights…"), "")
        else:
            text = words(
                "Everybody who opens this store may do everything. On a file, users guard against mistakes, not"
                " against somebody who has the file; a shared store that guards itself is one on PostgreSQL."
                " Whoever sets up the first user becomes an administrator."
            )
            self.empty.say(words("No users are set up"), text, words("&Set up users…"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = max(self.add_user.sizeHint().width(), self.add_role.sizeHint().width()) + 2 * _EDGE
        self._side.setFixedWidth(max(least, round(min(_WIDTH * scale(), self.width() * _SHARE))))

    def _act(self) -> None:
        (self.reading_wanted if self._error is not None else self.user_wanted).emit()

    def _show_holder(self, grantee: Grantee) -> None:
        if self._people is not None and self._standing is not None:
            may, may_count = map(self._standing.has, (Right.MANAGE_USERS, Right.ADMINISTRATOR))
            self.card.show_holder(grantee, self._people, may=may, may_count=may_count)

    def _arrange(self) -> None:
        self._side = side = QFrame()
        restyle(side, panel=True)
        buttons = Flow(spacing=8)
        for button in (self.add_user, self.add_role):
            buttons.addWidget(button)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 12, 8, 8)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        there = QWidget()
        row = QHBoxLayout(there)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(side)
        row.addWidget(self.card, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(there)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.reason)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.bar)
