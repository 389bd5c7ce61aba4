# SPDX-License-Identifier: MIT
"""Asks for the keys of one command by having them pressed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QKeySequenceEdit, QWidget

from contact_desk.ui.shortcuts.free_keys import why_not, written
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.wording.catalogue import Words


class NewKeysDialog(TallDialog):
    """`title` is the command's; `holder` gives the title of the other command that has certain keys, "" for none."""

    def __init__(
        self, words: Words, parent: QWidget, title: str, keys: str, holder: Callable[[str], str]
    ) -> None:
        super().__init__(words, parent, "newKeysDialog")
        self._title, self._holder = title, holder
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.label = plain_label()
        self.editor = QKeySequenceEdit(QKeySequence(keys))
        self.editor.setObjectName("keys")
        self.editor.setMaximumSequenceLength(1)
        self.none_button = EnterButton()
        self.none_button.setObjectName("noKeysButton")
        self.none_button.setAutoDefault(False)
        self.none_button.clicked.connect(self.editor.clear)
        self.label.setBuddy(self.editor)
        self.told = plain_label(role="hint", wrap=True)
        line = QHBoxLayout()
        line.addWidget(self.editor, 1)
        line.addWidget(self.none_button)
        self.body.addWidget(self.label)
        self.body.addLayout(line)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.editor.keySequenceChanged.connect(self._judge)
        self.retranslate()
        follow_layouts(self)
        self.editor.setFocus()

    def keys(self) -> str:
        """As kept in a file; "" for none."""
        return written(self.editor.keySequence())

    def title_text(self) -> str:
        return self.words("Keys for “{command}”", command=self._title)

    def agree_text(self) -> str:
        return self.words("Use these keys")

    def agree(self) -> None:
        if not (self.keys() and why_not(self.keys(), self.words)):
            self.accept()

    def retranslate(self) -> None:
        super().retranslate()
        self.label.setText(self.words("&Press the keys"))
        self.editor.setAccessibleName(self.words("Press the keys"))
        self.none_button.setText(self.words("&No keys"))
        self._judge()

    def _judge(self) -> None:
        keys, words = self.keys(), self.words
        refusal = why_not(keys, words) if keys else ""
        holder = self._holder(keys) if keys and not refusal else ""
        taken = words("“{command}” has these keys now; it will have none then.", command=holder)
        none = words("Without keys the command is still in its menu, and found by name.")
        self.told.setText(refusal or (taken if holder else "" if keys else none))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not refusal)
        announce(self.editor, self.told.text())
