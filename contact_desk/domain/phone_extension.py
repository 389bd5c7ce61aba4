# SPDX-License-Identifier: MIT
"""Tells the extension from the telephone number it is written behind, in the notations that people use.

Row N06 names them; what the number itself means is left to phone_parsing.
"""

import re

EXTENSION_WORDS = (
    r"(?:e?xt(?:ensi[oó]n|n|en)?|xtn|poste|p|w|interne|intern|int|interno|anexo|ramal"
    r"|dw|durchwahl|nebenstelle|nst|klappe|toestel|tst|доб)"
)
"""The words for an extension in the languages of our numbers, and the p and w by which a dialler pauses."""

_NOT_WITHIN_A_WORD = r"(?<![^\W\d_])"
_NUMBER = r"(?P<number>.*?)"
_SECOND_EXTENSION = r"(?:\s*[/&]\s*(?:ext\.?|x)?\s*\d{1,9})?"
_END = r"\s*[)\]]?\s*$"

_AFTER_WORD = re.compile(
    rf"{_NUMBER}(?:;ext=|{_NOT_WITHIN_A_WORD}{EXTENSION_WORDS}\s*[.:]?\s*(?:n[o°]\s*\.?)?)\s*[.:-]?\s*"
    rf"(?P<extension>\d(?:[\d,;#*]|\s(?=\d)){{0,29}})#?{_SECOND_EXTENSION}{_END}",
    re.IGNORECASE,
)
# A sign is less clear than a word: fewer digits, so that a second number is not taken for an extension.
_AFTER_SIGN = re.compile(
    rf"{_NUMBER}(?:{_NOT_WITHIN_A_WORD}[x×]|\#|/?\s*\^)\s*[.:-]?\s*"
    rf"(?P<extension>\d[\d,;#*]{{0,8}})#?{_SECOND_EXTENSION}{_END}",
    re.IGNORECASE,
)
_AFTER_PAUSE = re.compile(rf"(?P<number>[^,;]*)[,;]+\s*(?P<extension>\d[\d,;#*]{{0,8}})#?{_END}")
_BEFORE_HASH = re.compile(rf"{_NUMBER}[\s-](?P<extension>\d{{1,6}})#{_END}")
_WITHOUT_DIGITS = re.compile(
    rf"(?:{_NOT_WITHIN_A_WORD}(?<![a-z]-)(?:{EXTENSION_WORDS}|x)|;ext=|\#|\^)[\s.:]*{_END}", re.IGNORECASE
)
_NOTATIONS = ((_AFTER_WORD, 3), (_AFTER_SIGN, 3), (_AFTER_PAUSE, 4), (_BEFORE_HASH, 4))
"""With the digits that must stand before: "poste 136" alone is a number, "01,23,45" has no extension."""

_ALLOWED = re.compile(r"[0-9,;#*]*")
_NUMBER_ALONE = re.compile(r"[0-9 +().-]*")
"""Without any of the words and signs above: most numbers, which are read at every save and call."""


def is_extension(text: str) -> bool:
    """Whether the text may stand as an extension (T49): digits, `,;#*` for pauses and keys; or nothing."""
    return _ALLOWED.fullmatch(text) is not None


def split_extension(plain: str) -> tuple[str, str]:
    """The number and the extension ("" for none) of a number in plain writing."""
    if _NUMBER_ALONE.fullmatch(plain):
        return plain, ""
    for notation, least in _NOTATIONS:
        found = notation.match(plain)
        if found and _digits_in(found["number"]) >= least:
            extension = found["extension"].replace(" ", "").rstrip("#,;")
            return _trim(found["number"]), extension
    bare = _WITHOUT_DIGITS.search(plain)
    if bare and _digits_in(plain[: bare.start()]) >= 3:
        return _trim(plain[: bare.start()]), ""
    return plain, ""


def _digits_in(text: str) -> int:
    return sum(character.isdecimal() for character in text)


def _trim(number: str) -> str:
    return number.rstrip(" ,;:./-([")
