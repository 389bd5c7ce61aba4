# SPDX-License-Identifier: MIT
"""Which contact a user is, and the customer numbers of a profile: asked for, and changed, one operation each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import ContactRow
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.people import CustomerNumber
from contact_desk.ui.administration.holder_dialog import HolderDialog
from contact_desk.ui.administration.profile_dialogs import CardDialog, NumberDialog
from contact_desk.ui.administration.users_panel import UsersPanel
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.changes import OrganisationChanges, always, told
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class ProfileWork(QObject):
    def __init__(
        self, desk: Desk, operations: Operations, changes: OrganisationChanges, panel: UsersPanel
    ) -> None:
        super().__init__(panel)
        self._desk, self._operations, self._changes, self._panel = desk, operations, changes, panel
        user = panel.card.user
        panel.card.shown.connect(self._read_numbers)
        user.card_wanted.connect(self._ask_for_card)
        user.card_removal_wanted.connect(lambda login: self._do(lambda: desk.access.set_card(login, None)))
        user.number_wanted.connect(self._ask_for_number)
        user.number_removal_wanted.connect(
            lambda login, number: self._do(lambda: desk.customer_numbers.take(login, [number]))
        )

    def _read_numbers(self, login: str) -> None:
        if login:
            desk, user = self._desk, self._panel.card.user
            self._operations.run(
                lambda: desk.customer_numbers.of_user(login),
                partial(user.show_numbers, login),
                self._tell,
                owner=self,
            )

    def _ask_for_card(self, login: str) -> None:
        panel, desk = self._panel, self._desk
        dialog = CardDialog(desk, self._operations, panel.words, panel.window())
        dialog.wanted.connect(partial(self._set_card, dialog, login))
        dialog.open()

    def _set_card(self, dialog: HolderDialog, login: str, row: ContactRow) -> None:
        self._do(lambda: self._desk.access.set_card(login, row.id), dialog)

    def _ask_for_number(self, login: str) -> None:
        panel, desk = self._panel, self._desk
        dialog = NumberDialog(panel.words, panel.window(), "customerNumberDialog")
        dialog.wanted.connect(partial(self._give_number, dialog, login))
        dialog.open()
        self._operations.run(
            desk.customer_numbers.numbers,
            partial(_offer, dialog),
            lambda _error: None,
            owner=dialog,
        )

    def _give_number(self, dialog: HolderDialog, login: str, wanted: tuple[str, str]) -> None:
        self._do(lambda: self._desk.customer_numbers.give_number(login, *wanted), dialog)

    def _do(self, work: Callable[[], Changes], dialog: HolderDialog | None = None) -> None:
        def failed(error: ContactDeskError) -> None:
            if dialog is not None and isValid(dialog):
                dialog.tell(error)
            else:
                self._tell(error)

        def done() -> None:
            if dialog is not None and isValid(dialog):
                dialog.accept()

        self._changes.run(work, always(_changed), done=done, failed=failed)

    def _tell(self, error: ContactDeskError) -> None:
        self._panel.bar.say(partial(told, error))


def _offer(dialog: NumberDialog, numbers: tuple[CustomerNumber, ...]) -> None:
    """Those that there are complete what is typed; another one is new."""
    dialog.number.offer([number.number for number in numbers])


def _changed(words: Words) -> str:
    return words("The profile was changed.")
