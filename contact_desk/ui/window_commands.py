# SPDX-License-Identifier: MIT
"""What each command of the menus does to the main window; which there are is `commands.registry`'s."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.ui.about import tell_about
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.navigation import MainPage

if TYPE_CHECKING:
    from contact_desk.ui.contact_filters.filtering import Filtering
    from contact_desk.ui.contact_list.pager import Pager
    from contact_desk.ui.favourites import Stars
    from contact_desk.ui.main_pages import MainPages
    from contact_desk.ui.main_window import MainWindow


def actions_of(
    window: MainWindow, pages: MainPages, walk: Callable[[int], None]
) -> Mapping[CommandId, Callable[[], object]]:
    """`walk` goes to the next panel (+1) or the one before (-1)."""
    return {
        CommandId.ADD_CONTACT: window.begin_contact,
        CommandId.ADD_ORGANISATION: window.add_organisation,
        CommandId.ADD_LOCATION: window.add_location,
        CommandId.FIND_CONTACT: lambda: (
            window.desk and window.wizards.find_contact(window.desk, window.words)
        ),
        CommandId.FIND_ORGANISATION: window.find_organisation,
        CommandId.PROPERTIES: window.on_show.open,
        CommandId.DEACTIVATE: window.on_show.switch_activity,
        CommandId.REACTIVATE: window.on_show.switch_activity,
        CommandId.DELETE: partial(_delete, window),
        CommandId.UPCOMING: lambda: window.desk and window.wizards.show_upcoming(window.desk, window.words),
        CommandId.SEARCH: pages.focus_search,
        CommandId.ORGANISATIONS: lambda: window.show_page(MainPage.ORGANISATIONS),
        CommandId.TRASH: lambda: window.show_page(MainPage.TRASH),
        CommandId.UNDO: window.undoing.undo,
        CommandId.REDO: window.undoing.redo,
        **_page_turns(pages),
        CommandId.COLUMNS: partial(_open_columns, window),
        CommandId.FAVOURITE: lambda: _stars(window).switch(),
        CommandId.FAVOURITES: partial(_show_favourites, window),
        CommandId.OFFERED_ACTIONS: partial(_choose_actions, window),
        CommandId.FILTERS: partial(_filter, window, lambda them: them.toggle_bar()),
        CommandId.SAVED_FILTERS: partial(_filter, window, lambda them: them.saved.open_menu()),
        CommandId.SAVE_FILTER: partial(_filter, window, lambda them: them.saved.save()),
        CommandId.AS_IT_WAS: partial(_show_as_it_was, window),
        CommandId.LIST_AS_IT_WAS: partial(_show_list_as_it_was, window),
        CommandId.HISTORY: lambda: window.show_page(MainPage.HISTORY),
        CommandId.ADMINISTRATION: lambda: window.show_page(MainPage.ADMINISTRATION),
        CommandId.BACK_UP: partial(_back_up, window),
        CommandId.CONNECT: window.connect_wanted.emit,
        CommandId.NEXT_PANEL: lambda: walk(+1),
        CommandId.PREVIOUS_PANEL: lambda: walk(-1),
        CommandId.QUIT: window.close,
        CommandId.LOAD_SAMPLES: window.samples.load,
        CommandId.MY_PROFILE: partial(_open_profile, window),
        CommandId.SHARE: partial(_share, window),
        CommandId.WHO_SEES: partial(_explain_audience, window),
        CommandId.WHY_NOT: partial(_explain_rights, window),
        CommandId.COMMANDS: lambda: open_palette(window, pages, search=True),
        CommandId.SHORTCUTS: partial(_list_shortcuts, window),
        CommandId.ABOUT: lambda: tell_about(window, window.words),
    }


def _page_turns(pages: MainPages) -> Mapping[CommandId, Callable[[], object]]:
    """Of whichever list is on show."""

    turns: Mapping[CommandId, Callable[[Pager], None]] = {
        CommandId.FIRST_PAGE: lambda pager: pager.turn_to_first(),
        CommandId.BACK_A_PAGE: lambda pager: pager.turn(-1),
        CommandId.ON_A_PAGE: lambda pager: pager.turn(+1),
        CommandId.LAST_PAGE: lambda pager: pager.turn_to_last(),
        CommandId.GO_TO_PAGE: lambda pager: pager.enter(),
    }
    return {command: partial(_turn, pages, turn) for command, turn in turns.items()}


def _turn(pages: MainPages, turn: Callable[[Pager], None]) -> None:
    from contact_desk.ui.contact_list.pager import Pager as Foot

    for pager in pages.findChildren(Foot):
        if pager.isVisible():
            turn(pager)


def _open_columns(window: MainWindow) -> None:
    window.show_page(MainPage.CONTACTS)
    window.workplace.list.open_columns()


def _stars(window: MainWindow) -> Stars:
    from contact_desk.ui.favourites import Stars as Kind

    stars = window.findChild(Kind)
    return stars or Kind(window, window.workplace)


def _show_favourites(window: MainWindow) -> None:
    window.show_page(MainPage.CONTACTS)
    _stars(window).search()


def _choose_actions(window: MainWindow) -> None:
    from contact_desk.ui.offered_actions import choose_actions

    choose_actions(window)


def _filter(window: MainWindow, act: Callable[[Filtering], object]) -> None:
    window.show_page(MainPage.CONTACTS)
    window.workplace.filter_by(act)


def search_list(window: MainWindow, text: str) -> None:
    """Search the list of contacts, and go to its search field."""
    window.show_page(MainPage.CONTACTS)
    window.workplace.search.search_for(text)
    window.workplace.search.setFocus()


def open_palette(window: MainWindow, pages: MainPages, *, search: bool) -> None:
    """Show the commands below the search field; `search`: which is yet to be gone to."""
    from contact_desk.ui.palette.palette import CommandPalette

    if search:
        pages.focus_search()
    if (field := pages.search()) is not None:
        (window.findChild(CommandPalette) or CommandPalette(window, window.menus)).open(field)


def _list_shortcuts(window: MainWindow) -> None:
    from contact_desk.ui.shortcuts.window import ShortcutsWindow

    ShortcutsWindow(window, window.menus).open()


def _back_up(window: MainWindow) -> None:
    # Nobody saves the store at the start: its dialogs are imported when they are asked for.
    from contact_desk.ui.backing_up import back_up

    back_up(window)


def _delete(window: MainWindow) -> None:
    from contact_desk.ui.trash.deletion import Deletion

    deletion = window.findChild(Deletion) or Deletion(window)
    if contact := window.on_show.contact():
        deletion.begin([contact])


def _show_list_as_it_was(window: MainWindow) -> None:
    from contact_desk.ui.list_then.dialog import show_list_as_it_was

    show_list_as_it_was(window)


def _show_as_it_was(window: MainWindow) -> None:
    from contact_desk.ui.contact_card.as_it_was import show_as_it_was

    show_as_it_was(window)


def _share(window: MainWindow) -> None:
    from contact_desk.ui.sharing import share

    share(window)


def _open_profile(window: MainWindow) -> None:
    from contact_desk.ui.profile import open_profile

    open_profile(window)


def _explain_rights(window: MainWindow) -> None:
    from contact_desk.ui.explaining import explain_rights

    explain_rights(window)


def _explain_audience(window: MainWindow) -> None:
    from contact_desk.ui.explaining import explain_audience

    explain_audience(window)
