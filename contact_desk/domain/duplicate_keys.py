# SPDX-License-Identifier: MIT
"""What a store must look up to find everybody whom a draft may be the same as, by equality and beginnings alone."""

from __future__ import annotations

from dataclasses import dataclass

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.draft_check import text_problem
from contact_desk.domain.french_sound import name_keys
from contact_desk.domain.interaction_address import keys_of
from contact_desk.domain.name_closeness import FoldedName, folded, folded_name, is_initials
from contact_desk.domain.names import LONGEST_SORT_KEY, sort_key
from contact_desk.domain.vocabulary import Vocabulary

LETTERS_OF_A_LAST_NAME = 3
LETTERS_OF_A_FIRST_NAME = 2
_SHORTEST_WITH_A_SLIP = 4


@dataclass(frozen=True)
class LookUp:
    """A draft as it is compared, and the keys of those who may be like it.

    `emails` and `numbers` equal a match key. `names` equal, and `beginnings` begin, either of two keys of a contact:
    its `sort_key` (family name first) and its `given_key`. `sounds` equal its `french_sound.name_key`.
    """

    name: FoldedName
    organisation: str
    emails: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    sounds: frozenset[str] = frozenset()
    beginnings: frozenset[str] = frozenset()

    def is_empty(self) -> bool:
        """Whether there is nothing to look for yet."""
        return not (self.emails or self.numbers or self.names or self.sounds or self.beginnings)


def given_key(first_name: str, last_name: str) -> str:
    """The mirror of `names.sort_key`: folded, first name first; "" for a contact without a name."""
    return sort_key(last_name, first_name, "")


def keys_for(draft: ContactDraft, vocabulary: Vocabulary, region: str) -> LookUp:
    """The look-up of a draft; `region` (ISO 3166) reads its national numbers."""
    name = folded_name(draft.first_name, draft.last_name)
    organisation = folded(draft.organisation)
    addresses = {key for key in keys_of(draft, vocabulary, region) if text_problem(key) is None}
    emails = frozenset(key for key in addresses if "@" in key)
    return LookUp(
        name=name,
        organisation=organisation,
        emails=emails,
        numbers=frozenset(addresses - emails),
        names=_cut(_names(name, organisation)),
        sounds=name_keys(draft.first_name, draft.last_name),
        beginnings=_cut(_beginnings(name)),
    )


def _names(name: FoldedName, organisation: str) -> set[str]:
    """The name in both orders, and those who are kept by an initial, or by less, at the same organisation."""
    if not name.whole:
        return {organisation}
    found = {f"{name.last} {name.first}", f"{name.first} {name.last}"}
    if name.first and name.last and not is_initials(name.first):
        letters = [word[0] for word in name.first.split()]
        found |= {f"{name.last} {letters[0]}", f"{name.last} {' '.join(letters)}"}
        found |= {name.last} if organisation else set()
    return found


def _beginnings(name: FoldedName) -> set[str]:
    """Behind which a slip may stand: each part of the name whole, with the first letters of the other."""
    if not name.first or not name.last:
        *words, last = (name.first or name.last).split() or [""]
        return {f"{' '.join(words)} {last[:LETTERS_OF_A_LAST_NAME]}"} if words else set()
    if is_initials(name.first):
        return {f"{name.last} {name.first[0]}"}
    found = set()
    if _long_enough(name.first):
        found.add(f"{name.last} {name.first[:LETTERS_OF_A_FIRST_NAME]}")
    if _long_enough(name.last):
        found.add(f"{name.first} {name.last[:LETTERS_OF_A_LAST_NAME]}")
    return found


def _long_enough(folded: str) -> bool:
    return len(folded) >= _SHORTEST_WITH_A_SLIP


def _cut(keys: set[str]) -> frozenset[str]:
    return frozenset(key.strip()[:LONGEST_SORT_KEY].rstrip() for key in keys) - {""}
