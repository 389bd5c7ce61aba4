# SPDX-License-Identifier: MIT
"""Whether one field of a record has the words that are looked for, as the search's index has those of the whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from contact_desk.domain.search_words import index_words, query_terms


def having(wanted: str) -> Callable[[str], bool]:
    """Whether a text has the words of `wanted`, each as the beginning of one of its own, however they are written."""
    terms = query_terms(wanted)

    @cache
    def fits(text: str) -> bool:
        words = index_words(text)
        return bool(terms) and all(
            any(
                all(any(word.startswith(part) for word in words) for part in parts)
                for parts in term.alternatives
            )
            for term in terms
        )

    return fits
