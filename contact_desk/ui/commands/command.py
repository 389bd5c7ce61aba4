# SPDX-License-Identifier: MIT
"""A command as a record: menus and shortcuts are read from it, and what it does is bound by the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contact_desk.ui.icons import Icon
from contact_desk.wording.catalogue import mark


class Menu(StrEnum):
    """The menus in their order; the value is the title, THEME and LANGUAGE lie under VIEW."""

    TRACKER = mark("&Tracker")
    VIEW = mark("&View")
    THEME = mark("&Theme")
    LANGUAGE = mark("&Language")
    HELP = mark("&Help")


WITHIN = {Menu.THEME: Menu.VIEW, Menu.LANGUAGE: Menu.VIEW}


class CommandId(StrEnum):
    ADD_CONTACT = "add_contact"
    SEARCH = "search"
    QUIT = "quit"
    THEME_LIGHT = "theme_light"
    THEME_DARK = "theme_dark"
    THEME_SYSTEM = "theme_system"
    LANGUAGE_FRENCH = "language_fr"
    LANGUAGE_ENGLISH = "language_en"
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
    choice: str = ""
    set_apart: bool = False
