# SPDX-License-Identifier: MIT
"""Every command there is, in the order of the menus."""

from __future__ import annotations

from contact_desk.domain.access import Right
from contact_desk.domain.name_order import NameOrder
from contact_desk.settings import WayOfAdding
from contact_desk.ui.commands.command import Command, CommandId, Menu, RecordState
from contact_desk.ui.icons import Icon
from contact_desk.wording.catalogue import mark

COMMANDS = (
    Command(
        CommandId.ADD_CONTACT,
        mark("&Add a contact"),
        Menu.TRACKER,
        Icon.ADD,
        ("Ctrl+N",),
        needs_store=True,
        needs_right=Right.ADD_INDIVIDUALS,
    ),
    Command(
        CommandId.ADD_ORGANISATION,
        mark("Add an o&rganisation"),
        Menu.TRACKER,
        needs_store=True,
        needs_right=Right.ADD_ORGANISATIONS,
    ),
    Command(
        CommandId.ADD_LOCATION,
        mark("Add a &location"),
        Menu.TRACKER,
        needs_store=True,
        needs_right=Right.ADD_ORGANISATIONS,
    ),
    Command(
        CommandId.PROPERTIES,
        mark("&Properties…"),
        Menu.TRACKER,
        Icon.EDIT,
        ("F2", "Alt+Return", "Alt+Enter"),
        needs_store=True,
        needs_record=True,
    ),
    Command(
        CommandId.DEACTIVATE,
        mark("D&eactivate"),
        Menu.TRACKER,
        Icon.RETIRE,
        ("Ctrl+D",),
        needs_store=True,
        needs_state=RecordState.ACTIVE,
    ),
    Command(
        CommandId.REACTIVATE,
        mark("Reacti&vate"),
        Menu.TRACKER,
        None,
        ("Ctrl+Shift+D",),
        needs_store=True,
        needs_state=RecordState.INACTIVE,
    ),
    Command(
        CommandId.DELETE,
        mark("&Delete contact"),
        Menu.TRACKER,
        Icon.REMOVE,
        ("Del",),
        needs_store=True,
        needs_contact=True,
    ),
    Command(
        CommandId.WHO_SEES, mark("&Who can see this?"), Menu.TRACKER, needs_store=True, needs_record=True
    ),
    Command(CommandId.SHARE, mark("S&hare…"), Menu.TRACKER, needs_store=True, needs_record=True),
    Command(CommandId.SEARCH, mark("&Search"), Menu.TRACKER, Icon.SEARCH, ("Ctrl+F",), needs_store=True),
    Command(
        CommandId.FIND_CONTACT,
        mark("Fi&nd a contact…"),
        Menu.TRACKER,
        None,
        ("Ctrl+Shift+F",),
        needs_store=True,
    ),
    Command(CommandId.FIND_ORGANISATION, mark("&Find an organisation…"), Menu.TRACKER, needs_store=True),
    Command(CommandId.UPCOMING, mark("&Upcoming dates…"), Menu.TRACKER, Icon.CALENDAR, needs_store=True),
    Command(
        CommandId.ORGANISATIONS, mark("&Organisations"), Menu.TRACKER, Icon.ORGANISATION, needs_store=True
    ),
    Command(CommandId.TRASH, mark("&Trash"), Menu.TRACKER, Icon.REMOVE, needs_store=True),
    Command(CommandId.MY_PROFILE, mark("&My profile…"), Menu.TRACKER, needs_store=True),
    Command(
        CommandId.ADMINISTRATION, mark("Adm&inistration"), Menu.TRACKER, Icon.ADMINISTRATION, needs_store=True
    ),
    Command(CommandId.BACK_UP, mark("&Back up the store…"), Menu.TRACKER, Icon.STORE, needs_store=True),
    Command(CommandId.CONNECT, mark("&Connect to a store…"), Menu.TRACKER, Icon.STORE, set_apart=True),
    Command(CommandId.QUIT, mark("&Quit"), Menu.TRACKER, None, ("Ctrl+Q",), set_apart=True),
    Command(CommandId.UNDO, mark("&Undo"), Menu.EDIT, Icon.UNDO, ("Ctrl+Z",), needs_store=True),
    Command(
        CommandId.REDO, mark("&Redo"), Menu.EDIT, Icon.RETRY, ("Ctrl+Y", "Ctrl+Shift+Z"), needs_store=True
    ),
    Command(CommandId.HISTORY, mark("&History"), Menu.EDIT, Icon.HISTORY, ("Ctrl+H",), needs_store=True),
    Command(CommandId.LIST_AS_IT_WAS, mark("The &list as it was on…"), Menu.EDIT, needs_store=True),
    Command(CommandId.AS_IT_WAS, mark("As it &was on…"), Menu.EDIT, needs_store=True, needs_contact=True),
    Command(
        CommandId.FAVOURITE,
        mark("&Favourite"),
        Menu.EDIT,
        None,
        ("Ctrl+B",),
        needs_store=True,
        needs_contact=True,
        set_apart=True,
    ),
    Command(CommandId.THEME_LIGHT, mark("&Light"), Menu.THEME, choice="light"),
    Command(CommandId.THEME_DARK, mark("&Dark"), Menu.THEME, choice="dark"),
    Command(CommandId.THEME_SYSTEM, mark("As the &system"), Menu.THEME, choice="system"),
    # A language is called by its own name in every language.
    Command(CommandId.LANGUAGE_FRENCH, "&Français", Menu.LANGUAGE, choice="fr"),
    Command(CommandId.LANGUAGE_ENGLISH, "&English", Menu.LANGUAGE, choice="en"),
    Command(
        CommandId.NAMES_FIRST_LAST,
        mark("&First name first: Marie Curie"),
        Menu.NAME_ORDER,
        choice=NameOrder.FIRST_LAST,
    ),
    Command(
        CommandId.NAMES_LAST_FIRST,
        mark("&Last name first: Curie Marie"),
        Menu.NAME_ORDER,
        choice=NameOrder.LAST_FIRST,
    ),
    Command(
        CommandId.NAMES_LAST_COMMA_FIRST,
        mark("Last name, &comma, first name: Curie, Marie"),
        Menu.NAME_ORDER,
        choice=NameOrder.LAST_COMMA_FIRST,
    ),
    Command(
        CommandId.NAMES_CAPITALS_FIRST,
        mark("Last name in ca&pitals: CURIE Marie"),
        Menu.NAME_ORDER,
        choice=NameOrder.CAPITALS_FIRST,
    ),
    Command(
        CommandId.ADDING_BY_WIZARD, mark("&Wizard, page by page"), Menu.ADDING, choice=WayOfAdding.WIZARD
    ),
    Command(CommandId.ADDING_BY_FORM, mark("&Short form, on one page"), Menu.ADDING, choice=WayOfAdding.FORM),
    Command(
        CommandId.FIRST_PAGE, mark("&First page"), Menu.PAGE, None, ("Ctrl+Shift+PgUp",), needs_store=True
    ),
    Command(CommandId.BACK_A_PAGE, mark("&Previous page"), Menu.PAGE, None, ("Ctrl+PgUp",), needs_store=True),
    Command(CommandId.ON_A_PAGE, mark("&Next page"), Menu.PAGE, None, ("Ctrl+PgDown",), needs_store=True),
    Command(
        CommandId.LAST_PAGE, mark("&Last page"), Menu.PAGE, None, ("Ctrl+Shift+PgDown",), needs_store=True
    ),
    Command(CommandId.GO_TO_PAGE, mark("&Go to a page…"), Menu.PAGE, None, ("Ctrl+G",), needs_store=True),
    # Numbers are the same in every language.
    Command(CommandId.TEN_ON_A_PAGE, "&10", Menu.PAGE_SIZE, choice="10"),
    Command(CommandId.TWENTY_FIVE_ON_A_PAGE, "&25", Menu.PAGE_SIZE, choice="25"),
    Command(CommandId.FIFTY_ON_A_PAGE, "&50", Menu.PAGE_SIZE, choice="50"),
    Command(CommandId.HUNDRED_ON_A_PAGE, "1&00", Menu.PAGE_SIZE, choice="100"),
    Command(CommandId.OTHERS_ON_A_PAGE, mark("&Another number…"), Menu.PAGE_SIZE, choice="other"),
    Command(
        CommandId.COLUMNS, mark("&Columns…"), Menu.VIEW, Icon.COLUMNS, ("Ctrl+Shift+L",), needs_store=True
    ),
    Command(
        CommandId.FILTERS, mark("Filte&rs"), Menu.VIEW, Icon.FILTERS, ("Ctrl+Shift+T",), needs_store=True
    ),
    Command(
        CommandId.SAVED_FILTERS,
        mark("Save&d filters…"),
        Menu.VIEW,
        Icon.SAVED,
        ("Ctrl+Shift+S",),
        needs_store=True,
    ),
    Command(CommandId.SAVE_FILTER, mark("Save t&his filter…"), Menu.VIEW, needs_store=True),
    Command(CommandId.OFFERED_ACTIONS, mark("Actions o&ffered…"), Menu.VIEW),
    Command(
        CommandId.FAVOURITES,
        mark("Fa&vourites"),
        Menu.VIEW,
        Icon.FAVOURITE,
        ("Ctrl+Shift+B",),
        needs_store=True,
        set_apart=True,
    ),
    Command(CommandId.NEXT_PANEL, mark("&Next panel"), Menu.VIEW, None, ("F6",), set_apart=True),
    Command(CommandId.PREVIOUS_PANEL, mark("&Previous panel"), Menu.VIEW, None, ("Shift+F6",)),
    Command(
        CommandId.LOAD_SAMPLES,
        mark("&Load sample contacts"),
        Menu.HELP,
        Icon.CONTACTS,
        needs_empty_store=True,
        needs_right=Right.ADD_INDIVIDUALS,
    ),
    Command(CommandId.WHY_NOT, mark("&Why can I not…?"), Menu.HELP, needs_store=True),
    Command(CommandId.COMMANDS, mark("&Commands by name"), Menu.HELP, None, ("Ctrl+K",), needs_store=True),
    Command(CommandId.SHORTCUTS, mark("Keyboard &shortcuts…"), Menu.HELP, None, ("Ctrl+/",)),
    Command(CommandId.ABOUT, mark("&About Contact Desk"), Menu.HELP, Icon.INFORMATION),
)
