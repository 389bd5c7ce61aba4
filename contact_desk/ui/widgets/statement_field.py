# SPDX-License-Identifier: MIT
"""A statement that the database's administrator is to run: read whole and copied, with the keyboard alone too."""

from __future__ import annotations

from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.widgets.text_fields import NoteField
from contact_desk.wording.catalogue import Words


class StatementField(NoteField):
    """Hidden while there is none."""

    def __init__(self, words: Words) -> None:
        super().__init__(words, "statement", lambda words: words("For the database’s administrator"))
        self.note.setReadOnly(True)
        self.hide()

    def show_statement(self, error: ContactDeskError) -> str:
        """What the error has to be run, selected and with the focus, so that Ctrl+C copies it; "" for nothing."""
        found = error.parameters.get("statement") or error.parameters.get("statements") or ""
        statement = str(found)
        self.load(statement)
        self.setVisible(bool(statement))
        if statement:
            self.note.setFocus()
            self.note.selectAll()
        return statement
