# SPDX-License-Identifier: MIT
"""Finds words of the wrong language: the catalogue, the lists' labels and the names of countries tell which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from PySide6.QtWidgets import QWidget

from contact_desk.domain.address_form import address_form
from contact_desk.domain.country import country_code, country_name, country_names
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.add_contact.languages import language_choices
from contact_desk.wording.catalogue import Words
from tests.catalogues import read_catalogue
from tests.ui.shown_texts import plain, shown_texts

_PARAMETER = re.compile(r"\{\w+\}")
_AT_AN_END = re.compile(r"^\{\w+\}|\{\w+\}$")
_LETTERS = re.compile(r"[^\W\d_]")
# Qt's own, of its menus and buttons; it hands out no list of them.
_QT_WORDS = (
    ("Undo", "Annuler"),
    ("Redo", "Rétablir"),
    ("Cut", "Couper"),
    ("Copy", "Copier"),
    ("Paste", "Coller"),
    ("Delete", "Supprimer"),
    ("Select All", "Tout sélectionner"),
    ("Cancel", "Annuler"),
    ("Close", "Fermer"),
)
Pair = tuple[str, str]


class ForeignWords:
    """Of the language that is not `language`."""

    def __init__(self, language: str) -> None:
        own, foreign = (1, 0) if language == "fr" else (0, 1)
        pairs = [pair for pair in _pairs() if pair[0] != pair[1]]
        # The regions of an address are called as in their country; some share the name of a language.
        self._own = {pair[own] for pair in _pairs()} | set(address_form("FR").regions)
        # In a menu each language is called by its own name.
        self._own |= {"Français", "English"}
        texts = {pair[foreign] for pair in pairs} - self._own
        self._words = {text for text in texts if not _PARAMETER.search(text)}
        self._templates = [(_longest_part(text), text) for text in texts if _is_telling(text)]
        # Parts of longer texts; without a parameter at either end, which would match anything there slowly.
        long = [text for text in texts if len(_PARAMETER.sub(" ", text).split()) > 3]
        sentences = [_AT_AN_END.sub("", text) for text in long]
        self._sentences = [(_longest_part(text), text) for text in sentences]
        self._found: dict[str, bool] = {}

    def find(self, text: str) -> bool:
        """Whether the text, or a part of it, is a message of the other language."""
        if text not in self._found:
            pieces = {text, *(piece.strip() for piece in re.split(r" · |\n", text))} - self._own
            self._found[text] = any(self._is_foreign(piece) for piece in pieces)
        return self._found[text]

    def _is_foreign(self, piece: str) -> bool:
        return (
            piece in self._words
            or any(part in piece and _pattern(text).fullmatch(piece) for part, text in self._templates)
            or any(part in piece and _pattern(text).search(piece) for part, text in self._sentences)
        )


@cache
def foreign_words(language: str) -> ForeignWords:
    return ForeignWords(language)


def foreign_texts(window: QWidget, language: str) -> list[tuple[str, str, str]]:
    """What the window shows and tells in another language than this one; data counts as no language."""
    words = foreign_words(language)
    return [place for place in shown_texts(window) if words.find(place[2])]


@cache
def _pairs() -> tuple[Pair, ...]:
    """English and French of everything that the window can say."""
    return tuple((plain(english), plain(french)) for english, french in _all_pairs() if english and french)


def _all_pairs() -> Iterator[Pair]:
    for message in read_catalogue("fr"):
        yield from zip(_forms(message.id), _forms(message.string), strict=True)
    yield from ((value.label("en"), value.label("fr")) for value in DEFAULT_VALUES)
    yield from _by_code(*(language_choices(Words(language)) for language in ("en", "fr")))
    yield from _QT_WORDS
    yield from _countries()


def _forms(text: object) -> Iterable[str]:
    return (text,) if isinstance(text, str) else tuple(map(str, text or ()))  # type: ignore[call-overload]


def _by_code(english: Iterable[Pair], french: Iterable[Pair]) -> Iterator[Pair]:
    names = dict(french)
    return ((name, names[code]) for code, name in english)


def _countries() -> Iterator[Pair]:
    for name in country_names("en"):
        yield name, country_name(country_code(name) or "", "fr")


def _is_telling(template: str) -> bool:
    """Whether a template has words enough of its own to be known by them."""
    return bool(_PARAMETER.search(template)) and len(_LETTERS.findall(_PARAMETER.sub("", template))) > 1


def _longest_part(template: str) -> str:
    """What stands in every text that is made of a template: thousands of patterns take seconds, and few are wanted."""
    return max(_PARAMETER.split(template), key=len)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    literals = (re.escape(literal) for literal in _PARAMETER.split(template))
    return re.compile(".+?".join(literals), re.DOTALL)
