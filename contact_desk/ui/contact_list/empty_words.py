# SPDX-License-Identifier: MIT
"""What the list says where it has nobody to show."""

from __future__ import annotations

from contact_desk.ui.contact_list.state import Search
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.wording.catalogue import Words

_LONGEST = 80


def say_empty(place: EmptyState, search: Search, words: Words) -> None:
    """Say that the store is empty, or that nobody matches; offer what fills the place."""
    if search.is_empty():
        place.say(
            words("No contact yet"),
            words(
                "People, teams and organisations that you add stand here, with their numbers and addresses."
            ),
            words("Add a contact"),
            words("Load sample contacts"),
        )
        return
    place.say(
        words("No contact matches “{text}”", text=_short(search.text)),
        words("Try fewer words, part of a name, a number or an e-mail address; or add what you searched."),
        words("Add a contact"),
        words("Reset"),
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
