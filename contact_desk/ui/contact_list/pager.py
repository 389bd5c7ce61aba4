# SPDX-License-Identifier: MIT
"""The foot of a list: which page of how many, and the way to the others (rows P14 to P16)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from contact_desk.ui.contact_list.page_number import TypedPage, read_page
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label, show_message
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_ROOM_FOR_ALL = 290  # px of the design


class Pager(QWidget, Translated):
    """`page_wanted` carries a page, once however it was asked for; one behind the last only where nobody has counted.

    A number that is out of range becomes that of the nearest page, and the message says so.
    """

    page_wanted = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._page, self._pages, self._exact = 1, 1, True
        self._asked = 1
        self._typed = TypedPage(1, 1)
        self._make_parts()
        self._arrange()
        self.retranslate()

    def show_page(self, page: int, pages: int, *, exact: bool = True, wanted: int = 0) -> None:
        """`exact`: there are no more than `pages`. `wanted` is the page that was asked for. What is typed stays."""
        is_typing = self.field.hasFocus() and self.field.text() != str(self._asked)
        if wanted > page:
            self._say(TypedPage(page, wanted))
        elif page != self._typed.page:
            self._say(TypedPage(page, page))
        self._page, self._pages, self._exact, self._asked = page, pages, exact, page
        for button, is_there in zip(self.buttons(), (page > 1,) * 2 + (page < pages,) * 2, strict=True):
            button.setEnabled(is_there)
        self.field.setEnabled(pages > 1)
        if not is_typing:
            self.field.setText(str(page))
        self.retranslate()

    def show_failure(self) -> None:
        """The page that was asked for has not come: the one that is shown may be left anew."""
        self.show_page(self._page, self._pages, exact=self._exact)

    def turn(self, by: int) -> None:
        """Go on by so many pages, from the one that is asked for already."""
        self._ask(min(max(1, self._asked + by), self._pages))

    def turn_to_first(self) -> None:
        self._ask(1)

    def turn_to_last(self) -> None:
        self._ask(self._pages)

    def enter(self) -> None:
        """Go to the field, to type a number."""
        self.field.setFocus()
        self.field.selectAll()

    def retranslate(self) -> None:
        if self._exact:
            text = self.words("of {pages}", pages=self.words.number(self._pages))
        else:
            text = self.words("of more than {pages}", pages=self.words.number(self._pages - 1))
        self.count.setText(text)
        names = (
            *(self.words("First page"), self.words("Previous page")),
            *(self.words("Next page"), self.words("Last page"), self.words("Page number")),
        )
        for widget, name in zip((*self.buttons(), self.field), names, strict=True):
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self._show_message()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, first and last page are gone to by typing, or by their keys."""
        super().resizeEvent(event)
        for button in (self.first_button, self.last_button):
            button.setVisible(event.size().width() >= _ROOM_FOR_ALL * scale())

    def _make_parts(self) -> None:
        self.first_button = self._button(Icon.FIRST, self.turn_to_first)
        self.previous_button = self._button(Icon.PREVIOUS, lambda: self.turn(-1))
        self.next_button = self._button(Icon.NEXT, lambda: self.turn(+1))
        self.last_button = self._button(Icon.LAST, self.turn_to_last)
        self.field = QLineEdit("1")
        self.field.setObjectName("pageNumberField")
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field.setFixedWidth(round(64 * scale()))
        # Told of twice after Enter, once more when the focus goes: what is asked for already is not asked again.
        self.field.editingFinished.connect(self._go_to_typed)
        self.field.textEdited.connect(lambda _text: self._say(TypedPage(self._page, self._page)))
        self.count = plain_label(role="muted")
        self.count.setObjectName("pageCountLabel")
        self.message = plain_label(role="message", wrap=True)
        self.message.setObjectName("pageNumberFieldMessage")

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addStretch()
        first, previous, following, last = self.buttons()
        for widget in (first, previous, self.field, self.count, following, last):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.message)
        layout.addLayout(row)

    def buttons(self) -> tuple[QToolButton, ...]:
        """From the first page's to the last's."""
        return self.first_button, self.previous_button, self.next_button, self.last_button

    def _button(self, symbol: Icon, turn: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(symbol))
        restyle(button, quiet=True)
        button.clicked.connect(turn)
        return button

    def _go_to_typed(self) -> None:
        if (text := self.field.text()) == str(self._asked):
            return
        typed = read_page(text, self._pages if self._exact else None)
        self.field.setText(str(typed.page or self._asked))
        self._say(typed if text.strip() else TypedPage(self._page, self._page))
        self._ask(typed.page or self._asked)

    def _ask(self, page: int) -> None:
        if page != self._asked:
            self._asked = page
            self.page_wanted.emit(page)

    def _say(self, typed: TypedPage) -> None:
        self._typed = typed
        self._show_message()
        announce(self.field, self.message.text())

    def _show_message(self) -> None:
        show_message(self.message, self._typed.sentence(self.words), "warn")
        self.field.setAccessibleDescription(" ".join(filter(None, (self.count.text(), self.message.text()))))
