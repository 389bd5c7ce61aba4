# SPDX-License-Identifier: MIT
"""What a command says that has changed several contacts: each is told of by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from contact_desk.cli.failures import NO_SUCH_RECORD, REFUSED
from contact_desk.cli.output import Answer
from contact_desk.domain.outcome import NO_SUCH_CONTACT, Outcome
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence


def outcome_answer(outcome: Outcome, what: str, done: str, words: Words) -> Answer:
    """`what` is the key of those that were done in the document, `done` the sentence of each with `{id}`."""
    document: dict[str, Any] = {
        "operation": outcome.changes.operation,
        what: list(outcome.done),
        "unchanged": list(outcome.unchanged),
        "refused": [
            {"id": number, "code": error.code, "message": sentence(error, words)}
            for number, error in outcome.refused
        ],
    }
    refusals = [sentence(error, words) for _number, error in outcome.refused]
    return Answer(document, list(_lines(outcome, done, words)), refusals, _exit_code(outcome))


def _lines(outcome: Outcome, done: str, words: Words) -> Iterator[str]:
    for number in outcome.done:
        yield words(done, id=number)
    for number in outcome.unchanged:
        yield words("Contact {id} was so already.", id=number)
    if outcome.changes.operation is not None:
        yield words("This was operation {operation}.", operation=outcome.changes.operation)


def _exit_code(outcome: Outcome) -> int:
    """Of nothing but unknown numbers the answer is as that of `contact show`."""
    if not outcome.refused:
        return 0
    are_unknown = all(error.code == NO_SUCH_CONTACT for _number, error in outcome.refused)
    return NO_SUCH_RECORD if are_unknown and not (outcome.done or outcome.unchanged) else REFUSED
