# SPDX-License-Identifier: MIT
"""A command as a record: menus and shortcuts are read from it, and what it does is bound by the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from contact_desk.domain.access import Right
from contact_desk.ui.icons import Icon
from contact_desk.wording.catalogue import mark


class Menu(StrEnum):
    """The menus in their order; the value is the title, some lie under others (`WITHIN`)."""

    TRACKER = mark("&Tracker")
    EDIT = mark("&Edit")
    VIEW = mark("&View")
    THEME = mark("&Theme")
    LANGUAGE = mark("&Language")
    NAME_ORDER = mark("Name &order")
    ADDING = mark("&Adding contacts")
    PAGE = mark("Pa&ge")
    PAGE_SIZE = mark("&Contacts on a page")
    HELP = mark("&Help")


WITHIN = {
    **dict.fromkeys((Menu.THEME, Menu.LANGUAGE, Menu.NAME_ORDER, Menu.ADDING, Menu.PAGE), Menu.VIEW),
    Menu.PAGE_SIZE: Menu.PAGE,
}


class CommandId(StrEnum):
    ADD_CONTACT = "add_contact"
    ADD_ORGANISATION = "add_organisation"
    ADD_LOCATION = "add_location"
    FIND_CONTACT = "find_contact"
    FIND_ORGANISATION = "find_organisation"
    PROPERTIES = "properties"
    DEACTIVATE = "deactivate"
    REACTIVATE = "reactivate"
    DELETE = "delete"
    WHO_SEES = "who_sees"
    SHARE = "share"
    UPCOMING = "upcoming"
    MY_PROFILE = "my_profile"
    SEARCH = "search"
    COMMANDS = "commands"
    ORGANISATIONS = "organisations"
    TRASH = "trash"
    UNDO = "undo"
    REDO = "redo"
    HISTORY = "history"
    AS_IT_WAS = "as_it_was"
    LIST_AS_IT_WAS = "list_as_it_was"
    ADMINISTRATION = "administration"
    NEXT_PANEL = "next_panel"
    PREVIOUS_PANEL = "previous_panel"
    BACK_UP = "back_up"
    CONNECT = "connect"
    QUIT = "quit"
    THEME_LIGHT = "theme_light"
    THEME_DARK = "theme_dark"
    THEME_SYSTEM = "theme_system"
    LANGUAGE_FRENCH = "language_fr"
    LANGUAGE_ENGLISH = "language_en"
    NAMES_FIRST_LAST = "names_first_last"
    NAMES_LAST_FIRST = "names_last_first"
    NAMES_LAST_COMMA_FIRST = "names_last_comma_first"
    NAMES_CAPITALS_FIRST = "names_capitals_first"
    ADDING_BY_WIZARD = "adding_by_wizard"
    ADDING_BY_FORM = "adding_by_form"
    FIRST_PAGE = "first_page"
    BACK_A_PAGE = "back_a_page"
    ON_A_PAGE = "on_a_page"
    LAST_PAGE = "last_page"
    GO_TO_PAGE = "go_to_page"
    TEN_ON_A_PAGE = "ten_on_a_page"
    TWENTY_FIVE_ON_A_PAGE = "twenty_five_on_a_page"
    FIFTY_ON_A_PAGE = "fifty_on_a_page"
    HUNDRED_ON_A_PAGE = "hundred_on_a_page"
    OTHERS_ON_A_PAGE = "others_on_a_page"
    COLUMNS = "columns"
    FILTERS = "filters"
    SAVED_FILTERS = "saved_filters"
    SAVE_FILTER = "save_filter"
    FAVOURITE = "favourite"
    FAVOURITES = "favourites"
    OFFERED_ACTIONS = "offered_actions"
    LOAD_SAMPLES = "load_samples"
    SHORTCUTS = "shortcuts"
    WHY_NOT = "why_not"
    ABOUT = "about"


class RecordState(Enum):
    """What is on the card: nothing, or a contact or an organisation, which is active or not."""

    NONE = 0
    ACTIVE = 1
    INACTIVE = 2


@dataclass(frozen=True)
class Command:
    """`needs_state` is what the record on the card has to be; any will do for one that `needs_record`, any contact for
    one that `needs_contact`.

    `needs_right` is refused with the reason to whoever lacks it, once the store has said so.
    `choice` is the value that one of several stands for; those of one menu exclude each other.
    """

    id: CommandId
    words: str
    menu: Menu
    icon: Icon | None = None
    shortcuts: tuple[str, ...] = ()
    needs_store: bool = False
    needs_record: bool = False
    needs_contact: bool = False
    needs_state: RecordState | None = None
    needs_empty_store: bool = False
    needs_right: Right | None = None
    choice: str = ""
    set_apart: bool = False
