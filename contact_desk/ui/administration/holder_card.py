# SPDX-License-Identifier: MIT
"""One user, role or workgroup, or everybody: who it is, in a form of its own kind, and the rights."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from contact_desk.domain.access import Holder, Right
from contact_desk.domain.people import Grantee, People, Person, Role
from contact_desk.ui.administration.licences_form import LicencesForm
from contact_desk.ui.administration.rights_form import RightsForm
from contact_desk.ui.administration.role_form import RoleForm
from contact_desk.ui.administration.user_form import UserForm
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.wording.catalogue import Words


class HolderCard(QFrame, Translated):
    """Every tick is wanted at once. It changes nothing itself; what its forms want they signal by themselves.

    `shown` carries the login of the user now on the card, "" for whatever else.
    """

    right_wanted = Signal(object, object, bool)
    shown = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setProperty("panel", True)
        self.setObjectName("holderCard")
        self._grantee = Grantee(Holder.EVERYBODY)
        self._people = People()
        self.title = plain_label(role="title", wrap=True)
        self.hint = plain_label(role="muted", wrap=True)
        self.user, self.role, self.licences = UserForm(words), RoleForm(words), LicencesForm(words)
        self.rights = RightsForm(words)
        self.rights.changed.connect(lambda right, on: self.right_wanted.emit(self._grantee, Right(right), on))
        self._arrange()
        self.retranslate()

    def show_holder(self, grantee: Grantee, people: People, *, may: bool, may_count: bool) -> None:
        """`may`: whether whoever looks may change it; `may_count`: and the number of licences."""
        self._grantee, self._people = grantee, people
        person, role = self._person(), self._role()
        self.user.setVisible(person is not None)
        self.role.setVisible(role is not None)
        self.licences.setVisible(grantee.holder is Holder.EVERYBODY)
        self.licences.show_licences(people.licences)
        if person is not None:
            self.user.show_user(person, people)
        if role is not None:
            self.role.show_role(role)
        given = person.rights if person else role.rights if role else people.everybody
        self.rights.show_rights(given, person.standing.sources if person else {})
        self.user.allow(may)
        self.role.setEnabled(may)
        self.rights.setEnabled(may)
        self.licences.setEnabled(may_count)
        self.retranslate()
        follow_layouts(self.window())
        self.shown.emit(person.login if person else "")

    def role_boxes(self) -> list[WrappedCheckBox]:
        """Of the user on show, in the order of the roles."""
        return self.user.role_boxes

    def retranslate(self) -> None:
        titles = {Holder.EVERYBODY: self.words("Everybody")}
        self.title.setText(titles.get(self._grantee.holder, self._grantee.name))
        self.hint.setText(self._hint())

    def _hint(self) -> str:
        words = self.words
        if self._grantee.holder is Holder.EVERYBODY:
            return words("What every user with a licence may do.")
        if self._grantee.holder is Holder.USER:
            return words("Ticked is what was given to this user; below stands what comes from elsewhere.")
        role = self._role()
        members = ", ".join(role.members) if role else ""
        return words("Members: {members}", members=members) if members else words("Nobody is a member yet.")

    def _person(self) -> Person | None:
        if self._grantee.holder is not Holder.USER:
            return None
        return next((each for each in self._people.users if each.login == self._grantee.name), None)

    def _role(self) -> Role | None:
        if self._grantee.holder not in {Holder.ROLE, Holder.WORKGROUP}:
            return None
        return next((each for each in self._people.roles if each.name == self._grantee.name), None)

    def _arrange(self) -> None:
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(20, 16, 20, 16)
        body.setSpacing(12)
        for each in (self.title, self.hint, self.user, self.role, self.licences, self.rights):
            body.addWidget(each)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(TallArea(content, self))
