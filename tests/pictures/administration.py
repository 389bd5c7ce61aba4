# SPDX-License-Identifier: MIT
"""Administration › Lists and Names: a list of values, the attributes, each dialog, and what is said of a change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.domain.draft import new_uid
from contact_desk.domain.entity_names import EntityName, Gender, NamedEntity
from contact_desk.domain.people import NewPerson, RoleKind
from contact_desk.ui.administration.page import AdministrationPage, Tab
from contact_desk.ui.administration.profile_dialogs import CardDialog
from contact_desk.ui.app import open_desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.driving import part
from tests.ui.people import PEOPLE, add_people

_SIZES = ((1360, 820), (1024, 700))
_DIALOG = ((600, 360),)
_TYPES = (
    AttributeType(
        "",
        AttributeKind.LIST,
        label_en="Favourite colour",
        label_fr="Couleur préférée",
        legal_values=("rouge", "bleu", "vert d’eau"),
    ),
    AttributeType(
        "", AttributeKind.DATE, label_en="Client since", label_fr="Client depuis", show_if_empty=False
    ),
    AttributeType(
        "", AttributeKind.NUMBER, Entity.ORGANISATION, label_en="Number of employees", label_fr="Effectif"
    ),
    AttributeType(
        "", AttributeKind.YES_NO, Entity.LOCATION, label_en="Step-free", label_fr="Accès de plain-pied"
    ),
)


def _window(look: Look, folder: Path, which: int, *, types: bool = True) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk)
    for kind in _TYPES if types else ():
        desk.lists.save_type(kind)
    if types:
        colours = {"favourite_colour": "bleu"}
        desk.contacts.add(PEOPLE[0].model_copy(update={"uid": new_uid(), "attributes": colours}))
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    _wait(window)
    window.show_page("administration")
    _wait(window)
    part(window, AdministrationPage).lists.setCurrentRow(which)
    return window


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _list(which: int, row: int, look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder, which)
    part(window, AdministrationPage).panel.table.selectRow(row)
    return window


def _pressed(which: int, row: int, button: str, look: Look, folder: Path) -> MainWindow:
    window = _list(which, row, look, folder)
    getattr(part(window, AdministrationPage).panel, button).click()
    _wait(window)
    return window


def _names(look: Look, folder: Path) -> MainWindow:
    """In French or English, a name refused for its length, another in use on the page round it."""
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    desk.entity_names.save(
        (
            EntityName(NamedEntity.ORGANISATION, "fr", "Compagnie", "Compagnies", Gender.FEMININE),
            EntityName(NamedEntity.ORGANISATION, "en", "Company", "Companies"),
        )
    )
    desk.close()
    window = _window(look, folder, 0)
    settle(lambda: bool(window.words.names))
    page = part(window, AdministrationPage)
    page.tabs.setCurrentIndex(Tab.NAMES)
    part(page, QLineEdit, "location_singular").setText("Établissement 16")
    part(page, QLineEdit, "location_plural").setText("Établissements")
    page.names.save_button.click()
    _wait(window)
    return window


def _named(look: Look, folder: Path) -> MainWindow:
    """The names in use: the organisations' page, which says nothing of organisations any more."""
    window = _names(look, folder)
    window.show_page("organisations")
    _wait(window)
    return window


def _empty(look: Look, folder: Path) -> MainWindow:
    return _window(look, folder, 6, types=False)


def _users(chosen: int, look: Look, folder: Path) -> MainWindow:
    """An administrator, a role, a user in it, and one without a licence."""
    window = _window(look, folder, 0)
    desk = window.desk
    assert desk is not None
    desk.access.add_user(NewPerson("lea", "Léa Nord", "lea@centre-lyon.example"))
    desk.access.add_user(NewPerson("marc", "Marc Petit", licensed=False))
    desk.roles.add("Équipe Nord", RoleKind.WORKGROUP, [Right.EXPORT, Right.MANAGE_LISTS])
    desk.roles.set_members("Équipe Nord", added=["lea"])
    desk.access.hold_licences(5)
    desk.access.set_card("lea", desk.contacts.find("Nakamura").rows[0].id)
    me = desk.contacts.find("Bergeron").rows[0].id
    desk.access.set_card(desk.user.login, me)
    for login in ("lea", desk.user.login):
        desk.customer_numbers.give_number(login, "C-204 118", "Assurances du Lac")
    page = part(window, AdministrationPage)
    page.enter()
    _wait(window)
    page.tabs.setCurrentIndex(Tab.USERS)
    page.users.list.setCurrentRow(chosen)
    _wait(window)
    return window


