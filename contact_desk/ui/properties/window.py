# SPDX-License-Identifier: MIT
"""The properties of one saved record: its boxes, saving what was changed, and what stands in the way of that."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from contact_desk.domain.changes import Changes
from contact_desk.domain.edit_conflict import EditConflict
from contact_desk.domain.edit_merging import Side
from contact_desk.domain.errors import ContactDeskError, NotFound, Refused
from contact_desk.domain.journal import Operation
from contact_desk.domain.queued_save import Queued, is_lost
from contact_desk.domain.save_request import SaveRequest
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.lists_reader import ListsReader
from contact_desk.ui.operations import Operations
from contact_desk.ui.properties.box_memory import keep_folded_boxes
from contact_desk.ui.properties.boxes import Boxes
from contact_desk.ui.properties.brains import EditedRecord
from contact_desk.ui.properties.conflict_dialog import ConflictDialog
from contact_desk.ui.properties.footer import PropertiesFooter
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.dialog_with_draft import DialogWithDraft
from contact_desk.ui.wizard.draft_keeper import DraftKeeper
from contact_desk.ui.wizard.finished import save_request
from contact_desk.wording.catalogue import Words
from contact_desk.wording.draft_text import DraftText
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_SIZE = QSize(860, 720)
Choices = Mapping[str, Side]


class PropertiesWindow(Translated, DialogWithDraft):
    """`saved` carries the `Changes`, before the window closes. It is never modal.

    Closed without saving, what was changed waits as a draft. Whoever opened it deletes it once it has `finished`.
    """

    saved = Signal(object)
    opened_contact = Signal(int)
    opened_organisation = Signal(int)
    brain: EditedRecord
    pages: Sequence[type[WizardPage]]
    name: str

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget | None,
        *,
        brain: EditedRecord,
        folded: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self.words, self.desk, self.operations, self.brain = words, desk, operations, brain
        self._is_busy = self._is_ready = self._was_refused = self._is_gone = False
        self._focus_before: QWidget | None = None
        self._conflict_dialog: ConflictDialog | None = None
        self.setObjectName(self.name)
        self.bar = MessageBar(words, button="tryAgainButton")
        self.footer = PropertiesFooter(words)
        self.boxes = Boxes(desk, operations, brain, words, classes=self.pages, folded=folded, parent=self)
        self._lists = ListsReader(desk, operations, self)
        self.watch(DraftKeeper(desk, operations, brain, self))
        self._arrange()
        self._connect()
        self.retranslate()
        follow_layouts(self)

    def saving(self, request: SaveRequest) -> Callable[[], Changes]:
        """The work that saves what differs, once for one request."""
        raise NotImplementedError

    def title_text(self) -> str:
        """What the record was called when it was opened."""
        raise NotImplementedError

    def last_change(self) -> Operation | None:
        """Who has saved the record last; called in a thread. None where nobody knows."""
        return None

    def connect_page(self, page: WizardPage) -> None:
        """A page has just been made."""
        page.opened_contact.connect(self.opened_contact)
        page.enter()
        if self._is_ready:
            page.resume()

    def open(self) -> None:
        """Show it beside the main window, which stays usable."""
        self.show()
        self.boxes.go_to_first_field()

    def is_busy(self) -> bool:
        return self._is_busy

    def is_gone(self) -> bool:
        """Whether a save has met the record no more."""
        return self._is_gone

    def save(self) -> None:
        """Save what differs; the same edit saved twice changes nothing the second time."""
        self._save({})

    def retranslate(self) -> None:
        self.brain.speak(self.words.language)
        name = self.title_text()
        # Qt reads [*] in a title as the mark of a changed document; written twice it stands for itself.
        self.setWindowTitle(self.words("Properties of {name}", name=name).replace("[*]", "[*][*]"))

    def suspend(self) -> None:
        for page in self.boxes.pages():
            page.suspend()

    def come_back(self, error: ContactDeskError) -> None:
        self.footer.state.show_refusal(error)
        self.show()
        self._resume()

    def _save(self, choices: Choices) -> None:
        if self._is_busy or not self.footer.save.isEnabled():
            return
        self.bar.hide()
        if self._told_errors():
            return
        self._set_busy(True)
        request = save_request(self.brain, choices)
        work = self.keeper.is_saved_or_queued_with(self.saving(request), request)
        self.operations.run(work, self._was_saved, self._was_not_saved, owner=self)

    def _told_errors(self) -> bool:
        found = {page: self.brain.errors(page) for page in self.brain.pages}
        faulty = {page: errors for page, errors in found.items() if errors}
        self.boxes.show_errors(faulty)
        return bool(faulty)

    def _was_saved(self, result: Changes | Queued) -> None:
        self._set_busy(False)
        self.keeper.end()
        if isinstance(result, Changes):
            self.saved.emit(result)
        self.accept()

    def _was_not_saved(self, error: ContactDeskError) -> None:
        if isinstance(error, EditConflict):
            self.operations.run(
                self.last_change,
                partial(self.ask_what_stands, error),
                lambda _error: self.ask_what_stands(error, None),
                owner=self,
            )
            return
        if isinstance(error, Refused):
            self.brain.refuse(error.errors)
            self._was_refused = True
            # Perhaps for a list that a colleague has changed: what may be chosen now is to be seen.
            self._lists.read()
            return
        self._set_busy(False)
        if isinstance(error, NotFound):
            self._is_gone = True
            self.tell_gone(_is_gone)
        else:
            self._offer_again(self.save, error)

    def tell_gone(self, sentence: Callable[[Words], str]) -> None:
        """Say that the record is there no more, and offer what was typed for the clipboard."""
        self.bar.say(sentence, action=lambda words: words("&Copy what you changed"), on_action=self._copy)

    def _tell_refusal(self) -> None:
        if self._was_refused:
            self._was_refused = False
            self._set_busy(False)
            self._told_errors()

    def tell_trouble(self, error: ContactDeskError) -> None:
        """Say why this edit was refused when it was sent; saving it is left to the user."""
        if isinstance(error, Refused):
            self.brain.refuse(error.errors)
            self._told_errors()
        else:
            self._offer_again(self.save, error)

    def ask_what_stands(self, error: EditConflict, last: Operation | None) -> None:
        """Open the question; `last` is who has saved the record last."""
        self._set_busy(False)
        if self._conflict_dialog is None:
            self._conflict_dialog = ConflictDialog(self.words, self)
            self._conflict_dialog.settled.connect(self._save)
        self._conflict_dialog.ask(error.conflicts, self._draft_text, last)

    def _draft_text(self, words: Words) -> DraftText:
        return DraftText(words, self.brain.vocabulary, self.brain.entity)

    def _copy(self) -> None:
        lines = self._draft_text(self.words).differences(self.brain.original, self.brain.to_save())
        QApplication.clipboard().setText("\n".join([self.title_text(), *lines]))
        self.bar.say(lambda words: words("What you changed is on the clipboard."), state="ok")

    def _set_busy(self, busy: bool) -> None:
        if busy:
            self._focus_before = self.focusWidget()
            self.footer.save.setFocus()
        self._is_busy = busy
        self.boxes.setEnabled(not busy)
        self.footer.show_saving(busy)
        before, self._focus_before = self._focus_before, None if not busy else self._focus_before
        if not busy and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_vocabulary(self, vocabulary: Vocabulary) -> None:
        is_new = vocabulary != self.brain.vocabulary
        self.brain.vocabulary = vocabulary
        if is_new:
            for page in self.boxes.pages():
                page.vocabulary_arrived()
        self._resume()
        self._tell_refusal()
        self.lists_taken.emit()

    def _go_on_without_lists(self, error: ContactDeskError) -> None:
        if not is_lost(error):  # they are read again once the server is back
            self._offer_again(self._lists.read, error)
        self._resume()
        self._tell_refusal()

    def _resume(self) -> None:
        """Once the lists are there to choose from, open the dialog that stood open."""
        self._is_ready = True
        for page in self.boxes.pages():
            page.resume()

    def _offer_again(self, act: Callable[[], None], error: ContactDeskError) -> None:
        self.bar.say(partial(_told, error), action=lambda words: words("&Try again"), on_action=act)

    def hear(self, path: str) -> None:
        """Something else stands at this path of the draft, or more is known of what stands there."""
        for page in self.boxes.pages():
            page.hear(path)

    def _keep_folded(self) -> None:
        keep_folded_boxes([make.page for make in self.pages], self.boxes.folded_pages())

    def _connect(self) -> None:
        self.brain.on_put = self.hear
        self.boxes.made.connect(self.connect_page)
        self.boxes.folded.connect(self._keep_folded)
        self.boxes.completed.connect(self._lists.read, Qt.ConnectionType.SingleShotConnection)
        self.footer.cancel.clicked.connect(self.reject)
        self.footer.save.clicked.connect(self.save)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        self.keeper.kept.connect(self.footer.state.show_kept)
        self.keeper.refused.connect(self.footer.state.show_refusal)
        self._lists.arrived.connect(self._take_vocabulary)
        self._lists.failed.connect(self._go_on_without_lists)
        self.operations.changed.connect(self._lists.hear)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.boxes, 1)
        column.addWidget(self.bar)
        column.addWidget(self.footer)
        screen = self.screen().availableSize()
        self.resize((_SIZE * scale()).boundedTo(screen))


def _is_gone(words: Words) -> str:
    return words(
        "Nothing was saved: somebody has deleted this record meanwhile, or it is not yours to see any more."
        " What you typed stays here."
    )


def _told(error: ContactDeskError, words: Words) -> str:
    return " ".join((sentence(error, words), words("What you typed stays here.")))
