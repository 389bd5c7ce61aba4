# SPDX-License-Identifier: MIT
"""The sentences about sample contacts being loaded and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contact_desk.domain.name_order import NameOrder
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_text

if TYPE_CHECKING:
    from contact_desk.domain.samples import SamplesLoaded, SamplesTakenBack

_MOST_NAMES = 3


def loading_words(done: int, total: int, words: Words) -> str:
    return words(
        "Loading sample contacts: {done} of {total}", done=words.number(done), total=words.number(total)
    )


def loaded_words(loaded: SamplesLoaded, words: Words) -> str:
    if not loaded.count:
        return words("The sample contacts are in the store already.")
    return words.plural(
        "{count} sample contact was loaded.", "{count} sample contacts were loaded.", loaded.count
    )


def taken_back_words(taken: SamplesTakenBack, words: Words) -> str:
    return " ".join(filter(None, (_removed(taken, words), _kept(taken, words))))


def _removed(taken: SamplesTakenBack, words: Words) -> str:
    if taken.count:
        return words.plural(
            "{count} sample contact was removed.", "{count} sample contacts were removed.", taken.count
        )
    return "" if taken.kept else words("The sample contacts had been removed before.")


def _kept(taken: SamplesTakenBack, words: Words) -> str:
    if not taken.kept:
        return ""
    shown = [name_text(name, words) for name in taken.kept[:_MOST_NAMES]]
    # A comma may stand within each name.
    between = "; " if words.name_order is NameOrder.LAST_COMMA_FIRST else ", "
    names = between.join([*shown, *(["…"] if len(taken.kept) > _MOST_NAMES else [])])
    return words.plural(
        "{count} was changed since, and stays: {names}",
        "{count} were changed since, and stay: {names}",
        len(taken.kept),
        names=names,
    )
