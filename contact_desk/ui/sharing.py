# SPDX-License-Identifier: MIT
"""Shows one's own private contact to a colleague, to read or to edit, and takes that back (row X40)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotAllowed
from contact_desk.domain.people import Share
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.organisations.changes import OrganisationChanges, always
from contact_desk.ui.widgets.completed_field import CompletedField
from contact_desk.ui.widgets.labels import plain_label, selectable_label
from contact_desk.ui.widgets.layouts import clear
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.main_window import MainWindow


class SharingDialog(TallDialog):
    """Each share and each taking back is an operation of its own; the dialog stays until it is closed."""

    def __init__(self, window: MainWindow, desk: Desk, contact: int) -> None:
        super().__init__(window.words, window, "sharingDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._operations, self._contact = desk, window.operations, contact
        self.bar = MessageBar(self.words)
        self._changes = OrganisationChanges(desk, window.operations, self.bar)
        self.login = CompletedField(
            self.words, "shareWith", lambda words: words("Login of the colleague"), required=True
        )
        self.may_edit = WrappedCheckBox()
        self.may_edit.setObjectName("shareMayEdit")
        self.hint = plain_label(role="muted", wrap=True)
        self.shares = QVBoxLayout()
        for part in (self.hint, self.login, self.may_edit):
            self.body.addWidget(part)
        self.body.addLayout(self.shares)
        self.body.addStretch(1)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)
        self.retranslate()
        self.login.editor.setFocus()
        self._read()
        self._operations.run(partial(colleagues, desk), self.login.offer, lambda _error: None, owner=self)
        self._operations.changed.connect(self._hear)

    def title_text(self) -> str:
        return self.words("Share a private contact")

    def agree_text(self) -> str:
        return self.words("Share")

    def retranslate(self) -> None:
        super().retranslate()
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.words("Close"))
        self.hint.setText(self.words("It stays private to everybody else."))
        self.may_edit.setText(self.words("May edit it"))

    def agree(self) -> None:
        sharing, contact = self._desk.sharing, self._contact
        login, may_edit = self.login.text(), self.may_edit.isChecked()
        self._do(
            lambda: sharing.share(contact, login, may_edit=may_edit), _shared, lambda: self.login.load("")
        )

    def _take_back(self, login: str) -> None:
        sharing, contact = self._desk.sharing, self._contact
        self._do(lambda: sharing.unshare(contact, login), _taken_back)

    def _do(
        self,
        work: Callable[[], Changes],
        say: Callable[[Words], str],
        done: Callable[[], None] = lambda: None,
    ) -> None:
        self._changes.run(work, always(say), done=done, failed=self._tell)

    def _hear(self, changes: Changes) -> None:
        if self._contact in changes.contacts or changes.everything:
            self._read()

    def _read(self) -> None:
        desk, contact = self._desk, self._contact
        self._operations.run(lambda: desk.sharing.shares(contact), self._show, self._tell, owner=self)

    def _show(self, shares: Sequence[Share]) -> None:
        clear(self.shares)
        for share in shares:
            self.shares.addWidget(self._line(share))
        follow_layouts(self)

    def _line(self, share: Share) -> Row:
        label = selectable_label(_share_text(share, self.words), wrap=True)
        label.setAccessibleName(label.text())
        remove = QPushButton(icon(Icon.REMOVE), self.words("Remove"))
        remove.setAutoDefault(False)
        remove.setAccessibleDescription(label.text())
        remove.clicked.connect(lambda: self._take_back(share.login))
        return Row((label, 3), (remove, 1))

    def _tell(self, error: ContactDeskError) -> None:
        self.bar.say(lambda words: sentence(error, words))


def colleagues(desk: Desk) -> tuple[str, ...]:
    """Whom the store knows, for a thread; whoever else is typed the store judges."""
    mine = desk.user.login
    return tuple(
        each.login for each in desk.access.people().users if each.login != mine and not each.disabled
    )


def share(window: MainWindow) -> None:
    """Of the contact on show; what is public, or somebody else's, cannot be shared, which is said."""
    desk, contact = window.desk, window.on_show.contact()
    content = window.workplace.card.content()
    if desk is None or not contact or content is None or content.id != contact:
        return
    if content.owner != desk.user.login:
        window.message.say(
            partial(sentence, NotAllowed("share_not_owner", owner=content.owner)), state="warn"
        )
    elif not content.draft.private:
        window.message.say(partial(sentence, ContactDeskError("share_public")), state="warn")
    else:
        SharingDialog(window, desk, contact).open()


def _share_text(share: Share, words: Words) -> str:
    if share.may_edit:
        return words("{login} may edit it.", login=share.login)
    return words("{login} may read it.", login=share.login)


def _shared(words: Words) -> str:
    return words("The contact is shared.")


def _taken_back(words: Words) -> str:
    return words("The contact is not shared with them any more.")
