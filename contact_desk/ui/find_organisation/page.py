# SPDX-License-Identifier: MIT
"""What the pages share: title and subtitle above, a body, and a bar below for what concerns no field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.find_organisation.progress import TITLES, Step
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.wording.catalogue import Words


class FindingPage(Translated, QWidget):
    step: Step

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName(self.step)
        self.title = plain_label(role="title", wrap=True)
        self.subtitle = plain_label(role="muted", wrap=True)
        self.bar = MessageBar(words, button="tryAgainButton")
        self.body = QVBoxLayout()
        self.body.setSpacing(12)

    def arrange(self) -> QVBoxLayout:
        """Title, subtitle and body in one column, for the page to put where it wants them."""
        column = QVBoxLayout()
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.subtitle)
        column.addSpacing(12)
        column.addLayout(self.body, 1)
        return column

    def subtitle_text(self) -> str:
        """One line on what the page shows or asks for."""
        raise NotImplementedError

    def spoken(self) -> str:
        """What a screen reader says of the page when it comes up."""
        steps = tuple(Step)
        step = self.words(
            "Step {number} of {count}: {title}",
            number=steps.index(self.step) + 1,
            count=len(steps),
            title=self.title.text(),
        )
        return f"{step} – {self.subtitle.text()}"

    def retranslate(self) -> None:
        self.title.setText(self.words(TITLES[self.step]))
        self.subtitle.setText(self.subtitle_text())
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.subtitle.text())


class CriteriaBase(FindingPage):
    """What somebody looks for, field by field. It looks for nothing itself."""

    step = Step.CRITERIA
    # Whose values are offered as the type.
    types_list: ListName

    def __init__(self, words: Words, lists: Vocabulary) -> None:
        super().__init__(words)
        self._lists = lists
        self.type: ChoiceField
        self.inactive_too = WrappedCheckBox()
        self.inactive_too.setObjectName("inactiveToo")

    def criteria(self) -> Any:
        """As they were typed."""
        raise NotImplementedError

    def offer_types(self, lists: Vocabulary) -> None:
        """The lists are others by now."""
        self._lists = lists
        self.type.offer(self.types)

    def go_to_first_field(self) -> None:
        raise NotImplementedError

    def types(self, words: Words) -> Sequence[tuple[str, str]]:
        """Those that are retired too: records still have them."""
        types = self._lists.of(self.types_list)
        return [("", ""), *((value.code, value.label(words.language)) for value in types)]

    def lay_out(self, *parts: QWidget) -> None:
        """One below the other, scrolled where they are taller than the window."""
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)
        content = QWidget()
        content.setLayout(self.arrange())
        self.area = TallArea(content, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.bar)
