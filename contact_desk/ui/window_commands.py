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
        CommandId.ABOUT: lambda: tell_about(window, window.words),
    }


def _back_up(window: MainWindow) -> None:
    # Nobody saves the store at the start: its dialogs are imported when they are asked for.
    from contact_desk.ui.backing_up import back_up

    back_up(window)


def _delete(window: MainWindow) -> None:
    from contact_desk.ui.trash.deletion import Deletion

    deletion = window.findChild(Deletion) or Deletion(window)
    if contact := window.on_show.contact():
        deletion.begin([contact])


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
