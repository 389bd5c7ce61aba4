# SPDX-License-Identifier: MIT
"""How the names of people, groups and organisations are written, folded for comparison, sorted and shortened.

Splitting a name that was typed in one piece, and titles, are left to others.
"""

import unicodedata

LONGEST_SORT_KEY = 200
"""Characters: an index key must stay small, whatever somebody pastes into a name."""

_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "ĸ": "k",
        "ɨ": "i",
        "ƶ": "z",
        "ɓ": "b",
        "ɗ": "d",
        "ƙ": "k",
    }
)
_LETTERS_THAT_ARE_APOSTROPHES = frozenset("ʹʺʻʼʽʾʿˈˊˋ\ua78b\ua78c")


def fold(text: str) -> str:
    """The key by which names are compared and sorted: lower case, no accents, one space between words.

    Row N18: whatever is neither letter nor digit of some script, apostrophe and hyphen included, parts words.
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(decomposed.translate(_FOLDED).split())


class _FoldedCharacters(dict[int, str]):
    """What each character becomes, found out when it is first met: every save folds some hundred words."""

    def __missing__(self, code: int) -> str:
        plain = chr(code).translate(_LETTERS_WITHOUT_DECOMPOSITION)
        self[code] = folded = "".join(map(_fold_character, plain))
        return folded


_FOLDED = _FoldedCharacters()


def _fold_character(character: str) -> str:
    if is_letter_or_digit(character):
        return character
    return "" if unicodedata.category(character).startswith("M") else " "


def is_letter_or_digit(character: str) -> bool:
    """Of any script; Unicode's letters that people write for an apostrophe (Hawaiʻi) are none."""
    return character.isalnum() and character not in _LETTERS_THAT_ARE_APOSTROPHES


def full_name(title: str, first_name: str, middle_name: str, last_name: str, suffix: str) -> str:
    """The whole name in the order in which a letter addresses it; blank parts leave no gap."""
    return _join(title, first_name, middle_name, last_name, suffix)


def identity(first_name: str, last_name: str, organisation: str) -> str:
    """What stands for the contact in a list: the name, or the organisation of one without a name (P05)."""
    return _join(first_name, last_name) or organisation.strip()


def display_name(first_name: str, last_name: str, organisation: str) -> str:
    """The contact where candidates are shown: "Prénom Nom (Organisation)" (TX6)."""
    name, company = _join(first_name, last_name), organisation.strip()
    return f"{name} ({company})" if name and company else name or company


def sort_key(first_name: str, last_name: str, organisation: str) -> str:
    """Folded, last name first, at most LONGEST_SORT_KEY characters; the organisation for want of a name."""
    # Cut before folding too: the rest of a page pasted into a name would be wasted work.
    name = fold(f"{last_name[:LONGEST_SORT_KEY]} {first_name[:LONGEST_SORT_KEY]}")
    return (name or fold(organisation[:LONGEST_SORT_KEY]))[:LONGEST_SORT_KEY].rstrip()


def initials(first_name: str, last_name: str, organisation: str) -> str:
    """One or two letters or digits for the avatar, accents kept ("Équipe Réseau" is "ÉR"); or ""."""
    first, last = _first_letters(first_name), _first_letters(last_name)
    if first and last:
        return first[0] + last[0]
    return "".join((first or last or _first_letters(organisation))[:2])


def _first_letters(text: str) -> list[str]:
    composed = unicodedata.normalize("NFC", text[:LONGEST_SORT_KEY])
    letters = (next(filter(is_letter_or_digit, word), "") for word in composed.split())
    return [_upper(letter) for letter in letters if letter]


def _upper(letter: str) -> str:
    # Title case is the upper case of a single letter, and spares Georgian capitals that few fonts have.
    return next(filter(is_letter_or_digit, letter.title()), letter)


def _join(*parts: str) -> str:
    return " ".join(stripped for part in parts if (stripped := part.strip()))
