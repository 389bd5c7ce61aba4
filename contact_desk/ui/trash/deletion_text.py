# SPDX-License-Identifier: MIT
"""What is asked before contacts are deleted, and said once they are (row N21). No window here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from contact_desk.domain.name_order import ContactName
from contact_desk.domain.trash import Consequences
from contact_desk.ui.organisations.empty_words import short
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import day_text
from contact_desk.wording.name_text import name_and_organisation, name_text

_MOST_GROUPS = 5


def question_title(told: Consequences, words: Words) -> str:
    return words.plural("Delete {count} contact?", "Delete {count} contacts?", told.count)


def question_text(told: Consequences, until: date, words: Words) -> str:
    """All that will happen, by name and count: a block of names, then a line for each consequence."""
    names = [short(name_and_organisation(name, words)) for name in told.names]
    if more := told.count - len(names):
        names.append(words.plural("and {count} more", "and {count} more", more))
    return "\n\n".join(("\n".join(names), "\n".join(_consequences(told, until, words))))


def deleted_text(names: Sequence[ContactName], count: int, words: Words) -> str:
    """`names` may be only the first few of `count`."""
    if count == 1 and len(names) == 1:
        return words("Deleted: {name}", name=short(name_text(names[0], words)))
    return words.plural("{count} contact is in the trash.", "{count} contacts are in the trash.", count)


def _consequences(told: Consequences, until: date, words: Words) -> Iterator[str]:
    if told.groups:
        count, listed = len(told.groups), ", ".join(map(short, told.groups[:_MOST_GROUPS]))
        listed += ", …" if count > _MOST_GROUPS else ""
        yield words.plural(
            "{count} group loses a member: {names}.",
            "{count} groups lose members: {names}.",
            count,
            names=listed,
        )
    if told.relations:
        yield words.plural(
            "{count} relation with another contact is no longer shown.",
            "{count} relations with other contacts are no longer shown.",
            told.relations,
        )
    if told.cards:
        yield words.plural(
            "A user loses the card of their own: {names}.",
            "{count} users lose the card of their own: {names}.",
            len(told.cards),
            names=", ".join(told.cards),
        )
    if told.private and told.count > 1:
        yield words.plural(
            "{count} private contact is among them.", "{count} private contacts are among them.", told.private
        )
    if told.unknown:
        yield words.plural("{count} is not there any more.", "{count} are not there any more.", told.unknown)
    yield words("Kept in the trash until {day}, and can be restored until then.", day=day_text(until, words))
