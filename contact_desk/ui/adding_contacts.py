# SPDX-License-Identifier: MIT
"""The two ways of adding a contact, wizard and short form: which is chosen, and going over from one to the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from contact_desk.settings import WayOfAdding
from contact_desk.ui.operations import Operations

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.draft import ContactDraft
    from contact_desk.domain.kept_draft import KeptDraft
    from contact_desk.ui.add_contact.adding import AddingContact
    from contact_desk.ui.add_contact.wizard import AddContactWizard
    from contact_desk.ui.short_form.window import AddContactForm
    from contact_desk.wording.catalogue import Words


class AddingContacts(QObject):
    """`show` puts a window beside the main one and deletes it when it has closed. `added` carries `Added`.

    `way` is the one that is chosen; `way_chosen` carries what the user wants it to be from now on.
    """

    added = Signal(object)
    way_chosen = Signal(str)

    def __init__(
        self, operations: Operations, window: QMainWindow, show: Callable[[AddingContact], None]
    ) -> None:
        super().__init__(window)
        self._operations = operations
        self._window = window
        self._show = show
        self.way = WayOfAdding.WIZARD

    def open(self, desk: Desk, words: Words, draft: ContactDraft | None = None) -> AddingContact:
        """In the way that is chosen."""
        if self.way is WayOfAdding.FORM:
            return self.open_form(desk, words, draft=draft)
        return self.open_wizard(desk, words, draft=draft)

    def open_wizard(
        self, desk: Desk, words: Words, *, draft: ContactDraft | None = None, kept: KeptDraft | None = None
    ) -> AddContactWizard:
        from contact_desk.ui.add_contact.wizard import AddContactWizard as Kind

        wizard = Kind(desk, self._operations, words, self._window, draft=draft, kept=kept)
        self._put_up(wizard)
        return wizard

    def open_form(
        self, desk: Desk, words: Words, *, draft: ContactDraft | None = None, kept: KeptDraft | None = None
    ) -> AddContactForm:
        from contact_desk.ui.short_form.window import AddContactForm as Kind

        form = Kind(desk, self._operations, words, self._window, draft=draft, kept=kept)
        self._put_up(form)
        return form

    def _put_up(self, window: AddingContact) -> None:
        window.saved.connect(self.added)
        window.other_way_wanted.connect(partial(self._go_over, window))
        self._show(window)
        window.open()

    def _go_over(self, gone: AddingContact) -> None:
        """Put the other window in the place of this one, with all that was typed."""
        from contact_desk.ui.add_contact.wizard import AddContactWizard
        from contact_desk.ui.short_form.window import AddContactForm

        kind = AddContactForm if isinstance(gone, AddContactWizard) else AddContactWizard
        other = kind(gone.desk, self._operations, gone.words, self._window, **gone.begun())
        other.keeper.take_over(gone.keeper)
        gone.reject()
        self._put_up(other)
