# SPDX-License-Identifier: MIT
"""A command as a record: menus and shortcuts are read from it, and what it does is bound by the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contact_desk.ui.icons import Icon
from contact_desk.wording.catalogue import mark


class Menu(StrEnum):
    """The menus in their order; the value is the title, THEME, LANGUAGE, NAME_ORDER and ADDING lie under VIEW."""

    TRACKER = mark("&Tracker")
    VIEW = mark("&View")
    THEME = mark("&Theme")
    LANGUAGE = mark("&Language")
    NAME_ORDER = mark("Name &order")
    ADDING = mark("&Adding contacts")
    HELP = mark("&Help")


WITHIN = dict.fromkeys((Menu.THEME, Menu.LANGUAGE, Menu.NAME_ORDER, Menu.ADDING), Menu.VIEW)


class CommandId(StrEnum):
    ADD_CONTACT = "add_contact"
    ADD_ORGANISATION = "add_organisation"
    ADD_LOCATION = "add_location"
    FIND_ORGANISATION = "find_organisation"
    PROPERTIES = "properties"
    UPCOMING = "upcoming"
    SEARCH = "search"
    ORGANISATIONS = "organisations"
    ADMINISTRATION = "administration"
    NEXT_PANEL = "next_panel"
    PREVIOUS_PANEL = "previous_panel"
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
    LOAD_SAMPLES = "load_samples"
    ABOUT = "about"


@dataclass(frozen=True)
class Command:
    """`choice` is the value that one of several stands for; those of one menu exclude each other."""

    id: CommandId
    words: str
    menu: Menu
    icon: Icon | None = None
    shortcuts: tuple[str, ...] = ()
    needs_store: bool = False
    needs_record: bool = False
    needs_empty_store: bool = False
    choice: str = ""
    set_apart: bool = False
