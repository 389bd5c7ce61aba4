# SPDX-License-Identifier: MIT
"""What each country calls the parts of a postal address, and what is said of a post code that looks odd there."""

from __future__ import annotations

from contact_desk.domain.address_form import AddressForm
from contact_desk.domain.country import country_name
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.field_labels import field_label

ADDRESS_LABELS: dict[str, dict[str, str]] = {
    "region": {
        "area": mark("Area"),
        "canton": mark("Canton"),
        "county": mark("County"),
        "department": mark("Department (of the country)"),
        "department_or_region": mark("Department or region"),
        "district": mark("District"),
        "do_si": mark("Province or city"),
        "emirate": mark("Emirate"),
        "island": mark("Island"),
        "oblast": mark("Oblast"),
        "parish": mark("Parish"),
        "prefecture": mark("Prefecture"),
        "province": mark("Province"),
        "state": mark("State"),
    },
    "postal_code": {
        "eircode": mark("Eircode"),
        "pin": mark("PIN code"),
        "postcode": mark("Postcode"),
        "zip": mark("ZIP code"),
    },
    "city": {
        "district": mark("District or city"),
        "post_town": mark("Town or city"),
        "suburb": mark("Suburb or town"),
    },
}


def address_label(form: AddressForm, name: str, words: Words) -> str:
    """The label of a field in the form of a country; fields that are called the same everywhere keep their own."""
    template = ADDRESS_LABELS.get(name, {}).get(form.labels.get(name, ""))
    return words(template) if template else field_label(name, words)


def postal_code_warning(form: AddressForm, words: Words) -> str:
    """Why a post code may be wrong, and that it is kept."""
    return words(
        "A code in this country ({country}) looks like {example}. This one is kept as typed; please check it.",
        country=country_name(form.country, words.language),
        example=form.postal_code_example,
    )
