# SPDX-License-Identifier: MIT
"""A sentence across a panel with one action and a way to close it; hidden while there is nothing to say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QWidget
from shiboken6 import isValid

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class MessageBar(QFrame, Translated):
    """Shows `Callable[[Words], str]` instead of a string, so that the sentence follows the language."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._say: Callable[[Words], str] | None = None
        self._name: Callable[[Words], str] | None = None
        self._act: Callable[[], None] | None = None
        self._focus_before: QWidget | None = None
        self.label = plain_label(wrap=True)
        self.button = EnterButton()
        self.button.clicked.connect(self._on_clicked)
        self._close = QToolButton()
        self._close.setIcon(icon(Icon.CLOSE))
        restyle(self._close, quiet=True)
        self._close.clicked.connect(self._put_away)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        layout.addWidget(self._close)
        self.hide()
        self.retranslate()

    def say(
        self,
        sentence: Callable[[Words], str],
        *,
        state: str = "bad",
        action: Callable[[Words], str] | None = None,
        on_action: Callable[[], None] | None = None,
    ) -> None:
        """Show the sentence; `state` is ok, warn or bad. With `action` it offers that as a button."""
        self._say, self._name, self._act = sentence, action, on_action
        self._focus_before = QApplication.focusWidget()
        restyle(self, bar=state)
        self.retranslate()
        self.show()
        announce(self, self._spoken(), urgent=state == "bad")

    def retranslate(self) -> None:
        self._close.setAccessibleName(self.words("Close this message"))
        self._close.setToolTip(self._close.accessibleName())
        self.button.setVisible(self._name is not None)
        if self._name is not None:
            self.button.setText(self._name(self.words))
        if self._say is not None:
            self.label.setText(self._say(self.words))
            self.setAccessibleName(self.label.text())
            for button in (self.button, self._close):
                button.setAccessibleDescription(self.label.text())

    def _spoken(self) -> str:
        """The sentence, and what can be done about it."""
        offered = self.button.text().replace("&", "") if self._name is not None else ""
        return " ".join(filter(None, (self.label.text(), offered)))

    def _put_away(self) -> None:
        # Qt would hand the focus to whatever comes next; it belongs where it was before the bar was reached.
        focused, before = QApplication.focusWidget(), self._focus_before
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if had_focus and before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def _on_clicked(self) -> None:
        self._put_away()
        if self._act is not None:
            self._act()
