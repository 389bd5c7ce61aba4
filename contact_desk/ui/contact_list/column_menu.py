# SPDX-License-Identifier: MIT
"""The menu of the columns: sort by one, move it, hide it, show others; the keyboard's way to all that (row X12)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from contact_desk.domain.contact_order import USUAL_ORDER, ContactOrder, read_order
from contact_desk.ui.commands.menu_letters import with_letters
from contact_desk.ui.contact_list.columns import SORTS, TITLES, Column, ColumnLayout, read_layout
from contact_desk.ui.list_look import ListLook
from contact_desk.wording.catalogue import Words


def open_column_menu(
    parent: QWidget, words: Words, look: ListLook, place: QPoint, column: Column | None = None
) -> QMenu:
    """At a place of the screen; with a `column` what can be done to it stands first, else a menu for each of them."""
    menu = QMenu(parent)
    menu.setObjectName("columnMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    maker = _Maker(menu, words, look)
    if column is None:
        maker.add_columns()
    else:
        maker.add_actions(menu, column)
    maker.add_choice()
    menu.popup(place)
    return menu


class _Maker:
    def __init__(self, menu: QMenu, words: Words, look: ListLook) -> None:
        self._menu, self._words, self._look = menu, words, look
        self._layout = read_layout(look.look.columns, look.look.widths)
        self._order = read_order(look.look.order)
        self._more, self._usual = words("&Show another column"), words("As &usual")

    def add_columns(self) -> None:
        """A menu for each column that is shown."""
        for title, column in self._titled(self._layout.shown, self._more, self._usual):
            self.add_actions(self._menu.addMenu(title), column)

    def add_actions(self, menu: QMenu, column: Column) -> None:
        words, layout = self._words, self._layout
        if column in SORTS:
            for descending, text in ((False, words("Sort &ascending")), (True, words("Sort &descending"))):
                order = ContactOrder(SORTS[column], descending)
                sort = _add(menu, text, lambda order=order: self._sort(order))  # type: ignore[misc]
                sort.setCheckable(True)
                sort.setChecked(order == self._order)
            menu.addSeparator()
        for by, text in ((-1, words("Move to the &left")), (+1, words("Move to the &right"))):
            moved = layout.moved(column, by)
            _add(menu, text, lambda moved=moved: self._lay_out(moved)).setEnabled(moved != layout)  # type: ignore[misc]
        if column is not Column.IDENTITY:
            _add(menu, words("&Hide this column"), lambda: self._hide(column))

    def add_choice(self) -> None:
        """The columns that are not shown, and the way back."""
        self._menu.addSeparator()
        hidden = [column for column in TITLES if column not in self._layout.shown]
        if hidden:
            more = self._menu.addMenu(self._more)
            for title, column in self._titled(hidden):
                wider = self._layout.with_column(column)
                _add(more, title, lambda wider=wider: self._lay_out(wider))  # type: ignore[misc]
        usual = _add(self._menu, self._usual, self._reset)
        usual.setEnabled(self._layout != ColumnLayout() or self._order != USUAL_ORDER)

    def _titled(self, columns: Sequence[Column], *others: str) -> list[tuple[str, Column]]:
        """Each with a letter that none of the `others` has."""
        texts = [self._words(TITLES[column]) for column in columns]
        return list(zip(with_letters([*texts, *others]), columns, strict=False))

    def _sort(self, order: ContactOrder) -> None:
        self._look.choose(order=order.written())

    def _lay_out(self, layout: ColumnLayout) -> None:
        self._look.choose(**layout.written())

    def _hide(self, column: Column) -> None:
        """Nothing is sorted by what cannot be seen."""
        order = "" if SORTS.get(column) is self._order.by else self._look.look.order
        self._look.choose(**self._layout.without(column).written(), order=order)

    def _reset(self) -> None:
        self._look.choose(columns="", widths="", order="")


def _add(menu: QMenu, text: str, do: Callable[[], None]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked: do())
    return action
