# SPDX-License-Identifier: MIT
"""The window of the Add Contact wizard: steps, pages, buttons, and saving. What it knows is the brain's."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.contact import Added
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.add_contact.all_pages import make_pages
from contact_desk.ui.add_contact.base_page import WizardPage, Workbench
from contact_desk.ui.add_contact.brain import Brain
from contact_desk.ui.add_contact.dialog_with_draft import DialogWithDraft
from contact_desk.ui.add_contact.draft_keeper import DraftKeeper
from contact_desk.ui.add_contact.draft_state import DraftState
from contact_desk.ui.add_contact.end_page import EndPage
from contact_desk.ui.add_contact.footer import Footer
from contact_desk.ui.add_contact.pages import STEPS, Page
from contact_desk.ui.add_contact.step_list import StepList
from contact_desk.ui.operations import Operations
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_SIZE = (940, 680)
_HEADING_INDENT = 10  # px, where the icons of the steps begin


class AddContactWizard(Translated, DialogWithDraft):
    """`saved` carries `Added`, `opened_contact` the id of a contact whose card is asked for.

    It is never modal: `open` shows it like `show`. Whoever opened it deletes it once it has `finished`, which
    is when its draft is on disk. `kept` goes on where a draft was left; `draft` is what a new one begins with.
    """

    saved = Signal(object)
    opened_contact = Signal(int)

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget | None = None,
        *,
        draft: ContactDraft | None = None,
        kept: KeptDraft | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._operations = operations
        self._desk = desk
        self._busy = False
        self._lists_are_read = False
        self.setObjectName("addContactWizard")
        # Until the store's own lists have been read, those that every new store begins with.
        lists = Vocabulary(DEFAULT_VALUES)
        self.brain = Brain(lists, language=words.language, region=desk.region, draft=draft, kept=kept)
        self.watch(DraftKeeper(desk, operations, self.brain, self))
        self.steps = StepList(self.brain, words)
        self.draft_state = DraftState(words)
        self.footer = Footer(words)
        self.bar = MessageBar(words)
        self.bar.button.setObjectName("tryAgainButton")
        self._heading = plain_label(role="section", wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self.pages = make_pages(Workbench(desk, operations, self.brain), words, self._stack)
        self._connect()
        self.retranslate()
        self._show_page()
        self._read_vocabulary()

    def open(self) -> None:
        """Show the wizard beside the main window, which stays usable."""
        self.show()
        self._focus(self.pages[self.brain.page])

    def retranslate(self) -> None:
        self.setWindowTitle(self.words("Add a contact"))
        self._heading.setText(self.words("Add a contact"))
        self._show_buttons()

    def _lay_out(self) -> None:
        self._heading.setContentsMargins(_HEADING_INDENT, 0, 0, 0)
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
        middle.addWidget(self._stack, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addWidget(self.footer)
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self.footer.cancel.clicked.connect(self.reject)
        self.footer.back.clicked.connect(self.go_back)
        self.footer.next.clicked.connect(self.go_next)
        self.footer.save.clicked.connect(self.save)
        self.footer.add_another.clicked.connect(self.add_another)
        self.footer.finish.clicked.connect(self.accept)
        self.steps.step_asked.connect(self.go_to_step)
        self.keeper.kept.connect(self.draft_state.show_kept)
        self.keeper.refused.connect(self.draft_state.show_refusal)
        for page in self.pages.values():
            page.opened_contact.connect(self.opened_contact)
            page.edit_asked.connect(self.edit_from_summary)

    def go_next(self) -> None:
        """Leave the page forwards, unless something on it is wrong."""
        page = self.pages[self.brain.page]
        if self._busy or page.page in {Page.SUMMARY, Page.END} or self._told_errors(page.page):
            return
        self._set_busy(True)
        page.before_leaving(partial(self._go_on, page.page))

    def go_back(self) -> None:
        if self._busy:
            return
        self.brain.go_back()
        self._show_page()

    def go_to_step(self, page: Page) -> None:
        """Go to a step that was visited; forwards only past a page that is right."""
        ahead = STEPS.index(page) > STEPS.index(self.brain.page)
        if self._busy or (ahead and self._told_errors(self.brain.page)):
            self.steps.show_progress()
            return
        self.brain.returns_to_summary = False
        self.brain.go_to(page)
        self._show_page()

    def edit_from_summary(self, page: Page) -> None:
        if not self._busy:
            self.brain.edit_from_summary(page)
            self._show_page()

    def save(self) -> None:
        """One call of the desk; the same draft saved twice is one contact."""
        if self._busy:
            return
        self.bar.hide()
        faulty = self.brain.first_page_with_an_error()
        if faulty is not None:
            self._go_to_error(faulty)
            return
        self._set_busy(True)
        work = self.keeper.is_saved_with(partial(self._desk.contacts.add, self.brain.to_save()))
        self._operations.run(work, self._was_saved, self._was_not_saved, owner=self)

    def add_another(self) -> None:
        end = self.pages[Page.END]
        keep = isinstance(end, EndPage) and end.keeps_organisation()
        self.brain.begin_another(keep_organisation=keep)
        self.keeper.begin()
        self._show_page()

    def suspend(self) -> None:
        self.pages[self.brain.page].suspend()

    def come_back(self, error: ContactDeskError) -> None:
        self.draft_state.show_refusal(error)
        self.show()
        self.pages[self.brain.page].resume()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Escape closes what is empty or done; what was typed is not lost by one key.
        if event.key() == Qt.Key.Key_Escape and not self._may_close_by_key():
            event.accept()
            return
        super().keyPressEvent(event)

    def _may_close_by_key(self) -> bool:
        return self.brain.is_untouched() or self.brain.page is Page.END

    def _go_on(self, page: Page) -> None:
        self._set_busy(False)
        if self.brain.page is page and not self._told_errors(page):
            self.brain.go_next()
            self._show_page()

    def _told_errors(self, page: Page) -> bool:
        errors = self.brain.errors(page)
        if errors:
            self.pages[page].show_errors(errors)
        return bool(errors)

    def _go_to_error(self, page: Page) -> None:
        self.brain.edit_from_summary(page)
        self._show_page()
        self._told_errors(page)

    def _was_saved(self, added: Added) -> None:
        self._set_busy(False)
        self.keeper.end()
        self.brain.saved(added)
        self._show_page()
        self.saved.emit(added)

    def _was_not_saved(self, error: ContactDeskError) -> None:
        self._set_busy(False)
        if isinstance(error, Refused):
            self.brain.refuse(error.errors)
            self._go_to_error(self.brain.first_page_with_an_error() or Page.NAME)
        else:
            self._offer_again(self.save, error)

    def _read_vocabulary(self) -> None:
        work = partial(self._desk.vocabulary.load, fresh=True)
        self._operations.run(work, self._take_vocabulary, self._go_on_without_lists, owner=self)

    def _take_vocabulary(self, vocabulary: Vocabulary) -> None:
        self.brain.vocabulary = vocabulary
        for page in self.pages.values():
            page.vocabulary_arrived()
        self._resume()

    def _go_on_without_lists(self, error: ContactDeskError) -> None:
        self._offer_again(self._read_vocabulary, error)
        self._resume()

    def _resume(self) -> None:
        """Once the lists are there to choose from, open the dialog that stood open on this page."""
        if not self._lists_are_read:
            self._lists_are_read = True
            self.pages[self.brain.page].resume()

    def _offer_again(self, act: Callable[[], None], error: ContactDeskError) -> None:
        self.bar.say(partial(sentence, error), action=lambda words: words("&Try again"), on_action=act)
        if self.brain.page is Page.SUMMARY:
            self.bar.button.setFocus()

    def _show_page(self) -> None:
        page = self.pages[self.brain.page]
        page.enter()
        self._stack.setCurrentWidget(page)
        self.steps.show_progress()
        self._show_buttons()
        self._focus(page)
        if self._lists_are_read:
            page.resume()

    def _focus(self, page: WizardPage) -> None:
        buttons = {Page.SUMMARY: self.footer.save, Page.END: self.footer.finish}
        if page.page in buttons:
            buttons[page.page].setFocus()
        else:
            page.go_to_first_field()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.footer.show_for(self.brain.page, busy=self._busy, to_summary=self.brain.returns_to_summary)
