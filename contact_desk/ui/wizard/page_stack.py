# SPDX-License-Identifier: MIT
"""The pages of a wizard: the one that is wanted is made at once, the others after it, one a turn of the event loop."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.base_page import WizardPage, Workbench
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words

UNTIL_PAINTED = 30  # ms that a window gets to be painted before more is made that nobody sees yet


class PageStack(Translated, QStackedWidget):
    """`made` carries each page once; all of them together would hold the window up for too long."""

    made = Signal(object)

    def __init__(self, bench: Workbench, words: Words, classes: tuple[type[WizardPage], ...]) -> None:
        super().__init__()
        self.words = words
        self._bench = bench
        self._classes = {make.page: make for make in classes}
        self.ready: dict[Page, WizardPage] = {}
        self._timer = QTimer(self, interval=UNTIL_PAINTED)
        self._timer.timeout.connect(self._make_next)
        self._timer.start()

    def page(self, page: Page) -> WizardPage:
        if page not in self.ready:
            # Inside the window from the start: each move to another parent styles a whole page again.
            made = self._classes[page](self._bench, self.words, self)
            self.ready[page] = made
            self.addWidget(made)
            self.made.emit(made)
        return self.ready[page]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.is_complete():
            self._timer.start(UNTIL_PAINTED)

    def is_complete(self) -> bool:
        return len(self.ready) == len(self._classes)

    def _make_next(self) -> None:
        self._timer.setInterval(0)
        missing = next((page for page in self._classes if page not in self.ready), None)
        if missing is None:
            self._timer.stop()
        else:
            self.page(missing)


class Pages:
    """The pages by their names. Not the stack itself: the bindings take a widget that has items for a sequence."""

    def __init__(self, stack: PageStack) -> None:
        self.stack = stack

    def __getitem__(self, page: Page) -> WizardPage:
        return self.stack.page(page)

    def values(self) -> Iterator[WizardPage]:
        """Those that have been made."""
        return iter(tuple(self.stack.ready.values()))
