# SPDX-License-Identifier: MIT
"""Asks who the new user is, or what the new role or workgroup is called."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.people import NewPerson, RoleKind
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.radio_pair import RadioPair
from contact_desk.ui.widgets.statement_field import StatementField
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence


class HolderDialog(TallDialog):
    """`wanted` carries a `NewPerson`, or name and kind of a role; whoever adds it accepts, or tells the failure."""

    wanted = Signal(object)

    def __init__(self, words: Words, parent: QWidget, name: str) -> None:
        super().__init__(words, parent, name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bar = MessageBar(words)
        self.statement = StatementField(words)
        self.build()
        self.body.addWidget(self.statement)
        self.body.addStretch(1)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)
        self.retranslate()
        follow_layouts(self)

    def build(self) -> None:
        raise NotImplementedError

    def tell(self, error: ContactDeskError) -> None:
        """A statement for the database's administrator stands in a field of its own, to be read and copied."""
        statement = self.statement.show_statement(error)
        if not statement:
            self.bar.say(
                lambda words: " ".join((sentence(error, words), words("What you typed stays here.")))
            )
            return
        self.bar.say(
            lambda words: _role_missing(error, words),
            action=lambda words: words("&Copy the statement"),
            on_action=lambda: QApplication.clipboard().setText(statement),
        )
        follow_layouts(self)


class UserDialog(HolderDialog):
    def build(self) -> None:
        words = self.words
        self.login = LineField(words, "newLogin", lambda words: words("Login"), required=True)
        self.name = LineField(words, "newName", lambda words: words("Name"))
        self.email = LineField(words, "newEmail", lambda words: words("E-mail"))
        for field in (self.login, self.name, self.email):
            self.body.addWidget(field)
        self.login.editor.setFocus()

    def title_text(self) -> str:
        return self.words("Add a user")

    def agree_text(self) -> str:
        return self.words("Add")

    def agree(self) -> None:
        self.wanted.emit(NewPerson(self.login.text(), self.name.text(), self.email.text()))


class RoleDialog(HolderDialog):
    def build(self) -> None:
        words = self.words
        self.name = LineField(words, "newRole", lambda words: words("Name"), required=True)
        self.kind = RadioPair(
            words,
            lambda words: words("What is added"),
            ("newRoleRole", lambda words: words("Role")),
            ("newRoleWorkgroup", lambda words: words("Workgroup")),
        )
        self.body.addWidget(self.name)
        self.body.addWidget(self.kind)
        self.name.editor.setFocus()

    def title_text(self) -> str:
        return self.words("Add a role or workgroup")

    def agree_text(self) -> str:
        return self.words("Add")

    def agree(self) -> None:
        kind = RoleKind.WORKGROUP if self.kind.position() else RoleKind.ROLE
        self.wanted.emit((self.name.text(), kind))


def _role_missing(error: ContactDeskError, words: Words) -> str:
    return words(
        "The server has no role {login}, and you may not make one, so nothing was changed. Have the database's"
        " administrator run what stands below, then add the user again.",
        login=error.parameters.get("login", ""),
    )
