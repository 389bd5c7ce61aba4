# SPDX-License-Identifier: MIT
"""Which commands the user lacks the right to, shown on their buttons and said where one is tried all the same (T01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from contact_desk.domain.errors import ContactDeskError, NotAllowed
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.options import Option
from contact_desk.ui.commands.registry import COMMANDS
from contact_desk.ui.rights import Rights, standing_of

if TYPE_CHECKING:
    from contact_desk.domain.access import Standing
    from contact_desk.ui.main_window import MainWindow

_NEEDED = {command.id: command.needs_right for command in COMMANDS}
_OPTIONAL_BUTTONS = {
    "switchActivityButton": Option.DEACTIVATE,
    "activateOrganisationButton": Option.DEACTIVATE,
}
_KEPT_OUT = {"licence_missing", "user_unknown", "user_disabled"}
_ON_RECORDS = (CommandId.DEACTIVATE, CommandId.REACTIVATE)


class AllowedCommands(QObject):
    """The store decides; what is shown here is what it said last."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.rights = Rights(window.operations, window.operations)
        self._is_kept_out = False
        self.rights.changed.connect(self._look_at_admission)
        window.operations.failed.connect(self._note_refusal)
        window.menus.offered.connect(self._show_offered)

    def refusal(self, command: CommandId) -> str:
        """Why the user may not, and whom to ask; "" where they may."""
        right = _NEEDED[command]
        if command in _ON_RECORDS:
            right = self._window.on_show.right_to_change()
        elif command is CommandId.DELETE:
            right = self._window.on_show.right_to_delete()
        return "" if right is None else self.rights.refusal(right, self._window.words)

    def may(self, command: CommandId) -> bool:
        """Whether it may be begun; if not, the window says why."""
        if refusal := self.refusal(command):
            self._window.message.say(lambda _words: self.refusal(command) or refusal, state="warn")
        return not refusal

    def try_again(self) -> None:
        """Whoever is kept out asks whether that is still so."""
        desk = self._window.desk
        if desk is not None:
            self._window.operations.run(
                lambda: standing_of(desk), self._judge, self._window.show_failure, owner=self
            )

    def _look_at_admission(self) -> None:
        if (standing := self.rights.standing) is not None:
            self._judge(standing)

    def _judge(self, standing: Standing) -> None:
        """A licence may be taken away, and given back, while the window stands open (row T01)."""
        if refusal := standing.refusal():
            asked = ", ".join(standing.administrators)
            self._keep_out(NotAllowed(refusal, login=standing.login, administrator=asked))
        elif self._is_kept_out:
            self._is_kept_out = False
            self._window.let_in()

    def _note_refusal(self, error: ContactDeskError) -> None:
        if isinstance(error, NotAllowed) and error.code in _KEPT_OUT and self._window.desk is not None:
            self._keep_out(error)

    def _keep_out(self, error: NotAllowed) -> None:
        self._is_kept_out = True
        self._window.show_failure(error)

    def show_on_buttons(self) -> None:
        """Those of the contact on the card; the menus have asked for themselves, all others by their `Guard`."""
        card, right = self._window.workplace.card, self._window.on_show.right_to_change_contact()
        card.guard.watch(right, card.head.edit_button, card.head.activity_button)
        self._show_offered()

    def _show_offered(self) -> None:
        """The buttons of what the user does without."""
        for name, option in _OPTIONAL_BUTTONS.items():
            if (button := self._window.findChild(QPushButton, name)) is not None:
                button.setVisible(option not in self._window.menus.off)
