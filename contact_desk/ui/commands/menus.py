# SPDX-License-Identifier: MIT
"""Builds the menu bar from the commands, and keeps its words, its ticks and what may be chosen now."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from contact_desk.ui.commands.command import WITHIN, Command, CommandId, Menu, RecordState
from contact_desk.ui.commands.keys import Keys
from contact_desk.ui.commands.menu_letters import with_letters
from contact_desk.ui.commands.options import Option, commands_off
from contact_desk.ui.commands.registry import COMMANDS
from contact_desk.ui.icons import icon
from contact_desk.ui.rights import refusal_tool_tip
from contact_desk.wording.catalogue import Words


class Menus(QObject):
    """A command is chosen by menu or by shortcut.

    Those of the options that are `off` are not there. `offered`: it has changed which are; `options_chosen`: the user
    wants these to be off from now on.
    """

    offered = Signal()
    options_chosen = Signal(object)

    _words: Words

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._menus = self._make_menus(window)
        self._groups: dict[Menu, QActionGroup] = {}
        self.actions: Mapping[CommandId, QAction] = {
            command.id: self._make_action(command) for command in COMMANDS
        }
        self.off: frozenset[Option] = frozenset()
        self.set_keys(Keys())

    def bind(
        self,
        actions: Mapping[CommandId, Callable[[], object]],
        choices: Mapping[Menu, Callable[[str], object]],
    ) -> None:
        """What each command does; the commands of a menu of `choices` hand over what they stand for."""
        self._actions, self._choices = actions, choices

    def _do(self, command: Command) -> None:
        if command.menu in self._choices:
            self._choices[command.menu](command.choice)
        else:
            self._actions[command.id]()

    def speak(self, words: Words) -> None:
        self._words = words
        for name, menu in self._menus.items():
            menu.setTitle(words(name))
            entries = [command for command in COMMANDS if command.menu is name]
            texts = with_letters([words(command.words) for command in entries])
            for command, text in zip(entries, texts, strict=True):
                self.actions[command.id].setText(text)

    def allow(
        self,
        *,
        store: bool,
        empty_store: bool = False,
        record: RecordState = RecordState.NONE,
        contact: bool = False,
        idle: Container[CommandId] = (),
        refusal: Callable[[CommandId], str] = lambda _command: "",
    ) -> None:
        """Which commands can be chosen.

        With or without an open store, which may have no contacts yet; with what is on the card, a contact or not.
        For the `idle` there is nothing to do. `refusal` is why the user may not, "" where they may.
        """
        for command in COMMANDS:
            is_there = record is not RecordState.NONE or not command.needs_record
            is_there = is_there and (contact or not command.needs_contact)
            has_all = (
                (store or not command.needs_store) and is_there and command.needs_state in {None, record}
            )
            has_all = has_all and (empty_store or not command.needs_empty_store) and command.id not in idle
            why_not = refusal(command.id) if has_all else ""
            self.actions[command.id].setEnabled(has_all and not why_not)
            self._explain(command, why_not)

    def _explain(self, command: Command, why_not: str) -> None:
        action = self.actions[command.id]
        if why_not != action.whatsThis():
            action.setToolTip(refusal_tool_tip(why_not, self._words))
            action.setStatusTip(why_not)
            action.setWhatsThis(why_not)
        if why_not:
            self._menus[command.menu].setToolTipsVisible(True)

    def set_keys(self, keys: Keys) -> None:
        """The keys of every command, from now on."""
        self.keys = keys
        for command, action in self.actions.items():
            action.setShortcuts([QKeySequence(each) for each in keys.of(command)])

    def offer_all_but(self, off: frozenset[Option]) -> None:
        """What cannot be seen cannot be chosen by its keys either."""
        self.off, hidden = off, commands_off(off)
        for command, action in self.actions.items():
            action.setVisible(command not in hidden)
        self.offered.emit()

    def tick(self, menu: Menu, choice: str) -> None:
        """Tick the one command of `menu` that stands for `choice`."""
        for command in COMMANDS:
            if command.menu is menu and command.choice == choice:
                self.actions[command.id].setChecked(True)

    def _make_menus(self, window: QMainWindow) -> dict[Menu, QMenu]:
        menus: dict[Menu, QMenu] = {}
        for name in Menu:
            above = menus[WITHIN[name]] if name in WITHIN else window.menuBar()
            menus[name] = above.addMenu(str(name))
        return menus

    def _make_action(self, command: Command) -> QAction:
        action = QAction(self)
        if command.icon is not None:
            action.setIcon(icon(command.icon))
        if command.choice:
            action.setCheckable(True)
            self._groups.setdefault(command.menu, QActionGroup(self)).addAction(action)
        if command.set_apart:
            self._menus[command.menu].addSeparator()
        self._menus[command.menu].addAction(action)
        action.triggered.connect(lambda: self._do(command))
        return action
