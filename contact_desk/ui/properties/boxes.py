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
from contact_desk.ui.wizard.base_page import WizardPage, Workbench
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_WIDEST = 860  # px of the design


class Boxes(QWidget):
    """`made` carries each page once, `folded` tells that the user has opened or folded a box.

    A page that is asked for is there at once; the others follow one by one, those in folded boxes last.
    `begun`: the first is there, and `completed`: all of them are.
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
    ) -> None:
        super().__init__()
        content = QWidget()
        content.setMaximumWidth(round(_WIDEST * scale()))
        self.area = TallArea(content, self)
        bench = Workbench(desk, operations, brain, self.area)
        self._has_begun = False
        self._boxes = {
            make.page: Box(bench, words, make, is_open=make.page not in folded) for make in classes
        }
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for page, box in self._boxes.items():
            box.folded.connect(self.folded)
            box.heading.toggled.connect(partial(self._open, page))
            column.addWidget(box)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def box(self, page: Page) -> Box:
        return self._boxes[page]

    def page(self, page: Page) -> WizardPage:
        """The page in its box, made when it is first asked for."""
        box = self._boxes[page]
        if not box.is_in():
            self._put_in(box)
        box.show_page()
        return box.make_page()

    def pages(self) -> Iterator[WizardPage]:
        """Those that have been made."""
        for page, box in self._boxes.items():
            if box.page is not None:
                yield self.page(page) if not box.is_in() else box.page

    def is_complete(self) -> bool:
        """Whether nothing is left to do."""
        return not self._timer.isActive()

    def folded_pages(self) -> list[str]:
        return [str(page) for page, box in self._boxes.items() if not box.is_open()]

    def go_to_first_field(self) -> None:
        """Of the first box that is open; where all are folded, to its heading."""
        first = next(
            (page for page, box in self._boxes.items() if box.is_open() and box.isVisibleTo(self)), None
        )
        if first is None:
            next(iter(self._boxes.values())).heading.setFocus()
        else:
            self.page(first).go_to_first_field()

    def show_errors(self, errors: dict[Page, list[FieldError]]) -> None:
        """Tell all of them, and go to the first field that has one."""
        for page in reversed(list(errors)):
            self._boxes[page].show()
            self.page(page)
            self._boxes[page].show_errors(errors[page])
        self.area.keep_in_view()

    def _open(self, page: Page, is_open: bool) -> None:
        if is_open:
            self.page(page)

    def _step(self) -> None:
        """Make a page, or put it in; between the two, and before the next, the window answers."""
        box = self._next()
        if not self._has_begun and any(one.is_in() for one in self._boxes.values()):
            self._has_begun = True
            self.begun.emit()
        elif box is None:
            self._timer.stop()
            self.completed.emit()
        elif box.page is None:
            box.make_page()
        else:
            self._put_in(box)

    def _next(self) -> Box | None:
        """What is to be seen comes first."""
        missing = [box for box in self._boxes.values() if not box.is_in()]
        return next((box for box in missing if box.is_wanted()), next(iter(missing), None))

    def _put_in(self, box: Box) -> None:
        box.put_in()
        self.made.emit(box.page)
        follow_layouts(box)
