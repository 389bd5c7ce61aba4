# SPDX-License-Identifier: MIT
"""What is said of a telephone number that was typed: region, kind, validity (row T35). No window here."""

from __future__ import annotations

from contact_desk.domain.country import country_code, country_name
from contact_desk.domain.phone import PhoneReading, read_phone
from contact_desk.wording.catalogue import Words, mark

KINDS = {
    "mobile": mark("mobile"),
    "fixed_line": mark("landline"),
    "fixed_line_or_mobile": mark("landline or mobile"),
    "toll_free": mark("toll-free"),
    "premium": mark("premium rate"),
    "shared_cost": mark("shared cost"),
    "voip": mark("internet telephony"),
    "personal": mark("personal number"),
    "pager": mark("pager"),
    "uan": mark("company-wide number"),
    "voicemail": mark("voicemail"),
    "unknown": mark("kind unknown"),
}


def reading_region(country: str, home: str) -> str:
    """Where a number without a country is read: the country of the address if it names one, else at home."""
    return country_code(country) or home


def read_in(country: str, home: str, typed: str, extension: str = "") -> PhoneReading:
    return read_phone(typed, reading_region(country, home), extension)


def phone_sentence(reading: PhoneReading, region: str, words: Words) -> str:
    """One line under the field; `region` is where the number was read."""
    if reading.valid:
        return _confirmation(reading, words)
    where = country_name(region, words.language)
    if reading.key:
        return words(
            "This is not a valid number ({region}). It is kept as typed; please check it.", region=where
        )
    return words("No telephone number can be read here. It is kept as typed; please check it.")


def _confirmation(reading: PhoneReading, words: Words) -> str:
    # "001" is what the numbering plan calls numbers of no country, +800 and its like.
    known = reading.region.isalpha()
    place = country_name(reading.region, words.language) if known else words("International")
    return words(
        "{place} · {kind} · will be saved as {number}",
        place=place,
        kind=words(KINDS.get(reading.kind, KINDS["unknown"])),
        number=reading.international,
    )
