# SPDX-License-Identifier: MIT
"""Which commands the user lacks the right to, shown on their buttons and said where one is tried all the same (T01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.registry import COMMANDS
from contact_desk.ui.rights import Rights
from contact_desk.ui.widgets.labels import plain_tool_tip

if TYPE_CHECKING:
    from contact_desk.ui.main_window import MainWindow

_NEEDED = {command.id: command.needs_right for command in COMMANDS}
_ON_RECORDS = (CommandId.DEACTIVATE, CommandId.REACTIVATE)


class AllowedCommands(QObject):
    """The store decides; what is shown here is what it said last."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.rights = Rights(window.operations, self)

    def refusal(self, command: CommandId) -> str:
        """Why the user may not, and whom to ask; "" where they may."""
        on_show = command in _ON_RECORDS
        right = self._window.on_show.right_to_change() if on_show else _NEEDED[command]
        return "" if right is None else self.rights.refusal(right, self._window.words)

    def may(self, command: CommandId) -> bool:
        """Whether it may be begun; if not, the window says why."""
        if refusal := self.refusal(command):
            self._window.message.say(lambda _words: self.refusal(command) or refusal, state="warn")
        return not refusal

    def show_on_buttons(self) -> None:
        """Those of the page of the contacts; the menus have asked for themselves."""
        place = self._window.workplace
        place.adding.refuse(self.refusal(CommandId.ADD_CONTACT))
        refuse(place.card.head.activity_button, self.refusal(CommandId.DEACTIVATE))


def refuse(button: QPushButton, refusal: str) -> None:
    """Grey a button and say why; "" gives it back."""
    button.setEnabled(not refusal)
    button.setToolTip(plain_tool_tip(refusal))
    button.setAccessibleDescription(refusal)
