# SPDX-License-Identifier: MIT
"""*Why can I not?* and *Who can see this?*, answered in the words of the very check that decides (row N35)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contact_desk.domain.access import Holder, Right, Standing
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.rights import standing_of
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.labels import selectable_label
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.refusal_text import refusal_text, whom_to_ask
from contact_desk.wording.right_text import audience_lines, right_label, sources_text

if TYPE_CHECKING:
    from contact_desk.domain.people import Audience
    from contact_desk.ui.main_window import MainWindow


class Explanation(TallDialog):
    """Lines that can be read with Tab, and copied; it asks for nothing."""

    def __init__(self, words: Words, parent: QWidget, name: str, title: Say, lines: Iterable[str]) -> None:
        super().__init__(words, parent, name)
        self._title = title
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).hide()
        self.lines = [selectable_label(line, wrap=True) for line in lines]
        for line in self.lines:
            line.setAccessibleName(line.text())
            self.body.addWidget(line)
        self.body.addStretch(1)
        self.retranslate()
        follow_layouts(self)

    def title_text(self) -> str:
        return self._title(self.words)

    def agree_text(self) -> str:
        return self.words("Close")

    def agree(self) -> None:
        self.accept()

    def text(self) -> str:
        """All that it says, a line each."""
        return "\n".join(line.text() for line in self.lines)


def explain_rights(window: MainWindow) -> None:
    """What the user may do and whence, what not, and whom to ask."""
    desk = window.desk
    if desk is not None:
        window.operations.run(
            lambda: standing_of(desk),
            partial(_show_rights, window),
            partial(_tell, window),
            owner=window,
        )


def explain_audience(window: MainWindow) -> None:
    """Who may know of the record on show: organisations are everybody's (`product.md`, decision 8)."""
    desk, contact = window.desk, window.on_show.contact()
    if not contact:
        lines = [window.words("Organisations are public: everybody who may work with the store sees them.")]
        Explanation(window.words, window, "audienceExplanation", _who_sees, lines).open()
    elif desk is not None:
        window.operations.run(
            lambda: desk.sharing.who_sees(contact),
            partial(_show_audience, window),
            partial(_tell, window),
            owner=window,
        )


def right_lines(standing: Standing, words: Words) -> Iterable[str]:
    """What is missing first: that is what was asked for; what comes from the same source is said once."""
    if (refusal := standing.refusal()) or standing.has(Right.ADMINISTRATOR):
        # Nothing at all, or everything: there is one reason for all of it.
        yield (
            refusal_text(standing, Right.ADMINISTRATOR, words)
            if refusal
            else everything_text(standing, words)
        )
        return
    missing = [right for right in Right if not standing.has(right)]
    if missing:
        yield words("You lack these rights. {ask}", ask=whom_to_ask(standing, words))
        yield from (words("• {right}", right=right_label(right, words)) for right in missing)
    for whence, held in _by_source(standing, words).items():
        yield words("You have these rights ({sources}).", sources=whence)
        yield from (words("• {right}", right=right_label(right, words)) for right in held)


def everything_text(standing: Standing, words: Words) -> str:
    """Of an administrator, and of anybody in a store without users."""
    sources = standing.sources[Right.ADMINISTRATOR]
    whence = sources_text(sources, words)
    if sources[0].holder is Holder.UNGUARDED:
        return words("You may do everything: {sources}.", sources=whence)
    label = right_label(Right.ADMINISTRATOR, words)
    return words(
        "You may do everything: the right “{right}” ({sources}) includes all others.",
        right=label,
        sources=whence,
    )


def _by_source(standing: Standing, words: Words) -> dict[str, list[Right]]:
    held: dict[str, list[Right]] = {}
    for right in Right:
        if standing.has(right):
            whence = sources_text(standing.sources[right], words)
            held.setdefault(whence, []).append(right)
    return held


def _show_rights(window: MainWindow, standing: Standing) -> None:
    words = window.words
    lines = right_lines(standing, words)
    Explanation(words, window, "rightsExplanation", _why_not, lines).open()


def _show_audience(window: MainWindow, audience: Audience) -> None:
    words = window.words
    lines = audience_lines(audience, words)
    Explanation(words, window, "audienceExplanation", _who_sees, lines).open()


def _why_not(words: Words) -> str:
    return words("Why can I not…?")


def _who_sees(words: Words) -> str:
    return words("Who can see this?")


def _tell(window: MainWindow, error: ContactDeskError) -> None:
    window.message.say(lambda words: sentence(error, words))
