# SPDX-License-Identifier: MIT
"""The main window: navigation, menus, and either the state of the store or the place to work in.

It opens nothing and keeps no settings: `app` does, and hands it the desk.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.allowed_commands import AllowedCommands
from contact_desk.ui.closing import Closing
from contact_desk.ui.commands.command import Menu
from contact_desk.ui.commands.menus import Menus
from contact_desk.ui.connection.without_server import WithoutServer
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.later_pages import (
    make_administration,
    make_history,
    make_organisations,
    make_trash,
    make_workplace,
)
from contact_desk.ui.list_look import ListLook
from contact_desk.ui.live import LiveDesk
from contact_desk.ui.loading_bar import LoadingBar
from contact_desk.ui.main_pages import MainPages, beside_the_rail
from contact_desk.ui.navigation import MainPage, Navigation, StoreState
from contact_desk.ui.open_wizards import OpenWizards
from contact_desk.ui.opens_wizards import OpensWizards
from contact_desk.ui.operations import Operations
from contact_desk.ui.record_on_show import RecordOnShow
from contact_desk.ui.samples import SampleContacts
from contact_desk.ui.store_page import StorePage
from contact_desk.ui.theme import scale, without_sheet
from contact_desk.ui.undoing import Undoing
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.panel_walk import PanelWalk
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.window_commands import actions_of, open_palette, search_list
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.ui.organisations.page import OrganisationsPage
    from contact_desk.ui.workplace import Workplace

_NAME = "Contact Desk"
_SIZE, _LEAST = QSize(1360, 820), QSize(1024, 700)
_ROOM_FOR_WORDS = 800  # px of the design, below which the navigation shows icons alone


class MainWindow(QMainWindow, OpensWizards, Translated):
    """`retry_wanted`: open the store again; `connect_wanted`: another one. *View* tells its choices, it makes none."""

    retry_wanted = Signal()
    connect_wanted = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    name_order_chosen = Signal(str)
    page_size_chosen = Signal(str)
    keys_chosen = Signal(object)
    list_answered = Signal()
    closed = Signal()

    def __init__(self, words: Words, *, page_size: int = 50) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("mainWindow")
        self.setWindowIcon(icon(Icon.CONTACTS, "accent"))
        self.operations = Operations(self)
        self.live = LiveDesk(self.operations, self)
        self.desk: Desk | None = None
        self.is_closed = False
        self._organisations: OrganisationsPage | None = None
        self.wizards = OpenWizards(self.operations, self)
        self.navigation = Navigation(words)
        self.list_look = ListLook(page_size, self)
        self._workplace: Workplace | None = None
        self.store_page = StorePage(words)
        self._pages = MainPages(self.store_page)
        self.message = MessageBar(words)
        self.message.setObjectName("windowMessage")
        self.without_server = WithoutServer(self.operations, self.message, words, self)
        self.loading = LoadingBar(words)
        self.samples = SampleContacts(self.operations, self.loading, self.message, self)
        self.menus = Menus(self)
        self.undoing = Undoing(self)
        self.on_show = RecordOnShow(self, self._pages)
        self.allowed = AllowedCommands(self)
        self._closing = Closing(self.operations, self)
        self._bars = (self.without_server.banner, self.message, self.loading)
        self.setCentralWidget(beside_the_rail(self.navigation, self._bars, self._pages))
        self._follow_layouts()
        self._connect()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()).expandedTo(_LEAST))
        self.retranslate()
        self.show_opening()

    @property
    def workplace(self) -> Workplace:
        """Made when the window has been painted, or for whoever asks sooner."""
        if self._workplace is None:
            with without_sheet():
                self._workplace = make_workplace(self)
                self._pages.put(MainPage.CONTACTS, self._workplace)
        return self._workplace

    def show_opening(self) -> None:
        self.store_page.show_opening()
        self._show_store(StoreState.CONNECTING)

    def show_failure(self, error: ContactDeskError) -> None:
        self.store_page.show_failure(error)
        self._show_store(StoreState.FAILED)

    def let_in(self) -> None:
        """The store lets the user in again, who had been kept out with all that stands open."""
        if self.desk is not None:
            self._show_store(StoreState.READY, self.desk.store_name)
            self.operations.announce(Changes(everything=True, vocabulary=True))

    def attach(self, desk: Desk) -> None:
        """Take the open store and fill the window from it."""
        self.desk = desk
        desk.speak(self.words.language)
        place = self.workplace
        self._show_store(StoreState.READY, desk.store_name)
        self._pages.offer(MainPage.ORGANISATIONS, partial(self._make_organisations, desk))
        self._pages.offer(MainPage.HISTORY, partial(make_history, self, desk))
        self._pages.offer(MainPage.TRASH, partial(make_trash, self, desk))
        self._pages.offer(MainPage.ADMINISTRATION, partial(make_administration, self, desk))
        self.undoing.begin()
        place.attach(desk)
        self.samples.attach(desk)
        self.without_server.attach(desk, self)
        place.search.setFocus()

    def show_page(self, page: str) -> None:
        """Turn to one of the pages of `MainPage`; while there is no store nothing happens."""
        if self.desk is not None:
            self._pages.turn(MainPage(page))

    def show_organisation(self, organisation: int) -> None:
        """Show its card on the Organisations page."""
        self.show_page(MainPage.ORGANISATIONS)
        if self._organisations is not None:
            self._organisations.show_organisation(organisation)

    def show_choices(self, theme: str) -> None:
        """Tick what is on in the menus."""
        self.menus.tick(Menu.THEME, theme)
        self.menus.tick(Menu.LANGUAGE, self.words.language)
        self.menus.tick(Menu.NAME_ORDER, self.words.name_order)
        self.menus.tick(Menu.ADDING, self.wizards.contacts.way)
        if self._workplace is not None:
            self._workplace.adding.show_way(self.wizards.contacts.way)

    def speak(self, words: Words) -> None:
        super().speak(words)
        self.show_title()  # once the card has written its name anew

    def retranslate(self) -> None:
        if self.desk is not None:
            self.desk.speak(self.words.language)
        self.menus.speak(self.words)
        self.menuBar().setAccessibleName(self.words("Menus"))
        self._allow_commands()
        self.show_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.fold(event.size().width() < _ROOM_FOR_WORDS * scale())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.wizards.close_all()
        if self.desk is not None and not self._closing.may_close():
            event.ignore()
            return
        self.is_closed = True
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        super().closeEvent(event)
        self.closed.emit()

    def _show_store(self, state: StoreState, name: str = "") -> None:
        ready = state is StoreState.READY
        self.navigation.show_state(state, name)
        self._pages.show_store_page()
        if ready:
            self._pages.turn(MainPage.CONTACTS)
        self._allow_commands()

    def _allow_commands(self) -> None:
        ready = not self._pages.shows_store_page()
        may_load = ready and self.workplace.list.store_is_empty and not self.samples.is_busy
        refusal = self.allowed.refusal
        state, contact = self.on_show.state(), bool(self.on_show.contact())
        self.menus.allow(
            store=ready,
            empty_store=may_load,
            record=state,
            contact=contact,
            idle=self.undoing.idle(),
            refusal=refusal,
        )
        self.undoing.name_commands()
        if ready:
            self.allowed.show_on_buttons()
            self.workplace.list.empty.other.setEnabled(not self.samples.is_busy)

    def _put_away_wizards(self) -> None:
        self.workplace.drafts.refresh()
        # The button that opened the wizard may have gone since.
        if (focused := self.focusWidget()) is None or not focused.isVisibleTo(self):
            self.workplace.search.setFocus()

    def _show_page(self, page: str) -> None:
        self.navigation.show_page(MainPage(page))
        self.show_title()

    def show_title(self) -> None:
        """After the page on show, or the record on it."""
        page = self._pages.current_page()
        name = page.title_text() if page is not None else ""
        # Qt reads [*] in a title as the mark of a changed document; written twice it stands for itself.
        self.setWindowTitle(f"{name} – {_NAME}".replace("[*]", "[*][*]") if name else _NAME)

    def open_contact(self, contact: int) -> None:
        """Show its card on the page of the contacts."""
        self.show_page(MainPage.CONTACTS)
        self.workplace.show_contact(contact)
        self.workplace.opened.emit(contact)

    def _tell(self, error: ContactDeskError) -> None:
        self.message.say(lambda words: sentence(error, words))

    def _show_waiting(self, waiting: bool) -> None:
        self.navigation.show_state(StoreState.FINISHING if waiting else StoreState.READY)
        self._pages.setEnabled(not waiting)

    def _connect(self) -> None:
        actions = actions_of(self, self._pages, self._walk)
        choices = {
            Menu.THEME: self.theme_chosen.emit,
            Menu.LANGUAGE: self.language_chosen.emit,
            Menu.NAME_ORDER: self.name_order_chosen.emit,
            Menu.ADDING: self.wizards.contacts.way_chosen.emit,
            Menu.PAGE_SIZE: self.page_size_chosen.emit,
        }
        self.menus.bind(actions, choices)
        self.wizards.contact_added.connect(lambda added: self.workplace.show_contact(added.contact))
        self.wizards.contact_wanted.connect(self.open_contact)
        self.wizards.search_wanted.connect(partial(search_list, self))
        self.wizards.organisation_wanted.connect(self.show_organisation)
        self.wizards.put_away.connect(self._put_away_wizards)
        self.navigation.page_wanted.connect(self.show_page)
        self._pages.turned.connect(self._show_page)
        self._pages.grown.connect(self._follow_layouts)
        self._pages.commands_wanted.connect(lambda: open_palette(self, self._pages, search=False))
        self.list_answered.connect(self._allow_commands)
        self.on_show.changed.connect(self._allow_commands)
        self.allowed.rights.changed.connect(self._allow_commands)
        self.samples.busy.connect(self._allow_commands)
        self.undoing.changed.connect(self._allow_commands)
        self.store_page.retry_wanted.connect(self.retry_wanted)
        self.store_page.connect_wanted.connect(self.connect_wanted)
        self.operations.unanswered.connect(self._tell)
        self._closing.waiting.connect(self._show_waiting)
        self._closing.ready.connect(self.close)

    def _walk(self, by: int) -> None:
        self._panels.go(by)

    def _make_organisations(self, desk: Desk) -> OrganisationsPage:
        self._organisations = make_organisations(self, desk)
        return self._organisations

    def _follow_layouts(self) -> None:
        """Lead Tab and F6 through the window as it is built now."""
        parts = (self.navigation, *self._bars, self.store_page)
        follow_layouts(self)
        self._panels = PanelWalk(self, (*parts, *self._pages.panels()))
