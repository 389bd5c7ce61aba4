# SPDX-License-Identifier: MIT
"""A sentence across a panel with one action and a way to close it; hidden while there is nothing to say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class MessageBar(QFrame, Translated):
    """Shows `Callable[[Words], str]` instead of a string, so that the sentence follows the language.

    Its parts are made when there is first something to say: most bars never say anything. `button` is the object name
    of the one that offers something.
    """

    def __init__(self, words: Words, parent: QWidget | None = None, *, button: str = "") -> None:
        super().__init__(parent)
        self.words = words
        self._button_name = button
        self._say: Callable[[Words], str] | None = None
        self._name: Callable[[Words], str] | None = None
        self._act: Callable[[], None] | None = None
        self._focus_before: QWidget | None = None
        self._parts: _Parts | None = None
        self.hide()

    @property
    def label(self) -> QLabel:
        return self._made().label

    @property
    def button(self) -> QPushButton:
        return self._made().button

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

    def tells_trouble(self) -> bool:
        """Whether it says that something was not done."""
        return self.isVisible() and self.property("bar") == "bad"

    def take_back(self, sentence: Callable[[Words], str]) -> None:
        """Hide it, unless something else was said since."""
        if self._say == sentence:
            self.hide()

    def retranslate(self) -> None:
        if self._parts is None and self._say is None:
            return
        parts = self._made()
        parts.close.setAccessibleName(self.words("Close this message"))
        parts.close.setToolTip(parts.close.accessibleName())
        parts.button.setVisible(self._name is not None)
        if self._name is not None:
            parts.button.setText(self._name(self.words))
        if self._say is not None:
            parts.label.setText(self._say(self.words))
            self.setAccessibleName(parts.label.text())
            for button in (parts.button, parts.close):
                button.setAccessibleDescription(parts.label.text())

    def _made(self) -> _Parts:
        if self._parts is None:
            self._parts = parts = _Parts(self)
            parts.button.setObjectName(self._button_name)
            parts.button.clicked.connect(self._on_clicked)
            parts.close.clicked.connect(self._put_away)
            self.retranslate()
            follow_layouts(self.window())
        return self._parts

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


class _Parts:
    """The sentence, the button that offers something, and the one that closes the bar."""

    def __init__(self, bar: QFrame) -> None:
        self.label = plain_label(wrap=True)
        self.button = EnterButton()
        self.close = QToolButton()
        self.close.setIcon(icon(Icon.CLOSE))
        restyle(self.close, quiet=True)
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.close)
