# SPDX-License-Identifier: MIT
"""What an operation changed, so that each panel reloads only what it shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """The ids of the records that one operation touched; `operation` is what `undo` will take.

    `access`: users, roles or rights. `personal`: saved filters or favourites. `everything`: records of which no ids are
    known, so that whatever is on show is to be fetched anew. `undone` is the operation that this one took back.
    """

    operation: int | None = None
    contacts: frozenset[int] = frozenset()
    organisations: frozenset[int] = frozenset()
    locations: frozenset[int] = frozenset()
    vocabulary: bool = False
    access: bool = False
    personal: bool = False
    everything: bool = False
    undone: int | None = None

    def __bool__(self) -> bool:
        named = self.contacts or self.organisations or self.locations
        return bool(named or self.vocabulary or self.access or self.personal or self.everything)

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            operation=other.operation or self.operation,
            contacts=self.contacts | other.contacts,
            organisations=self.organisations | other.organisations,
            locations=self.locations | other.locations,
            vocabulary=self.vocabulary or other.vocabulary,
            access=self.access or other.access,
            personal=self.personal or other.personal,
            everything=self.everything or other.everything,
            undone=other.undone or self.undone,
        )
