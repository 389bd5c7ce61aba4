# SPDX-License-Identifier: MIT
"""What was looked for, and that nothing was found, in words."""

from __future__ import annotations

from contact_desk.domain.organisation import OrganisationCriteria
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.organisations.empty_words import short
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.wording.catalogue import Words
from contact_desk.wording.field_labels import field_label


def criteria_text(criteria: OrganisationCriteria, lists: Vocabulary, words: Words) -> str:
    """Name: lac · City: Lyon; "" for no criterion."""
    kind = criteria.type and lists.label(ListName.ORGANISATION_TYPE, criteria.type, words.language)
    parts = [(words("Name"), criteria.name), (field_label("type", words), kind)]
    for path in ("city", "region", "country", "phone"):
        parts.append((field_label(path, words), getattr(criteria, path)))
    said = [words("{label}: {text}", label=label, text=short(text)) for label, text in parts if text.strip()]
    return " · ".join(said)


def say_none_found(place: EmptyState, criteria: OrganisationCriteria, words: Words, can_add: bool) -> None:
    add = words("Add a new organisation…") if can_add else ""
    if criteria.is_blank():
        place.say(words("No organisation yet"), "", words("Back to the criteria"), add)
        return
    place.say(
        words("No organisation meets all of these criteria"),
        words("Leave some of them empty, or write only a part of a word."),
        words("Back to the criteria"),
        add,
    )
