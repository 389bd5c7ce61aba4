# SPDX-License-Identifier: MIT
"""The Administration page: the lists with the lines of the chosen one, and beside them the names of the entities."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.administration.list_changes import ListChanges
from contact_desk.ui.administration.list_choice import ListChoice
from contact_desk.ui.administration.list_content import ListContent
from contact_desk.ui.administration.list_deletion import ListDeletion
from contact_desk.ui.administration.list_editor import ListEditor
from contact_desk.ui.administration.list_panel import ListPanel
from contact_desk.ui.administration.names_panel import NamesPanel
from contact_desk.ui.administration.names_work import NamesWork
from contact_desk.ui.administration.seven_lists import entries_of
from contact_desk.ui.administration.users_panel import UsersPanel
from contact_desk.ui.administration.users_work import UsersWork
from contact_desk.ui.operations import Operations
from contact_desk.ui.rights import rights_of
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_SHARE_OF_LISTS = 0.3  # of the width, at most


class Tab(IntEnum):
    LISTS = 0
    NAMES = 1
    USERS = 2


class AdministrationPage(QWidget, Translated):
    """`contact_wanted` asks for the card of the contact that a user is."""

    contact_wanted = Signal(int)

    def __init__(self, desk: Desk, operations: Operations, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("administrationPage")
        self.title = plain_label(role="title")
        self.lists_title = plain_label(role="section")
        self.lists = ListChoice(words)
        self.panel = ListPanel(words)
        self.names = NamesPanel(words)
        self.content = ListContent(desk, operations, self)
        self._changes = ListChanges(desk, operations, self.content, self.panel.bar)
        self.editor = ListEditor(self._changes, self.panel)
        self.deletion = ListDeletion(self._changes, self.content, self.panel)
        self._names_work = NamesWork(desk, operations, self.names)
        self.users = UsersPanel(words)
        self._users_work = UsersWork(desk, operations, self.users)
        self.users.contact_wanted.connect(self.contact_wanted)
        self.tabs = QTabBar()
        for _ in Tab:
            self.tabs.addTab("")
        self._arrange()
        self.lists.currentRowChanged.connect(self._show_list)
        self.panel.empty.wanted.connect(self._act_on_empty)
        self.content.changed.connect(self._show_list)
        self.content.failed.connect(self._tell_failure)
        for guard in (self.panel.guard, self.names.guard):
            guard.follow(rights_of(operations))
        operations.changed.connect(self.hear)
        self.retranslate()

    def enter(self) -> None:
        """The page is shown: another desk may have changed the lists and the names since it was shown last."""
        self._read()
        firsts = {Tab.LISTS: self.lists, Tab.NAMES: self.names.language.editor, Tab.USERS: self.users.list}
        firsts[Tab(self.tabs.currentIndex())].setFocus()
        announce(self, f"{self.title.text()}: {self.tabs.tabText(self.tabs.currentIndex())}")

    def title_text(self) -> str:
        return self.title.text()

    def panels(self) -> Sequence[QWidget]:
        return (self.lists, self.panel, self.names, self.users)

    def hear(self, changes: Changes) -> None:
        """Show the lists and the names that were changed; who uses them is counted anew by whoever enters the page."""
        if changes.vocabulary and self.isVisible():
            self._read()
        elif changes.access and self.isVisible():
            self._users_work.read()

    def retranslate(self) -> None:
        self.title.setText(self.words("Administration"))
        self.lists_title.setText(self.words("Lists"))
        self.tabs.setAccessibleName(self.words("What is administered"))
        self.tabs.setTabText(Tab.LISTS, self.words("Lists"))
        self.tabs.setTabText(Tab.NAMES, self.words("Names"))
        self.tabs.setTabText(Tab.USERS, self.words("Users and rights"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lists.give_room(round(self.width() * _SHARE_OF_LISTS))

    def _turn(self, pages: QStackedWidget, tab: int) -> None:
        if tab == Tab.USERS:
            # Qt would hand the focus to a panel that has nothing to work on before it has been read.
            self.tabs.setFocus()
        pages.setCurrentIndex(tab)

    def _read(self) -> None:
        self.content.read()
        self._names_work.read()
        self._users_work.read()

    def _show_list(self) -> None:
        if self.content.lists is not None:
            which = self.lists.chosen()
            self.panel.show_list(
                which, entries_of(which, self.content.lists, self.content.uses), self.content.uses
            )

    def _act_on_empty(self) -> None:
        if self.content.lists is None:
            self.content.read()
        else:
            self.editor.add()

    def _tell_failure(self, error: ContactDeskError) -> None:
        if self.content.lists is None:
            self.panel.show_fault(lambda words: sentence(error, words))
            return
        self.panel.bar.say(
            lambda words: sentence(error, words),
            action=lambda words: words("Try again"),
            on_action=self.content.read,
        )

    def _arrange(self) -> None:
        top = QFrame()
        restyle(top, bar="top")
        head = QHBoxLayout(top)
        head.setContentsMargins(20, 14, 20, 14)
        head.setSpacing(20)
        head.addWidget(self.title)
        self.tabs.setObjectName("administrationTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        head.addWidget(self.tabs, 1)
        side = QFrame()
        restyle(side, panel=True)
        side_column = QVBoxLayout(side)
        side_column.setContentsMargins(8, 16, 8, 8)
        self.lists_title.setContentsMargins(10, 0, 0, 4)
        side_column.addWidget(self.lists_title)
        side_column.addWidget(self.lists, 1)
        lists = QWidget()
        row = QHBoxLayout(lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(side)
        row.addWidget(self.panel, 1)
        pages = QStackedWidget()
        pages.addWidget(lists)
        pages.addWidget(self.names)
        pages.addWidget(self.users)
        pages.setContentsMargins(20, 16, 20, 16)
        self.tabs.currentChanged.connect(partial(self._turn, pages))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(pages, 1)
