# SPDX-License-Identifier: MIT
"""Page 6 of Add Contact: interaction addresses that are looked up among the other contacts (row X01)."""

from __future__ import annotations

from collections.abc import Iterable

from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.ui.add_contact.lookalike_search import LookalikeSearch
from contact_desk.ui.wizard.interaction_addresses_page import InteractionAddressesPage


class ContactInteractionAddressesPage(InteractionAddressesPage):
    def build(self) -> None:
        super().build()
        self._search = LookalikeSearch(
            self.bench, self.words, _own_addresses, self, name="interactionDuplicateHint"
        )
        self._search.show_on(self)

    def enter(self) -> None:
        super().enter()
        self._search.ask()

    def _put(self, lines: Iterable[object], selected: int) -> None:
        super()._put(lines, selected)
        self._search.ask()


def _own_addresses(draft: ContactDraft) -> ContactDraft:
    """The draft with no other numbers and e-mails than those of this page, read in the same country."""
    return draft.model_copy(update={"business": BusinessInformation(country=draft.business.country)})
