# SPDX-License-Identifier: MIT
"""Page 6 of Add Contact: interaction addresses that are looked up among the other contacts (row X01)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from contact_desk.domain.draft import BusinessInformation, ContactDraft, InteractionAddressDraft
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.lookalike_search import LookalikeSearch
from contact_desk.ui.wizard.interaction_addresses_page import InteractionAddressesPage
from contact_desk.ui.wizard.line_dialog import LineDialog


class ContactInteractionAddressesPage(InteractionAddressesPage):
    brain: ContactBrain

    def build(self) -> None:
        super().build()
        self._search = LookalikeSearch(self, self.brain, _own_addresses)

    def make_dialog(self) -> LineDialog:
        dialog = super().make_dialog()
        self._dialogs_search = LookalikeSearch(self, self.brain, self._open_line, dialog=dialog)
        dialog.typed.connect(lambda _line: self._dialogs_search.ask_soon())
        dialog.finished.connect(self._close_search)
        return dialog

    def enter(self) -> None:
        super().enter()
        self._search.enter()

    def hear(self, path: str) -> None:
        super().hear(path)
        if path == "apart":
            self._search.ask_soon()

    def _open_dialog(self, position: int | None, line: Any = None) -> None:
        super()._open_dialog(position, line)
        self._dialogs_search.enter()

    def _close_search(self) -> None:
        self._dialogs_search.clear()
        self._search.enter()

    def _open_line(self, draft: ContactDraft) -> ContactDraft:
        """What stands in the dialog, read as the lines of the list are."""
        kept = self.brain.open_line
        line = kept.line if kept is not None else None
        lines = (line,) if isinstance(line, InteractionAddressDraft) else ()
        return _own_addresses(draft.model_copy(update={"interaction_addresses": lines}))

    def _put(self, lines: Iterable[object], selected: int) -> None:
        super()._put(lines, selected)
        self._search.ask()


def _own_addresses(draft: ContactDraft) -> ContactDraft:
    """The numbers and e-mails of this page, read in the country of the business address."""
    business = BusinessInformation(country=draft.business.country)
    return ContactDraft(business=business, interaction_addresses=draft.interaction_addresses)
