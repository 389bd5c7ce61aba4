# SPDX-License-Identifier: MIT
"""One line of the bar above the list: a sentence, what can be done about it, and a way to put it out of sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QToolButton

from contact_desk.domain.handed_draft import HandedDraft
from contact_desk.ui.draft_names import draft_name, menu_line, short
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.folding_row import FoldingButton, FoldingRow
from contact_desk.ui.widgets.labels import ElidedLabel
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class HandedDraftsRow(QFrame, Translated):
    """Shows `drafts` until it is closed, and again as soon as they are others."""

    closed = Signal()

    def __init__(self, words: Words, name: str) -> None:
        super().__init__()
        self.words = words
        self.drafts: tuple[HandedDraft, ...] = ()
        self.setObjectName(name)
        restyle(self, panel=True)
        self.label = ElidedLabel()
        self.label.setObjectName(f"{name}Text")
        self.buttons: list[FoldingButton] = []
        self._menu = QMenu(self)
        self._row = FoldingRow(self, self.label)
        self._row.setContentsMargins(14, 6, 6, 6)
        self._close = QToolButton()
        self._close.setIcon(icon(Icon.CLOSE))
        self._close.clicked.connect(self.put_away)
        restyle(self._close, quiet=True)
        self._row.addWidget(self._close)
        self.hide()

    def put_away(self) -> None:
        self.hide()
        self.closed.emit()

    def sentence(self) -> str:
        """What waits; asked for only while something does."""
        raise NotImplementedError

    def name_buttons(self) -> None:
        """Give the buttons their words, and show those that there is something for."""
        raise NotImplementedError

    def show_drafts(self, drafts: tuple[HandedDraft, ...]) -> None:
        """The latest first."""
        if drafts == self.drafts:
            return
        self.drafts = drafts
        before = self.label.whole_text()
        self.retranslate()
        self.setVisible(bool(drafts))
        if drafts and self.label.whole_text() != before:
            announce(self, self.label.whole_text())

    def retranslate(self) -> None:
        said = self.sentence() if self.drafts else ""
        self.label.set_text(said)
        self._close.setAccessibleName(self.words("Close this bar"))
        self._close.setToolTip(self._close.accessibleName())
        for part in (self, self._close, *self.buttons):
            part.setAccessibleDescription(said)
        self.setAccessibleName(self.words("Drafts handed over"))
        if self.drafts:
            self.name_buttons()

    def add_button(self, name: str, icon_name: Icon, act: Callable[[], None]) -> FoldingButton:
        button = FoldingButton(icon_name)
        button.setObjectName(name)
        button.clicked.connect(act)
        restyle(button, quiet=True)
        self.buttons.append(button)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def choose(
        self,
        button: QPushButton,
        drafts: Sequence[HandedDraft],
        person: Callable[[HandedDraft], str],
        act: Callable[[HandedDraft], None],
    ) -> None:
        """Do it to the only draft, or to the one that is chosen from a menu."""
        if len(drafts) == 1:
            act(drafts[0])
            return
        self._menu.clear()
        for handed in drafts:
            name = self.words("{person}: {name}", person=person(handed), name=self.short_name(handed))
            self._menu.addAction(menu_line(name, handed.at, self.words), partial(act, handed))
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def short_name(self, handed: HandedDraft) -> str:
        return short(draft_name(handed.kept, self.words), self)
