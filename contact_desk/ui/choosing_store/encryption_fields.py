# SPDX-License-Identifier: MIT
"""How the way to a server is guarded: the kinds of encryption with what each is worth, and the root certificate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.server_address import Encryption
from contact_desk.ui.ask import choose_file
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words, mark

# libpq's own word for the root certificates that the system trusts.
_SYSTEM = "system"
_KINDS = {
    Encryption.VERIFIED: mark("Encrypted, server verified (recommended)"),
    Encryption.REQUIRED: mark("Encrypted, server not verified"),
    Encryption.PREFERRED: mark("Encrypted where the server offers it"),
}
_WORTH = {
    Encryption.VERIFIED: mark(
        "The certificate proves that this is the server whose name stands above: nobody in between can read, or"
        " pretend to be it (verify-full)."
    ),
    Encryption.REQUIRED: mark(
        "Nobody on the way can read, but somebody in between could pretend to be the server (require)."
    ),
    Encryption.PREFERRED: mark(
        "Where the server offers none, everybody on the way can read all contacts: for a network of your own only"
        " (prefer)."
    ),
}


class EncryptionFields(Translated, QWidget):
    """What libpq calls `sslmode` and `sslrootcert`."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.kind = ChoiceField(words, "encryption", lambda words: words("Encryption"), _kinds)
        self.worth = plain_label(role="hint", wrap=True)
        self.root = LineField(words, "rootCertificate", lambda words: words("Root certificate"))
        self.browse = EnterButton()
        self.browse.setObjectName("browseCertificateButton")
        self.root.row.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.kind, self.worth, self.root):
            column.addWidget(part)
        self.kind.changed.connect(lambda _kind: self._show_worth())
        self.kind.changed.connect(lambda _kind: self.changed.emit())
        self.root.changed.connect(lambda _text: self.changed.emit())
        self.browse.clicked.connect(self._browse)
        self.load(Encryption.VERIFIED, _SYSTEM)
        self.retranslate()

    def load(self, kind: str, root: str) -> None:
        """`kind` "" stands for libpq's own default."""
        self.kind.load(kind or Encryption.PREFERRED)
        self.root.load("" if root == _SYSTEM else root)
        self._show_worth()

    def options(self) -> Sequence[tuple[str, str]]:
        kind, root = self.kind.text(), self.root.text().strip()
        if kind == Encryption.VERIFIED:
            return [("sslmode", kind), ("sslrootcert", root or _SYSTEM)]
        # Kinds that are not offered here may need it, too.
        return [("sslmode", kind), ("sslrootcert", root if kind not in list(Encryption) else "")]

    def retranslate(self) -> None:
        self.browse.setText(self.words("C&hoose…"))
        self.browse.setAccessibleDescription(self.words("Root certificate"))
        self.root.line.setPlaceholderText(self.words("The certificates of the system"))
        self._show_worth()

    def _show_worth(self) -> None:
        kind = self.kind.text()
        self.worth.setText(self.words(_WORTH[Encryption(kind)]) if kind in list(Encryption) else "")
        self.worth.setVisible(bool(self.worth.text()))
        self.root.setVisible(kind == Encryption.VERIFIED)

    def _browse(self) -> None:
        words = self.words
        choose_file(
            self,
            title=words("Root certificate"),
            start=self.root.text(),
            kinds=((words("Certificates"), "*.crt *.pem *.cer"), (words("All files"), "*")),
            on_chosen=self.root.line.setText,
        )


def _kinds(words: Words) -> Sequence[tuple[str, str]]:
    return [(str(kind), words(label)) for kind, label in _KINDS.items()]
