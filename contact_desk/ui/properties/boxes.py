# SPDX-License-Identifier: MIT
"""All pages of a record as boxes under one another, made in small steps between which the window answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.errors import FieldError
from contact_desk.ui.operations import Operations
from contact_desk.ui.properties.box import Box
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.base_page import WizardPage, Workbench
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.page_stack import UNTIL_PAINTED
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_WIDEST = 860  # px of the design


class Boxes(Translated, QWidget):
    """`made` carries each page once, `folded` tells that the user has opened or folded a box.

    A page that is asked for is there at once; the others follow one by one, those in folded boxes last, when the
    first has had time to be painted. `begun`: that one is there, and `completed`: all of them are.
    """

    made = Signal(object)
    begun = Signal()
    completed = Signal()
    folded = Signal()

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        brain: Brain,
        words: Words,
        *,
        classes: Sequence[type[WizardPage]],
        folded: Collection[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._content = content = QWidget()
        content.setMaximumWidth(round(_WIDEST * scale()))
        self.area = TallArea(content, self)
        self._bench = Workbench(desk, operations, brain, self.area)
        self._has_begun = self._is_complete = False
        self._classes = {make.page: make for make in classes}
        self._folded = frozenset(folded)
        self._absent: set[Page] = set()
        self._boxes: dict[Page, Box] = {}
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def box(self, page: Page) -> Box:
        """The box of a page, made when it is first asked for."""
        if page not in self._boxes:
            self._make_box(page)
        return self._boxes[page]

    def offer(self, page: Page, is_offered: bool) -> None:
        """Whether the box of this page is shown."""
        if is_offered:
            self._absent.discard(page)
        else:
            self._absent.add(page)
        if page in self._boxes:
            self._boxes[page].setVisible(is_offered)

    def page(self, page: Page) -> WizardPage:
        """The page in its box, made when it is first asked for."""
        box = self.box(page)
        if not box.is_in():
            self._put_in(box)
        box.show_page()
        return box.make_page()

    def pages(self) -> Iterator[WizardPage]:
        """Those that have been made."""
        for page, box in self._in_order():
            if box.page is not None:
                yield self.page(page) if not box.is_in() else box.page

    def is_complete(self) -> bool:
        """Whether nothing is left to do."""
        return self._is_complete

    def folded_pages(self) -> list[str]:
        made = {page: not box.is_open() for page, box in self._boxes.items()}
        return [str(page) for page in self._classes if made.get(page, page in self._folded)]

    def go_to_first_field(self) -> None:
        """Of the first box that is open; where all are folded, to its heading."""
        first = next(
            (page for page in self._classes if page not in self._absent and self._is_open(page)), None
        )
        if first is None:
            self.box(next(iter(self._classes))).heading.setFocus()
        else:
            self.page(first).go_to_first_field()

    def show_errors(self, errors: dict[Page, list[FieldError]]) -> None:
        """Tell all of them, and go to the first field that has one."""
        for page in reversed(list(errors)):
            self.offer(page, True)
            self.page(page)
            self._boxes[page].show_errors(errors[page])
        self.area.keep_in_view()

    def _open(self, page: Page, is_open: bool) -> None:
        if is_open:
            self.page(page)

    def _step(self) -> None:
        """Make a page, or put it in; between the two, and before the next, the window answers."""
        if not self._has_begun and any(one.is_in() for one in self._boxes.values()):
            self._has_begun = True
            self.begun.emit()
            self._timer.setInterval(UNTIL_PAINTED)
            return
        self._timer.setInterval(0)
        if self._has_begun and len(self._boxes) < len(self._classes):
            self._make_boxes()
            return
        page = self._next()
        if page is None:
            self._is_complete = True
            self._timer.stop()
            self.completed.emit()
        elif (box := self.box(page)).page is None:
            box.make_page()
        else:
            self._put_in(box)

    def _next(self) -> Page | None:
        """What is to be seen comes first."""
        missing = [page for page in self._classes if page not in self._boxes or not self._boxes[page].is_in()]
        wanted = (page for page in missing if page not in self._absent and self._is_open(page))
        return next(wanted, next(iter(missing), None))

    def _is_open(self, page: Page) -> bool:
        return self._boxes[page].is_open() if page in self._boxes else page not in self._folded

    def _in_order(self) -> list[tuple[Page, Box]]:
        return [(page, self._boxes[page]) for page in self._classes if page in self._boxes]

    def _make_boxes(self) -> None:
        for page in self._classes:
            self.box(page)
        follow_layouts(self)

    def _make_box(self, page: Page) -> None:
        is_open = page not in self._folded
        box = Box(self._bench, self.words, self._classes[page], is_open=is_open, parent=self._content)
        box.folded.connect(self.folded)
        box.heading.toggled.connect(partial(self._open, page))
        self._boxes[page] = box
        self._column.insertWidget([made for made, _ in self._in_order()].index(page), box)
        if page in self._absent:
            box.hide()

    def _put_in(self, box: Box) -> None:
        box.put_in()
        self.made.emit(box.page)
        if self._has_begun:  # before that it is to be painted, and the Tab key follows with the other boxes
            follow_layouts(box)
