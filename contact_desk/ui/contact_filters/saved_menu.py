# SPDX-License-Identifier: MIT
"""The menu of saved filters: mine first, then those shown to all; it is made anew each time it is opened (X11)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from contact_desk.domain.saved_filter import SavedFilter
from contact_desk.ui.commands.menu_letters import with_letters
from contact_desk.ui.icons import Icon, icon
from contact_desk.wording.catalogue import Words

_LONGEST = 60


@dataclass(frozen=True)
class FilterActions:
    """What the menu does: each of the first four with one filter."""

    open: Callable[[SavedFilter], None]
    replace: Callable[[SavedFilter], None]
    rename: Callable[[SavedFilter], None]
    delete: Callable[[SavedFilter], None]
    save: Callable[[], None]


def saved_menu(
    parent: QWidget,
    words: Words,
    filters: Sequence[SavedFilter],
    searched: str,
    *,
    me: str,
    act: FilterActions,
) -> QMenu:
    """`searched` is what is searched now, `me` the login of whoever asks; somebody else's an administrator changes."""
    menu = QMenu(parent)
    menu.setObjectName("savedFiltersMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    titles = [_title(each, me, words) for each in filters]
    save, change = words("Save &this filter…"), words("&Change saved filters")
    for each, title in zip(filters, with_letters([*titles, save, change]), strict=False):
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(each.query == searched.strip())
        action.triggered.connect(lambda _checked=False, each=each: act.open(each))
    if not filters:
        menu.addAction(words("No filter has been saved yet")).setEnabled(False)
    menu.addSeparator()
    saving = menu.addAction(icon(Icon.SAVED), save)
    saving.setEnabled(bool(searched.strip()))
    saving.triggered.connect(lambda _checked=False: act.save())
    if filters:
        changing = menu.addMenu(change)
        for each, title in zip(filters, with_letters(titles), strict=True):
            _add_changes(changing.addMenu(title), words, each, searched, act)
    return menu


def _add_changes(menu: QMenu, words: Words, each: SavedFilter, searched: str, act: FilterActions) -> None:
    replacing = menu.addAction(words("Re&place by what is searched"), lambda: act.replace(each))
    replacing.setEnabled(searched.strip() not in {"", each.query})
    menu.addAction(words("Re&name or show to others…"), lambda: act.rename(each))
    menu.addAction(icon(Icon.REMOVE), words("&Delete"), lambda: act.delete(each))


def _title(each: SavedFilter, me: str, words: Words) -> str:
    name = each.name if len(each.name) <= _LONGEST else f"{each.name[: _LONGEST - 1]}…"
    if each.owner != me:
        name = words("{name} – by {owner}", name=name, owner=each.owner)
    elif each.shared:
        name = words("{name} – shown to all", name=name)
    return name.replace("&", "&&")
