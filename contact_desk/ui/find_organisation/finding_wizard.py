# SPDX-License-Identifier: MIT
"""What the wizards that find something share: criteria, results, and the way between them; a choice is theirs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.find_organisation.footer import FindingFooter
from contact_desk.ui.find_organisation.page import CriteriaBase
from contact_desk.ui.find_organisation.progress import Progress, Step
from contact_desk.ui.find_organisation.results_page import ResultsPage
from contact_desk.ui.lists_reader import ListsReader
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.panel_walk import PanelWalk
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.step_list import StepList
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_SIZE = QSize(940, 620)
_SHARE_OF_STEPS = 0.32  # of the width, at most
_HEADING_INDENT = 10  # px of the design, where the icons of the steps begin


class FindingWizard(Translated, QDialog):
    """Whoever extends it makes the two pages, says its title, and checks and hands over what was chosen."""

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget | None,
        *,
        criteria: CriteriaBase,
        results: ResultsPage,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._desk = desk
        self.question = Question(operations, self)
        self._lists = ListsReader(desk, operations, self)
        self.progress = Progress()
        self.criteria_page, self.results = criteria, results
        self.steps = StepList(self.progress, words)
        self.footer = FindingFooter(words)
        self._heading = plain_label(role="section", wrap=True)
        self._lay_out()
        walk = PanelWalk(self, (self.steps, self.criteria_page, self.results, self.footer))
        QShortcut(QKeySequence("F6"), self, lambda: walk.go(+1))
        QShortcut(QKeySequence("Shift+F6"), self, lambda: walk.go(-1))
        self._connect(operations)
        self.retranslate()
        self._show_step(Step.CRITERIA)
        self._lists.read()

    def title_text(self) -> str:
        raise NotImplementedError

    def take(self) -> None:
        """Hand over the record that is chosen, if it may still be taken."""
        raise NotImplementedError

    def open(self) -> None:
        """Show it beside whatever opened it, which stays usable: a card that was opened is to be read."""
        self.show()
        self.criteria_page.go_to_first_field()

    def search(self) -> None:
        """Go to the results of the criteria as they stand."""
        self._show_step(Step.RESULTS)
        self.results.search(self.criteria_page.criteria())
        self.results.setFocus()

    def go_back(self) -> None:
        """Back to the criteria, which are as they were left."""
        self.question.drop()
        self._show_step(Step.CRITERIA)
        self.criteria_page.go_to_first_field()

    def finish(self) -> None:
        """Take the chosen record, if there is one."""
        if self.question.is_open() or not self.results.has_results():
            return
        if self.results.chosen() is None:
            self.results.bar.say(self.choose_first, state="warn")
            return
        self.results.bar.hide()
        self.take()

    def choose_first(self, words: Words) -> str:
        """That nothing is chosen."""
        raise NotImplementedError

    def done(self, result: int) -> None:
        self.question.drop()
        had_the_keyboard = self.isActiveWindow()
        super().done(result)
        if had_the_keyboard and (opener := self.parentWidget()) is not None:
            # Not every window manager would choose it; it goes on where it was left.
            opener.activateWindow()

    def retranslate(self) -> None:
        self.setWindowTitle(self.title_text())
        self._heading.setText(self.title_text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.steps.give_room(round(self.width() * _SHARE_OF_STEPS))

    def tell_failure(self, error: ContactDeskError) -> None:
        self.results.bar.say(
            partial(sentence, error), action=lambda words: words("&Try again"), on_action=self.finish
        )

    def _go_to(self, step: Step) -> None:
        if step is Step.RESULTS:
            self.search()
        else:
            self.go_back()

    def _show_step(self, step: Step) -> None:
        self.progress.go_to(step)
        page = self.results if step is Step.RESULTS else self.criteria_page
        self._pages.setCurrentWidget(page)
        self.steps.show_progress()
        self._show_buttons()
        follow_layouts(self)
        announce(page, page.spoken())

    def _show_buttons(self) -> None:
        self.footer.show_for(self.progress.page, can_finish=self.results.has_results())

    def _take_lists(self, lists: Vocabulary) -> None:
        self.criteria_page.bar.hide()
        self.criteria_page.offer_types(lists)
        self.results.show_lists(lists)

    def _tell_no_lists(self, error: ContactDeskError) -> None:
        self.criteria_page.bar.say(
            partial(sentence, error), action=lambda words: words("&Try again"), on_action=self._lists.read
        )

    def _connect(self, operations: Operations) -> None:
        self.footer.cancel.clicked.connect(self.reject)
        self.footer.back.clicked.connect(self.go_back)
        self.footer.next.clicked.connect(self.search)
        self.footer.finish.clicked.connect(self.finish)
        self.steps.step_asked.connect(self._go_to)
        self.results.agreed.connect(self.finish)
        self.results.answered.connect(self._show_buttons)
        self.results.back_wanted.connect(self.go_back)
        self._lists.arrived.connect(self._take_lists)
        self._lists.failed.connect(self._tell_no_lists)
        operations.changed.connect(self._lists.hear)
        operations.changed.connect(self.results.hear)

    def _lay_out(self) -> None:
        self._heading.setContentsMargins(round(_HEADING_INDENT * scale()), 0, 0, 0)
        side = QFrame()
        restyle(side, bar="side")
        side_column = QVBoxLayout(side)
        side_column.setContentsMargins(12, 24, 12, 16)
        side_column.setSpacing(12)
        side_column.addWidget(self._heading)
        side_column.addWidget(self.steps, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.criteria_page)
        self._pages.addWidget(self.results)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(side, 1)
        middle.addWidget(self._pages, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.footer)
        screen = self.screen().availableSize()
        self.resize((_SIZE * scale()).boundedTo(screen).expandedTo(_SIZE))
