# SPDX-License-Identifier: MIT
"""Organisations and their locations, as boxes and lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes

if TYPE_CHECKING:
    # The boxes and lists of the window need no drafts, whose library takes long to import.
    from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft


class OrganisationStatus(StrEnum):
    """Which organisations a list shows; an inactive one is offered to no new contact."""

    ALL = "all"
    ACTIVE = "active"
    INACTIVE = "inactive"


@dataclass(frozen=True)
class Organisation:
    """`contacts` counts those who are there at present and whom the user may see; `type` is a code."""

    id: int
    name: str
    city: str = ""
    contacts: int = 0
    locations: int = 0
    type: str = ""
    active: bool = True


@dataclass(frozen=True)
class OrganisationPage:
    """One page of a list of organisations; `total` counts all that were asked for."""

    rows: tuple[Organisation, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class Location:
    """A location always belongs to an organisation (row T29)."""

    id: int
    organisation_id: int
    name: str
    city: str = ""


@dataclass(frozen=True)
class SeenPlace:
    """Ids of the organisation and the location that somebody saw to be in the directory; 0 for none."""

    organisation: int = 0
    location: int = 0


NOTHING_SEEN = SeenPlace()


@dataclass(frozen=True)
class OrganisationRecord:
    """One organisation, whole. Times are aware and in UTC; `version` grows with every change."""

    id: int
    draft: OrganisationDraft
    active: bool
    owner: str
    created: datetime
    changed: datetime
    version: int


@dataclass(frozen=True)
class LocationRecord:
    """One location, whole, with the organisation that it belongs to."""

    id: int
    organisation_id: int
    draft: LocationDraft
    active: bool
    owner: str
    created: datetime
    changed: datetime
    version: int


@dataclass(frozen=True)
class OrganisationCriteria:
    """What an organisation is looked for by (row T20); blank ones are no criteria, all others must hold."""

    name: str = ""
    type: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    phone: str = ""
    inactive_too: bool = False

    def is_blank(self) -> bool:
        texts = (self.name, self.type, self.city, self.region, self.country, self.phone)
        return not any(text.strip() for text in texts)


@dataclass(frozen=True)
class OrganisationAdded:
    """An organisation or a location was saved; `already` tells that this very draft had been saved before."""

    id: int
    name: str
    changes: Changes
    already: bool = False
