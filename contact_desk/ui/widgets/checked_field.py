# SPDX-License-Identifier: MIT
"""A line of text that is judged while it is typed: quietly at every pause, plainly once the field is left."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal

from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words

PAUSE = 300
"""Milliseconds without a key after which somebody is taken to have paused."""


@dataclass(frozen=True)
class Verdict:
    """What is said of a text, with its state (ok, warn or bad) once the field has been left."""

    state: str
    say: Say


class CheckedField(LineField):
    """`settled` tells that the text has been judged and may be looked up; what others found bad stays until typing."""

    settled = Signal()

    def __init__(self, words: Words, name: str, label: Say, *, required: bool = False) -> None:
        self._pause = QTimer(singleShot=True, interval=PAUSE)
        super().__init__(words, name, label, required=required)
        self._pause.setParent(self)
        self._pause.timeout.connect(self._judge_quietly)
        self.left.connect(self._judge_if_seen)

    def verdict(self) -> Verdict | None:
        """What is to be said of the text as it stands; it is asked for often, and must take no time."""
        raise NotImplementedError

    def judge_again(self) -> None:
        """Somebody else's part of the verdict has arrived: say it as befits one who types, or who has left."""
        if self.line.hasFocus():
            self._say_quietly()
        else:
            self.judge()

    def judge(self) -> None:
        """Say what the text is, without touching it."""
        typed = self._pause.isActive()
        self._pause.stop()
        if self.state() != "bad" and (verdict := self.verdict()):
            self.tell(verdict.state, verdict.say)
        elif self.state() != "bad":
            self.say_nothing()
        if typed:
            self.settled.emit()

    def was_typed_in(self) -> None:
        """The room of the message stays until the next one, so that nothing jumps at every key."""
        room = self.message.height() if self.message.isVisible() and self.text().strip() else 0
        self.say_nothing()
        self.message.setMinimumHeight(room)
        self.message.setVisible(room > 0)
        self._pause.start()

    def _judge_if_seen(self) -> None:
        # A window that is put away takes the focus from its fields as well.
        if self.line.isVisible():
            self.judge()

    def _judge_quietly(self) -> None:
        self._say_quietly()
        self.settled.emit()

    def _say_quietly(self) -> None:
        # Whoever is still typing is not told off for what is not finished.
        if verdict := self.verdict():
            self.tell(verdict.state if verdict.state == "ok" else "", verdict.say)
        else:
            self.say_nothing()
