# SPDX-License-Identifier: MIT
"""What is said of the contacts that are selected. No window here."""

from __future__ import annotations

from contact_desk.ui.contact_list.selection import AllFound, Picked
from contact_desk.wording.catalogue import Words

_LONGEST = 30


def selection_text(picked: Picked, words: Words) -> str:
    """How many there are, and by which search, where it is held as one."""
    found, count = picked.found, len(picked.beside)
    if found is None:
        return words.plural("{count} contact selected", "{count} contacts selected", count)
    told = _found_text(found, words)
    if not count:
        return told
    more = words.plural("and {count} more", "and {count} more", count)
    return f"{told} · {more}"


def _found_text(found: AllFound, words: Words) -> str:
    count = found.count
    if not found.exact:
        return words("More than {count} contacts selected", count=words.number(count))
    if found.but or not found.text.strip():
        return words.plural("{count} contact selected", "{count} contacts selected", count)
    return words.plural(
        "{count} contact found for “{text}” selected",
        "All {count} contacts found for “{text}” selected",
        count,
        text=_short(found.text),
    )


def offer_text(total: int, *, exact: bool, words: Words) -> str:
    """On the button that selects all that were found."""
    if not exact:
        return words("Select all that were found")
    return words.plural("Select the {count} that was found", "Select all {count} that were found", total)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
