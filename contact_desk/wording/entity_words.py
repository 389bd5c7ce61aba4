# SPDX-License-Identifier: MIT
"""Puts a store's own names of the four entities into the program's sentences (row TX8, decision 0008).

It is given templates, whose parameters still stand in braces: what is data is never read, and stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from contact_desk.domain.entity_names import EntityName
from contact_desk.wording import entity_words_en, entity_words_fr

_MNEMONIC = re.compile(r"&(?=\w)")


class EntityWords:
    """The names of one language; without any it changes nothing. Safe to call from several threads."""

    def __init__(self, names: Iterable[EntityName], language: str) -> None:
        self._names = {
            each.entity.value: each for each in names if each.language == language and not each.is_own
        }
        self._replacements = (entity_words_fr if language == "fr" else entity_words_en).replacements
        self._said: dict[str, str] = {}

    def said(self, template: str) -> str:
        """The template with the store's names in the place of the program's words."""
        if not self._names:
            return template
        if template not in self._said:
            self._said[template] = self._renamed(template)
        return self._said[template]

    def _renamed(self, template: str) -> str:
        letter = _MNEMONIC.search(template)
        marked = letter.start() if letter else -1
        plain = template if letter is None else template[:marked] + template[marked + 1 :]
        text, place = "", 0
        for each in self._replacements(plain, self._names):
            text += _kept(plain, place, each.start, marked)
            text += _with_letter(each.text, plain[marked]) if each.start <= marked < each.end else each.text
            place = each.end
        return text + _kept(plain, place, len(plain), marked)


def _kept(plain: str, start: int, end: int, marked: int) -> str:
    """A stretch of the sentence that stays, with its mnemonic where that stands in there."""
    if not start <= marked < end:
        return plain[start:end]
    return f"{plain[start:marked]}&{plain[marked:end]}"


def _with_letter(text: str, letter: str) -> str:
    """A new name under the same letter as the old one; without that letter, under none."""
    place = text.casefold().find(letter.casefold())
    return text if place < 0 else f"{text[:place]}&{text[place:]}"
