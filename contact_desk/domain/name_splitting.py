# SPDX-License-Identifier: MIT
"""A person's name that was typed in one piece, parted into the fields of a contact (row X47).

What cannot be parted with good reason is left alone: the user is only ever offered the parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from contact_desk.domain import name_words
from contact_desk.domain.names import LONGEST_SORT_KEY
from contact_desk.domain.titles import count_titles, is_title, part_title

MOST_WORDS = 9
MOST_WORDS_WITHOUT_A_CLUE = 5
"""More words without a particle, capitals or a comma are a sentence rather than a name."""

_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f.'’ʼ·‑-])*,?", re.UNICODE)
_SPACE_BEFORE_COMMA = re.compile(r"(?<!\s)\s+,")
_APOSTROPHE_FIRST = re.compile(r"['’ʼ][^\W\d_]+")


@dataclass(frozen=True)
class SplitName:
    """The parts as they were typed; `title` is found in the store's list by `titles.find_title`."""

    title: str = ""
    first_name: str = ""
    middle_name: str = ""
    last_name: str = ""
    suffix: str = ""


def split_name(text: str) -> SplitName | None:
    """The parts of a person's name; None for one word, a company, or whatever nobody could part without guessing."""
    if len(text) > LONGEST_SORT_KEY or name_words.is_east_asian(text):
        return None
    text = _SPACE_BEFORE_COMMA.sub(",", text)
    words = [part for word in text.rstrip(" ,").replace(",", ", ").split() for part in part_title(word)]
    plain = [word.rstrip(",") for word in words]
    if not 1 < len(words) <= MOST_WORDS or not all(map(_may_be_in_a_name, words)):
        return None
    if name_words.name_a_company(plain):
        return None
    title, rest = _take_titles(words)
    split = _split_untitled(rest, titled=bool(title)) if rest else None
    return _with_title(title, split) if split else None


def _may_be_in_a_name(word: str) -> bool:
    return _NAME.fullmatch(word) is not None or _APOSTROPHE_FIRST.fullmatch(word) is not None


def _with_title(title: str, split: SplitName) -> SplitName:
    return replace(split, title=" ".join(filter(None, (title, split.title))))


def _take_titles(words: list[str]) -> tuple[str, list[str]]:
    count = count_titles(words)
    return " ".join(words[:count]), words[count:]


def _split_untitled(words: list[str], *, titled: bool) -> SplitName | None:
    words, suffix = _take_suffixes(words)
    pieces = [piece.split() for piece in " ".join(words).split(",")]
    if not words or len(pieces) > 2 or not all(pieces):
        return None
    split = _reversed(*pieces) if len(pieces) == 2 else _in_order(pieces[0], titled=titled or bool(suffix))
    return replace(split, suffix=" ".join(filter(None, (split.suffix, suffix)))) if split else None


def _take_suffixes(words: list[str]) -> tuple[list[str], str]:
    count = len(words)
    while count > 1 and name_words.is_suffix(words[count - 1].rstrip(",")):
        count -= 1
    suffix = " ".join(word.rstrip(",") for word in words[count:])
    name = words[:count]
    # "Smith, Jr." parts the suffix by a comma that reverses nothing.
    return ([*name[:-1], name[-1].rstrip(",")] if suffix and name else name), suffix


def _reversed(last: list[str], given: list[str]) -> SplitName | None:
    """A family name, a comma, what goes before it: "Müller, Dr. Anna Maria", "Berg, Piet van den"."""
    title, given = _take_titles(given)
    last, suffix = _take_suffixes(last)
    count = len(given)
    while count > 1 and name_words.is_bare_particle(given[count - 1]):
        count -= 1
    last = [*given[count:], *last]
    if not given or _leads_nowhere(given[0]) or any(map(_is_certain_title, last)) or _are_initials(last):
        return None
    first, middle = _given_names(given[:count])
    return SplitName(title, first, middle, " ".join(last), suffix)


def _leads_nowhere(word: str) -> bool:
    return word[:1].islower() and name_words.is_bare_particle(word)


def _is_certain_title(word: str) -> bool:
    return is_title(word) and not name_words.is_initial(word)


def _are_initials(words: list[str]) -> bool:
    return all(map(name_words.is_initial, words))


def _in_order(words: list[str], *, titled: bool) -> SplitName | None:
    if len(words) == 1:
        return SplitName(last_name=words[0]) if titled else None
    start, end = _family_name(words)
    given = [*words[:start], *words[end:]]
    if start == end or not (given or titled):
        return None
    first, middle = _given_names(given)
    return SplitName("", first, middle, " ".join(words[start:end]))


def _family_name(words: list[str]) -> tuple[int, int]:
    """Where the family name begins and ends; (0, 0) where nothing tells."""
    if (in_capitals := _capitals(words)) is not None:
        return in_capitals
    if _keeps_its_secret(words):
        return 0, 0
    if name_words.is_particle(words[0]) or name_words.is_birth_name_word(words[1]):
        return 0, len(words)
    start = _length_of_devoted_name(words)
    clue = next((at for at in range(max(start, 1), len(words)) if _begins_family_name(words, at)), None)
    if clue is not None:
        return clue, len(words)
    if start:
        return start, len(words)
    return (len(words) - 1, len(words)) if len(words) <= MOST_WORDS_WITHOUT_A_CLUE else (0, 0)


def _keeps_its_secret(words: list[str]) -> bool:
    """Which part comes first: "Tremblay J." and "Sophie T." look alike, as do names where the family leads."""
    return name_words.is_initial(words[-1]) or (len(words) > 2 and name_words.leads_as_family_name(words[0]))


def _begins_family_name(words: list[str], at: int) -> bool:
    followed = at + 1 < len(words)
    if not followed:
        return name_words.is_particle(words[at]) and not name_words.is_bare_particle(words[at])
    return (
        name_words.is_particle(words[at])
        or name_words.is_connective(words[at + 1])
        or name_words.is_birth_name_word(words[at + 1])
    )


def _capitals(words: list[str]) -> tuple[int, int] | None:
    """The one run of words in capitals, its particles before it included.

    None where every word is in capitals, and (0, 0) where they mark two names.
    """
    marked = [at for at, word in enumerate(words) if name_words.is_in_capitals(word)]
    if not marked:
        return None
    start, end = marked[0], marked[-1] + 1
    if _are_initials([word for word in words if not name_words.is_in_capitals(word)]):
        return (0, end) if start == 0 and end < len(words) else None
    if not _is_one_run(words, marked):
        return 0, 0
    while start and name_words.is_bare_particle(words[start - 1]):
        start -= 1
    if end < len(words) and name_words.is_birth_name_word(words[end]):
        end = len(words)
    return start, end


def _is_one_run(words: list[str], marked: list[int]) -> bool:
    between = [words[at] for at in range(marked[0], marked[-1]) if at not in marked]
    return all(name_words.is_bare_particle(word) or name_words.is_birth_name_word(word) for word in between)


def _length_of_devoted_name(words: list[str]) -> int:
    """How many words the given name has that a devotion follows (María de los Ángeles); 0 for any other."""
    at = 1
    while at < len(words) and name_words.is_bare_particle(words[at]):
        at += 1
    devoted = 1 < at < len(words) - 1 and name_words.is_devotion(words[at])
    return at + 1 if devoted else 0


def _given_names(words: list[str]) -> tuple[str, str]:
    count = _length_of_devoted_name([*words, ""]) or 1
    return " ".join(words[:count]), " ".join(words[count:])
