# SPDX-License-Identifier: MIT
"""The letters by which the entries of one menu are chosen; an entry that a new name took its letter from gets one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase


def with_letters(texts: Sequence[str]) -> list[str]:
    """The same entries, those without a letter under the first of theirs that is free, else under another."""
    taken = {text.partition("&")[2][:1].casefold() for text in texts}
    return [text if "&" in text else _with_one(text, taken) for text in texts]


def _with_one(text: str, taken: set[str]) -> str:
    for place in _in_order(text):
        if (letter := text[place].casefold()) not in taken:
            taken.add(letter)
            return f"{text[:place]}&{text[place:]}"
    return _with_one_behind(text, taken)


def _with_one_behind(text: str, taken: set[str]) -> str:
    """Where all of its own are taken, a free one stands in brackets behind the text, as elsewhere in the world."""
    letter = next((letter for letter in ascii_lowercase if letter not in taken), "")
    taken.add(letter)
    return f"{text} (&{letter.upper()})" if letter else text


def _in_order(text: str) -> Iterator[int]:
    """Where letters stand: first those that begin a word."""
    letters = [place for place, letter in enumerate(text) if letter.isalnum()]
    begins = [place for place in letters if place == 0 or not text[place - 1].isalnum()]
    yield from begins
    yield from (place for place in letters if place not in begins)
