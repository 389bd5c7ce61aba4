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
    """`settled` tells that the text may be looked up; what others found bad stays until typing."""

    settled = Signal()

    def __init__(self, words: Words, name: str, label: Say, *, required: bool = False) -> None:
        self._pause = QTimer(singleShot=True, interval=PAUSE)
        super().__init__(words, name, label, required=required)
        self._pause.setParent(self)
        self._pause.timeout.connect(self._has_paused)
        self.left.connect(self.judge)

    def verdict(self) -> Verdict | None:
        """What is to be said of the text as it stands; it is asked for often, and must take no time."""
        raise NotImplementedError

    def judge(self) -> None:
        """Say what the text is, without touching it."""
        if self.state() == "bad":
            return
        if verdict := self.verdict():
            self.tell(verdict.state, verdict.say)
        else:
            self.say_nothing()

    def judge_again(self) -> None:
        """Something else that the verdict rests on is known: say it as befits one who types, or who has left."""
        if self.line.hasFocus():
            self._judge_quietly()
        else:
            self.judge()

    def was_typed_in(self) -> None:
        """The room of the message stays until the next one, so that nothing jumps at every key."""
        room = self.message.height() if self.says_something() and self.text().strip() else 0
        self.say_nothing()
        if room:
            self.message.setMinimumHeight(room)
            self.message.show()
        self._pause.start()

    def _has_paused(self) -> None:
        if not self.state():
            self.judge_again()
        self.settled.emit()

    def _judge_quietly(self) -> None:
        # Whoever is still typing is not told off for what is not finished; who was already, still is.
        if verdict := self.verdict():
            is_plain = verdict.state in {"ok", self.state()}
            self.tell(verdict.state if is_plain else "", verdict.say)
        else:
            self.say_nothing()
