# SPDX-License-Identifier: MIT
"""Finds the number that a writing means by trying what people leave out, add or spell in letters.

What is made of the number is left to phone; extensions are gone before, or are marked with `;ext=`.
"""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import CountryCodeSource, PhoneNumber, PhoneNumberType, ValidationResult

_LETTERS = re.compile(r"[^\W\d_]+")
_TOLL_FREE_LETTERS = re.compile(
    r"\+?1?[\s.()-]*8(?:00|33|44|55|66|77|88)[\s.()-]*(?=[\d\s.-]*[A-Z])[A-Z0-9][A-Z0-9\s.-]{3,12}",
    re.IGNORECASE,
)
_TRUNK_ZERO = re.compile(r"\(0+\)")
_IN_BRACKETS = re.compile(r"(?P<number>.*\d.*?)\s*[(\[](?P<extension>\d{1,6})[)\]]")
_LONGEST_KEY = 40
_SHORTEST_OUTSIDE_NUMBER = 7
"""Digits: a shorter one that no numbering plan knows, typed without its country, is an internal extension."""


def parse_best(text: str, region: str) -> tuple[PhoneNumber, int] | None:
    """The first valid reading of the text, else its first possible one, else None.

    Beside the number stands its `PhoneNumberType`, which is UNKNOWN for one that is not valid.
    """
    possible = None
    for writing in _writings(text):
        number = _parse(writing, region)
        if number is None:
            continue
        # As `is_valid_number` finds out; asked once, for it takes as long as parsing.
        kind = phonenumbers.number_type(number)
        if kind != PhoneNumberType.UNKNOWN:
            return number, kind
        possible = possible or (number if _is_possible(number) else None)
    return (possible, PhoneNumberType.UNKNOWN) if possible else None


def _writings(text: str) -> Iterator[str]:
    """The text, and what it may have meant when that is no valid number."""
    if _has_letters_to_dial(text):
        yield phonenumbers.convert_alpha_characters_in_number(text)
    number = _without_words(text)
    yield number
    if _TRUNK_ZERO.search(number):
        yield _TRUNK_ZERO.sub(" ", number)
    if number.startswith("00"):
        yield f"+{number.lstrip('0')}"
    if bracketed := _IN_BRACKETS.fullmatch(text):
        yield f"{bracketed['number']};ext={bracketed['extension']}"


def _parse(text: str, region: str) -> PhoneNumber | None:
    home = region if region in phonenumbers.SUPPORTED_REGIONS else None
    try:
        return phonenumbers.parse(text, home, keep_raw_input=True)
    except phonenumbers.NumberParseException:
        return None


def _is_possible(number: PhoneNumber) -> bool:
    if phonenumbers.is_possible_number_with_reason(number) != ValidationResult.IS_POSSIBLE:
        return False
    digits = phonenumbers.national_significant_number(number)
    at_home = number.country_code_source == CountryCodeSource.FROM_DEFAULT_COUNTRY
    return not at_home or len(digits) >= _SHORTEST_OUTSIDE_NUMBER


def _has_letters_to_dial(text: str) -> bool:
    """1-800-FLOWERS: letters to dial; not the words that somebody wrote beside a number."""
    letters = "".join(_LETTERS.findall(text))
    capitals = len(letters) >= 3 and letters.isascii() and letters.isupper()
    return bool(letters) and (capitals or is_toll_free_in_letters(text))


def is_toll_free_in_letters(text: str) -> bool:
    """Whether the text is a North American free number with letters to dial, such as 1-800-FLOWERS."""
    return _TOLL_FREE_LETTERS.fullmatch(text) is not None


def _without_words(text: str) -> str:
    """The piece between words that has the most digits: the number in "bureau 01 23 45 67 89 (matin)"."""
    pieces = [piece.replace(",", " ").strip() for piece in _LETTERS.split(text)]
    return max(pieces, key=lambda piece: len(_digits(piece)))


def bare_digits(text: str) -> str:
    """What is dialled of a text that is no number of the public network; cut, since it is a key."""
    if is_toll_free_in_letters(text):
        return _digits(phonenumbers.convert_alpha_characters_in_number(text))
    return _digits(_without_words(text))[:_LONGEST_KEY]


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdecimal())
