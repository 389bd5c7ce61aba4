# SPDX-License-Identifier: MIT
"""The short form for adding a contact: one window of boxes that fold, saved in one go (rows P10, P29)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from contact_desk.domain.access import Right
from contact_desk.domain.contact import Added
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.queued_save import Queued
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.add_contact.adding import AddingContact
from contact_desk.ui.add_contact.all_pages import PAGES
from contact_desk.ui.operations import Operations
from contact_desk.ui.properties.box_memory import folded_boxes, keep_folded_boxes
from contact_desk.ui.properties.boxes import Boxes
from contact_desk.ui.queued_text import queued_text
from contact_desk.ui.short_form.brain import FormBrain
from contact_desk.ui.short_form.footer import FormFooter
from contact_desk.ui.short_form.heading import FormHeading
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.wizard.add_right import AddRight
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.pages import SHORT_FORM, Page
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_SIZE = QSize(860, 760)


class AddContactForm(AddingContact):
    """`kept` goes on where a draft was left; `draft` is what a new one begins with. Saved, it closes."""

    brain: FormBrain

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget | None = None,
        *,
        draft: ContactDraft | None = None,
        kept: WizardState | None = None,
    ) -> None:
        lists = Vocabulary(DEFAULT_VALUES)
        brain = FormBrain(lists, language=words.language, region=desk.region, draft=draft, kept=kept)
        super().__init__(desk, operations, brain, words, parent)
        self.setObjectName(SHORT_FORM)
        self._is_ready = self._wants_another = False
        self._focus_before: QWidget | None = None
        self.heading, self.footer = FormHeading(words), FormFooter(words)
        self.draft_state = self.footer.state
        classes = {make.page: make for make in PAGES}
        chosen = [classes[page] for page in brain.pages]
        self.boxes = Boxes(desk, operations, brain, words, classes=chosen, folded=folded_boxes(), parent=self)
        self.prepare()
        self._arrange()
        self._connect()
        self.retranslate()
        self.boxes.page(Page.NAME)
        follow_layouts(self)
        AddRight(self, Right.ADD_INDIVIDUALS, self.footer.save, self.footer.save_another)
        self.begin()

    def open(self) -> None:
        """Show it beside the main window, which stays usable."""
        self.show()
        self.boxes.go_to_first_field()

    def retranslate(self) -> None:
        self.brain.speak(self.words.language)
        self.setWindowTitle(self.title_text())
        QTimer.singleShot(0, self, self.give_letters)  # once the fields speak the language too

    def made_pages(self) -> Iterator[WizardPage]:
        return self.boxes.pages()

    def connect_page(self, page: WizardPage) -> None:
        super().connect_page(page)
        page.enter()
        if self._is_ready:
            page.resume()

    def panels(self) -> Sequence[QWidget]:
        boxes = [self.boxes.box(page) for page in self.brain.pages]
        return (self.heading, *boxes, self.bar, self.footer)

    def go_to_step(self, page: Page) -> None:
        """Open its box."""
        self.boxes.box(page).open()

    def show_draft(self) -> None:
        for page in self.boxes.pages():
            page.enter()

    def take_keyboard(self) -> None:
        self.activateWindow()
        self.boxes.page(self.brain.page).go_to_first_field()

    def save(self) -> None:
        self._wants_another = self._wants_another and self.is_busy()
        super().save()

    def save_and_add_another(self) -> None:
        """Save, and begin again with an empty form in the same window."""
        if not self.is_busy():
            self._wants_another = True
            super().save()

    def save_again(self) -> None:
        super().save()

    def told_what_is_wrong(self) -> bool:
        found = {page: self.brain.errors(page) for page in self.brain.pages}
        faulty = {page: errors for page, errors in found.items() if errors}
        self.boxes.show_errors(faulty)
        count = sum(len(errors) for errors in faulty.values())
        if count > 1:
            self.bar.say(partial(_how_many, count))
        return bool(faulty)

    def show_saved(self, result: Added) -> None:
        if not self._wants_another:
            self.accept()
            return
        self._begin_another()
        self._tell_added(result)

    def show_queued(self, queued: Queued) -> None:
        if not self._wants_another:
            super().show_queued(queued)
            return
        self._begin_another()
        self.bar.say(partial(queued_text, queued), state="warn")

    def come_back(self, error: ContactDeskError) -> None:
        self.draft_state.show_refusal(error)
        self.show()
        self.resume()

    def resume(self) -> None:
        self._is_ready = True
        for page in self.boxes.pages():
            page.resume()
        self.nested.resume()

    def set_busy(self, busy: bool) -> None:
        if busy:
            self._focus_before = self.focusWidget()
            self.footer.save.setFocus()
        super().set_busy(busy)
        self.boxes.setEnabled(not busy)
        self.footer.show_saving(busy)
        before = self._focus_before
        if not busy and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def begun(self) -> dict[str, Any]:
        """The wizard goes on with the page on which the keyboard was last."""
        begun = super().begun()
        if "kept" in begun:
            begun["kept"] = begun["kept"].model_copy(update={"page": str(self.brain.page)})
        return begun

    def _note_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        for page in self.boxes.pages():
            if now is not None and page.isAncestorOf(now):
                self.brain.page = page.page

    def _begin_another(self) -> None:
        self.brain.begin_another(keep_organisation=False)
        self.keeper.begin()
        self.show_draft()
        self.boxes.go_to_first_field()
        self.boxes.area.keep_in_view()

    def _tell_added(self, added: Added) -> None:
        draft = ContactDraft(organisation=added.organisation, location=added.location)
        self.bar.say(
            partial(_was_added, added),
            state="ok",
            action=(lambda words: words("&Keep its organisation")) if added.organisation else None,
            on_action=partial(self._keep_place, draft),
        )

    def _keep_place(self, of: ContactDraft) -> None:
        self.brain.put("organisation", of.organisation)
        self.brain.put("location", of.location)
        self.show_draft()

    def _hand_over(self) -> None:
        from contact_desk.ui.handed_drafts.from_window import hand_over

        hand_over(self, self)

    def _hear(self, path: str) -> None:
        for page in self.boxes.pages():
            page.hear(path)

    def _keep_folded(self) -> None:
        keep_folded_boxes(self.brain.pages, self.boxes.folded_pages())

    def _connect(self) -> None:
        self.brain.on_put = self._hear
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._note_focus)
        self.boxes.made.connect(self.connect_page)
        self.boxes.folded.connect(self._keep_folded)
        self.boxes.completed.connect(self.give_letters)
        self.boxes.folded.connect(self.give_letters)
        self.heading.other_way.clicked.connect(self.ask_for_other_way)
        self.heading.hand.clicked.connect(self._hand_over)
        self.footer.cancel.clicked.connect(self.reject)
        self.footer.save.clicked.connect(self.save)
        self.footer.save_another.clicked.connect(self.save_and_add_another)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        QShortcut(QKeySequence("Ctrl+Shift+S"), self, self.save_and_add_another)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.boxes, 1)
        column.addWidget(self.bar)
        column.addWidget(self.footer)
        screen = self.screen().availableSize()
        self.resize((_SIZE * scale()).boundedTo(screen))


def _how_many(count: int, words: Words) -> str:
    return words.plural(
        "{count} entry has to be put right. You are at the first.",
        "{count} entries have to be put right. You are at the first.",
        count,
    )


def _was_added(added: Added, words: Words) -> str:
    return words(
        "Added: {name}, number {number}", name=added.display_name[:200], number=f"{added.contact:06d}"
    )
