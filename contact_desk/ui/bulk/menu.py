# SPDX-License-Identifier: MIT
"""The menu of what can be done with the selected contacts, and their copies for the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from contact_desk.domain.access import Right
from contact_desk.domain.bulk_change import BulkAction
from contact_desk.ui.bulk.actions import BulkActions
from contact_desk.ui.bulk.copied_text import email_text, table_text
from contact_desk.ui.bulk.work import picked_contacts
from contact_desk.ui.commands.options import Option, option_of
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.rights import refusal_tool_tip
from contact_desk.wording.catalogue import Words, mark

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.contact_list.selection import Picked
    from contact_desk.ui.main_window import MainWindow

_ACTIONS = (
    (BulkAction.CONTACT_TYPE, mark("Set the &type…"), Icon.EDIT, None),
    (BulkAction.LANGUAGE, mark("Set the &language…"), None, None),
    (BulkAction.DEPARTMENT, mark("Set the depart&ment…"), None, None),
    (BulkAction.TAG, mark("Ta&g…"), Icon.ATTRIBUTES, None),
    (BulkAction.UNTAG, mark("&Remove a tag…"), None, None),
    (BulkAction.OWNER, mark("Change the &owner…"), Icon.PERSON, Right.ADMINISTRATOR),
    (BulkAction.DEACTIVATE, mark("D&eactivate…"), Icon.RETIRE, None),
    (BulkAction.REACTIVATE, mark("Reacti&vate…"), None, None),
    (BulkAction.DELETE, mark("&Delete…"), Icon.REMOVE, None),
)


def show_menu(window: MainWindow, place: QPoint) -> None:
    """At a place of the screen; what the user lacks the right to is greyed, with the reason."""
    if window.desk is None:
        return
    words = window.words
    menu = QMenu(window)
    menu.setObjectName("bulkMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    actions = bulk_actions(window)
    off = window.menus.off
    for kind, text, icon_name, right in _ACTIONS:
        if option_of(kind) not in off:
            _add(window, menu, (words(text), icon_name), partial(actions.begin, kind), right)
    if Option.COPY not in off:
        _add_copies(window, menu, window.desk)
    if menu.isEmpty():
        menu.addAction(words("All actions are switched off (View › Actions offered)")).setEnabled(False)
    menu.popup(place)


def _add_copies(window: MainWindow, menu: QMenu, desk: Desk) -> None:
    words = window.words
    menu.addSeparator()
    picked = window.workplace.list.selecting.selection.picked()
    copies: tuple[tuple[str, Icon | None, Callable[..., None]], ...] = (
        (words("&Copy as a table"), Icon.COPY, copy_table),
        (words("Copy the e-mail &addresses"), Icon.EMAIL, copy_emails),
    )
    for text, icon_name, copy in copies:
        _add(window, menu, (text, icon_name), partial(copy, window, desk, picked), Right.EXPORT)


def bulk_actions(window: MainWindow) -> BulkActions:
    return window.findChild(BulkActions) or BulkActions(window)


def copy_table(window: MainWindow, desk: Desk, picked: Picked) -> None:
    words = window.words

    def work() -> tuple[str, int]:
        rows = desk.bulk_editing.rows(picked_contacts(desk, picked))
        return table_text(rows, desk.vocabulary.load(), words), len(rows)

    def done(copied: tuple[str, int]) -> None:
        text, count = copied
        QApplication.clipboard().setText(text)
        window.message.say(partial(_copied, count), state="ok")

    window.operations.run(work, done, owner=window)


def copy_emails(window: MainWindow, desk: Desk, picked: Picked) -> None:
    def work() -> tuple[str, int, int]:
        return email_text(desk.bulk_editing.rows(picked_contacts(desk, picked)))

    def done(copied: tuple[str, int, int]) -> None:
        text, count, without = copied
        if count:
            QApplication.clipboard().setText(text)
        window.message.say(partial(_emails_copied, count, without), state="warn" if without else "ok")

    window.operations.run(work, done, owner=window)


def _add(
    window: MainWindow,
    menu: QMenu,
    what: tuple[str, Icon | None],
    act: Callable[[], None],
    right: Right | None,
) -> None:
    text, icon_name = what
    action = menu.addAction(text)
    action.triggered.connect(act)
    if icon_name is not None:
        action.setIcon(icon(icon_name))
    refusal = window.allowed.rights.refusal(right, window.words) if right is not None else ""
    action.setEnabled(not refusal)
    action.setToolTip(refusal_tool_tip(refusal, window.words))


def _copied(count: int, words: Words) -> str:
    return words.plural(
        "{count} contact is on the clipboard.", "{count} contacts are on the clipboard.", count
    )


def _emails_copied(count: int, without: int, words: Words) -> str:
    told = words.plural(
        "{count} e-mail address is on the clipboard.", "{count} e-mail addresses are on the clipboard.", count
    )
    if not count:
        told = words("Nothing was copied.")
    if not without:
        return told
    none = words.plural("{count} contact has none.", "{count} contacts have none.", without)
    return f"{told} {none}"
