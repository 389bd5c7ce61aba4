# SPDX-License-Identifier: MIT
"""Completes what is written in the search field: fields at once, values once the store has answered (row X49).

Enter searches for what is typed unless a line was chosen; Tab takes the chosen line, or the first
where more than a plain word is written; Escape puts it away.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from contact_desk.domain.contact_query import BegunTerm, begun_term
from contact_desk.domain.names import fold
from contact_desk.domain.query_offer import Offer, valued_field
from contact_desk.ui.completion.popup import CompletionPopup
from contact_desk.ui.operations import Task
from contact_desk.ui.search_field import SIGN_OF_COMMANDS, SearchField
from contact_desk.ui.widgets.announcing import announce
from contact_desk.wording.offer_text import name_offers, value_offers

if TYPE_CHECKING:
    from contact_desk.ui.main_window import MainWindow

_PAUSE = 100
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_OF_THE_WINDOW = frozenset({Qt.Key.Key_K, Qt.Key.Key_F})


class Completion(QObject):
    """Of the search field of one window."""

    def __init__(self, window: MainWindow, field: SearchField) -> None:
        super().__init__(window)
        self._window, self._field = window, field
        self._begun: BegunTerm | None = None
        self._asked = False
        self._looked_at = ("", -1)
        self._offered_for = ""
        self._task: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.popup = CompletionPopup(window)
        self.popup.taken.connect(self._take)
        field.installEventFilter(self)
        field.cursorPositionChanged.connect(self._on_cursor)
        window.installEventFilter(self)

    def look(self, *, asked: bool = False) -> None:
        """Offer what fits the term at the cursor; `asked`: by a key, and so also where nothing is begun."""
        text, cursor = self._field.text(), self._field.cursorPosition()
        self._looked_at = (text, cursor)
        self._drop_question()
        self._begun, self._asked = self._begun_at(text, cursor, asked=asked), asked
        self.popup.choose_none()
        if self._begun is None:
            self.close()
        elif valued_field(self._begun) is None:
            self._offered_for = ""
            self._show(name_offers(self._begun, self._window.words, asked=asked))
        else:
            self._show(self._still_fitting(self._begun))
            self._offered_for = self._begun.name
            self._pause.start()

    def close(self) -> None:
        self._drop_question()
        self._begun = None
        self.popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Resize and self._begun is not None:
                self.popup.take_place(self._field, self._begun.start)
        elif event.type() is QEvent.Type.FocusOut:
            self.close()
        elif isinstance(event, QKeyEvent) and self.popup.isVisible():
            if event.type() is QEvent.Type.ShortcutOverride and Qt.Key(event.key()) in _OF_THE_WINDOW:
                self._close_for_commands(event)
            return event.type() is QEvent.Type.KeyPress and self._takes(event)
        return False

    def _begun_at(self, text: str, cursor: int, *, asked: bool) -> BegunTerm | None:
        palette = self._window.findChild(QWidget, "commandPalette")
        is_other = text.startswith(SIGN_OF_COMMANDS) or (palette is not None and palette.isVisible())
        if is_other or not (cursor == len(text) or text[cursor].isspace()):
            return None
        begun = begun_term(text[:cursor])
        return BegunTerm("", "", cursor, is_not=False, is_quoted=False) if begun is None and asked else begun

    def _still_fitting(self, begun: BegunTerm) -> list[Offer]:
        """Of the values shown for what was typed before, those that will be offered again."""
        if begun.name != self._offered_for or not self.popup.isVisible():
            return []
        wanted = fold(begun.text)
        return [offer for offer in self.popup.offers() if wanted in fold(f"{offer.label} {offer.meaning}")]

    def _on_cursor(self) -> None:
        if self._looked_at != (self._field.text(), self._field.cursorPosition()):
            self.close()

    def _close_for_commands(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.close()

    def _takes(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS and self._is_walked():
            self.popup.move_choice(_STEPS[key])
        elif key is Qt.Key.Key_Tab and (self.popup.chosen() or self._is_walked()):
            self._take(self.popup.chosen() or self.popup.offer_at(0))
        elif key is Qt.Key.Key_Escape:
            self.close()
        elif key in _ENTER and (chosen := self.popup.chosen()) is not None:
            self._take(chosen)
        else:
            if key in _ENTER or key in _STEPS or key is Qt.Key.Key_Tab:
                self.close()
            return False
        return True

    def _is_walked(self) -> bool:
        """Whether keys are for it: below a plain word, Down goes on to what was found, and Tab leads on, as always."""
        begun = self._begun
        return begun is not None and bool(self._asked or begun.name or begun.is_not)

    def _ask(self) -> None:
        desk, words, begun = self._window.desk, self._window.words, self._begun
        if desk is None or begun is None or (field := valued_field(begun)) is None:
            return

        def work() -> list[Offer]:
            values = desk.query_values.of(field, begun.text)
            asked = (field, begun.text, values)
            return value_offers(*asked, lists=desk.vocabulary.load(), today=desk.current_day(), words=words)

        # What fails here fails for the search as well, which says so.
        self._task = self._window.operations.run(work, self._show, lambda _error: self.close(), owner=self)

    def _drop_question(self) -> None:
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self, offers: Sequence[Offer]) -> None:
        if self._begun is None or not offers or self._is_whole(offers):
            self.popup.hide()
            return
        words, was_hidden = self._window.words, not self.popup.isVisible()
        hint = words("Down chooses, Tab or Enter takes the choice, Esc closes.")
        if not self._is_walked():
            hint = words("Ctrl+Space goes there, Enter searches for the word.")
        self.popup.show_offers(offers, words("Completions of the search"), hint)
        self.popup.take_place(self._field, self._begun.start)
        self.popup.show()
        self.popup.raise_()
        if was_hidden:
            count = words.plural("{count} completion.", "{count} completions.", len(offers))
            announce(self._field, f"{count} {hint}")

    def _is_whole(self, offers: Sequence[Offer]) -> bool:
        """Whether the only one is what stands there already."""
        typed = self._begun.text if self._begun else ""
        return len(offers) == 1 and offers[0].text.strip() == typed

    def _take(self, offer: Offer) -> None:
        if self._begun is None:
            return
        field, begin = self._field, self._begun.start
        end = field.cursorPosition()
        is_spaced = field.text()[end : end + 1] == " "
        field.setSelection(begin, end + (is_spaced and offer.text.endswith(" ")) - begin)
        # As if it had been typed, so that it can be taken back and is searched for.
        field.insert(offer.text)
        self.look()
