# SPDX-License-Identifier: MIT
"""A wizard that saves a record: reads the lists, keeps the draft, saves, tells what was refused and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.lists_reader import ListsReader
from contact_desk.ui.operations import Operations
from contact_desk.ui.wizard.base_page import WizardPage, Workbench
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.draft_keeper import DraftKeeper
from contact_desk.ui.wizard.frame import WizardFrame
from contact_desk.ui.wizard.nested_keeper import NestedKeeper
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class Wizard(WizardFrame):
    """`saved` carries what the use-case answered.

    Whoever opened it deletes it once it has `finished`, which is when its draft is on disk. With `outer` it was opened
    from another wizard, whose draft keeps this one's.
    """

    saved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget | None,
        *,
        name: str,
        brain: Brain,
        pages: tuple[type[WizardPage], ...],
        outer: Wizard | None = None,
    ) -> None:
        super().__init__(Workbench(desk, operations, brain), pages, words, parent, name)
        self.desk = desk
        self.operations = operations
        self._lists = ListsReader(desk, operations, self)
        self.watch(
            DraftKeeper(desk, operations, brain, self)
            if outer is None
            else NestedKeeper(outer.keeper, outer.brain, brain, self)
        )
        self.keeper.kept.connect(self.draft_state.show_kept)
        self.keeper.refused.connect(self.draft_state.show_refusal)
        self._lists.arrived.connect(self._take_vocabulary)
        self._lists.failed.connect(self._go_on_without_lists)
        operations.changed.connect(self._lists.hear)
        self.retranslate()
        self.show_page()
        self._lists.read()

    def saving(self) -> Callable[[], Any]:
        """The work that saves the draft as it stands."""
        raise NotImplementedError

    def save(self) -> None:
        """One call of the desk; the same draft saved twice is one record."""
        if self.is_busy():
            return
        self.bar.hide()
        faulty = self.brain.first_page_with_an_error()
        if faulty is not None:
            self.go_to_error(faulty)
            return
        self.set_busy(True)
        work = self.keeper.is_saved_with(self.saving())
        self.operations.run(work, self._was_saved, self._was_not_saved, owner=self)

    def _was_saved(self, result: object) -> None:
        self.set_busy(False)
        self.keeper.end()
        self.brain.saved(result)
        self.show_page()
        self.saved.emit(result)

    def _was_not_saved(self, error: ContactDeskError) -> None:
        self.set_busy(False)
        if isinstance(error, Refused):
            self.brain.refuse(error.errors)
            self.go_to_error(self.brain.first_page_with_an_error() or Page.NAME)
        else:
            self._offer_again(self.save, error)

    def _take_vocabulary(self, vocabulary: Vocabulary) -> None:
        self.brain.vocabulary = vocabulary
        for page in self.pages.values():
            page.vocabulary_arrived()
        self.resume()

    def _go_on_without_lists(self, error: ContactDeskError) -> None:
        self._offer_again(self._lists.read, error)
        self.resume()

    def _offer_again(self, act: Callable[[], None], error: ContactDeskError) -> None:
        self.bar.say(partial(_told, error), action=lambda words: words("&Try again"), on_action=act)
        if self.brain.page is Page.SUMMARY:
            self.bar.button.setFocus()


def _told(error: ContactDeskError, words: Words) -> str:
    return " ".join((sentence(error, words), words("What you typed stays here.")))
