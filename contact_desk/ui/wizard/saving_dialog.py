# SPDX-License-Identifier: MIT
"""What the wizards and the short form share: lists that are read, a draft that is kept, saving, what was refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.domain.queued_save import Queued, is_lost
from contact_desk.domain.save_request import SaveRequest
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.lists_reader import ListsReader
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.letters import give_letters
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.panel_walk import PanelWalk
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.dialog_with_draft import DialogWithDraft
from contact_desk.ui.wizard.draft_keeper import DraftKeeper
from contact_desk.ui.wizard.draft_state import DraftState
from contact_desk.ui.wizard.finished import save_request
from contact_desk.ui.wizard.nested_keeper import NestedKeeper
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class SavingDialog(Translated, DialogWithDraft):
    """`saved` carries what the use-case answered; `opened_…` the id of a record whose card is asked for.

    `queued`: the server is away, and what was saved waits for it on this machine.
    Whoever opened it deletes it once it has `finished`, which is when its draft is on disk. It is never modal.
    """

    saved = Signal(object)
    queued = Signal()
    opened_contact = Signal(int)
    opened_organisation = Signal(int)
    draft_state: DraftState

    def __init__(
        self, desk: Desk, operations: Operations, brain: Brain, words: Words, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.desk, self.operations, self.brain, self.words = desk, operations, brain, words
        self._busy = self._was_refused = False
        self.bar = MessageBar(words, button="tryAgainButton")

    def begin(self, outer: DialogWithDraft | None = None) -> None:
        """Keep what is typed from now on, and read the lists.

        With `outer` it was opened from another window, whose draft keeps this one's.
        """
        self._lists = ListsReader(self.desk, self.operations, self)
        self.watch(
            DraftKeeper(self.desk, self.operations, self.brain, self)
            if outer is None
            else NestedKeeper(self.desk, outer.keeper, outer.brain, self.brain, self)
        )
        self.keeper.kept.connect(self.draft_state.show_kept)
        self.keeper.refused.connect(self.draft_state.show_refusal)
        self._lists.arrived.connect(self._take_vocabulary)
        self._lists.failed.connect(self._go_on_without_lists)
        self.operations.changed.connect(self._lists.hear)
        self._walk = PanelWalk(self, self.panels())
        QShortcut(QKeySequence("F6"), self, lambda: self._walk.go(+1))
        QShortcut(QKeySequence("Shift+F6"), self, lambda: self._walk.go(-1))
        self._lists.read()

    def panels(self) -> Sequence[QWidget]:
        """What F6 goes round."""
        raise NotImplementedError

    def give_letters(self) -> None:
        """Let Alt and a letter lead to the fields that are shown, as far as letters are free."""
        fields = [
            field
            for page in self.made_pages()
            for field in page.findChildren(Field)
            if field.isVisibleTo(self)
        ]
        give_letters(self, fields, self.words)

    def saving(self, request: SaveRequest) -> Callable[[], Any]:
        """The work that saves the draft as it stands, once for one request."""
        raise NotImplementedError

    def made_pages(self) -> Iterator[WizardPage]:
        """Those pages that have been made."""
        raise NotImplementedError

    def connect_page(self, page: WizardPage) -> None:
        """A page has just been made."""
        page.opened_contact.connect(self.opened_contact)

    def suspend(self) -> None:
        for page in self.made_pages():
            page.suspend()

    def told_what_is_wrong(self) -> bool:
        """Lead to what keeps the draft from being saved; whether there was something."""
        raise NotImplementedError

    def go_to_step(self, page: Page) -> None:
        """Bring up a page, as far as the others allow that."""
        raise NotImplementedError

    def show_draft(self) -> None:
        """Something else than the pages has written into the draft: show it."""
        raise NotImplementedError

    def take_keyboard(self) -> None:
        """A window that was opened from this one has closed."""
        raise NotImplementedError

    def show_saved(self, result: Any) -> None:
        """The draft has become a record."""
        raise NotImplementedError

    def show_queued(self, _queued: Queued) -> None:
        """The draft is saved on this machine, and sent to the store later."""
        self.accept()

    def resume(self) -> None:
        """The lists are there to choose from: open what stood open."""
        raise NotImplementedError

    def is_busy(self) -> bool:
        """Whether the store is asked, so that no button is taken."""
        return self._busy

    def set_busy(self, busy: bool) -> None:
        self._busy = busy

    def may_close_by_key(self) -> bool:
        """What was typed is not lost by one key."""
        return self.brain.is_untouched()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.may_close_by_key():
            event.accept()
            return
        super().keyPressEvent(event)

    def save(self) -> None:
        """One call of the desk; the same draft saved twice is one record."""
        if self._busy:
            return
        self.bar.hide()
        if self.told_what_is_wrong():
            return
        self.set_busy(True)
        request = save_request(self.brain)
        work = self.keeper.is_saved_or_queued_with(self.saving(request), request)
        self.operations.run(work, self._was_saved, self._was_not_saved, owner=self)

    def save_again(self) -> None:
        """The same, after the store could not be asked."""
        self.save()

    def _was_saved(self, result: object) -> None:
        self.set_busy(False)
        self.keeper.end()
        if isinstance(result, Queued):
            self.queued.emit()
            self.show_queued(result)
            return
        self.show_saved(result)
        self.saved.emit(result)

    def _was_not_saved(self, error: ContactDeskError) -> None:
        if isinstance(error, Refused):
            self.brain.refuse(error.errors)
            self._was_refused = True
            # Perhaps for a list that a colleague has changed: what may be chosen now is to be seen.
            self._lists.read()
        else:
            self.set_busy(False)
            self.offer_again(self.save_again, error)

    def _tell_refusal(self) -> None:
        if self._was_refused:
            self._was_refused = False
            self.set_busy(False)
            self.told_what_is_wrong()

    def tell_trouble(self, error: ContactDeskError) -> None:
        """Say why this draft was refused when it was sent, and lead there; saving it is left to the user."""
        refused = error.errors if isinstance(error, Refused) else ()
        self.brain.refuse(refused)
        self.told_what_is_wrong()
        self.offer_again(partial(self._save_afresh, [each.field for each in refused]), error)

    def _save_afresh(self, refused: Sequence[str]) -> None:
        """What stood in the way may be gone since: let the store say so."""
        for path in refused:
            self.brain.accept(path)
        self.save_again()

    def _take_vocabulary(self, vocabulary: Vocabulary) -> None:
        self.brain.vocabulary = vocabulary
        for page in self.made_pages():
            page.vocabulary_arrived()
        self.give_letters()
        self.resume()
        self._tell_refusal()
        self.lists_taken.emit()

    def _go_on_without_lists(self, error: ContactDeskError) -> None:
        if not is_lost(error):  # they are read again once the server is back
            self.offer_again(self._lists.read, error)
        self.resume()
        self._tell_refusal()

    def offer_again(self, act: Callable[[], None], error: ContactDeskError) -> None:
        """Tell why the store did not do it, and offer to ask it once more."""
        self.bar.say(partial(_told, error), action=lambda words: words("&Try again"), on_action=act)


def _told(error: ContactDeskError, words: Words) -> str:
    return " ".join((sentence(error, words), words("What you typed stays here.")))
