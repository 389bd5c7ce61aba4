# SPDX-License-Identifier: MIT
"""What contacts, organisations and the like are called here, one language at a time. It changes nothing itself."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.access import Right
from contact_desk.domain.entity_names import EntityName, NamedEntity, Names, tidied_name
from contact_desk.domain.errors import ContactDeskError, FieldError
from contact_desk.ui.administration.name_row import NameRow
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.rights import Guard
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label, show_message
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.error_text import sentence

_LANGUAGES = {"fr": mark("In French"), "en": mark("In English")}


class NamesPanel(QFrame, Translated):
    """`save_wanted` carries every `EntityName` that is wanted otherwise than it is."""

    save_wanted = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setProperty("panel", True)
        self.setObjectName("namesPanel")
        self._there: Names = {}
        self._typed: dict[tuple[NamedEntity, str], EntityName] = {}
        self._is_read = False
        self._spoken = ""
        self.bar = MessageBar(words)
        self.bar.setObjectName("namesMessage")
        self.guard = Guard(self, words)
        self._make_parts()
        self._arrange()
        self.guard.watch(Right.MANAGE_LISTS, self.save_button, self.own_button)
        self.guard.changed.connect(self._tell_refusal)
        self.retranslate()

    def show_names(self, names: Names) -> None:
        """Those of the store; what is typed and not saved stays."""
        self._there, self._is_read = names, True
        self._typed = {key: name for key, name in self._typed.items() if tidied_name(name) != self._name(key)}
        self._show_language()

    def saved(self, names: Iterable[EntityName]) -> None:
        """These are the store's now; what was typed since stays."""
        self.show_names({**self._there, **{name.key: tidied_name(name) for name in names}})

    def show_faults(self, errors: Iterable[FieldError]) -> None:
        """Say each at its field, in the language of the first one."""
        errors = list(errors)
        language = errors[0].field.split(".")[1]
        if language != self.language.text():
            self.language.load(language)
            self._show_language()
        # The first one has the focus last.
        for row in reversed(self.rows):
            row.tell(errors)
        self.area.keep_in_view()

    def show_failure(self, error: ContactDeskError) -> None:
        self.bar.say(lambda words: sentence(error, words))

    def retranslate(self) -> None:
        words = self.words
        self.title.setText(words("Names"))
        self.hint.setText(
            words("What is renamed here is called so on every screen at once, in at most 15 characters.")
        )
        self.article.setText(
            words("Articles follow the gender: “la compagnie”, “le client”. Look through the sentences once.")
        )
        self.save_button.setText(words("&Save the names"))
        self.own_button.setText(words("The program’s &own words"))
        if words.language != self._spoken and not self._typed:
            # Who reads in another language now, most likely names in that.
            self.language.load(words.language)
            self._show_language()
        self._spoken = words.language
        self._tell_refusal()

    def _tell_refusal(self) -> None:
        show_message(self.reason, self.guard.refusal(self.save_button, self.words), "warn")

    def _name(self, key: tuple[NamedEntity, str]) -> EntityName:
        return self._there.get(key) or EntityName(*key)

    def _show_language(self) -> None:
        language = self.language.text()
        for row in self.rows:
            key = (row.name.entity, language)
            row.show_name(self._typed.get(key) or self._name(key))
        self.article.setVisible(language == "fr")
        self._offer()

    def _keep(self, name: EntityName) -> None:
        if tidied_name(name) == self._name(name.key):
            self._typed.pop(name.key, None)
        else:
            self._typed[name.key] = name
        self._offer()

    def _offer(self) -> None:
        self.guard.allow(self.save_button, self._is_read and bool(self._typed))
        rows = (self._typed.get(row.name.key) or self._name(row.name.key) for row in self.rows)
        self.guard.allow(
            self.own_button, self._is_read and any(name.singular or name.plural for name in rows)
        )

    def _save(self) -> None:
        self.bar.hide()
        self.save_wanted.emit(tuple(self._typed.values()))

    def _take_own_words(self) -> None:
        for row in self.rows:
            row.show_name(EntityName(*row.name.key))
            self._keep(row.name)

    def _make_parts(self) -> None:
        self.title = plain_label(role="title", wrap=True)
        self.hint = plain_label(role="muted", wrap=True)
        self.reason = plain_label(role="message", wrap=True)
        self.article = plain_label(role="hint", wrap=True)
        self.language = ChoiceField(
            self.words,
            "namesLanguage",
            lambda words: words("Language"),
            lambda words: [(code, words(label)) for code, label in _LANGUAGES.items()],
        )
        self.language.changed.connect(self._show_language)
        self.rows = [NameRow(self.words, entity, self._keep) for entity in NamedEntity]
        self.save_button, self.own_button = QPushButton(), QPushButton(icon(Icon.UNDO), "")
        self.save_button.setObjectName("saveNamesButton")
        self.own_button.setObjectName("ownWordsButton")
        restyle(self.save_button, primary=True)
        self.save_button.clicked.connect(self._save)
        self.own_button.clicked.connect(self._take_own_words)

    def _arrange(self) -> None:
        buttons = Flow(spacing=8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.own_button)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        language = Row((self.language, 1), (None, 2))
        for part in (self.title, self.hint, self.reason, language, *self.rows, self.article):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 8)
        whole.setSpacing(0)
        self.area = TallArea(content, self)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.bar)
