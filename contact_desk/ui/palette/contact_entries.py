# SPDX-License-Identifier: MIT
"""The contacts that stand before the commands as long as nothing is typed: favourites, then those opened last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_and_organisation

if TYPE_CHECKING:
    from contact_desk.services.contacts_at_hand import AtHand

_MOST_OF_EACH = 5


@dataclass(frozen=True)
class ContactEntry:
    """Drawn as a command is; `place` says why it stands here."""

    contact: int
    title: str
    place: str
    keys: str = ""
    refusal: str = ""
    is_possible: bool = True

    def text(self) -> str:
        """For a screen reader."""
        return ", ".join((self.title, self.place))


def contact_entries(at_hand: AtHand, words: Words) -> Iterator[ContactEntry]:
    for rows, place in (
        (at_hand.favourites, words("Favourite")),
        (at_hand.opened, words("Opened lately")),
    ):
        for row in rows[:_MOST_OF_EACH]:
            yield ContactEntry(row.id, name_and_organisation(row, words), place)
