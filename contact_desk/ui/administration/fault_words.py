# SPDX-License-Identifier: MIT
"""What became of a change of a list, in the words of one who keeps the lists."""

from __future__ import annotations

from collections.abc import Callable

from contact_desk.domain.errors import ContactDeskError, NotFound, Refused
from contact_desk.domain.tag import Tag
from contact_desk.ui.administration.seven_lists import Entry
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence


def told(error: ContactDeskError, words: Words) -> str:
    """Why it was not made."""
    if isinstance(error, NotFound):
        return words("Somebody else has deleted this meanwhile, so nothing was changed.")
    if isinstance(error, Refused) and error.errors:
        return sentence(error.errors[0], words)
    return sentence(error, words)


def about(entry: Entry, say: Callable[[str, Words], str]) -> Say:
    """A sentence that names the entry by its label in whatever language it is said."""
    return lambda words: say(_label(entry, words.language), words)


def retired(label: str, words: Words) -> str:
    return words("“{value}” stays where it is used, and is no longer offered.", value=label)


def _label(entry: Entry, language: str) -> str:
    # A new entry has perhaps been given one label for both languages.
    others = () if isinstance(entry, Tag) else (entry.label_en, entry.label_fr)
    return next(filter(None, (entry.label(language), *others)), "").strip()
