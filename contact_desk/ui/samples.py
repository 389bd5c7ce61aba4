# SPDX-License-Identifier: MIT
"""Loads the sample contacts for the window, with progress and *Cancel*, and offers to take them back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.loading_bar import LoadingBar, may_begin
from contact_desk.ui.operations import Operations
from contact_desk.ui.sample_words import loaded_words, loading_words, taken_back_words
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.relay import Relay
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.domain.samples import SamplesLoaded, SamplesTakenBack


class SampleContacts(QObject):
    """`busy` tells whether it is at work; `focus_left` that the focus was on its bar, which is gone."""

    busy = Signal(bool)
    focus_left = Signal()

    def __init__(self, operations: Operations, bar: LoadingBar, message: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._operations, self._bar, self._message, self._window = operations, bar, message, window
        self._desk: Desk | None = None
        self._cancelled = Event()
        self.is_busy = False
        self._written = Relay.to(self._show_progress)
        bar.cancel_wanted.connect(self._cancelled.set)

    def attach(self, desk: Desk) -> None:
        self._desk = desk

    def load(self) -> None:
        """Load them; into a store that others share only after asking."""
        if self._desk is None or self.is_busy:
            return
        words = self._bar.words
        if self._desk.engine == "sqlite":
            self._load()
            return
        from contact_desk.ui import ask

        ask.confirm(
            self._window,
            words,
            title=words("Load sample contacts"),
            text=words(
                "Everyone who uses this store will see the sample contacts too, until you undo it. Load them?"
            ),
            yes=words("Load"),
            no="",
            on_yes=self._load,
        )

    def _load(self) -> None:
        if (desk := self._desk) is None or not self._may_begin():
            return
        self._cancelled.clear()
        self._begin(lambda words: words("Loading sample contacts…"), can_cancel=True)
        # The use-case is imported by whoever asks the desk for it first: that is the worker's to do.
        self._operations.run(
            lambda: desk.samples.load(self._tell, self._cancelled.is_set),
            self._was_loaded,
            partial(self._failed, self._load),
            owner=self,
        )

    def _take_back(self, operation: int) -> None:
        if (desk := self._desk) is None or not self._may_begin():
            return
        self._begin(lambda words: words("Removing the sample contacts…"), can_cancel=False)
        again = partial(self._take_back, operation)
        self._operations.run(
            lambda: desk.samples.take_back(operation),
            self._was_taken_back,
            partial(self._failed, again),
            owner=self,
        )

    def _may_begin(self) -> bool:
        return not self.is_busy and may_begin(self._bar, self._message, self)

    def _begin(self, sentence: Callable[[Words], str], *, can_cancel: bool) -> None:
        self._set_busy(True)
        self._message.hide()
        self._bar.begin(sentence, can_cancel=can_cancel)
        if can_cancel:
            self._bar.cancel_button.setFocus()

    def _tell(self, done: int, total: int) -> None:
        """Called in the worker's thread."""
        self._written.tell((done, total))

    def _show_progress(self, how_far: tuple[int, int]) -> None:
        done, total = how_far
        self._bar.show_progress(partial(loading_words, done, total), done, total)

    def _was_loaded(self, loaded: SamplesLoaded | None) -> None:
        self._end()
        if loaded is None:
            self._message.say(lambda words: words("Stopped. No sample contact was kept."), state="ok")
            return
        operation = loaded.changes.operation
        self._message.say(
            partial(loaded_words, loaded),
            state="ok",
            action=None if operation is None else lambda words: words("&Undo"),
            on_action=None if operation is None else partial(self._take_back, operation),
        )

    def _was_taken_back(self, taken: SamplesTakenBack) -> None:
        self._end()
        self._message.say(partial(taken_back_words, taken), state="warn" if taken.kept else "ok")

    def _failed(self, again: Callable[[], None], error: ContactDeskError) -> None:
        self._end()
        may_help = error.code != "store_not_empty"
        self._message.say(
            lambda words: sentence(error, words),
            action=(lambda words: words("Try again")) if may_help else None,
            on_action=again if may_help else None,
        )

    def _end(self) -> None:
        # First the focus goes where it can stay: the message bar gives it back there.
        if self._bar.end():
            self.focus_left.emit()
        self._bar.give_back()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.is_busy = busy
        self.busy.emit(busy)
