# SPDX-License-Identifier: MIT
"""What every page of the wizard shares: title, subtitle, a form that scrolls, a bar for what has no field."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.errors import FieldError
from contact_desk.ui.operations import Operations
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.form import Form
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import field_sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_WIDEST = 860  # px of the design


@dataclass(frozen=True)
class Workbench:
    """What the pages work with: the desk, the way to it, and the draft that they share.

    `area` is what pages that stand under one another scroll in together; without one each is a page of its own.
    """

    desk: Desk
    operations: Operations
    brain: Brain
    area: TallArea | None = None


class WizardPage(Translated, QWidget):
    """`opened_contact` asks for another contact's card, `edit_asked` for a page (from the summary)."""

    page: Page
    opened_contact = Signal(int)
    edit_asked = Signal(object)

    def __init__(self, bench: Workbench, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.bench = bench
        self.brain = bench.brain
        self.form = Form(self.brain.put)
        self.setObjectName(self.page)
        self.title = plain_label(role="title", wrap=True)
        self.subtitle = plain_label(role="muted", wrap=True)
        self.bar = MessageBar(words)
        self.body = QVBoxLayout()
        self._lay_out()
        self.build()
        self.form.load(self.brain.text)
        self.retranslate()

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        if self.bench.area is None:
            self._lay_out_page()
        else:
            self.area = self.bench.area
            self._lay_out_part()

    def _lay_out_part(self) -> None:
        """Without a title, which whatever it is a part of has."""
        for label in (self.title, self.subtitle):
            label.setParent(self)
            label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.body)
        column.addWidget(self.bar)

    def _lay_out_page(self) -> None:
        content = QWidget()
        content.setMaximumWidth(round(_WIDEST * scale()))
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.subtitle)
        column.addSpacing(12)
        column.addLayout(self.body, 1)
        self.area = TallArea(content, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area, 1)
        # Outside what scrolls: whatever it says is to be seen at once.
        whole.addWidget(self.bar)

    def build(self) -> None:
        """Make the fields, put them into `body` and tell `form` of them."""
        raise NotImplementedError

    def add_row(self, *parts: tuple[QWidget | None, int]) -> None:
        """Put fields side by side into `body`, each with its share of the width."""
        self.body.addWidget(Row(*parts, parent=self.body.parentWidget()))

    def subtitle_text(self) -> str:
        """One line on what the page asks for."""
        return ""

    def enter(self) -> None:
        """The page is about to be shown: bring it up to date with the draft."""
        self.bar.hide()
        self.form.load(self.brain.text)
        self.retranslate()

    def hear(self, path: str) -> None:
        """Another page, shown at the same time, has put something at this path of the draft."""

    def go_to_first_field(self) -> None:
        """Put the focus where typing begins."""

    def vocabulary_arrived(self) -> None:
        """The lists of this store have been read; offer them."""

    def resume(self) -> None:
        """The page is shown again after a kill: open what stood open on it."""

    def suspend(self) -> None:
        """The wizard is about to go: put away what stands open on the page; `resume` opens it again."""

    def before_leaving(self, go_on: Callable[[], None]) -> None:
        """Ask the store what only it knows, then `go_on`; called when nothing else keeps the page."""
        go_on()

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        """Tell each error at its field and bring the first into view; the bar tells one that has no field."""
        for error in self.form.show(errors)[:1]:
            self.bar.say(partial(field_sentence, error))
        self.area.keep_in_view()

    def spoken(self) -> str:
        """What a screen reader says of the page when it comes up: which step it is, and what it asks for."""
        step = self.words(
            "Step {number} of {count}: {title}",
            number=self.brain.steps.index(self.page) + 1,
            count=len(self.brain.steps),
            title=self.title.text(),
        )
        return " – ".join(filter(None, (step, self.subtitle.text())))

    def retranslate(self) -> None:
        self.title.setText(self.words(self.brain.titles[self.page]))
        text = self.subtitle_text()
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text) and self.bench.area is None)
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(text)
