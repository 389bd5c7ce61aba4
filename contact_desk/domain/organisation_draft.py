# SPDX-License-Identifier: MIT
"""An organisation or a location as it is typed, before it is saved; its parts are those of a contact's draft."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import Field

from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    DraftPart,
    InteractionAddressDraft,
)


class OrganisationDraft(DraftPart):
    """One organisation; its folded name is its identity among those not in the trash (row T23)."""

    name: str = ""
    type: str = ""
    business: BusinessInformation = BusinessInformation()
    addresses: Annotated[tuple[AddressDraft, ...], Field(strict=False)] = ()
    interaction_addresses: Annotated[tuple[InteractionAddressDraft, ...], Field(strict=False)] = ()
    attributes: dict[str, str] = Field(default_factory=dict)
    notes: str = ""
    uid: str = ""


class LocationDraft(DraftPart):
    """One location, always of an organisation, which is named and must be there (row T29)."""

    name: str = ""
    organisation: str = ""
    business: BusinessInformation = BusinessInformation()
    addresses: Annotated[tuple[AddressDraft, ...], Field(strict=False)] = ()
    interaction_addresses: Annotated[tuple[InteractionAddressDraft, ...], Field(strict=False)] = ()
    attributes: dict[str, str] = Field(default_factory=dict)
    notes: str = ""
    uid: str = ""


RecordDraft = ContactDraft | OrganisationDraft | LocationDraft
"""Whatever a wizard may have under construction."""

D = TypeVar("D", ContactDraft, OrganisationDraft, LocationDraft)
