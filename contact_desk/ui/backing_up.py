# SPDX-License-Identifier: MIT
"""*Back up the store*: asks where to, saves with progress and *Cancel*, and says what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui import ask
from contact_desk.ui.loading_bar import may_begin
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.relay import Relay
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.sizes import progress_text, size_text

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.services.maintenance import BackupReport
    from contact_desk.ui.main_window import MainWindow

_ENDINGS = {"sqlite": "sqlite", "postgresql": "dump"}


def back_up(window: MainWindow) -> None:
    """For the menu: one at a time, and not while sample contacts are loaded."""
    backing_up = window.findChild(BackingUp) or BackingUp(window)
    if window.desk is not None and not window.samples.is_busy:
        backing_up.ask(window.desk)


class BackingUp(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._bar, self._message = window, window.loading, window.message
        self._cancelled = Event()
        self.is_busy = False
        self._written = Relay.to(self._show_progress)
        self._bar.cancel_wanted.connect(self._cancelled.set)

    def ask(self, desk: Desk) -> None:
        """Ask for the file; one that is there already is refused when it is chosen, not written over."""
        if self.is_busy:
            return
        words = self._window.words
        ending = _ENDINGS[desk.engine]
        name = f"contact-desk-{desk.current_day().isoformat()}.{ending}"
        ask.choose_file(
            self._window,
            title=words("Back up the store"),
            start=str(Path.home() / name),
            kinds=[(words("Backup of a store"), f"*.{ending}")],
            on_chosen=lambda file: self._save(desk, Path(file)),
            new=True,
            suffix=ending,
        )

    def _save(self, desk: Desk, file: Path) -> None:
        if self.is_busy or not may_begin(self._bar, self._message, self):
            return
        self.is_busy = True
        self._cancelled.clear()
        self._message.hide()
        self._bar.begin(lambda words: words("Saving the store…"), can_cancel=True)
        self._bar.cancel_button.setFocus()
        self._window.operations.run(
            lambda: desk.back_up(file, self._tell), self._was_saved, partial(self._failed, desk), owner=self
        )

    def _tell(self, done: int, total: int) -> None:
        """Called in the worker's thread, where raising ends the work."""
        if self._cancelled.is_set():
            raise ContactDeskError("interrupted", record="store")
        self._written.tell((done, total))

    def _show_progress(self, how_far: tuple[int, int]) -> None:
        done, total = how_far
        if self.is_busy:
            self._bar.show_progress(partial(saving_words, done, total), done if total else 0, total)

    def _was_saved(self, report: BackupReport) -> None:
        self._end()
        self._message.say(partial(_saved, report), state="ok")
        announce(self._message, _saved(report, self._window.words))

    def _failed(self, desk: Desk, error: ContactDeskError) -> None:
        self._end()
        if error.code == "interrupted":
            self._message.say(lambda words: sentence(error, words), state="ok")
            return
        self._message.say(
            lambda words: sentence(error, words),
            action=lambda words: words("Choose another file"),
            on_action=partial(self.ask, desk),
        )

    def _end(self) -> None:
        # First the focus goes where it can stay: the message bar gives it back there.
        if self._bar.end():
            self._window.workplace.search.setFocus()
        self._bar.give_back()
        self.is_busy = False


def saving_words(done: int, total: int, words: Words) -> str:
    return words(
        "Saving the store… {progress}", progress=progress_text(done, total, words, of_bytes=not total)
    )


def _saved(report: BackupReport, words: Words) -> str:
    return words(
        "The store was saved into {file} ({size}) and read again.",
        file=report.file,
        size=size_text(report.size, words),
    )
