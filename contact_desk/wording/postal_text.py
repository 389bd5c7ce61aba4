# SPDX-License-Identifier: MIT
"""A postal address in words, as on an envelope."""

from __future__ import annotations

from contact_desk.domain.country import country_code, country_name
from contact_desk.domain.draft import PostalFields
from contact_desk.wording.catalogue import Words


def postal_text(address: PostalFields, words: Words) -> str:
    """The address on a few lines; a country given by its code is written out."""
    code = country_code(address.country) if len(address.country.strip()) == 2 else None
    country = country_name(code, words.language) if code else address.country
    town = " ".join(filter(None, (address.postal_code, address.city)))
    place = ", ".join(filter(None, (town, address.region)))
    return "\n".join(filter(None, (address.street, address.street2, place, country)))
