# SPDX-License-Identifier: MIT
"""The banner while the server is away: since when, what still works, what waits to be sent, and *Try now*."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from contact_desk.ui.connection.connection import Connection
from contact_desk.ui.connection.waiting_saves import WaitingSaves
from contact_desk.ui.draft_names import draft_name, menu_line, short, since_text
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft

_LEAST_ROOM = 18  # lines' heights that the sentence is wide, or the buttons go below it


class ConnectionBanner(QWidget, Translated):
    """Hidden while the server is there and takes what was saved; `focus_left` tells that the focus was on it then."""

    focus_left = Signal()

    def __init__(self, connection: Connection, saves: WaitingSaves, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("connectionBanner")
        self._connection, self._saves = connection, saves
        self.label = plain_label(wrap=True)
        self.label.setObjectName("connectionText")
        self.saves_button, self.try_button = EnterButton(), EnterButton()
        self.saves_button.setObjectName("waitingSavesButton")
        self.try_button.setObjectName("tryNowButton")
        self.saves_button.clicked.connect(self._show_menu)
        self.try_button.clicked.connect(self._try_now)
        self.menu = QMenu(self)
        self._arrange()
        self.hide()
        self.retranslate()
        for changed in (connection.lost, connection.back, saves.changed):
            changed.connect(self._show)

    def retranslate(self) -> None:
        count = len(self._saves.saves)
        self.label.setText(self._sentence())
        self.saves_button.setText(
            self.words.plural("{count} save waits…", "{count} saves wait…", count) if count else ""
        )
        self.saves_button.setVisible(bool(count))
        self._fold()
        self.try_button.setText(self.words("Try now"))
        self.setAccessibleName(self.words("Connection to the server"))
        for part in (self, self.saves_button, self.try_button):
            part.setAccessibleDescription(self.label.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """The buttons stand beside the sentence where both have room, and below it elsewhere."""
        room = self.width() - self._buttons.sizeHint().width()
        is_wide = room > _LEAST_ROOM * self.fontMetrics().height()
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _sentence(self) -> str:
        if (since := self._connection.since) is not None:
            return self.words(
                "No connection to the server since {time}. What is on screen stays readable; what you save is kept on"
                " this machine and sent when the server is back.",
                time=since_text(since, self.words),
            )
        if (error := self._saves.error) is not None:
            reason = sentence(error, self.words)
            return self.words("What waits on this machine could not be sent yet. {reason}", reason=reason)
        return ""

    def _show(self) -> None:
        before, was_visible = self.label.text(), self.isVisible()
        self.retranslate()
        wanted = bool(self.label.text())
        focused = self.window().focusWidget()
        had_focus = was_visible and focused is not None and self.isAncestorOf(focused)
        self.setVisible(wanted)
        if wanted and self.label.text() != before:
            announce(self, self.label.text(), urgent=True)
        if had_focus and not (focused is not None and focused.isVisible()):
            self.focus_left.emit()

    def _try_now(self) -> None:
        self._connection.try_now()
        self._saves.send()

    def _show_menu(self) -> None:
        """Each save that waits, with what can be done about it."""
        self.menu.clear()
        for kept in self._saves.saves:
            own = self.menu.addMenu(self._line(kept))
            own.addAction(self.words("Open"), partial(self._saves.open, kept))
            own.addAction(self.words("Withdraw: keep as a draft"), partial(self._saves.withdraw, kept))
        self.menu.popup(self.saves_button.mapToGlobal(QPoint(0, self.saves_button.height())))

    def _line(self, kept: KeptDraft) -> str:
        name = short(draft_name(kept, self.words), self)
        offer = self.words("Changes to {name}", name=name) if kept.record else name
        return menu_line(offer, kept.kept_at, self.words)

    def _arrange(self) -> None:
        frame = QFrame()
        restyle(frame, bar="bad")
        self._buttons = QWidget()
        row = Flow(self._buttons, spacing=8)
        row.addWidget(self.saves_button)
        row.addWidget(self.try_button)
        # The buttons take what they need, the sentence what is left: the window never grows for them.
        policy = self.label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.label.setSizePolicy(policy)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, frame)
        self._both.setContentsMargins(14, 8, 8, 8)
        self._both.setSpacing(8)
        self._both.addWidget(self.label, 1)
        self._both.addWidget(self._buttons)
        column = QHBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 4)
        column.addWidget(frame)
