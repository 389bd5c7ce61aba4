# SPDX-License-Identifier: MIT
"""Asks on which day a contact's affiliation ended, before it is ended (row X38)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.affiliation import Affiliation
from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.ui.organisations.changes import told
from contact_desk.ui.widgets.date_field import DateField
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.wizard.form import Form
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import day_text
from contact_desk.wording.name_text import name_text


class EndDialog(TallDialog):
    """`end_wanted` carries the affiliation and the day; whoever ends it calls `accept` or `show_failure`."""

    end_wanted = Signal(object, object)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(words, parent, "endAffiliationDialog")
        self.affiliation: Affiliation | None = None
        self._is_ending = False
        self._text = plain_label(wrap=True)
        self.day = DateField(words, "endedOn", lambda words: words("Last day"), required=True)
        self._form = Form(lambda _path, _text: None)
        self._form.add("ended_on", self.day)
        self.bar = MessageBar(words)
        self.body.addWidget(self._text)
        self.body.addWidget(self.day)
        self.body.addStretch(1)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)
        follow_layouts(self)

    def ask(self, affiliation: Affiliation, today: date) -> None:
        self.affiliation, self._is_ending = affiliation, False
        self.bar.hide()
        self.day.load(today.isoformat())
        self.retranslate()
        self.resize(self.width(), 0)
        self.open()
        self.day.editor.setFocus()

    def agree(self) -> None:
        if not self._is_ending:
            self._is_ending = True
            self.end_wanted.emit(self.affiliation, self.day.day())

    def show_failure(self, error: ContactDeskError) -> None:
        self._is_ending = False
        elsewhere = self._form.show(error.errors) if isinstance(error, Refused) else [error]
        if elsewhere:
            self.bar.say(lambda words: told(error, words))

    def title_text(self) -> str:
        return self.words("End the affiliation")

    def agree_text(self) -> str:
        return self.words("End it")

    def retranslate(self) -> None:
        super().retranslate()
        if (known := self.affiliation) is None:
            return
        name, place = name_text(known, self.words), known.organisation
        stays = self.words("The affiliation stays in the history with its dates.")
        since = known.started_on
        text = (
            self.words(
                "{name} has belonged to {organisation} since {begun}.",
                name=name,
                organisation=place,
                begun=day_text(since, self.words),
            )
            if since
            else self.words("{name} belongs to {organisation}.", name=name, organisation=place)
        )
        self._text.setText(f"{text} {stays}")
