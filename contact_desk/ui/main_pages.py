# SPDX-License-Identifier: MIT
"""What fills the window beside the rail: the state of the store, or one of the pages, each made when first wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.ui.navigation import MainPage
from contact_desk.ui.search_field import SearchField
from contact_desk.ui.theme import without_sheet

# Styled once they stand in the window they open in half the time; a small page gains less than the others then lose.
_LARGE = (MainPage.ORGANISATIONS, MainPage.ADMINISTRATION)


class PageWidget(Protocol):
    """What the window asks of each page, which is a QWidget."""

    def enter(self) -> None:
        """The page has been turned to: show what is new, and take the focus."""

    def title_text(self) -> str:
        """What the window is called while the page is shown; "" for the program's name alone."""

    def panels(self) -> Sequence[QWidget]:
        """The parts that F6 goes to."""


def beside_the_rail(rail: QWidget, bars: Sequence[QWidget], pages: QWidget) -> QWidget:
    """The whole window: the rail on the left; on the right the bars, and the pages below them."""
    right = QVBoxLayout()
    right.setSpacing(0)
    for bar in bars:
        right.addWidget(bar)
    right.addWidget(pages, 1)
    whole = QWidget()
    layout = QHBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(rail)
    layout.addLayout(right, 1)
    return whole


class MainPages(QStackedWidget):
    """`turned` carries the page that is shown now; `grown`: one was made; `commands_wanted`: by a search field."""

    turned = Signal(str)
    grown = Signal()
    commands_wanted = Signal()

    def __init__(self, store_page: QWidget) -> None:
        super().__init__()
        self._store_page = store_page
        self._makers: dict[MainPage, Callable[[], PageWidget]] = {}
        self._made: dict[MainPage, PageWidget] = {}
        self.addWidget(store_page)

    def offer(self, page: MainPage, make: Callable[[], PageWidget]) -> None:
        self._makers[page] = make

    def show_store_page(self) -> None:
        self.setCurrentWidget(self._store_page)

    def shows_store_page(self) -> bool:
        return self.currentWidget() is self._store_page

    def current_page(self) -> PageWidget | None:
        """The page that is shown; None while that is the state of the store."""
        return None if self.shows_store_page() else cast(PageWidget, self.currentWidget())

    def turn(self, page: MainPage) -> None:
        """Show a page, unless it is shown already or nobody has offered it."""
        if page not in self._made and page in self._makers:
            with without_sheet() if page in _LARGE else nullcontext():
                self.put(page, self._makers[page]())
        wanted = self._made.get(page)
        if wanted is not None and wanted is not self.current_page():
            self.setCurrentWidget(cast(QWidget, wanted))
            self.turned.emit(page)
            wanted.enter()

    def focus_search(self) -> None:
        """Go to the search of the page that is shown; from a page that has none, to that of the contacts."""
        if self.search() is None:
            self.turn(MainPage.CONTACTS)
        if (search := self.search()) is not None:
            search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            search.selectAll()

    def search(self) -> SearchField | None:
        """The search field of the page that is shown, if it has one."""
        search = getattr(self.current_page(), "search", None)
        return search if isinstance(search, SearchField) else None

    def panels(self) -> list[QWidget]:
        """Of every page that there is; those of hidden pages are hidden."""
        return [panel for page in self._made.values() for panel in page.panels()]

    def put(self, page: MainPage, widget: PageWidget) -> None:
        """Add a page that has been made."""
        self._made[page] = widget
        if isinstance(search := getattr(widget, "search", None), SearchField):
            search.commands_wanted.connect(self.commands_wanted)
        self.addWidget(cast(QWidget, widget))
        self.grown.emit()
