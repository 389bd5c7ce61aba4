# SPDX-License-Identifier: MIT
"""The languages that a contact can be spoken or written to in (row M03, vCard's LANG: BCP 47)."""

from __future__ import annotations

import re
from functools import cache

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# Offered first: the interface's own two, then those of the seeds' countries.
USUAL_LANGUAGES = ("fr", "en", "de", "es", "it", "nl", "pt", "ar")


@cache
def is_language(tag: str) -> bool:
    """Whether `tag` is a BCP 47 tag whose language exists."""
    from babel import localedata

    if not _TAG.fullmatch(tag):
        return False
    primary = tag.split("-", 1)[0].lower()
    return localedata.exists(primary) or primary in _languages()


@cache
def _languages() -> frozenset[str]:
    from babel import Locale

    return frozenset(Locale("en").languages)


@cache
def language_name(tag: str, language: str) -> str:
    """What `language` ("fr", "en") calls the language `tag`; the tag itself when it has no word for it."""
    from babel import Locale

    name: str | None = Locale(language).languages.get(tag)
    return name[:1].upper() + name[1:] if name else tag
