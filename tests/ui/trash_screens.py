# SPDX-License-Identifier: MIT
"""Deleting and the trash, for tests that hold for every screen: the page full and after a restore."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QWidget

from contact_desk.domain.draft import RelationDraft
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.trash.page import TrashPage
from tests.store.drafts import person
from tests.ui.driving import part
from tests.ui.trash.filling import fill_trash

if TYPE_CHECKING:
    from tests.ui.screens import Stage


def trash(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    desk = stage.desk()
    fill_trash(desk)
    chosen = desk.contacts.add(person("Roy")).contact
    desk.contacts.add(person("Solheim", relations=(RelationDraft(type="child", contact=chosen),)))
    desk.close()
    window = stage.window()
    window.menus.actions[CommandId.TRASH].trigger()
    stage.settle(window)
    yield "trash, full", window
    page = part(window, TrashPage)
    page.table.selectAll()
    page.restore()
    stage.settle(window)
    yield "trash, all but one restored", window
    window.open_contact(chosen)
    stage.qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    stage.settle(window)
    window.menus.actions[CommandId.DELETE].trigger()
    stage.settle(window)
    question = part(window, QMessageBox)
    yield "trash, the question before a deletion", question
    question.reject()
