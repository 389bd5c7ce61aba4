# SPDX-License-Identifier: MIT
"""What the page says where it has nothing to show."""

from __future__ import annotations

from contact_desk.ui.organisations.state import OrganisationSearch
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.wording.catalogue import Words

_LONGEST = 80


def say_no_organisation(place: EmptyState, search: OrganisationSearch, words: Words) -> None:
    """Say that there is none, or none that matches; offer what fills the place."""
    if search.is_for_all():
        place.say(
            words("No organisation yet"),
            words(
                "Clients, suppliers and partners stand here: add one, or let it come with the first contact that"
                " names it."
            ),
            words("Add…"),
        )
    elif search.text.strip():
        place.say(
            words("No organisation matches “{text}”", text=short(search.text)),
            words("Try fewer words, or part of the name; perhaps it has another status."),
            words("Show all"),
        )
    else:
        place.say(words("No organisation has this status"), "", words("Show all"))


def nothing_known(words: Words) -> str:
    """Of an organisation that has nothing but its name."""
    return words("Only the name is known so far. What is added in the properties will stand here.")


def short(text: str) -> str:
    """`text` on one line that a sentence has room for."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
