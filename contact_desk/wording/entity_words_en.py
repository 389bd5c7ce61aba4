# SPDX-License-Identifier: MIT
"""A store's names of the entities in English sentences: the article follows how the new name begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from contact_desk.domain.entity_names import EntityName
from contact_desk.domain.names import fold
from contact_desk.wording.entity_nouns import Replacement, cased_as, entity_in, pattern, written

_PATTERN = pattern("en", r"(?:(?<!\w)(?P<article>an?) )?")
# Spelt with the one and spoken with the other.
_SPOKEN_AS_CONSONANT = re.compile(r"(?:uni|use|uti|eu|one\b|once)")
_SPOKEN_AS_VOWEL = re.compile(r"(?:hour|heir|honest|honou?r)")


def replacements(sentence: str, names: Mapping[str, EntityName]) -> Iterator[Replacement]:
    """What becomes of a sentence without mnemonics."""
    for match in _PATTERN.finditer(sentence):
        entity, number = entity_in(match)
        if name := names.get(entity):
            article = match["article"] or ""
            noun = written(name, number, match[f"{entity}_{number}"])
            before = f"{cased_as(article, _article(noun))} " if article else ""
            yield Replacement(match.start(), match.end(), before + noun)


def _article(noun: str) -> str:
    """Which of the two is spoken before this word; some words that are spelt like none here have the wrong one."""
    begins = fold(noun)
    is_vowel = begins[:1] in set("aeiou") and not _SPOKEN_AS_CONSONANT.match(begins)
    return "an" if is_vowel or _SPOKEN_AS_VOWEL.match(begins) else "a"
