# SPDX-License-Identifier: MIT
"""One user, role or workgroup, or everybody: who it is, licence and membership of a user, and the rights."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.access import Holder, Right
from contact_desk.domain.people import Grantee, Licences, People, Person, Role
from contact_desk.ui.administration.rights_form import RightsForm
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.layouts import clear
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.wording.catalogue import Words


class HolderCard(QFrame, Translated):
    """Every tick is wanted at once; name and e-mail when they are saved. It changes nothing itself."""

    right_wanted = Signal(object, object, bool)
    licence_wanted = Signal(str, bool)
    disabling_wanted = Signal(str, bool)
    membership_wanted = Signal(str, str, bool)
    names_wanted = Signal(str, str, str)
    removal_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setProperty("panel", True)
        self.setObjectName("holderCard")
        self._grantee = Grantee(Holder.EVERYBODY)
        self._people = People()
        self._may = True
        self._roles: list[WrappedCheckBox] = []
        self._make_parts()
        self._arrange()
        self.retranslate()

    def show_holder(self, grantee: Grantee, people: People, *, may: bool) -> None:
        """`may`: whether whoever looks may change it."""
        self._grantee, self._people, self._may = grantee, people, may
        person, role = self._person(), self._role()
        self.user.setVisible(person is not None)
        self.remove_button.setVisible(role is not None)
        if person is not None:
            self._show_person(person)
        given = person.rights if person else role.rights if role else people.everybody
        self.rights.show_rights(given, person.standing.sources if person else {})
        for part in (self.user, self.rights, self.remove_button):
            part.setEnabled(may)
        self.retranslate()
        follow_layouts(self.window())

    def role_boxes(self) -> list[WrappedCheckBox]:
        """Of the user on show, in the order of the roles."""
        return self._roles

    def retranslate(self) -> None:
        words, licences = self.words, self._people.licences
        titles = {Holder.EVERYBODY: words("Everybody")}
        self.title.setText(titles.get(self._grantee.holder, self._grantee.name))
        self.hint.setText(self._hint())
        self.save_button.setText(words("&Save name and e-mail"))
        self.licensed.setText(words("Holds the licence Tracker Access"))
        self.disabled.setText(words("Disabled: is not let in"))
        self.licences.setText(_licence_text(licences, words))
        self.roles_title.setText(words("Roles and workgroups"))
        self.remove_button.setText(words("Remove"))

    def _hint(self) -> str:
        words = self.words
        if self._grantee.holder is Holder.EVERYBODY:
            return words("What every user with a licence may do.")
        if self._grantee.holder is Holder.USER:
            return words("Ticked is what was given to this user; below stands what comes from elsewhere.")
        role = self._role()
        members = ", ".join(role.members) if role else ""
        return words("Members: {members}", members=members) if members else words("Nobody is a member yet.")

    def _show_person(self, person: Person) -> None:
        self.name.load(person.name)
        self.email.load(person.email)
        for box, on in ((self.licensed, person.licensed), (self.disabled, person.disabled)):
            with QSignalBlocker(box):
                box.setChecked(on)
        clear(self._role_column)
        self._roles = [self._role_box(role, person) for role in self._people.roles]
        self.roles_title.setVisible(bool(self._roles))

    def _role_box(self, role: Role, person: Person) -> WrappedCheckBox:
        box = WrappedCheckBox()
        box.setText(role.name.replace("&", "&&"))
        box.setChecked(role.name in person.roles)
        box.toggled.connect(lambda on: self.membership_wanted.emit(role.name, person.login, on))
        self._role_column.addWidget(box)
        return box

    def _person(self) -> Person | None:
        if self._grantee.holder is not Holder.USER:
            return None
        return next((each for each in self._people.users if each.login == self._grantee.name), None)

    def _role(self) -> Role | None:
        if self._grantee.holder not in {Holder.ROLE, Holder.WORKGROUP}:
            return None
        return next((each for each in self._people.roles if each.name == self._grantee.name), None)

    def _make_parts(self) -> None:
        words = self.words
        self.title = plain_label(role="title", wrap=True)
        self.hint = plain_label(role="muted", wrap=True)
        self.name = LineField(words, "userName", lambda words: words("Name"))
        self.email = LineField(words, "userEmail", lambda words: words("E-mail"))
        self.save_button = QPushButton()
        self.licensed, self.disabled = WrappedCheckBox(), WrappedCheckBox()
        self.licences, self.roles_title = plain_label(role="muted", wrap=True), plain_label(role="section")
        self.rights = RightsForm(words)
        self.remove_button = QPushButton(icon(Icon.REMOVE), "")
        for part, name in (
            (self.save_button, "saveUserButton"),
            (self.licensed, "userLicensed"),
            (self.disabled, "userDisabled"),
            (self.remove_button, "removeRoleButton"),
        ):
            part.setObjectName(name)
        self.save_button.clicked.connect(
            lambda: self.names_wanted.emit(self._grantee.name, self.name.text(), self.email.text())
        )
        self.licensed.toggled.connect(lambda on: self.licence_wanted.emit(self._grantee.name, on))
        self.disabled.toggled.connect(lambda on: self.disabling_wanted.emit(self._grantee.name, on))
        self.remove_button.clicked.connect(lambda: self.removal_wanted.emit(self._grantee.name))
        self.rights.changed.connect(lambda right, on: self.right_wanted.emit(self._grantee, Right(right), on))

    def _arrange(self) -> None:
        self.user = QWidget()
        self.user.setProperty("plain", True)
        column = QVBoxLayout(self.user)
        column.setContentsMargins(0, 0, 0, 0)
        buttons = Flow(spacing=8)
        buttons.addWidget(self.save_button)
        column.addWidget(Row((self.name, 1), (self.email, 1)))
        column.addLayout(buttons)
        self._role_column = QVBoxLayout()
        for part in (self.licensed, self.licences, self.disabled, self.roles_title):
            column.addWidget(part)
        column.addLayout(self._role_column)
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(20, 16, 20, 16)
        body.setSpacing(12)
        parts: tuple[QWidget, ...] = (self.title, self.hint, self.user, self.rights, self.remove_button)
        for each in parts:
            body.addWidget(each)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(TallArea(content, self))


def _licence_text(licences: Licences, words: Words) -> str:
    if not licences.held:
        return words.plural(
            "{count} licence is used; nobody counts them.",
            "{count} licences are used; nobody counts them.",
            licences.taken,
        )
    return words("{taken} of {held} licences are used.", taken=licences.taken, held=licences.held)
