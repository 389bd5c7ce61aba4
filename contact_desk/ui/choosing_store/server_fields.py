# SPDX-License-Identifier: MIT
"""Where a shared store on a server lies, and who signs in there: the fields of libpq, and the password."""

from __future__ import annotations

import getpass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from contact_desk.domain.server_address import DEFAULT_PORT, ServerAddress, join_port, split_port
from contact_desk.ui.choosing_store.encryption_fields import EncryptionFields
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.wording.catalogue import Words

_LARGEST_PORT = 65_535
# Said by the fields themselves, or by what they say together.
_OWN_OPTIONS = frozenset({"sslmode", "sslrootcert", "target_session_attrs"})


class ServerFields(Translated, QWidget):
    """`changed` after every change of a field, the password included."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._can_keep: bool | None = None
        self._others: tuple[tuple[str, str], ...] = ()
        self.hosts = LineField(words, "hosts", lambda words: words("Server"), required=True)
        self.several = plain_label(role="hint", wrap=True)
        self.port = LineField(words, "port", lambda words: words("Port"))
        self.database = LineField(words, "database", lambda words: words("Database"), required=True)
        self.user = LineField(words, "user", lambda words: words("User"))
        self.password = LineField(words, "password", lambda words: words("Password"))
        self.password.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = WrappedCheckBox()
        self.keep.setObjectName("keepPassword")
        self.no_keyring = plain_label(role="hint", wrap=True)
        self.encryption = EncryptionFields(words)
        self._arrange()
        for field in self._lines():
            field.changed.connect(self._typed)
        self.encryption.changed.connect(self.changed)
        self.retranslate()

    def load(self, address: ServerAddress) -> None:
        """Show an address; what has no field here is kept for it."""
        pairs = [split_port(host) for host in address.hosts]
        ports = {port for _host, port in pairs}
        shared = ports.pop() if len(ports) == 1 else ""
        self.port.load(shared)
        self.hosts.load(", ".join(host if shared else join_port(host, port) for host, port in pairs))
        self.database.load(address.database)
        self.user.load(address.user)
        self.encryption.load(address.option("sslmode"), address.option("sslrootcert"))
        self._others = tuple(pair for pair in address.options if pair[0] not in _OWN_OPTIONS)
        for field in self._lines():
            field.say_nothing()

    def address(self) -> ServerAddress | None:
        """None while something is missing, which is told at its field."""
        address = self.as_written()
        if not address.hosts or not address.database:
            self._tell_missing()
            return None
        if not _is_port(self.port.text()):
            self.port.tell("bad", lambda words: words("A port is a number from 1 to 65535."))
            self.port.editor.setFocus()
            return None
        return address

    def as_written(self) -> ServerAddress:
        hosts = self.hosts.text().replace(",", " ").split()
        several = [("target_session_attrs", "read-write")] if len(hosts) > 1 else []
        return ServerAddress(
            hosts=tuple(join_port(host, self.port.text()) for host in hosts),
            database=self.database.text().strip(),
            user=self.user.text().strip(),
            options=(*several, *self.encryption.options(), *self._others),
        )

    def keeps(self) -> bool:
        """Whether the password is to be kept in the keyring."""
        return self.keep.isChecked() and self.keep.isEnabled() and bool(self.password.text())

    def show_keyring(self, there: bool) -> None:
        """Whether this system has one; until that is known the password is not kept."""
        self._can_keep = there
        self.retranslate()

    def focus_first(self) -> None:
        """Where the user goes on: the first field that is empty, or the password."""
        empty = (field for field in (self.hosts, self.database) if not field.text())
        next(empty, self.password).editor.setFocus()

    def retranslate(self) -> None:
        words = self.words
        self.several.setText(
            words("Several servers with commas between them: the one that may be written is taken.")
        )
        self.port.line.setPlaceholderText(DEFAULT_PORT)
        self.user.line.setPlaceholderText(getpass.getuser())
        self.keep.setText(words("&Keep the password in the keyring of this computer"))
        self.keep.setEnabled(bool(self._can_keep))
        self.no_keyring.setText(
            words(
                "This computer has no keyring, so the password is not kept and has to be typed at each start."
            )
        )
        self.no_keyring.setVisible(self._can_keep is False)

    def _tell_missing(self) -> None:
        missing = [field for field in (self.hosts, self.database) if not field.text().strip(" ,")]
        for field in missing:
            field.tell("bad", lambda words: words("This field is required."))
        missing[0].editor.setFocus()

    def _lines(self) -> tuple[LineField, ...]:
        return self.hosts, self.port, self.database, self.user, self.password

    def _typed(self) -> None:
        for field in (self.hosts, self.port, self.database):
            field.say_nothing()
        self.changed.emit()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Row((self.hosts, 3), (self.port, 1)))
        column.addWidget(self.several)
        column.addWidget(self.database)
        column.addWidget(Row((self.user, 1), (self.password, 1)))
        for part in (self.keep, self.no_keyring, self.encryption):
            column.addWidget(part)


def _is_port(text: str) -> bool:
    """Blank is PostgreSQL's usual one."""
    number = text.strip()
    return not number or (number.isascii() and number.isdigit() and 0 < int(number) <= _LARGEST_PORT)
