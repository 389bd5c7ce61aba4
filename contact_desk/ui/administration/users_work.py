# SPDX-License-Identifier: MIT
"""Reads users and rights, and does what the panel wants: each is one operation that the bar offers to take back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from contact_desk.domain.access import Holder, Right, Standing
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.people import Grantee, NewPerson, People, RoleKind
from contact_desk.domain.queued_save import is_lost
from contact_desk.ui.administration.holder_dialog import HolderDialog, RoleDialog, UserDialog
from contact_desk.ui.administration.profile_work import ProfileWork
from contact_desk.ui.administration.users_panel import UsersPanel
from contact_desk.ui.operations import Operations, Task
from contact_desk.ui.organisations.changes import OrganisationChanges, always, told
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

Work = Callable[[], Changes]


class UsersWork(QObject):
    def __init__(self, desk: Desk, operations: Operations, panel: UsersPanel) -> None:
        super().__init__(panel)
        self._desk, self._operations, self._panel = desk, operations, panel
        self._changes = OrganisationChanges(desk, operations, panel.bar)
        self._reading: Task | None = None
        self._found: tuple[People, Standing] | None = None
        self._is_lost = False
        self._profiles = ProfileWork(desk, operations, self._changes, panel)
        self._connect_card(desk)
        panel.user_wanted.connect(self._ask_for_user)
        panel.role_wanted.connect(self._ask_for_role)
        panel.reading_wanted.connect(self.read)

    def _connect_card(self, desk: Desk) -> None:
        card, do = self._panel.card, self._do
        user, role = card.user, card.role
        card.right_wanted.connect(self._set_right)
        user.licence_wanted.connect(lambda login, on: do(lambda: desk.access.set_licensed(login, on)))
        user.disabling_wanted.connect(lambda login, on: do(lambda: desk.access.set_disabled(login, on)))
        user.membership_wanted.connect(self._set_member)
        user.names_wanted.connect(
            lambda login, name, email: do(lambda: desk.access.change_user(login, name=name, email=email))
        )
        role.removal_wanted.connect(lambda name: do(lambda: desk.roles.delete(name)))
        role.name_wanted.connect(self._rename)
        card.licences.held_wanted.connect(lambda count: do(lambda: desk.access.hold_licences(count)))

    def read(self) -> None:
        """Ask the store, since another desk may have changed something."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._operations.run(
            partial(_load, self._desk), self._show, self._was_not_read, owner=self
        )

    def _show(self, found: tuple[People, Standing]) -> None:
        self._reading, self._found = None, found
        if self._is_lost:
            self._is_lost = False
            self._panel.bar.hide()
        self._panel.show_people(*found)

    def _was_not_read(self, error: ContactDeskError) -> None:
        self._is_lost = is_lost(error)
        if self._found is not None:
            # What was ticked does not hold.
            self._panel.show_people(*self._found)
        self._panel.show_failure(error)

    def _do(self, work: Work) -> None:
        self._changes.run(work, always(_changed), failed=self._tell)

    def _tell(self, error: ContactDeskError) -> None:
        self._panel.bar.say(partial(told, error))
        # What was ticked does not hold: show what does.
        self.read()

    def _set_right(self, grantee: Grantee, right: Right, on: bool) -> None:
        access = self._desk.access
        given, taken = ([right], []) if on else ([], [right])
        self._do(lambda: access.change_rights(grantee, granted=given, revoked=taken))

    def _rename(self, name: str, new: str) -> None:
        """The same one stays chosen, by its new name."""
        self._changes.run(
            lambda: self._desk.roles.rename(name, new),
            always(_changed),
            done=lambda: self._panel.list.choose_soon(replace(self._panel.list.grantee(), name=new.strip())),
            failed=self._tell,
        )

    def _set_member(self, login: str, role: str, on: bool) -> None:
        roles = self._desk.roles
        added, removed = ([login], []) if on else ([], [login])
        self._do(lambda: roles.set_members(role, added=added, removed=removed))

    def _ask_for_user(self) -> None:
        self._ask(UserDialog(self._panel.words, self._window(), "addUserDialog"), self._add_user)

    def _ask_for_role(self) -> None:
        self._ask(RoleDialog(self._panel.words, self._window(), "addRoleDialog"), self._add_role)

    def _ask(self, dialog: HolderDialog, add: Callable[..., None]) -> None:
        dialog.wanted.connect(partial(add, dialog))
        dialog.open()

    def _add_user(self, dialog: HolderDialog, person: NewPerson) -> None:
        desk = self._desk
        self._add(
            dialog, lambda: desk.access.add_user(person).changes, Grantee(Holder.USER, person.login.strip())
        )

    def _add_role(self, dialog: HolderDialog, wanted: tuple[str, RoleKind]) -> None:
        desk, (name, kind) = self._desk, wanted
        holder = Holder.WORKGROUP if kind is RoleKind.WORKGROUP else Holder.ROLE
        self._add(dialog, lambda: desk.roles.add(name, kind), Grantee(holder, name.strip()))

    def _add(self, dialog: HolderDialog, work: Work, grantee: Grantee) -> None:
        def failed(error: ContactDeskError) -> None:
            if isValid(dialog):
                dialog.tell(error)

        def done() -> None:
            if isValid(dialog):
                dialog.accept()
            self._panel.list.choose_soon(grantee)

        self._changes.run(work, always(_changed), done=done, failed=failed)

    def _window(self) -> QWidget:
        return self._panel.window()


def _changed(words: Words) -> str:
    return words("Users and rights were changed.")


def _load(desk: Desk) -> tuple[People, Standing]:
    return desk.access.people(), desk.access.standing()
