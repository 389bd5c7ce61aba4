# SPDX-License-Identifier: MIT
"""A wizard that saves a record: which kind, by its class; its draft, its pages, and what happens at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from contact_desk.domain.access import Right
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.operations import Operations
from contact_desk.ui.wizard.add_right import AddRight
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.dialog_with_draft import DialogWithDraft
from contact_desk.ui.wizard.frame import WizardFrame
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class Wizard(WizardFrame):
    """`kept` goes on where a draft was left; `draft` is what a new one begins with.

    With `outer` it was opened from another window, whose draft keeps this one's. `name` is its object name, `right`
    the one that saving asks for.
    """

    name: str
    right: Right
    brain_class: type[Brain]
    page_classes: tuple[type[WizardPage], ...]

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget | None = None,
        *,
        draft: Any = None,
        kept: WizardState | None = None,
        outer: DialogWithDraft | None = None,
    ) -> None:
        # Until the store's own lists have been read, those that every new store begins with.
        lists = Vocabulary(DEFAULT_VALUES)
        brain = self.brain_class(lists, language=words.language, region=desk.region, draft=draft, kept=kept)
        super().__init__(desk, operations, brain, words, parent, pages=self.page_classes)
        self.setObjectName(self.name)
        self.footer.may_add_another = self.may_add_another(outer)
        self._outermost: DialogWithDraft = outer._outermost if isinstance(outer, Wizard) else outer or self
        self.footer.hand.clicked.connect(self._hand_over)
        AddRight(self, self.right, self.footer.save)
        self.prepare()
        self.retranslate()
        self.show_page()
        self.begin(outer)

    def prepare(self) -> None:
        """What a kind of wizard needs before its first page is shown."""

    def may_add_another(self, outer: DialogWithDraft | None) -> bool:
        """Whether the end offers another record of the kind."""
        return outer is None

    def made_pages(self) -> Iterator[WizardPage]:
        return self.pages.values()

    def told_what_is_wrong(self) -> bool:
        faulty = self.brain.first_page_with_an_error()
        if faulty is not None:
            self.go_to_error(faulty)
        return faulty is not None

    def show_saved(self, result: Any) -> None:
        self.brain.saved(result)
        self.show_page()

    def offer_again(self, act: Callable[[], None], error: ContactDeskError) -> None:
        super().offer_again(act, error)
        if self.brain.page is Page.SUMMARY:
            self.bar.button.setFocus()

    def _hand_over(self) -> None:
        from contact_desk.ui.handed_drafts.from_window import hand_over

        hand_over(self, self._outermost)

    def show_draft(self) -> None:
        self.pages[self.brain.page].enter()

    def take_keyboard(self) -> None:
        self.activateWindow()
        self.pages[self.brain.page].go_to_first_field()
