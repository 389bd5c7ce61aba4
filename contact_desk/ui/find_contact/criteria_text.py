# SPDX-License-Identifier: MIT
"""What was looked for among the contacts, and that nothing was found, in words."""

from __future__ import annotations

from contact_desk.domain.contact_criteria import ContactCriteria, Visibility
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.organisations.empty_words import short
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.field_labels import field_label

VISIBILITY = {
    Visibility.ALL: mark("Private and public"),
    Visibility.PUBLIC: mark("Public ones alone"),
    Visibility.PRIVATE: mark("Private ones alone"),
}


def criteria_text(criteria: ContactCriteria, lists: Vocabulary, words: Words) -> str:
    """Last name: Martin · Organisation: lac; "" for no criterion."""
    names = (
        *("last_name", "first_name", "organisation", "location", "department"),
        *("job_title", "phone"),
    )
    kind = criteria.contact_type and lists.label(ListName.CONTACT_TYPE, criteria.contact_type, words.language)
    parts = [(field_label(name, words), getattr(criteria, name)) for name in names]
    parts += [
        (words("E-mail or other address"), criteria.address),
        (field_label("contact_type", words), kind),
        (words("Owner"), criteria.owner),
    ]
    said = [words("{label}: {text}", label=label, text=short(text)) for label, text in parts if text.strip()]
    if criteria.visibility is not Visibility.ALL:
        said.append(words(VISIBILITY[criteria.visibility]))
    return " · ".join(said)


def say_none_found(place: EmptyState, criteria: ContactCriteria, words: Words, _can_add: bool) -> None:
    if criteria.is_blank():
        place.say(words("No contact yet"), "", words("Back to the criteria"))
        return
    place.say(
        words("No contact meets all of these criteria"),
        words("Leave some of them empty, or write only the beginning of a word."),
        words("Back to the criteria"),
    )
