# SPDX-License-Identifier: MIT
"""The window of a wizard: steps, pages, buttons, and going from page to page. Saving is `wizard`'s."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.base_page import WizardPage, Workbench
from contact_desk.ui.wizard.dialog_with_draft import DialogWithDraft
from contact_desk.ui.wizard.draft_state import DraftState
from contact_desk.ui.wizard.footer import Footer
from contact_desk.ui.wizard.page_stack import Pages, PageStack
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.step_list import StepList
from contact_desk.wording.catalogue import Words

_SIZE = QSize(940, 680)
_SHARE_OF_STEPS = 0.32  # of the width, at most
_HEADING_INDENT = 10  # px of the design, where the icons of the steps begin


class WizardFrame(Translated, DialogWithDraft):
    """`opened_contact` and `opened_organisation` carry the id of a record whose card is asked for.

    It is never modal: `open` shows it like `show`.
    """

    opened_contact = Signal(int)
    opened_organisation = Signal(int)

    def __init__(
        self,
        bench: Workbench,
        pages: tuple[type[WizardPage], ...],
        words: Words,
        parent: QWidget | None,
        name: str,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.brain = bench.brain
        self._busy = False
        self.is_ready = False
        self.setObjectName(name)
        self.steps = StepList(self.brain, words)
        self.draft_state = DraftState(words)
        self.footer = Footer(words)
        self.bar = MessageBar(words)
        self.bar.button.setObjectName("tryAgainButton")
        self._heading = plain_label(role="section", wrap=True)
        self.pages = Pages(PageStack(bench, words, pages))
        self.pages.stack.made.connect(self.connect_page)
        self._lay_out()
        self._connect()

    def title_text(self) -> str:
        raise NotImplementedError

    def save(self) -> None:
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

    def _lay_out(self) -> None:
        self._heading.setContentsMargins(round(_HEADING_INDENT * scale()), 0, 0, 0)
        side = QFrame()
        restyle(side, bar="side")
        side_column = QVBoxLayout(side)
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
        """A page has just been made."""
        page.opened_contact.connect(self.opened_contact)
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
        """Go to a step that was visited; forwards only past a page that is right."""
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

    def suspend(self) -> None:
        self.pages[self.brain.page].suspend()

    def come_back(self, error: ContactDeskError) -> None:
        self.draft_state.show_refusal(error)
        self.show()
        self.resume_on(self.pages[self.brain.page])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.steps.give_room(round(self.width() * _SHARE_OF_STEPS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Escape closes what is empty or done; what was typed is not lost by one key.
        if event.key() == Qt.Key.Key_Escape and not self._may_close_by_key():
            event.accept()
            return
        super().keyPressEvent(event)

    def _may_close_by_key(self) -> bool:
        return self.brain.is_untouched() or self.brain.page is Page.END

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
        self.steps.show_progress()
        self.show_buttons()
        follow_layouts(self)
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
        else:
            page.go_to_first_field()

    def is_busy(self) -> bool:
        """Whether the store is asked, so that no button is taken."""
        return self._busy

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.show_buttons()

    def show_buttons(self) -> None:
        self.footer.show_for(self.brain.page, busy=self._busy, to_summary=self.brain.returns_to_summary)
