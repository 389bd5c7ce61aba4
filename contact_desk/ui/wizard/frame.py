# SPDX-License-Identifier: MIT
"""The window of a wizard: steps, pages, buttons, and going from page to page. Saving is `saving_dialog`'s."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.operations import Operations
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.wizard.base_page import WizardPage, Workbench
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.draft_state import DraftState
from contact_desk.ui.wizard.footer import Footer
from contact_desk.ui.wizard.page_stack import Pages, PageStack
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.saving_dialog import SavingDialog
from contact_desk.ui.wizard.step_list import StepList
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_SIZE = QSize(940, 680)
_SHARE_OF_STEPS = 0.32  # of the width, at most
_HEADING_INDENT = 10  # px of the design, where the icons of the steps begin
# Nothing is typed there: Enter goes on, as it does from a field, and the letter of Add opens its dialog.
_LISTS = frozenset({Page.ADDRESSES, Page.INTERACTION_ADDRESSES})


class WizardFrame(SavingDialog):
    """Which record it is for is its subclass's; `open` shows it like `show`."""

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        brain: Brain,
        words: Words,
        parent: QWidget | None,
        *,
        pages: tuple[type[WizardPage], ...],
    ) -> None:
        super().__init__(desk, operations, brain, words, parent)
        self.is_ready = False
        self._side = QFrame(self)
        self.steps = StepList(brain, words, self._side)
        self.draft_state = DraftState(words)
        self.footer = Footer(words)
        self._heading = plain_label(role="section", wrap=True)
        self.pages = Pages(PageStack(Workbench(desk, operations, brain), words, pages))
        self.pages.stack.made.connect(self.connect_page)
        self._lay_out()
        self._connect()

    def title_text(self) -> str:
        raise NotImplementedError

    def add_another(self) -> None:
        """Begin again with an empty draft, for a wizard whose end offers it."""

    def open(self) -> None:
        """Show the wizard beside the main window, which stays usable."""
        self.show()
        self._focus(self.pages[self.brain.page])

    def retranslate(self) -> None:
        self.brain.speak(self.words.language)
        self.setWindowTitle(self.title_text())
        self._heading.setText(self.title_text())
        self.show_buttons()
        if self.isVisible():
            QTimer.singleShot(0, self, self.give_letters)  # once the fields speak the language too

    def panels(self) -> Sequence[QWidget]:
        return (self.steps, self.pages.stack, self.bar, self.footer)

    def _lay_out(self) -> None:
        self._heading.setContentsMargins(round(_HEADING_INDENT * scale()), 0, 0, 0)
        side = self._side
        restyle(side, bar="side")
        self.side = side_column = QVBoxLayout(side)
        side_column.setContentsMargins(12, 24, 12, 16)
        side_column.setSpacing(12)
        side_column.addWidget(self._heading)
        side_column.addWidget(self.steps, 1)
        side_column.addWidget(self.draft_state)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(side, 1)
        middle.addWidget(self.pages.stack, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addWidget(self.footer)
        screen = self.screen().availableSize()
        self.resize((_SIZE * scale()).boundedTo(screen).expandedTo(_SIZE))

    def _connect(self) -> None:
        self.footer.cancel.clicked.connect(self.reject)
        self.footer.back.clicked.connect(self.go_back)
        self.footer.next.clicked.connect(self.go_next)
        self.footer.save.clicked.connect(self.save)
        self.footer.add_another.clicked.connect(self.add_another)
        self.footer.finish.clicked.connect(self.accept)
        self.steps.step_asked.connect(self.go_to_step)

    def connect_page(self, page: WizardPage) -> None:
        super().connect_page(page)
        page.edit_asked.connect(self.edit_from_summary)

    def go_next(self) -> None:
        """Leave the page forwards, unless something on it is wrong."""
        page = self.pages[self.brain.page]
        if self._busy or page.page in {Page.SUMMARY, Page.END} or self.told_errors(page.page):
            return
        self.set_busy(True)
        page.before_leaving(partial(self._go_on, page.page))

    def go_back(self) -> None:
        if not self._busy:
            self.brain.go_back()
            self.show_page()

    def go_to_step(self, page: Page) -> None:
        """To one that was visited; forwards only past a page that is right."""
        steps = self.brain.steps
        ahead = steps.index(page) > steps.index(self.brain.page)
        if self._busy or (ahead and self.told_errors(self.brain.page)):
            self.steps.show_progress()
            return
        self.brain.returns_to_summary = False
        self.brain.go_to(page)
        self.show_page()

    def edit_from_summary(self, page: Page) -> None:
        if not self._busy:
            self.brain.edit_from_summary(page)
            self.show_page()

    def come_back(self, error: ContactDeskError) -> None:
        self.draft_state.show_refusal(error)
        self.show()
        self.resume_on(self.pages[self.brain.page])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.steps.give_room(round(self.width() * _SHARE_OF_STEPS))

    def may_close_by_key(self) -> bool:
        return self.brain.page is Page.END or super().may_close_by_key()

    def _go_on(self, page: Page) -> None:
        self.set_busy(False)
        if self.brain.page is page and not self.told_errors(page):
            self.brain.go_next()
            self.show_page()

    def told_errors(self, page: Page) -> bool:
        """Tell what keeps a page from being left; whether there was something."""
        errors = self.brain.errors(page)
        if errors:
            self.pages[page].show_errors(errors)
        return bool(errors)

    def go_to_error(self, page: Page) -> None:
        self.brain.edit_from_summary(page)
        self.show_page()
        self.told_errors(page)

    def show_page(self) -> None:
        """Bring up the brain's page."""
        page = self.pages[self.brain.page]
        page.enter()
        self.pages.stack.setCurrentWidget(page)
        # What a wizard opened from another has added is a draft no more; the other one’s still is kept.
        self.draft_state.setHidden(page.page is Page.END)
        self.steps.show_progress()
        self.show_buttons()
        follow_layouts(self)
        self.give_letters()
        self._focus(page)
        announce(page, page.spoken())
        if self.is_ready:
            self.resume_on(page)

    def resume(self) -> None:
        """Once the lists are there to choose from, open the dialog that stood open on this page."""
        if not self.is_ready:
            self.is_ready = True
            self.resume_on(self.pages[self.brain.page])

    def resume_on(self, page: WizardPage) -> None:
        """Open what stood open on this page."""
        page.resume()

    def _focus(self, page: WizardPage) -> None:
        buttons = {Page.SUMMARY: self.footer.save, Page.END: self.footer.finish}
        if page.page in buttons:
            buttons[page.page].setFocus()
        elif page.page in _LISTS and not self.brain.returns_to_summary:
            self.footer.next.setFocus()
        else:
            page.go_to_first_field()

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        self.show_buttons()

    def show_buttons(self) -> None:
        self.footer.show_for(self.brain.page, busy=self._busy, to_summary=self.brain.returns_to_summary)
