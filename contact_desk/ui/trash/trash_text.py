# SPDX-License-Identifier: MIT
"""What the page of the trash says: its rows, and what became of those that were to be restored. No window here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import IntEnum

from contact_desk.domain.errors import FieldError
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.outcome import NO_SUCH_CONTACT, Outcome
from contact_desk.domain.trash import Trashed
from contact_desk.ui.organisations.empty_words import short
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.moments import moment_text, short_day_text
from contact_desk.wording.name_text import name_and_organisation, name_text

_MOST_REFUSALS = 3
HEADS: Sequence[Say] = (
    lambda words: words("Contact"),
    lambda words: words("Deleted"),
    lambda words: words("By"),
    lambda words: words("Kept until"),
)


class Column(IntEnum):
    """In the order of `HEADS`."""

    NAME = 0
    DELETED = 1
    BY = 2
    KEPT_UNTIL = 3


def rows_text(rows: Sequence[Trashed], today: date, words: Words) -> list[Sequence[str]]:
    return [
        (
            name_and_organisation(row.name, words),
            moment_text(row.deleted, words),
            row.by,
            _kept_until(row, today, words),
        )
        for row in rows
    ]


def restored_text(names: Mapping[int, ContactName], outcome: Outcome, words: Words) -> str:
    """What came back, and of the first few that did not why."""
    count, said = len(outcome.done), []
    if count == 1:
        said.append(words("Restored: {name}", name=_short(names[outcome.done[0]], words)))
    elif count:
        said.append(words.plural("{count} contact was restored.", "{count} contacts were restored.", count))
    for number, error in outcome.refused[:_MOST_REFUSALS]:
        said.append(_refusal(_short(names[number], words), error, words))
    if (more := len(outcome.refused) - _MOST_REFUSALS) > 0:
        said.append(words.plural("{count} more stays in the trash.", "{count} more stay in the trash.", more))
    return " ".join(said)


def _refusal(name: str, error: FieldError, words: Words) -> str:
    if error.code == NO_SUCH_CONTACT:
        return words("{name} is not in the trash any more.", name=name)
    if error.code == "not_yours_to_delete":
        return words("{name} stays in the trash: it is not yours to restore.", name=name)
    if error.code == "restored_email_taken" and (other := str(error.parameters.get("name", ""))):
        return words(
            "{name} stays in the trash: {other} has the e-mail {email} by now. Give one of them another first.",
            name=name,
            other=short(other),
            email=error.parameters.get("email", ""),
        )
    return sentence(error, words)


def _kept_until(row: Trashed, today: date, words: Words) -> str:
    days = (row.kept_until.astimezone().date() - today).days
    day = short_day_text(row.kept_until, words)
    if days < 1:
        return words("{day} (today)", day=day)
    return words.plural("{day} ({count} day)", "{day} ({count} days)", days, day=day)


def _short(name: ContactName, words: Words) -> str:
    return short(name_text(name, words))
