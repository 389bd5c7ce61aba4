# SPDX-License-Identifier: MIT
"""The sentence for each fault that counts something, for one and for many."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from contact_desk.wording.catalogue import Words


def _replacement_needed(count: int, words: Words) -> str:
    return words.plural(
        "{count} record uses this value. Choose the value that it is to have instead.",
        "{count} records use this value. Choose the value that they are to have instead.",
        count,
    )


def _attribute_used(count: int, words: Words) -> str:
    return words.plural(
        "{count} record has a value of this attribute. Retire it instead: its value stays.",
        "{count} records have a value of this attribute. Retire it instead: their values stay.",
        count,
    )


COUNTED: Mapping[str, Callable[[int, Words], str]] = {
    "replacement_needed": _replacement_needed,
    "attribute_used": _attribute_used,
}
"""By code; each is told the parameter `count`."""
