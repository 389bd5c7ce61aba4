# SPDX-License-Identifier: MIT
"""What the dialogs of a value and of an attribute share: labels, saving, and staying open where that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.errors import ContactDeskError, NotFound, Refused
from contact_desk.ui.administration.fault_words import told
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.form import Form
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import field_sentence


class EntryDialog(TallDialog):
    """`save_wanted` carries the entry as it was shown (None for a new one) and as it is wanted.

    Whoever saves tells the dialog by `accept` or by `show_failure`. `asked` counts what it was opened for.
    """

    save_wanted = Signal(object, object)

    def __init__(self, words: Words, parent: QWidget, name: str) -> None:
        super().__init__(words, parent, name)
        self.asked = 0
        self.seen: Any = None
        self.entry: Any = None
        self._is_saving = False
        self.form = Form(self._keep)
        self.bar = MessageBar(words)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)
        self.hint = plain_label(role="hint", wrap=True)
        self.make_labels()
        self.build()
        self.body.addWidget(self.hint)
        self.body.addStretch(1)
        follow_layouts(self)

    def build(self) -> None:
        """Make the other fields, put them into `body` and tell `form` of them."""
        raise NotImplementedError

    def read(self, path: str) -> str:
        """The text of a field."""
        return str(getattr(self.entry, path))

    def changed(self, path: str, text: str) -> dict[str, object]:
        """What of the entry a field's text changes."""
        return {path: text}

    def loaded(self) -> None:
        """Another entry is being asked for."""

    def ask(self, seen: Any, entry: Any) -> None:
        """Open on `entry`; `seen` is None for a new one."""
        self.asked += 1
        self.seen, self.entry, self._is_saving = seen, entry, False
        self.bar.hide()
        self.loaded()
        self.form.load(self.read)
        self.form.clear_messages()
        self.retranslate()
        self.resize(self.width(), 0)
        self.open()
        self.first.editor.setFocus()

    def agree(self) -> None:
        if self._is_saving:
            return
        if self.entry == self.seen:
            self.accept()
            return
        self._is_saving = True
        self.bar.hide()
        self.save_wanted.emit(self.seen, self.entry)

    def show_failure(self, error: ContactDeskError) -> None:
        """Say it at its field, or in a bar; what was typed stays."""
        self._is_saving = False
        if isinstance(error, NotFound):
            self._say(error, lambda words: words("Add it &anew"), self._add_anew)
        elif not isinstance(error, Refused):
            self._say(error)
        elif elsewhere := self.form.show(error.errors):
            self.bar.say(partial(field_sentence, elsewhere[0]))
        self.area.keep_in_view()

    def _say(
        self,
        error: ContactDeskError,
        action: Callable[[Words], str] | None = None,
        act: Callable[[], None] | None = None,
    ) -> None:
        def both(words: Words) -> str:
            return " ".join((told(error, words), words("What you typed stays here.")))

        self.bar.say(both, action=action, on_action=act)

    def _add_anew(self) -> None:
        self.seen, self.entry = None, replace(self.entry, id=0)
        self.agree()

    def make_labels(self) -> None:
        """Make the fields of what it is called, the first of which gets the focus."""
        self.first = LineField(self.words, "labelEn", lambda words: words("Label in English"))
        label_fr = LineField(self.words, "labelFr", lambda words: words("Label in French"))
        self.form.add("label_en", self.first)
        self.form.add("label_fr", label_fr)
        self.body.addWidget(Row((self.first, 1), (label_fr, 1)))

    def _keep(self, path: str, text: str) -> None:
        self.entry = replace(self.entry, **self.changed(path, text))
