# SPDX-License-Identifier: MIT
"""Where a store in a file lies; for one that colleagues share, what that means."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, unquote

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.ui.ask import choose_file
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_SCHEME = "sqlite:///"
_ENDINGS = "*.sqlite *.sqlite3 *.db"


class FileFields(Translated, QWidget):
    """`changed` after every change of the path."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._is_shared = False
        self.path = LineField(words, "storeFile", lambda words: words("File"), required=True)
        self.browse = EnterButton()
        self.browse.setObjectName("browseStoreButton")
        self.path.row.addWidget(self.browse)
        self.advice = plain_label(role="hint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.path, self.advice):
            column.addWidget(part)
        self.path.changed.connect(lambda _text: self.path.say_nothing())
        self.path.changed.connect(lambda _text: self.changed.emit())
        self.browse.clicked.connect(self._browse)
        self.retranslate()

    def show_kind(self, *, shared: bool) -> None:
        self._is_shared = shared
        self.retranslate()

    def load(self, url: str) -> None:
        self.path.load(unquote(url.removeprefix(_SCHEME)))

    def url(self) -> str:
        """ "" while there is no path, which is told at the field."""
        text = self.path.text().strip()
        if not text:
            self.path.tell("bad", lambda words: words("Name the file, or choose it."))
            self.path.editor.setFocus()
            return ""
        return _SCHEME + quote(str(Path(text).expanduser().absolute()))

    def retranslate(self) -> None:
        words = self.words
        self.browse.setText(words("&Choose…"))
        self.browse.setAccessibleDescription(words("File"))
        self.advice.setText(self._shared_advice() if self._is_shared else self._own_advice())

    def _own_advice(self) -> str:
        return self.words("The store is a file for you alone. Nothing needs to be set up.")

    def _shared_advice(self) -> str:
        return self.words(
            "Whoever may write into the folder may work with the store, and rights guard against mistakes only, not"
            " against somebody who has the file. For more than a few desks we recommend a PostgreSQL server."
        )

    def _browse(self) -> None:
        """A file that is there, or the name of one to be made."""
        words = self.words
        choose_file(
            self,
            title=words("File of the store"),
            start=self.path.text(),
            kinds=((words("Stores"), _ENDINGS), (words("All files"), "*")),
            on_chosen=self._take,
            new=True,
            suffix="sqlite",
        )

    def _take(self, path: str) -> None:
        self.path.line.setText(path)
        self.path.editor.setFocus()
