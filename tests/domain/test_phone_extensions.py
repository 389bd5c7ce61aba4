# SPDX-License-Identifier: MIT
"""Extensions behind a number are told apart and never glued to it (rows N06, T49)."""

import phonenumbers
import pytest

from contact_desk.domain.phone import read_phone
from contact_desk.domain.phone_extension import is_extension

NUMBER, KEY = "202-224-3441", "+12022243441"
NOTATIONS = [
    "x136",
    " x136",
    " x 136",
    " X136",
    " ext 136",
    " ext. 136",
    " ext.136",
    " Ext: 136",
    " EXT136",
    " extn. 136",
    " xtn 136",
    " extension 136",
    " (ext. 136)",
    " [poste 136]",
    " poste 136",
    ", poste 136",
    " - poste 136",
    " poste n° 136",
    " p. 136",
    "p136",
    "w136",
    " #136",
    "#136",
    " 136#",
    ";ext=136",
    ";EXT=136",
    ";136",
    ",136",
    ",,136",
    ", 136",
    "/^136",
    "^136",
    " /^ 136",
    " int. 136",
    " int 136",
    " interne 136",
    " DW 136",
    " Durchwahl: 136",
    " ext. 136#",
    " ext. 136 / 137",
    " x136/x137",
    "\u00a0ｅｘｔ\uff0e\u00a0１３６",
]
EUROPE = [
    "AD",
    "AT",
    "BE",
    "CH",
    "CZ",
    "DE",
    "DK",
    "ES",
    "FI",
    "FR",
    "GB",
    "HU",
    "IE",
    "IT",
    "LU",
    "NL",
    "NO",
    "PT",
]
ELSEWHERE = [
    "AR",
    "AU",
    "BR",
    "CA",
    "CN",
    "IN",
    "JP",
    "KI",
    "MA",
    "MX",
    "NZ",
    "RU",
    "SG",
    "TA",
    "TN",
    "US",
    "ZA",
]
REGIONS = [*EUROPE, *ELSEWHERE]


@pytest.mark.parametrize("notation", NOTATIONS)
def test_an_extension_is_parted_from_its_number(notation: str) -> None:
    reading = read_phone(NUMBER + notation, "US")
    assert (reading.key, reading.extension) == (KEY, "136")
    assert reading.valid
    assert "136" not in reading.international


@pytest.mark.parametrize("region", REGIONS)
def test_every_notation_is_understood_behind_the_numbers_of_a_region(region: str) -> None:
    number = phonenumbers.example_number(region)
    assert number is not None
    key = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    for style in (phonenumbers.PhoneNumberFormat.NATIONAL, phonenumbers.PhoneNumberFormat.INTERNATIONAL):
        for notation in NOTATIONS:
            typed = phonenumbers.format_number(number, style) + notation
            reading = read_phone(typed, region)
            assert (reading.key, reading.extension) == (key, "136"), typed


@pytest.mark.parametrize(
    "label", [" ext.", " ext", " Ext. :", " (ext.)", " x", " poste", " p.", " #", ";ext="]
)
def test_a_word_for_an_extension_without_digits_is_none(label: str) -> None:
    reading = read_phone(NUMBER + label, "US")
    assert (reading.key, reading.extension) == (KEY, "")


@pytest.mark.parametrize(
    ("typed", "key", "extension"),
    [
        ("1-800-FLOWERS", "+18003569377", ""),
        ("1-800-flowers", "+18003569377", ""),
        ("1-800-FLOWERS x12", "+18003569377", "12"),
        ("1-800-FOX-1234", "+18003691234", ""),
        ("1-800-MAX 1234", "+18006291234", ""),
        ("1-800-CALL-EXT", "+18002255398", ""),
    ],
)
def test_letters_to_dial_are_digits_and_hide_no_extension(typed: str, key: str, extension: str) -> None:
    reading = read_phone(typed, "US")
    assert (reading.key, reading.extension, reading.valid) == (key, extension, True)


@pytest.mark.parametrize(
    ("typed", "region", "key", "extension"),
    [
        ("01 23 45 67 89 (136)", "FR", "+33123456789", "136"),
        ("089 1234 (56)", "DE", "+4989123456", ""),
        ("01,23,45,67,89", "FR", "+33123456789", ""),
        ("01,23,45,67,89 poste 12", "FR", "+33123456789", "12"),
        ("01 23 45 67 89 poste 12 34", "FR", "+33123456789", "1234"),
        ("4521 x 12", "FR", "4521", "12"),
        ("poste 4521", "FR", "4521", ""),
        ("x4521", "FR", "4521", ""),
        ("+33 1 23 45 67 89 (matin)", "FR", "+33123456789", ""),
        (f"{NUMBER} ext. 1,,2*3", "US", KEY, "1,,2*3"),
    ],
)
def test_only_what_is_clearly_an_extension_is_one(typed: str, region: str, key: str, extension: str) -> None:
    reading = read_phone(typed, region)
    assert (reading.key, reading.extension) == (key, extension)


def test_an_extension_given_apart_wins() -> None:
    assert read_phone(f"{NUMBER} x12", "US", "99").extension == "99"
    assert read_phone(f"{NUMBER} x12", "US", " ext. 99 ").extension == "99"
    assert read_phone(f"{NUMBER} x12", "US", "").extension == "12"
    assert read_phone(NUMBER, "US", "1,2#").extension == "1,2#"
    assert read_phone(f"{NUMBER} x12", "US", "99").key == KEY


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("136", True),
        ("1,,2;3#*", True),
        ("x136", False),
        ("12 3", False),
        ("١٢", False),
        ("1\n", False),
    ],
)
def test_an_extension_holds_digits_pauses_and_keys_only(text: str, allowed: bool) -> None:
    assert is_extension(text) is allowed
