# SPDX-License-Identifier: MIT
"""The dialog in which a user switches off the actions that they do without (row P19). Nothing of it is a right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from contact_desk.ui.commands.options import LABELS, Option
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox

if TYPE_CHECKING:
    from contact_desk.ui.main_window import MainWindow


class OfferedActionsDialog(TallDialog):
    """What is ticked is offered, in every window of this user; agreed upon, it holds at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.words, window, "offeredActionsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menus = window.menus
        self.explanation = plain_label(role="muted", wrap=True)
        self.body.addWidget(self.explanation)
        self.boxes = {option: WrappedCheckBox() for option in Option}
        for option, box in self.boxes.items():
            box.setObjectName(f"offered_{option}")
            box.setChecked(option not in self._menus.off)
            self.body.addWidget(box)
        self.body.addStretch(1)
        self.retranslate()
        follow_layouts(self)

    def title_text(self) -> str:
        return self.words("Actions offered")

    def agree(self) -> None:
        off = frozenset(option for option, box in self.boxes.items() if not box.isChecked())
        self.accept()
        self._menus.options_chosen.emit(off)

    def retranslate(self) -> None:
        super().retranslate()
        self.explanation.setText(
            self.words(
                "What you switch off goes from the menus, the commands by name and the cards. It stays allowed, and can"
                " be switched on here at any time."
            )
        )
        for option, box in self.boxes.items():
            box.setText(self.words(LABELS[option]))


def choose_actions(window: MainWindow) -> None:
    dialog = OfferedActionsDialog(window)
    dialog.open()
    dialog.boxes[next(iter(Option))].setFocus()
