# SPDX-License-Identifier: MIT
"""One number, however it is written, has one key (rows X04, T35, T49, N05)."""

import string

import phonenumbers
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from contact_desk.domain.phone import format_for, locality, looks_like_phone, read_phone
from tests.examples import examples

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
    "GR",
    "HU",
    "IE",
    "IT",
    "LU",
    "NL",
]
MORE_OF_EUROPE = ["EE", "HR", "LT", "NO", "PL", "PT", "RO", "RU", "SE", "SM", "UA"]
ELSEWHERE = [
    "AR",
    "AU",
    "BR",
    "CA",
    "CN",
    "CO",
    "DZ",
    "IL",
    "IN",
    "JP",
    "KI",
    "MA",
    "MX",
    "NZ",
    "SG",
    "TN",
    "US",
    "ZA",
]
REGIONS = [*EUROPE, *MORE_OF_EUROPE, *ELSEWHERE]
FRENCH, FRENCH_KEY = "04 67 12 34 56", "+33467123456"


def writings(number: PhoneNumber) -> list[str]:
    """The number as people, telephones and switchboards write it."""
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    international = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    bare = "".join(character for character in national if character.isdecimal())
    return [
        *(
            form.replace(" ", sign).replace("-", sign)
            for form in (national, international)
            for sign in " .-/\u00a0\u202f"
        ),
        *(international.replace("-", dash) for dash in "‐‑–—−"),
        *(bare, f"({bare[:3]}) {bare[3:]}", f"[{bare[:2]}]{bare[2:]}", f"Tel: {national}", f" {bare}\n"),
        *(f"({e164[:3]}) {e164[3:]}", f"0{e164.replace('+', '0')}" if number.country_code != 1 else e164),
        *(phonenumbers.format_number(number, PhoneNumberFormat.RFC3966), f"TEL:{e164}", f"callto://{e164}"),
        *(
            f"sip:{e164}@pbx.example;user=phone",
            f'"Anne" <sip:{e164}@pbx.example>;tag=7',
            e164.replace("+", "%2B"),
        ),
        *(f"tel:{e164};isub=1234;cpc=ordinary", f"tel:{bare};phone-context=+{number.country_code}"),
        *(
            bare.translate(str.maketrans(string.digits, digits))
            for digits in ("０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩")
        ),
        f"\u202d{international}\u202c",
    ]


@pytest.mark.parametrize("kind", [PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE])
@pytest.mark.parametrize("region", REGIONS)
def test_a_number_in_every_writing_is_the_same_number(region: str, kind: int) -> None:
    number = phonenumbers.example_number_for_type(region, kind)
    assert number is not None
    key = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    for typed in writings(number):
        reading = read_phone(typed, region)
        assert (reading.key, reading.valid, reading.extension) == (key, True, ""), typed
        assert reading.typed == typed


@pytest.mark.parametrize("region", REGIONS)
def test_the_international_form_reads_as_the_same_number_everywhere(region: str) -> None:
    reading = read_phone(phonenumbers.format_number(_example(region), PhoneNumberFormat.NATIONAL), region)
    for elsewhere in ("", "FR", "US", "XX"):
        assert read_phone(reading.international, elsewhere).key == reading.key
    assert read_phone(reading.national, region).key == reading.key
    assert read_phone(reading.key, "").key == reading.key


def _example(region: str) -> PhoneNumber:
    number = phonenumbers.example_number(region)
    assert number is not None
    return number


@pytest.mark.parametrize(
    ("typed", "region", "key"),
    [
        ("+33 (0)4 67 12 34 56", "", FRENCH_KEY),
        ("+33 (0) 4 67 12 34 56", "US", FRENCH_KEY),
        ("+34 (0)91 123 45 67", "FR", "+34911234567"),
        ("0033 4 67 12 34 56", "FR", FRENCH_KEY),
        ("0033 4 67 12 34 56", "", FRENCH_KEY),
        ("011 33 4 67 12 34 56", "US", FRENCH_KEY),
        ("33467123456", "fr", FRENCH_KEY),
        ("06 12 34 56 78 (bureau)", "FR", "+33612345678"),
        ("Bureau : 01 23 45 67 89, le matin", "FR", "+33123456789"),
        ("089 1234 privat", "DE", "+49891234"),
        ("tel:224-3441;phone-context=+1-202", "FR", "+12022243441"),
        ("+800 1234 5678", "FR", "+80012345678"),
        ("+49 4521", "FR", "+494521"),
        ("4521", "FR", "4521"),
        ("4521", "DE", "4521"),
        ("224-3441", "US", "2243441"),
        ("01 23 45 67 89", "", "0123456789"),
        ("1-800-FLOWERS", "FR", "18003569377"),
        ("sip:jean.dupont12@pbx.example", "FR", ""),
        ("jean12@example.com", "FR", ""),
        ("7", "FR", ""),
        ("Marie", "FR", ""),
        ("", "FR", ""),
    ],
)
def test_the_key_of_a_number(typed: str, region: str, key: str) -> None:
    assert read_phone(typed, region).key == key


