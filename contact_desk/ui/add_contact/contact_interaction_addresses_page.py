# SPDX-License-Identifier: MIT
"""Page 6 of Add Contact: interaction addresses that are looked up among the other contacts (row X01)."""

from __future__ import annotations

from collections.abc import Iterable

from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.lookalike_search import LookalikeSearch
from contact_desk.ui.wizard.interaction_addresses_page import InteractionAddressesPage


class ContactInteractionAddressesPage(InteractionAddressesPage):
    brain: ContactBrain

    def build(self) -> None:
        super().build()
        self._search = LookalikeSearch(self, self.brain, _own_addresses)

    def enter(self) -> None:
        super().enter()
        self._search.enter()

    def hear(self, path: str) -> None:
        super().hear(path)
        if path == "apart":
            self._search.ask_soon()

    def _put(self, lines: Iterable[object], selected: int) -> None:
        super()._put(lines, selected)
        self._search.ask()


def _own_addresses(draft: ContactDraft) -> ContactDraft:
    """The numbers and e-mails of this page, read in the country of the business address."""
    business = BusinessInformation(country=draft.business.country)
    return ContactDraft(business=business, interaction_addresses=draft.interaction_addresses)
