# SPDX-License-Identifier: MIT
"""A page of the wizard as a box under a heading that folds it away; made and put in one after the other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.errors import FieldError
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.properties.words_without_letters import WordsWithoutLetters
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.base_page import WizardPage, Workbench
from contact_desk.wording.catalogue import Words

_BY_CALL = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class Box(Translated, QFrame):
    """`folded` tells that the user has opened or folded it. The heading's name is the page's and "Heading"."""

    folded = Signal()

    def __init__(
        self, bench: Workbench, words: Words, make: type[WizardPage], *, is_open: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._bench = bench
        self._make = make
        self.page: WizardPage | None = None
        self._is_in = False
        restyle(self, panel=True)
        self.heading = QPushButton(self)
        self.heading.setObjectName(f"{make.page}Heading")
        self.heading.setCheckable(True)
        self.heading.setChecked(is_open)
        restyle(self.heading, fold=True)
        self.heading.toggled.connect(self._fold)
        self.heading.clicked.connect(self.folded)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        column.addWidget(self.heading)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(14, 4, 14, 14)
        column.addLayout(self._inside)
        self.retranslate()

    def make_page(self) -> WizardPage:
        """The page, made when it is first asked for; nobody sees it before it is put in."""
        if self.page is None:
            self.page = self._make(self._bench, WordsWithoutLetters(self.words), self)
        return self.page

    def put_in(self) -> None:
        """Give the page its room under the heading."""
        self._is_in = True
        self._inside.addWidget(self.make_page())
        self._fold()

    def is_in(self) -> bool:
        return self._is_in

    def is_open(self) -> bool:
        return self.heading.isChecked()

    def open(self) -> None:
        self.heading.setChecked(True)

    def show_errors(self, errors: Iterable[FieldError]) -> None:
        """Open the box, tell each error at its field and go to the first."""
        self.open()
        self.make_page().show_errors(errors)

    def speak(self, words: Words) -> None:
        self.words = words
        self.retranslate()
        if self.page is not None:
            self.page.speak(WordsWithoutLetters(words))

    def retranslate(self) -> None:
        self.heading.setText(self.words(self._bench.brain.titles[self._make.page]))
        self.heading.setAccessibleDescription(self.words("The space bar opens or folds this part."))

    def show_page(self) -> None:
        """Have box and page shown before their layouts do it, so that the page can take the focus."""
        if self.isHidden() and not self.testAttribute(_BY_CALL):
            self.show()
        if self.page is not None:
            self.page.setVisible(self.is_open())

    def _fold(self) -> None:
        is_open = self.is_open()
        self.heading.setIcon(icon(Icon.OPENED if is_open else Icon.NEXT))
        # A page that was never hidden is shown by its layout: asked for sooner, it would be laid out twice.
        if self.page is not None and (self.page.testAttribute(_BY_CALL) or not is_open):
            self.page.setVisible(is_open)
        margins = self._inside.contentsMargins()
        margins.setBottom(14 if is_open else 0)
        margins.setTop(4 if is_open else 0)
        self._inside.setContentsMargins(margins)
