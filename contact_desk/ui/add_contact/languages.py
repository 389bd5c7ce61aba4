# SPDX-License-Identifier: MIT
"""The languages that the wizard offers: the usual ones first, then all others by name (row M03)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from contact_desk.domain.language import USUAL_LANGUAGES, language_name
from contact_desk.domain.names import fold
from contact_desk.wording.catalogue import Words


def language_choices(words: Words) -> Sequence[tuple[str, str]]:
    """Tag (ISO 639-1) and name of each language."""
    return _choices(words.language)


@cache
def _choices(language: str) -> tuple[tuple[str, str], ...]:
    from babel import Locale

    tags: list[str] = list(map(str, Locale("en").languages))
    known = (tag for tag in tags if len(tag) == 2 and tag not in USUAL_LANGUAGES)
    others = sorted(
        ((tag, language_name(tag, language)) for tag in known), key=lambda choice: fold(choice[1])
    )
    return (*((tag, language_name(tag, language)) for tag in USUAL_LANGUAGES), *others)
