# SPDX-License-Identifier: MIT
"""What the summary of Add Contact says of the pages that only a contact has (row T57). No window here."""

from __future__ import annotations

from collections.abc import Iterable

from contact_desk.domain.language import language_name
from contact_desk.domain.personal_check import DATES
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.summary_blocks import (
    SummaryBlock,
    SummaryLine,
    attribute_lines,
    choice_line,
    plain_lines,
    summary_blocks,
)
from contact_desk.wording.catalogue import Words
from contact_desk.wording.date_text import kept_date_text
from contact_desk.wording.field_labels import field_label


def contact_blocks(brain: ContactBrain, words: Words) -> tuple[SummaryBlock, ...]:
    """All blocks of a contact's summary."""
    own = {
        Page.NAME: _name(brain, words),
        Page.ORGANISATION: _organisation(brain, words),
        Page.LOCATION: _location(brain, words),
        Page.ATTRIBUTES: _attributes(brain, words),
    }
    return summary_blocks(own, brain, words)


def _name(brain: ContactBrain, words: Words) -> Iterable[SummaryLine]:
    draft, language = brain.to_save(), words.language
    yield SummaryLine(field_label("kind", words), words("Group") if draft.is_group() else words("Person"))
    yield choice_line(brain, words, "title", ListName.TITLE)
    yield from plain_lines(draft, words, "first_name", "middle_name")
    yield SummaryLine(last_name_label(draft.is_group(), words), draft.last_name)
    yield from plain_lines(draft, words, "suffix")
    yield choice_line(brain, words, "contact_type", ListName.CONTACT_TYPE)
    seen = words("No: only you will see this contact") if draft.private else words("Yes")
    yield SummaryLine(words("Visible to others"), seen)
    yield SummaryLine(field_label("language", words), language_name(draft.language, language))


def last_name_label(group: bool, words: Words) -> str:
    """A group's only name stands in the last name (`contract.md`, *A draft*)."""
    return words("Name of the group") if group else field_label("last_name", words)


def _organisation(brain: ContactBrain, words: Words) -> Iterable[SummaryLine]:
    note = (
        words("New: will be made on saving, and everyone will see it.") if brain.organisation_is_new() else ""
    )
    name = brain.organisation.name if brain.organisation else brain.draft.organisation
    yield SummaryLine(field_label("organisation", words), name, note)


def _location(brain: ContactBrain, words: Words) -> Iterable[SummaryLine]:
    return plain_lines(brain.draft, words, "location", "department", "job_title", "assistant_name")


def _attributes(brain: ContactBrain, words: Words) -> Iterable[SummaryLine]:
    for name in DATES:
        yield SummaryLine(field_label(name, words), kept_date_text(brain.text(name), words))
    yield SummaryLine(field_label("tags", words), brain.text("tags"))
    yield from attribute_lines(brain, words)
