# SPDX-License-Identifier: MIT
"""Finds the program's words for the entities in a sentence, in whatever language; what becomes of them, others say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contact_desk.domain.entity_names import OWN_NAMES, EntityName, NamedEntity

# What looks like an entity and is none: parameters, the program's own name, what is typed as it stands.
_KEPT = (
    r"\{[^{}]*\}",
    r"contact[\s-]desk",
    r"contact centre",
    r"contacts store",
    r"schema contact",
    r"centres? de contacts?",
    r"bases? de contacts",
    r"à l’emplacement \{file\}",
)
# In two places French says it otherwise (rows T23 and T26).
_ALSO_CALLED = {
    (NamedEntity.LOCATION, "singular", "fr"): "|(?<=nouveau )site",
    (NamedEntity.LOCATION, "plural", "fr"): "|(?<=ajouter des )sites",
}


@dataclass(frozen=True)
class Replacement:
    """What stands from `start` to `end` of a sentence becomes `text`."""

    start: int
    end: int
    text: str


def pattern(language: str, before: str) -> re.Pattern[str]:
    """Finds what is kept, in no group, and every entity in a group of its code and number.

    `before` is what may stand before an entity and agrees with it.
    """
    kept, nouns = "|".join(_KEPT), "|".join(_groups(language))
    return re.compile(f"{kept}|{before}(?<!\\w)(?!{kept})(?:{nouns})(?!\\w)", re.IGNORECASE)


def _groups(language: str) -> Iterator[str]:
    # What has two words is looked for before what is one of them.
    for entity in reversed(NamedEntity):
        own = OWN_NAMES[entity, language]
        for number in ("plural", "singular"):
            other = _ALSO_CALLED.get((entity, number, language), "")
            yield f"(?P<{entity}_{number}>{re.escape(getattr(own, number))}{other})"


def entity_in(match: re.Match[str]) -> tuple[str, str]:
    """The code and the number ("singular", "plural") of the entity that was found; ("", "") where it is none."""
    for name, text in match.groupdict().items():
        entity, _, number = name.rpartition("_")
        if text is not None and number in {"singular", "plural"}:
            return entity, number
    return "", ""


def written(name: EntityName, number: str, was: str) -> str:
    """The name in the case of the word in its place: in capitals, with one, or small.

    One with a capital within is written as it was given: iAddress, PME.
    """
    text = name.singular if number == "singular" else name.plural
    if was.isupper():
        return text.upper()
    if text[1:] != text[1:].lower():
        return text
    return cased_as(was, text[:1].lower() + text[1:])


def cased_as(was: str, text: str) -> str:
    """`text` with a capital first where `was` has one."""
    return text[:1].upper() + text[1:] if was[:1].isupper() else text
