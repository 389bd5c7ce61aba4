# SPDX-License-Identifier: MIT
"""Ties the filters of the list to the search field: what is chosen becomes a term of what is typed (row P23)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from contact_desk.domain.contact_query import ContactQuery
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.query_writing import with_value, without
from contact_desk.ui.commands.menu_letters import with_letters
from contact_desk.ui.contact_filters.bar import FilterBar
from contact_desk.ui.contact_filters.fields import type_choices, value_in
from contact_desk.ui.contact_filters.saved_filters import SavedFilterList
from contact_desk.ui.widgets.tab_order import follow_layouts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from contact_desk.desk import Desk
    from contact_desk.ui.operations import Operations, Task
    from contact_desk.ui.workplace import Workplace

_NOTHING = ContactQuery()
_ROOM = 60  # per cent of the list's height, that the bar takes at most


class Filtering(QObject):
    """Made when a filter is first wanted."""

    def __init__(self, place: Workplace, desk: Desk, operations: Operations) -> None:
        super().__init__(place)
        self._place, self._list = place, place.list
        self._desk, self._operations = desk, operations
        self._asking: dict[QueryField, Task] = {}
        self.saved = SavedFilterList(place, desk, operations)
        self.bar: FilterBar | None = None
        self._list.answered.connect(self._follow)

    def attach(self, desk: Desk) -> None:
        """Another store."""
        self._desk = desk
        self.saved.attach(desk)

    def open_types(self) -> QMenu:
        """The menu of the types below its button."""
        words, lists, button = self._list.words, self._list.model.vocabulary, self._list.heading.type_button
        menu = QMenu(button)
        menu.setObjectName("typeMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = value_in(self._query(), QueryField.TYPE, lists)
        choices, group = type_choices(lists, words), QActionGroup(menu)
        for (code, _label), text in zip(choices, with_letters([label for _, label in choices]), strict=True):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(code == now)
            group.addAction(action)
            action.triggered.connect(partial(self._filter, QueryField.TYPE, code))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        return menu

    def toggle_bar(self) -> None:
        self.show_bar(self.bar is None or self.bar.isHidden())

    def show_bar(self, wanted: bool) -> None:
        """Unfold the bar and go there, or fold it away."""
        bar, focused = self.bar or self._make_bar(), QApplication.focusWidget()
        # What is hidden has no focus any more.
        was_inside = focused is not None and bar.isAncestorOf(focused)
        bar.setVisible(wanted)
        self._list.heading.filters_button.setChecked(wanted)
        if wanted:
            bar.show_query(self._query(), self._list.model.vocabulary)
            bar.enter()
        elif was_inside:
            self._list.heading.filters_button.setFocus()

    def take_out(self, start: int) -> None:
        """Without the term that starts there in what the list shows."""
        term = next((term for term in self._query().terms if term.start == start), None)
        if term is not None:
            search = self._place.search
            search.search_for(without(search.searched(), term))

    def _query(self) -> ContactQuery:
        """What the list shows."""
        return self._list.query() or _NOTHING

    def _filter(
        self, field: QueryField, value: str, _checked: bool = False, *, is_whole: bool = False
    ) -> None:
        search = self._place.search
        language = self._list.words.language
        search.search_for(with_value(search.searched(), field, value, language, is_whole=is_whole))

    def _make_bar(self) -> FilterBar:
        self.bar = bar = FilterBar(self._list.words, self._list.model.vocabulary)
        bar.filtered.connect(
            lambda field, value, whole: self._filter(QueryField(field), value, is_whole=whole)
        )
        bar.asked.connect(lambda field, typed: self._ask(QueryField(field), typed))
        bar.applied.connect(lambda: self._list.search(self._place.search.searched(), then_focus=True))
        bar.reset.connect(self._place.reset_search)
        bar.save_wanted.connect(self.saved.save)
        self._list.place_bar(bar, _ROOM)
        follow_layouts(bar.window())
        return bar

    def _ask(self, field: QueryField, typed: str) -> None:
        if (last := self._asking.get(field)) is not None:
            last.cancel()
        work = partial(self._desk.query_values.of, field, typed)
        # What fails here fails for the search as well, which says so.
        self._asking[field] = self._operations.run(
            work, partial(self._offer, field, typed), lambda _error: None, owner=self
        )

    def _offer(self, field: QueryField, typed: str, values: Sequence[str]) -> None:
        if self.bar is not None:
            self.bar.offer(field, typed, values)

    def _follow(self) -> None:
        if self.bar is not None and not self.bar.isHidden():
            self.bar.show_query(self._query(), self._list.model.vocabulary)
