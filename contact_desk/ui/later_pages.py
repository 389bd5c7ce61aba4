# SPDX-License-Identifier: MIT
"""The pages of the main window that are made when they are first wanted, and tied to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from contact_desk.ui.commands.command import CommandId

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.administration.page import AdministrationPage
    from contact_desk.ui.history.page import HistoryPage
    from contact_desk.ui.main_window import MainWindow
    from contact_desk.ui.organisations.page import OrganisationsPage
    from contact_desk.ui.trash.page import TrashPage
    from contact_desk.ui.workplace import Workplace


def make_workplace(window: MainWindow) -> Workplace:
    from contact_desk.ui.favourites import Stars
    from contact_desk.ui.workplace import Workplace as Place

    place = Place(window.operations, window.words, window.list_look)
    place.card.say_in(window.message)
    place.adding.show_way(window.wizards.contacts.way)
    place.add_wanted.connect(window.begin_contact)
    place.adding.way_chosen.connect(window.wizards.contacts.way_chosen)
    place.card.shown.connect(window.show_title)
    place.drafts.continue_wanted.connect(window.continue_draft)
    place.list.samples_wanted.connect(window.samples.load)
    place.list.answered.connect(window.list_answered)
    window.samples.focus_left.connect(place.search.setFocus)
    window.on_show.watch_contacts(place.card)
    _bind_delete(window, place)
    Stars(window, place)
    place.search.textEdited.connect(lambda _text: _complete(window, place))
    place.search.completion_wanted.connect(partial(_complete, window, place, asked=True))
    place.list.selecting.menu_wanted.connect(partial(_show_bulk_menu, window))
    place.list.selecting.delete_wanted.connect(partial(_delete_selected, window))
    return place


def make_organisations(window: MainWindow, desk: Desk) -> OrganisationsPage:
    from contact_desk.ui.organisations.page import OrganisationsPage as Page

    page = Page(desk, window.operations, window.words)
    page.add_wanted.connect(window.begin_contact)
    page.contact_wanted.connect(window.open_contact)
    page.organisation_wanted.connect(window.add_organisation)
    page.location_wanted.connect(window.add_location)
    page.shown.connect(window.show_title)
    window.on_show.watch(page)
    return page


def make_trash(window: MainWindow, desk: Desk) -> TrashPage:
    from contact_desk.ui.trash.page import TrashPage as Page

    page = Page(desk, window.operations, window.words, window.message)
    page.contact_wanted.connect(window.open_contact)
    return page


def make_history(window: MainWindow, desk: Desk) -> HistoryPage:
    from contact_desk.ui.history.page import HistoryPage as Page

    page = Page(desk, window.operations, window.words, window.message)
    page.contact_wanted.connect(window.open_contact)
    return page


def make_administration(window: MainWindow, desk: Desk) -> AdministrationPage:
    from contact_desk.ui.administration.page import AdministrationPage as Page

    page = Page(desk, window.operations, window.words)
    page.contact_wanted.connect(window.open_contact)
    return page


def _show_bulk_menu(window: MainWindow, place: QPoint) -> None:
    # Nobody selects many at the start.
    from contact_desk.ui.bulk.menu import show_menu

    show_menu(window, place)


def _delete_selected(window: MainWindow) -> None:
    from contact_desk.domain.bulk_change import BulkAction
    from contact_desk.ui.bulk.menu import bulk_actions
    from contact_desk.ui.commands.options import option_of

    if option_of(BulkAction.DELETE) not in window.menus.off:
        bulk_actions(window).begin(BulkAction.DELETE)


def _complete(window: MainWindow, place: Workplace, *, asked: bool = False) -> None:
    # Nobody types before the list is there.
    from contact_desk.ui.completion.completion import Completion as Search

    (window.findChild(Search) or Search(window, place.search)).look(asked=asked)


def _bind_delete(window: MainWindow, place: Workplace) -> None:
    """The key works where a contact is chosen, and nowhere else: what one deletes is to be in sight."""
    action = window.menus.actions[CommandId.DELETE]
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    place.list.table.addAction(action)
