# SPDX-License-Identifier: MIT
"""A list that is too long for a row a line: the first lines stand alone, all further ones together in one text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from contact_desk.wording.catalogue import Words

MOST_ALONE = 20
"""Each line of its own is a field that can be reached and copied; hundreds would hold the window up."""
L = TypeVar("L")


def further_together(
    lines: Sequence[L],
    words: Words,
    *,
    label: Callable[[L], str],
    value: Callable[[L], str],
    make: Callable[[str, str], L],
) -> list[L]:
    """The same lines, those after the first `MOST_ALONE` made into one, which names how many they are."""
    alone, further = list(lines[:MOST_ALONE]), lines[MOST_ALONE:]
    if not further:
        return alone
    text = "\n".join(words("{label}: {text}", label=label(line), text=value(line)) for line in further)
    return [*alone, make(words("{count} more", count=words.number(len(further))), text)]
