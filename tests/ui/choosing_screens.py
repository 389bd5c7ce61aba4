# SPDX-License-Identifier: MIT
"""The dialog that connects to a store, of each kind and in error; `screens` has all the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from contact_desk.ui.choosing_store.dialog import ChooseStoreDialog
from contact_desk.ui.commands.command import CommandId
from tests.ui.driving import part

if TYPE_CHECKING:
    from tests.ui.screens import Screen, Stage


def choosing_a_store(stage: Stage) -> Iterator[Screen]:
    """A server whose fields are empty, and a shared file that is not there."""
    window = stage.window()
    window.menus.actions[CommandId.CONNECT].trigger()
    stage.settle(window)
    dialog = part(window, ChooseStoreDialog)
    dialog.agree()
    yield "a store on a server", dialog
    dialog.show_store(f"sqlite:///{stage.folder / 'team.sqlite'}")
    dialog.choose_kind(shared=True)
    dialog.test()
    stage.settle(window)
    yield "a store in a shared folder", dialog
    dialog.reject()
