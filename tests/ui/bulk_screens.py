# SPDX-License-Identifier: MIT
"""Selected contacts and what is done with them, for tests that hold for every screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QWidget

from contact_desk.domain.bulk_change import BulkAction
from contact_desk.ui.bulk.menu import bulk_actions
from contact_desk.ui.bulk.refusals_dialog import RefusalsDialog
from contact_desk.ui.bulk.value_dialog import ValueDialog
from tests.store.drafts import person
from tests.ui.driving import part

if TYPE_CHECKING:
    from tests.ui.screens import Stage


def many_at_once(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    desk = stage.desk()
    ids = [desk.contacts.add(person(name)).contact for name in ("Roy", "Sand", "Verne")]
    desk.close()
    window = stage.window()
    window.workplace.list.selecting.selection.put(ids[:2], selected=True)
    stage.settle(window)
    yield "the list, two of three selected", window
    for action in (BulkAction.CONTACT_TYPE, BulkAction.OWNER):
        bulk_actions(window).begin(action)
        stage.settle(window)
        dialog = [each for each in window.findChildren(ValueDialog) if each.isVisible()][-1]
        yield f"the value for many: {action}", dialog
        dialog.reject()
    bulk_actions(window).begin(BulkAction.DEACTIVATE)
    stage.settle(window)
    question = part(window, QMessageBox, "bulkQuestion")
    yield "the question before many are deactivated", question
    question.reject()
    refusals = RefusalsDialog(window, window.words, ["Roy: no", "Sand: no"], 2)
    refusals.open()
    yield "those that were refused", refusals
    refusals.reject()
