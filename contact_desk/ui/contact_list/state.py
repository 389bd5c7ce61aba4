# SPDX-License-Identifier: MIT
"""What the list shows and what was asked for, without a window: the words searched, the page, the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from contact_desk.domain.contact import ContactPage

if TYPE_CHECKING:
    from contact_desk.domain.draft import ContactDraft


@dataclass(frozen=True)
class Search:
    """One question to the store; with `showing` it asks for the page on which that contact stands."""

    text: str = ""
    page: int = 1
    showing: int | None = None

    def on_page(self, page: int) -> Search:
        return replace(self, page=page, showing=None)

    def around(self, contact: int) -> Search:
        return replace(self, showing=contact)

    def is_empty(self) -> bool:
        return not self.text.strip()

    def answered_by(self, answer: ContactPage) -> Search:
        """The search with the page that the store really gave; it clamps."""
        return replace(self, page=answer.page, showing=None)


def draft_from_search(text: str) -> ContactDraft:
    """A draft that begins with what was searched in vain: a number, an e-mail address, else a last name."""
    # Both have been imported in a worker by then (`ui.warming`); importing them above would delay the window.
    from contact_desk.domain.draft import BusinessInformation, ContactDraft
    from contact_desk.domain.phone import looks_like_phone

    typed = text.strip()
    if not typed:
        return ContactDraft()
    if looks_like_phone(typed):
        return ContactDraft(business=BusinessInformation(phone=typed))
    if "@" in typed and " " not in typed:
        return ContactDraft(business=BusinessInformation(email=typed))
    return ContactDraft(last_name=typed)
