# SPDX-License-Identifier: MIT
"""Theme, language, order of names, way of adding: switched live in every open window, and kept for the next start."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from contact_desk.domain.name_order import NameOrder
from contact_desk.settings import SettingsFile, WayOfAdding
from contact_desk.ui.commands.keys import Keys
from contact_desk.ui.commands.options import Option, read_options, written_options
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.qt_words import speak_as_qt
from contact_desk.ui.store_names import StoreNames
from contact_desk.ui.theme import apply_theme
from contact_desk.ui.widgets.translated import Translated, speak_to_children
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.domain.entity_names import Names

_LOG = logging.getLogger(__name__)


class Preferences(QObject):
    """Makes the choices of one window come true. `name_order`: None as long as the user has set none."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        file: SettingsFile,
        theme: str,
        name_order: NameOrder | None = None,
        *,
        adding: str = WayOfAdding.WIZARD,
        shortcuts: str = "",
        actions_off: str = "",
    ) -> None:
        super().__init__(window)
        self._app, self._window, self._file, self.theme = app, window, file, theme
        self._name_order = name_order
        window.theme_chosen.connect(self._choose_theme)
        window.language_chosen.connect(self._choose_language)
        window.name_order_chosen.connect(self._choose_name_order)
        window.wizards.contacts.way = WayOfAdding(adding)
        window.wizards.contacts.way_chosen.connect(self._choose_way)
        window.menus.set_keys(Keys.read(shortcuts))
        window.keys_chosen.connect(self._choose_keys)
        window.menus.offer_all_but(read_options(actions_off))
        window.menus.options_chosen.connect(self._choose_options)
        window.show_choices(theme)
        StoreNames(window).found.connect(self._rename)

    def language(self) -> str:
        return self._window.words.language

    def _choose_theme(self, theme: str) -> None:
        self.theme = theme
        apply_theme(self._app, theme)
        self._keep(theme=theme)
        self._window.show_choices(theme)

    def _choose_language(self, language: str) -> None:
        switch_language(self._app, language, self._name_order, self._window.words.names)
        self._keep(language=language)
        self._window.show_choices(self.theme)

    def _choose_name_order(self, order: str) -> None:
        self._name_order = NameOrder(order)
        words = self._window.words
        speak_everywhere(self._app, Words(words.language, self._name_order, words.names))
        self._keep(name_order=order)
        self._window.show_choices(self.theme)

    def _choose_way(self, way: str) -> None:
        self._window.wizards.contacts.way = WayOfAdding(way)
        self._keep(adding=way)
        self._window.show_choices(self.theme)

    def _choose_keys(self, keys: Keys) -> None:
        for window in self._app.topLevelWidgets():
            if isinstance(window, MainWindow):
                window.menus.set_keys(keys)
        self._keep(shortcuts=keys.written())

    def _choose_options(self, off: frozenset[Option]) -> None:
        for window in self._app.topLevelWidgets():
            if isinstance(window, MainWindow):
                window.menus.offer_all_but(off)
        self._keep(actions_off=written_options(off))

    def _rename(self, names: Names) -> None:
        words = self._window.words
        if names != words.names:
            # Not to a window on another store, which calls them otherwise.
            self._window.speak(Words(words.language, self._name_order, names))

    def _keep(self, **choice: str) -> None:
        try:
            self._file.keep(**choice)
        except OSError:
            _LOG.exception("The settings could not be kept; they hold until the window is closed")


def switch_language(
    app: QApplication, language: str, name_order: NameOrder | None = None, names: Names | None = None
) -> None:
    """Let every open window, and Qt's own menus, speak `language`; `name_order` None: and write names as it does.

    `names` is what the store calls its entities.
    """
    speak_as_qt(app, language)
    speak_everywhere(app, Words(language, name_order, names))


def speak_everywhere(app: QApplication, words: Words) -> None:
    """Hand these words to every open window; entities keep the names that its own store gives them."""
    for widget in app.topLevelWidgets():
        if isinstance(widget, Translated):
            widget.speak(_in_its_names(widget, words))
        elif widget.parent() is None:
            speak_to_children(widget, words)


def _in_its_names(widget: QObject, words: Words) -> Words:
    above: QObject | None = widget
    while above is not None and not isinstance(above, MainWindow):
        above = above.parent()
    if above is None or above.words.names == words.names:
        return words
    return Words(words.language, words.name_order, above.words.names)
