# SPDX-License-Identifier: MIT
"""Finding organisations and their locations, for the wizard's boxes and for lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contact_desk.domain.organisation import (
    Location,
    Organisation,
    OrganisationCriteria,
    OrganisationPage,
    OrganisationStatus,
    SeenPlace,
)
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.domain.draft import ContactDraft

LARGEST_PAGE = 1000


class Organisations:
    def __init__(self, store: Store) -> None:
        self._store = store

    def page(
        self,
        text: str = "",
        *,
        status: OrganisationStatus = OrganisationStatus.ALL,
        limit: int = 50,
        page: int = 1,
        showing: int | None = None,
    ) -> OrganisationPage:
        """Those whose folded name has every word of `text` in it, by name, inactive ones too.

        With `showing` it is the page on which that organisation stands, if it is among them.
        """
        limit = max(1, min(limit, LARGEST_PAGE))
        with self._store.read() as work:
            return work.organisations.page(text, status, limit, page, showing=showing)

    def search(self, criteria: OrganisationCriteria, *, limit: int = 50, page: int = 1) -> OrganisationPage:
        """Those that meet every criterion which is not blank, by name (row T20); all for none.

        Texts are found in part, blind to case and accents; a country by code or name in either language, a number
        in any form or by a piece of it. An address and a number may be a location's.
        """
        limit = max(1, min(limit, LARGEST_PAGE))
        with self._store.read() as work:
            return work.organisations.page_of(work.organisation_search.matching(criteria), limit, page)

    def now(self, organisation: int) -> Organisation | None:
        """How it is at this moment, active or not; None where it has been deleted."""
        with self._store.look() as work:
            return work.organisations.one(organisation)

    def find(self, text: str, *, limit: int = 50) -> tuple[Organisation, ...]:
        """Those that contain `text`, blind to case and accents (row T17)."""
        with self._store.look() as work:
            return work.organisations.find(text, limit)

    def named(self, name: str) -> Organisation | None:
        """The one that has this very name, blind to case and accents, active or not."""
        with self._store.look() as work:
            return work.organisations.named(name)

    def require_place(self, draft: ContactDraft, seen: SeenPlace) -> None:
        """Raise `Refused` where the place that the draft names could not be taken as it was `seen`."""
        from contact_desk.services.places import require_place

        with self._store.read() as work:
            require_place(work, draft, seen)

    def locations(self, organisation: int, text: str = "") -> tuple[Location, ...]:
        """Those of one organisation that contain `text`; every one for none (rows T24, T25)."""
        with self._store.look() as work:
            return work.organisations.locations(organisation, text)

    def departments(self, organisation: int) -> tuple[str, ...]:
        """What this organisation's contacts have as their department (row T30)."""
        with self._store.look() as work:
            return work.organisations.departments(organisation)
