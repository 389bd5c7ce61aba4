# SPDX-License-Identifier: MIT
"""What a contact shows of its place where it has nothing of its own: the business address and phone (row T27).

Nothing is copied: a change of the place is seen at once, and a value of one's own overrides.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from contact_desk.domain.attribute import Entity
from contact_desk.domain.draft import BusinessInformation, PostalFields


@dataclass(frozen=True)
class Inherited:
    """Address and phone of the location, else of the organisation; each says whose it is (None where there is none)."""

    address: PostalFields = field(default_factory=PostalFields)
    address_from: Entity | None = None
    phone: str = ""
    extension: str = ""
    phone_from: Entity | None = None


def inherited(
    own: BusinessInformation, location: BusinessInformation | None, organisation: BusinessInformation | None
) -> Inherited:
    """What `own` lacks and its place has. The address is inherited whole, never mixed of two."""
    places = [(Entity.LOCATION, location), (Entity.ORGANISATION, organisation)]
    known = [(entity, place) for entity, place in places if place is not None]
    address = next(((entity, place) for entity, place in known if not place.is_blank()), None)
    phone = next(((entity, place) for entity, place in known if place.phone.strip()), None)
    if not own.is_blank():
        address = None
    if own.phone.strip() or own.extension.strip():
        phone = None
    return Inherited(
        address=_postal(address[1]) if address else PostalFields(),
        address_from=address[0] if address else None,
        phone=phone[1].phone if phone else "",
        extension=phone[1].extension if phone else "",
        phone_from=phone[0] if phone else None,
    )


def _postal(block: BusinessInformation) -> PostalFields:
    return PostalFields(**{name: getattr(block, name) for name in PostalFields.model_fields})
