# SPDX-License-Identifier: MIT
"""What the list of shortcuts says: each command with its keys, and the keys that are no command's. No window here."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.names import fold
from contact_desk.ui.palette.entries import Entry
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words

HEADS: Sequence[Say] = (
    lambda words: words("Command"),
    lambda words: words("Where"),
    lambda words: words("Keys"),
)


def other_keys(words: Words) -> list[tuple[str, str, str]]:
    """What is pressed within one part of the window; these keys stay as they are."""
    in_list, in_search = words("In a list"), words("In the search")
    enter, escape, down = words("Enter"), words("Esc"), words("Down arrow")
    return [
        (words("Go on in what was found"), in_search, f"{enter} · {down}"),
        (words("Clear the search"), in_search, escape),
        (words("Commands by name"), in_search, ">"),
        (words("Fields to search by, and their values"), in_search, words("Ctrl+Space")),
        (words("Go to the card of the contact"), in_list, enter),
        (words("Back to the search"), in_list, escape),
        *_selecting(words),
    ]


def _selecting(words: Words) -> list[tuple[str, str, str]]:
    """Contacts, to do something with many at once (row P18)."""
    place, escape = words("In the list of contacts"), words("Esc")
    return [
        (words("Select the contact, or take it out"), place, words("Space")),
        (words("Select several in a row"), place, words("Shift+Up · Shift+Down")),
        (words("Select the whole page"), place, words("Ctrl+A")),
        (words("Delete those that are selected"), place, words("Del")),
        (words("Clear the selection"), place, escape),
    ]


def fits(texts: Sequence[str], wanted: str) -> bool:
    """Whether the row has all the words that were typed, or words that begin so; keys are looked for as they stand."""
    whole = " ".join(texts)
    if "+" in wanted:
        return wanted.strip().casefold() in whole.casefold()
    words = fold(whole).split()
    return all(any(word.startswith(each) for word in words) for each in fold(wanted).split())


def row_of(entry: Entry, keys: str, *, is_usual: bool, words: Words) -> tuple[str, str, str]:
    """`keys`: all of the command's. Where the user has changed them, that is said."""
    shown = keys or words("none")
    return entry.title, entry.place, shown if is_usual else words("{keys} (changed)", keys=shown)
