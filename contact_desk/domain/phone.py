# SPDX-License-Identifier: MIT
"""The one reader of telephone numbers: what was typed, and beside it the key to compare (X04, N06; E.164).

It leaves writings to phone_writing, extensions to phone_extension, finding the number to phone_parsing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from contact_desk.domain.phone_extension import EXTENSION_WORDS, is_extension, split_extension
from contact_desk.domain.phone_parsing import bare_digits, is_toll_free_in_letters, parse_best
from contact_desk.domain.phone_writing import has_phone_scheme, plain_writing

_KINDS = {
    PhoneNumberType.MOBILE: "mobile",
    PhoneNumberType.FIXED_LINE: "fixed_line",
    PhoneNumberType.FIXED_LINE_OR_MOBILE: "fixed_line_or_mobile",
    PhoneNumberType.TOLL_FREE: "toll_free",
    PhoneNumberType.PREMIUM_RATE: "premium",
    PhoneNumberType.SHARED_COST: "shared_cost",
    PhoneNumberType.VOIP: "voip",
    PhoneNumberType.PERSONAL_NUMBER: "personal",
    PhoneNumberType.PAGER: "pager",
    PhoneNumberType.UAN: "uan",
    PhoneNumberType.VOICEMAIL: "voicemail",
}
_NUMBER_ALONE = re.compile(
    rf"(?:(?:{EXTENSION_WORDS}|x|t[eé]l|t[eé]l[eé]phone|phone|fax|t[eé]l[eé]copie|mobile?|mob|portable|port|gsm|cell)"
    r"[\s.:]*)?[\d\s+().*#~,;/\[\]-]+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PhoneReading:
    """A number as it was typed and as it was understood.

    `key` is what is compared: E.164, else at least two bare digits, else "". What is no number of the public
    network has None for `e164`, "" for `international` and `national`. `region` is an ISO 3166 code, "001"
    for a number of no country (+800), "" when it is not known. `kind` names the service, or is "unknown".
    """

    typed: str
    extension: str
    key: str
    e164: str | None
    valid: bool
    region: str
    kind: str
    international: str
    national: str


@lru_cache(maxsize=4096)
def read_phone(typed: str, region: str, extension: str = "") -> PhoneReading:
    """Reads any text; `region` is where a number without a country is dialled, "" for nowhere.

    An extension given apart wins over one written behind the number.
    """
    text, found = split_extension(plain_writing(typed))
    apart = _read_extension(extension)
    best = parse_best(text, region.upper())
    if best is None:
        return _unreadable(typed, apart or found, bare_digits(text))
    number, kind = best
    extension, number.extension = apart or found or number.extension or "", None
    return _understood(typed, extension, number, kind)


def _read_extension(extension: str) -> str:
    """One in its own field: as it is where it may be dialled, else what stands in it ("ext. 12")."""
    stripped = extension.strip()
    return (
        stripped if is_extension(stripped) else split_extension(f"0000000 ext. {plain_writing(stripped)}")[1]
    )


def _unreadable(typed: str, extension: str, digits: str) -> PhoneReading:
    key = digits if len(digits) >= 2 else ""
    return PhoneReading(typed, extension, key, None, False, "", "unknown", "", "")


def _understood(typed: str, extension: str, number: PhoneNumber, kind: int) -> PhoneReading:
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return PhoneReading(
        typed=typed,
        extension=extension,
        key=e164,
        e164=e164,
        valid=kind != PhoneNumberType.UNKNOWN,
        region=phonenumbers.region_code_for_number(number) or "",
        kind=_KINDS.get(kind, "unknown"),
        international=phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL),
        national=phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL),
    )


def format_for(reading: PhoneReading, home_region: str) -> str:
    """The number as it is shown at home: national for one of the same region, as typed when unreadable."""
    if reading.e164 is None:
        return reading.typed.strip()
    return reading.national if reading.region == home_region.upper() else reading.international


def locality(key: str, language: str) -> str:
    """Where a number is at home, "Toronto, ON (Canada)" or the country alone, in `language`; or ""."""
    from phonenumbers import geocoder

    try:
        number = phonenumbers.parse(key)
    except phonenumbers.NumberParseException:
        return ""
    place = geocoder.description_for_number(number, language[:2].lower())
    country = geocoder.country_name_for_number(number, language[:2].lower())
    return f"{place} ({country})" if place and country and place != country else place or country


def looks_like_phone(text: str) -> bool:
    """Whether the text alone means a number: its signs and words, three digits at least, and no more."""
    if "@" in text and not has_phone_scheme(text):
        return False
    plain = plain_writing(text)
    number, _ = split_extension(plain)
    if sum(character.isdecimal() for character in plain) < 3:
        return False
    return is_toll_free_in_letters(number) or _NUMBER_ALONE.fullmatch(number) is not None