def test_a_number_of_canada_is_formatted_as_the_wizard_shows_it() -> None:
    reading = read_phone("514 555 0199", "CA")
    assert (reading.international, reading.national) == ("+1 514-555-0199", "(514) 555-0199")
    assert (reading.valid, reading.region, reading.kind) == (True, "CA", "fixed_line_or_mobile")


def test_an_unreadable_number_keeps_what_was_typed_and_claims_nothing() -> None:
    reading = read_phone(" 12 34 ? ", "FR")
    assert (reading.typed, reading.key, reading.e164, reading.valid) == (" 12 34 ? ", "1234", None, False)
    assert (reading.region, reading.kind, reading.international) == ("", "unknown", "")
    assert format_for(reading, "FR") == "12 34 ?"


def test_a_number_is_national_at_home_and_international_abroad() -> None:
    reading = read_phone(FRENCH, "FR")
    assert format_for(reading, "fr") == FRENCH
    assert format_for(reading, "US") == format_for(reading, "") == "+33 4 67 12 34 56"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (PhoneNumberType.MOBILE, "mobile"),
        (PhoneNumberType.FIXED_LINE, "fixed_line"),
        (PhoneNumberType.TOLL_FREE, "toll_free"),
        (PhoneNumberType.PREMIUM_RATE, "premium"),
        (PhoneNumberType.SHARED_COST, "shared_cost"),
        (PhoneNumberType.VOIP, "voip"),
        (PhoneNumberType.PERSONAL_NUMBER, "personal"),
        (PhoneNumberType.PAGER, "pager"),
        (PhoneNumberType.UAN, "uan"),
    ],
)
def test_the_service_of_a_number_is_named(kind: int, name: str) -> None:
    number = phonenumbers.example_number_for_type("GB", kind) or phonenumbers.example_number_for_type(
        "AU", kind
    )
    assert number is not None
    assert read_phone(phonenumbers.format_number(number, PhoneNumberFormat.E164), "").kind == name


@pytest.mark.parametrize(
    ("key", "language", "place"),
    [
        ("+14162223333", "fr_CA", "North York, ON (Canada)"),
        ("+442079460958", "fr", "London (Royaume-Uni)"),
        (FRENCH_KEY, "en", "France"),
        ("+80012345678", "en", ""),
        ("4521", "fr", ""),
        ("", "fr", ""),
    ],
)
def test_a_number_tells_where_it_is_at_home(key: str, language: str, place: str) -> None:
    assert locality(key, language) == place


@pytest.mark.parametrize(
    "text",
    [
        FRENCH,
        "+33 (0)4.67",
        "202.224.3441 ext. 12",
        "tel:+1-202-224-3441",
        "sip:+33467123456@pbx.example",
        "poste 4521",
        "Tél. : 01 23 45 67 89",
        "1-800-FLOWERS",
        "112",
        "(202) 224-3441 x1",
        "01/23/45/67/89",
        "202-224-3441/^136",
        "0033",
    ],
)
def test_a_number_looks_like_a_number(text: str) -> None:
    assert looks_like_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marie Curie",
        "jean@example.com",
        "0612345678@example.com",
        "sip:jean@pbx.example",
        "3M",
        "Apollo 2000",
        "12",
        "",
        "12 rue de la Paix 75002",
        "Henri IV",
        "xavier 123",
        "Agence 1234567",
        "-- / --",
    ],
)
def test_a_name_or_an_e_mail_does_not_look_like_a_number(text: str) -> None:
    assert not looks_like_phone(text)


@given(
    st.text(max_size=80) | st.text(alphabet="+0123456789 ().-/#*,;^xextp@%<>:=tel", max_size=80),
    st.sampled_from(["", "FR", "US", "DE", "XX", "é"]),
    st.text(max_size=8),
)
@example("9" * 10_000, "FR", "9" * 10_000)
@example("(1" * 5_000, "US", "x")
@example("tel:%ff%00;ext=;phone-context=+", "FR", "")
@example("\ud800+33", "FR", "\ud800")
@examples(300)
def test_any_text_is_read_and_any_reading_is_whole(text: str, region: str, extension: str) -> None:
    reading = read_phone(text, region, extension)
    assert reading.typed == text
    assert reading.key == "" or len(reading.key) >= 2
    assert (reading.e164 is not None) == reading.key.startswith("+")
    assert reading.e164 is not None or not reading.valid
    assert looks_like_phone(text) in {True, False}
