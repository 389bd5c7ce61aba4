# SPDX-License-Identifier: MIT
"""The dialog *Connect to a store*: a file, a shared file or a server; tested in a thread, made where there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.server_address import ServerAddress, is_server, read_server_address
from contact_desk.ui.choosing_store.attempt import Attempt, has_keyring
from contact_desk.ui.choosing_store.file_fields import FileFields
from contact_desk.ui.choosing_store.recent_stores import store_label
from contact_desk.ui.choosing_store.server_fields import ServerFields
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.radio_pair import RadioPair
from contact_desk.ui.widgets.statement_field import StatementField
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.services.connecting import Examination

_FILE, _SHARED, _SERVER = range(3)
_NEW = ServerAddress((), "", options=(("sslmode", "verify-full"), ("sslrootcert", "system")))


class ChooseStoreDialog(TallDialog):
    """`chosen` carries the address of a store that can be opened now. The dialog is deleted when it closes."""

    chosen = Signal(str)

    def __init__(
        self, operations: Operations, words: Words, parent: QWidget, *, recent: Sequence[str], url: str = ""
    ) -> None:
        """`recent` are the addresses offered, `url` the one that is filled in."""
        super().__init__(words, parent, "chooseStoreDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._operations, self._known = operations, tuple(recent)
        self._question = Question(operations, self)
        self._kind = _SERVER
        self._loaded = "", _NEW
        self.recent = ChoiceField(
            words, "recentStores", lambda words: words("Used before"), partial(_recent, recent)
        )
        self.kinds = RadioPair(
            words,
            lambda words: words("Where the store lies"),
            ("kindFile", lambda words: words("On this computer")),
            ("kindSharedFile", lambda words: words("In a shared folder")),
            ("kindServer", lambda words: words("On a server")),
        )
        self.file = FileFields(words)
        self.server = ServerFields(words)
        self.bar = MessageBar(words)
        self.test_button = EnterButton()
        self.test_button.setObjectName("testConnectionButton")
        self._arrange_body()
        self._connect()
        self.show_store(url)
        self.retranslate()

    def ask(self) -> None:
        """Open it, and look whether this system has a keyring."""
        self.open()
        if self._kind == _SERVER:
            self.server.focus_first()
        else:
            self.file.path.editor.setFocus()
        self._operations.run(has_keyring, self.server.show_keyring, lambda _error: None, owner=self)

    def show_store(self, url: str) -> None:
        """Fill in a store that is known; "" for one on a server yet to be named."""
        self._stop()
        self.server.load(read_server_address(url) if is_server(url) else _NEW)
        self._loaded = url, self.server.as_written()
        if url and not is_server(url):
            self.file.load(url)
        self.kinds.choose(kind := _FILE if url and not is_server(url) else _SERVER)
        self._show_kind(kind)
        self.recent.load(url if url in self._known else "")

    def agree(self) -> None:
        if (attempt := self._attempt()) is not None:
            self._run(attempt.settle, partial(self._open, attempt))

    def test(self) -> None:
        """Test the connection, or stop the test that is under way."""
        if self._question.is_open():
            self._stop()
        elif (attempt := self._attempt()) is not None:
            self._run(attempt.examine, self._show_result)

    def is_testing(self) -> bool:
        return self._question.is_open()

    def choose_kind(self, *, shared: bool) -> None:
        """Of a file: for one person, or for several desks."""
        self.kinds.choose(_SHARED if shared else _FILE)
        self._show_kind(_SHARED if shared else _FILE)

    def reject(self) -> None:
        self._question.drop()
        super().reject()

    def title_text(self) -> str:
        return self.words("Connect to a store")

    def agree_text(self) -> str:
        return self.words("Connect")

    def retranslate(self) -> None:
        super().retranslate()
        testing = self._question.is_open()
        self.test_button.setText(
            self.words("&Stop the test") if testing else self.words("&Test the connection")
        )

    def _attempt(self) -> Attempt | None:
        """What is written; None while something is missing, which is told at its field."""
        if self._kind != _SERVER:
            url = self.file.url()
            return Attempt(url, shared=self._kind == _SHARED) if url else None
        address = self.server.address()
        if address is None:
            return None
        url, loaded = self._loaded
        # As it was written elsewhere: drafts belong to a store by its address.
        text = url if is_server(url) and address == loaded else address.url()
        return Attempt(text, self.server.password.text(), keep=self.server.keeps())

    def _run(self, work: Callable[[], Examination], done: Callable[[Examination], None]) -> None:
        self.bar.say(lambda words: words("Testing the connection…"), state="warn")
        self._question.ask(work, done, self._failed)
        self.retranslate()

    def _stop(self) -> None:
        """What was said, or is being asked, is of what stood here before."""
        self.statement.hide()
        self._question.drop()
        self.bar.hide()
        self.retranslate()

    def _show_result(self, found: Examination) -> None:
        self.retranslate()
        if found.fault is not None:
            self.statement.show_statement(found.fault)
        if found.fault is None:
            self.bar.say(partial(_can_be_opened, found.name), state="ok")
        elif found.may_create:
            self.bar.say(
                partial(sentence, _creatable(found.fault)),
                state="warn",
                action=lambda words: words("C&reate the store"),
                on_action=self._create,
            )
        else:
            self.bar.say(partial(sentence, found.fault))

    def _create(self) -> None:
        if (attempt := self._attempt()) is not None:
            self._run(attempt.create, self._show_result)

    def _open(self, attempt: Attempt, found: Examination) -> None:
        if found.fault is not None:
            self._show_result(found)
            return
        self.retranslate()
        self.accept()
        self.chosen.emit(attempt.url)

    def _failed(self, error: ContactDeskError) -> None:
        self.retranslate()
        self.bar.say(partial(sentence, error))

    def _show_kind(self, kind: int) -> None:
        self._kind = kind
        self.file.show_kind(shared=kind == _SHARED)
        self.file.setVisible(kind != _SERVER)
        self.server.setVisible(kind == _SERVER)

    def _connect(self) -> None:
        self.recent.changed.connect(self.show_store)
        self.kinds.chosen.connect(self._show_kind)
        for part in (self.file, self.server):
            part.changed.connect(self._stop)
        self.kinds.chosen.connect(lambda _kind: self._stop())
        self.test_button.clicked.connect(self.test)

    def _arrange_body(self) -> None:
        self.statement = StatementField(self.words)
        for part in (self.recent, self.kinds, self.file, self.server, self.statement):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)
        self.test_button.setAutoDefault(False)
        self.buttons.addButton(self.test_button, QDialogButtonBox.ButtonRole.ActionRole)
        follow_layouts(self)


def _recent(stores: Sequence[str], words: Words) -> list[tuple[str, str]]:
    return [("", words("Another store")), *((url, store_label(url)) for url in stores)]


def _creatable(fault: ContactDeskError) -> ContactDeskError:
    """The same, told beside the button that makes one."""
    return ContactDeskError(fault.code, **{**fault.parameters, "reason": "creatable"})


def _can_be_opened(name: str, words: Words) -> str:
    return words("The connection works: the store {name} can be opened.", name=name)
