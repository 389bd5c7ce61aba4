# SPDX-License-Identifier: MIT
"""What the list of organisations shows and what was asked for, without a window."""

from __future__ import annotations

from dataclasses import dataclass, replace

from contact_desk.domain.organisation import OrganisationPage, OrganisationStatus

EMPTY_PAGE = OrganisationPage((), 0, 1, 1)


@dataclass(frozen=True)
class OrganisationSearch:
    """One question to the store; with `showing` it asks for the page on which that organisation stands."""

    text: str = ""
    status: OrganisationStatus = OrganisationStatus.ALL
    page: int = 1
    showing: int | None = None

    def on_page(self, page: int) -> OrganisationSearch:
        return replace(self, page=page, showing=None)

    def around(self, organisation: int) -> OrganisationSearch:
        return replace(self, showing=organisation)

    def is_for_all(self) -> bool:
        return not self.text.strip() and self.status is OrganisationStatus.ALL

    def answered_by(self, answer: OrganisationPage) -> OrganisationSearch:
        """The search with the page that the store really gave; it clamps."""
        return replace(self, page=answer.page, showing=None)
