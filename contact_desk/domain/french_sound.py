# SPDX-License-Identifier: MIT
"""How French names sound: one key for all the ways to write one pronunciation (Gauthier, Gautier, Gaultier).

No published key is followed to the letter. The aim is FONEM's (Bouchard, Brard and Lavoie, 1981: family names as clerks
wrote them), the alphabet Sonnex's: a sign for each sound, digits for the nasal vowels. English names pass, roughly.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from contact_desk.domain.names import fold, is_letter_or_digit
from contact_desk.domain.sound_rules import RULES

LONGEST_NAME = 200
"""Letters of a name that are listened to."""
LONGEST_KEY = 80

_RULES = re.compile("|".join(f"({pattern})" for pattern, _ in RULES))
_SOUNDS = tuple(sound for _, sound in RULES)
_ABBREVIATIONS = {"st": "saint", "ste": "sainte"}
_PREFIX_MC = re.compile(r"^mc(?=[a-z]{2})")
_SILENT_H = re.compile(r"(?<![cgkpst])h")
_END = re.compile(r"(?P<accented>ée?s?)$|es?$")
_VOWEL = re.compile(r"[aeiouyàâéèêëîïôöùûüœæ]")
_APOSTROPHES = re.compile("['’ʼʻ`´]")
_TWICE = re.compile(r"([A-Z])\1+")


def sound_key(name: str) -> str:
    """The sounds of a whole name, its words run together (de la Tour is Delatour); "" for one without letters.

    A plain e at the end of a word is silent in it, an é is not. Letters of other scripts stay as they are.
    """
    return _key(name, flipped=False)


def sound_keys(name: str) -> tuple[str, ...]:
    """The key, and a second one where an accent that was left out (Cote) or in (Côté) would change it."""
    return tuple(dict.fromkeys(filter(None, (_key(name, flipped=False), _key(name, flipped=True)))))


def name_key(first_name: str, last_name: str) -> str:
    """What a store keeps beside a contact, to be found by equality: family name, space, first name."""
    return _joined(sound_key(first_name), sound_key(last_name))


def name_keys(first_name: str, last_name: str) -> frozenset[str]:
    """The keys under which others who sound like this name may be kept, in either order of its parts."""
    firsts, lasts = sound_keys(first_name), sound_keys(last_name)
    pairs = [(first, last) for first in firsts or ("",) for last in lasts or ("",)]
    return frozenset({_joined(*pair) for pair in pairs} | {_joined(last, first) for first, last in pairs}) - {
        ""
    }


def _joined(first: str, last: str) -> str:
    return f"{last} {first}".strip()


def _key(name: str, *, flipped: bool) -> str:
    sounds = "".join(_sound(word, flipped) for word in _words(name))
    return _TWICE.sub(r"\1", sounds)[:LONGEST_KEY]


def _words(name: str) -> list[str]:
    """The words in lower case with their accents; an apostrophe parts none of them (L'Espérance is Lesperance)."""
    plain = unicodedata.normalize("NFC", name[:LONGEST_NAME]).lower()
    joined = _APOSTROPHES.sub("", plain)
    return "".join(map(_letter_or_space, joined)).split()


def _letter_or_space(character: str) -> str:
    if is_letter_or_digit(character):
        return character
    return "" if unicodedata.category(character).startswith("M") else " "


@lru_cache(maxsize=8192)  # an import meets the same names again and again
def _sound(word: str, flipped: bool) -> str:
    """The signs of one word; `flipped` reads its last e as if it had lost its accent, or had one."""
    word = _ABBREVIATIONS.get(word, word)
    end = _END.search(word)
    if end is None:
        return _RULES.sub(_signs, _spelling(word))
    stem = word[: end.start()]
    # The only vowel of a word (de, des, né) always sounds.
    sounds = not _VOWEL.search(stem) or (end["accented"] is not None) != flipped
    silent = "ee" if end[0].startswith("ée") else "e"
    return _RULES.sub(_signs, _spelling(stem) + ("E" if sounds else silent))


def _spelling(word: str) -> str:
    """Folded, with the few letters rewritten that say nothing of the sound where they stand."""
    plain = fold(word.replace("ç", "s")).replace("francoi", "fransoi")
    return _SILENT_H.sub("", _PREFIX_MC.sub("mac", plain))


def _signs(found: re.Match[str]) -> str:
    # The last group that took part is the rule's own: no rule has a group of its own.
    return _SOUNDS[(found.lastindex or 1) - 1]