def _no_users(look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder, 0)
    part(window, AdministrationPage).tabs.setCurrentIndex(Tab.USERS)
    return window


def _why_not(look: Look, folder: Path) -> MainWindow:
    window = _no_users(look, folder)
    window.menus.actions[CommandId.WHY_NOT].trigger()
    _wait(window)
    return window


def _profile(look: Look, folder: Path) -> MainWindow:
    window = _users(2, look, folder)
    _wait(window)
    window.menus.actions[CommandId.MY_PROFILE].trigger()
    _wait(window)
    return window


def _asked(which: str, look: Look, folder: Path) -> MainWindow:
    """The dialog that a button of the user's form opens."""
    window = _users(2, look, folder)
    _wait(window)
    user = part(window, AdministrationPage).users.card.user
    {"userCardDialog": user.card.choose_button, "customerNumberDialog": user.numbers.add_button}[
        which
    ].click()
    _wait(window)
    if which == "userCardDialog":
        search = part(window, CardDialog).search
        search.line.setText("Ber")
        search.button.click()
        _wait(window)
    return window


def _share(look: Look, folder: Path) -> MainWindow:
    window = _users(0, look, folder)
    desk = window.desk
    assert desk is not None
    hidden = PEOPLE[0].model_copy(update={"uid": new_uid(), "private": True})
    contact = desk.contacts.add(hidden).contact
    desk.sharing.share(contact, "lea", may_edit=True)
    window.open_contact(contact)
    settle(lambda: bool(window.workplace.card.name()))
    _wait(window)
    window.menus.actions[CommandId.SHARE].trigger()
    _wait(window)
    return window


def _dialog(name: str, draw: Callable[[Look, Path], MainWindow], look: Look, folder: Path) -> QWidget:
    window = draw(look, folder)
    dialog = window.findChild(QDialog, name)
    assert dialog is not None

    def put_away() -> None:
        # Until then this keeps the window, which nobody else holds.
        window.close()
        window.deleteLater()

    dialog.finished.connect(put_away)
    return dialog


_PAGES = (
    Screen("administration-types", partial(_list, 0, 4), _SIZES),
    Screen("administration-attributes", partial(_list, 6, 0), _SIZES),
    Screen("administration-changed", partial(_pressed, 0, 4, "retire_button"), _SIZES),
    Screen("administration-program", partial(_pressed, 0, 0, "delete_button"), _SIZES),
    Screen("administration-empty", _empty, _SIZES),
    Screen("administration-names", _names, _SIZES),
    Screen("administration-named", _named),
    Screen("administration-users", partial(_users, 2), _SIZES),
    Screen("administration-usersEverybody", partial(_users, 0), _SIZES),
    Screen("administration-noUsers", _no_users, _SIZES),
)
_DIALOGS = tuple(
    Screen(
        f"administration-{name}Dialog",
        partial(_dialog, dialog, partial(_pressed, which, row, button)),
        _DIALOG,
    )
    for name, dialog, which, row, button in (
        ("value", "listValueDialog", 0, 4, "edit_button"),
        ("medium", "listValueDialog", 4, 0, "add_button"),
        ("attribute", "attributeTypeDialog", 6, 0, "edit_button"),
        ("newAttribute", "attributeTypeDialog", 6, 0, "add_button"),
        ("delete", "deleteValueDialog", 0, 4, "delete_button"),
    )
)
_DIALOGS = (
    *_DIALOGS,
    Screen("administration-share", partial(_dialog, "sharingDialog", _share), _DIALOG),
    Screen("administration-profile", partial(_dialog, "profileDialog", _profile), ((600, 620),)),
    *(
        Screen(f"administration-{name}", partial(_dialog, name, partial(_asked, name)), _DIALOG)
        for name in ("userCardDialog", "customerNumberDialog")
    ),
    Screen("administration-whyNot", partial(_dialog, "rightsExplanation", _why_not), ((600, 560),)),
)
SCREENS = (
    *_PAGES,
    *_DIALOGS,
    *map(enlarged, _PAGES),
    *(enlarged(each, size=(1000, 660)) for each in _DIALOGS),
)
