# SPDX-License-Identifier: MIT
"""The shortcut menu of a card: the commands of the menu bar that work on the record which it shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from contact_desk.ui.commands.command import CommandId

if TYPE_CHECKING:
    from contact_desk.ui.main_window import MainWindow

_COMMANDS = (
    CommandId.PROPERTIES,
    CommandId.FAVOURITE,
    CommandId.DEACTIVATE,
    CommandId.REACTIVATE,
    CommandId.DELETE,
    CommandId.SHARE,
    CommandId.AS_IT_WAS,
    CommandId.WHO_SEES,
    CommandId.WHY_NOT,
)


def offer_menu(window: MainWindow, card: QWidget) -> None:
    """By the right button, or by the Menu key while the keyboard is in the card."""
    card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    card.customContextMenuRequested.connect(partial(_pop_up, window, card))


def _pop_up(window: MainWindow, card: QWidget, place: QPoint) -> None:
    menu = QMenu(card)
    menu.setObjectName("cardMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    for command in _COMMANDS:
        action = window.menus.actions[command]
        # What is greyed for no reason of the user's, such as to reactivate what is active, is not meant here.
        if action.isEnabled() or action.whatsThis():
            menu.addAction(action)
    menu.popup(card.mapToGlobal(place))
