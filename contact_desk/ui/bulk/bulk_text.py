# SPDX-License-Identifier: MIT
"""What is asked before many contacts are changed, and said once they are (row X13). No window here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contact_desk.domain.bulk_change import BulkAction, BulkOutcome
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.trash import Consequences
from contact_desk.ui.organisations.empty_words import short
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.error_text import sentence, stop_sentence
from contact_desk.wording.name_text import name_and_organisation, name_text

VALUE_LABELS = {
    BulkAction.CONTACT_TYPE: mark("Person type"),
    BulkAction.LANGUAGE: mark("Language"),
    BulkAction.DEPARTMENT: mark("Department"),
    BulkAction.OWNER: mark("Owner"),
    BulkAction.TAG: mark("Tag"),
    BulkAction.UNTAG: mark("Tag"),
}

_MOST_LINES = 1000


def question_title(action: BulkAction, count: int, words: Words) -> str:
    if action is BulkAction.DEACTIVATE:
        return words.plural("Deactivate {count} contact?", "Deactivate {count} contacts?", count)
    return words.plural("Reactivate {count} contact?", "Reactivate {count} contacts?", count)


def question_text(action: BulkAction, told: Consequences, words: Words) -> str:
    """A block of names, then what will happen."""
    will = (
        words("They are still found, and marked as inactive.")
        if action is BulkAction.DEACTIVATE
        else words("Those whose organisation is inactive stay as they are.")
    )
    return "\n\n".join(filter(None, (names_text(told, words), will)))


def names_text(told: Consequences, words: Words) -> str:
    """The first few by name, a line each, and how many more; what is not there any more."""
    lines = [short(name_and_organisation(name, words)) for name in told.names]
    if more := told.count - len(lines):
        lines.append(words.plural("and {count} more", "and {count} more", more))
    if told.unknown:
        gone = words.plural("{count} is not there any more.", "{count} are not there any more.", told.unknown)
        lines.append(gone)
    return "\n".join(lines)


def value_title(action: BulkAction, count: int, words: Words) -> str:
    if action is BulkAction.CONTACT_TYPE:
        return words.plural("Set the type of {count} contact", "Set the type of {count} contacts", count)
    if action is BulkAction.LANGUAGE:
        return words.plural(
            "Set the language of {count} contact", "Set the language of {count} contacts", count
        )
    if action is BulkAction.DEPARTMENT:
        return words.plural(
            "Set the department of {count} contact", "Set the department of {count} contacts", count
        )
    if action is BulkAction.TAG:
        return words.plural("Tag {count} contact", "Tag {count} contacts", count)
    if action is BulkAction.UNTAG:
        return words.plural("Take a tag off {count} contact", "Take a tag off {count} contacts", count)
    return words.plural("Change the owner of {count} contact", "Change the owner of {count} contacts", count)


def progress_text(done: int, total: int, words: Words) -> str:
    return words("{done} of {total} contacts", done=words.number(done), total=words.number(total))


def done_text(action: BulkAction, told: BulkOutcome, words: Words) -> str:
    """What was done, what was so already, what was not done."""
    return " ".join(_told(action, told, words))


def refusal_lines(told: BulkOutcome, names: Mapping[int, ContactName], words: Words) -> list[str]:
    """Name and reason of each that was refused, by the number where it may not be known of; a thousand at most."""
    refused = told.outcome.refused
    lines = [
        words("{label}: {text}", label=name_text(names[number], words), text=reason)
        if number in names
        else reason
        for number, reason in ((number, sentence(error, words)) for number, error in refused[:_MOST_LINES])
    ]
    if more := len(refused) - len(lines):
        lines.append(words.plural("and {count} more", "and {count} more", more))
    return lines


def _told(action: BulkAction, told: BulkOutcome, words: Words) -> Iterator[str]:
    outcome = told.outcome
    if outcome.done or not (outcome.unchanged or outcome.refused):
        yield _done(action, len(outcome.done), words)
    if count := len(outcome.unchanged):
        yield words.plural("{count} was so already.", "{count} were so already.", count)
    if count := len(outcome.refused):
        yield words.plural("{count} was refused.", "{count} were refused.", count)
    if told.left and not told.is_known:
        yield words.plural(
            "Stopped: {count} may have been left as it is.",
            "Stopped: {count} may have been left as they are.",
            told.left,
        )
    elif told.left:
        yield words.plural(
            "Stopped: {count} was left as it is.", "Stopped: {count} were left as they are.", told.left
        )
    if told.stopped_by is not None:
        yield stop_sentence(told.stopped_by, words)


def _done(action: BulkAction, count: int, words: Words) -> str:
    if action is BulkAction.DELETE:
        return words.plural("{count} contact is in the trash.", "{count} contacts are in the trash.", count)
    if action is BulkAction.DEACTIVATE:
        return words.plural("{count} contact was deactivated.", "{count} contacts were deactivated.", count)
    if action is BulkAction.REACTIVATE:
        return words.plural("{count} contact was reactivated.", "{count} contacts were reactivated.", count)
    return words.plural("{count} contact was changed.", "{count} contacts were changed.", count)
