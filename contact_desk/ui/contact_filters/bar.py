# SPDX-License-Identifier: MIT
"""The filter bar over the list of contacts (rows P23, P25, P26). It asks nothing and searches nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from contact_desk.domain.contact_query import ContactQuery
from contact_desk.domain.query_fields import WHOLE, QueryField
from contact_desk.domain.query_writing import chosen
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_filters.fields import choices_from, filter_fields, value_in
from contact_desk.ui.contact_filters.offered_field import OfferedField
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_WIDTH = 136  # px of the design
_LEAST_LINES = 3


class FilterBar(QFrame, Translated):
    """`filtered` carries a field, its value and whether that is a whole name, as soon as one is chosen.

    `asked`: values of a field are wanted for what is typed in it; `applied`: go on in what was found.
    """

    filtered = Signal(str, str, bool)
    asked = Signal(str, str)
    applied = Signal()
    reset = Signal()
    save_wanted = Signal()

    def __init__(self, words: Words, lists: Vocabulary) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("filterBar")
        restyle(self, bar="filters")
        self.fields = filter_fields(words, lists)
        self._lists = lists
        # With whether the whole name is meant, and no other that begins so.
        self._values = dict.fromkeys(self.fields, ("", False))
        self.apply_button = _button("applyFiltersButton", primary=True)
        self.reset_button = _button("resetFiltersButton")
        self.save_button = _button("saveFilterButton")
        self.apply_button.clicked.connect(self.apply)
        self.reset_button.clicked.connect(self.reset)
        self.save_button.clicked.connect(self.save_wanted)
        self._connect()
        self._arrange()
        self.retranslate()

    def show_query(self, query: ContactQuery, lists: Vocabulary) -> None:
        """What is searched now, as far as there are fields for it; what somebody is typing stays."""
        self._offer_choices(lists)
        for field, shown in self.fields.items():
            value, term = value_in(query, field, lists), chosen(query, field)
            known = (value, term is not None and term.is_whole)
            is_typed = isinstance(shown, OfferedField) and shown.line.hasFocus() and shown.line.isModified()
            if known != self._values[field] or not is_typed:
                self._values[field] = known
                shown.load(value)

    def offer(self, field: QueryField, typed: str, values: Sequence[str]) -> None:
        """The answer to `asked`."""
        shown = self.fields[field]
        if isinstance(shown, OfferedField):
            shown.show_offers(typed, values)

    def apply(self) -> None:
        """Filter by all that stands here, and go on in what was found."""
        for field in self.fields:
            self._take(field)
        self.applied.emit()

    def enter(self) -> None:
        next(iter(self.fields.values())).editor.setFocus()

    def retranslate(self) -> None:
        self.setAccessibleName(self.words("Filters"))
        self.apply_button.setText(self.words("Apply"))
        self.reset_button.setText(self.words("Reset"))
        self.reset_button.setAccessibleDescription(self.words("Clears the search and all filters."))
        self.save_button.setText(self.words("Save this filter…"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # It has asked for its height before it knew how wide it is.
        QTimer.singleShot(0, self._area, self._area.updateGeometry)

    def _offer_choices(self, lists: Vocabulary) -> None:
        if lists == self._lists:
            return
        self._lists = lists
        for field, shown in self.fields.items():
            if isinstance(shown, ChoiceField):
                shown.offer(choices_from(field, lists))

    def _take(self, field: QueryField, *, is_picked: bool = False) -> None:
        """`is_picked`: by Enter or from what is offered, so that the same text may mean the whole name now."""
        shown = self.fields[field]
        value, (known, known_whole) = shown.text().strip(), self._values[field]
        is_whole = isinstance(shown, OfferedField) and field in WHOLE and shown.is_offered()
        if value == known and (known_whole or not (is_picked and is_whole)):
            return
        self._values[field] = (value, is_whole)
        if isinstance(shown, OfferedField):
            shown.line.setModified(False)
        self.filtered.emit(field, value, is_whole)

    def _connect(self) -> None:
        for field, shown in self.fields.items():
            if isinstance(shown, OfferedField):
                shown.asked.connect(partial(self.asked.emit, field))
                shown.taken.connect(partial(self._take, field, is_picked=True))
                shown.left.connect(partial(self._take, field))
            elif isinstance(shown, ChoiceField):
                shown.changed.connect(lambda _text, field=field: self._take(field))

    def _arrange(self) -> None:
        content = QWidget()
        fields, buttons = Flow(spacing=8), Flow(spacing=8)
        for shown in self.fields.values():
            shown.setFixedWidth(round(_WIDTH * scale()))
            fields.addWidget(shown)
        for button in (self.apply_button, self.reset_button, self.save_button):
            buttons.addWidget(button)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(fields)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 6)
        self._area = TallArea(content)
        # With chips and a sentence below it, the smallest window has no room for more.
        self._area.setMinimumHeight(_LEAST_LINES * self.fontMetrics().height())
        column.addWidget(self._area)


def _button(name: str, *, primary: bool = False) -> EnterButton:
    button = EnterButton()
    button.setObjectName(name)
    button.setAutoDefault(False)
    restyle(button, primary=primary)
    return button
