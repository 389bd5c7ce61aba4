# SPDX-License-Identifier: MIT
"""Who asks, what they may do, and whose private contacts they see (`product.md`, decisions 7 and 8; row T03)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Right(StrEnum):
    """By the names of `contract.md`: the eleven of the field, its list of whose history one sees, and ours."""

    ADD_INDIVIDUALS = "add_individuals"
    MODIFY_INDIVIDUALS = "modify_individuals"
    DELETE_INDIVIDUALS = "delete_individuals"
    ADD_ORGANISATIONS = "add_organisations"
    MODIFY_ORGANISATIONS = "modify_organisations"
    DELETE_ORGANISATIONS = "delete_organisations"
    MODIFY_INTERACTIONS = "modify_interactions"
    VIEW_PRIVATE_INTERACTIONS = "view_private_interactions"
    HAVE_PRIVATE_CONTACTS = "have_private_contacts"
    ADMINISTRATOR = "administrator"
    RELATED_INTERACTIONS = "related_interactions"
    VIEW_USER_HISTORY = "view_user_history"
    EXPORT = "export"
    MANAGE_LISTS = "manage_lists"
    MANAGE_USERS = "manage_users"


# What everybody with a licence may do in a new store, until an administrator decides otherwise.
RIGHTS_OF_EVERYBODY = (
    Right.ADD_INDIVIDUALS,
    Right.MODIFY_INDIVIDUALS,
    Right.ADD_ORGANISATIONS,
    Right.MODIFY_ORGANISATIONS,
    Right.MODIFY_INTERACTIONS,
    Right.HAVE_PRIVATE_CONTACTS,
    Right.RELATED_INTERACTIONS,
    Right.EXPORT,
)


@dataclass(frozen=True)
class User:
    """The person on whose behalf a unit of work runs.

    `login` is the operating system's account on a SQLite file and the database role on PostgreSQL. `looking_into` is
    the owner whose private contacts an administrator searches, and "" otherwise (row T65).
    """

    login: str
    looking_into: str = ""

    def may_see(self, *, private: bool, owner: str, shared: bool = False) -> bool:
        """Whether a contact exists for this user at all; `store.visibility` says the same in SQL."""
        return not private or shared or owner in {self.login, self.looking_into}


class Holder(StrEnum):
    """Whose right it is by which a user has it."""

    EVERYBODY = "everybody"
    ROLE = "role"
    WORKGROUP = "workgroup"
    USER = "user"
    UNGUARDED = "unguarded"


@dataclass(frozen=True)
class Source:
    """Where a right comes from; `name` is the role's or workgroup's. `implied` by *Tracker Administrator*."""

    holder: Holder
    name: str = ""
    implied: bool = False


@dataclass(frozen=True)
class Standing:
    """What a user is to a store, and may do there. `sources` has every right that they have, and whence.

    `known` is whether an administrator has set the user up; in a store without any users everybody may do everything
    (`product.md`, decision 7). `administrators` are names to ask, with the e-mail where there is one.
    """

    login: str
    known: bool = True
    licensed: bool = True
    disabled: bool = False
    sources: Mapping[Right, tuple[Source, ...]] = field(default_factory=dict)
    administrators: tuple[str, ...] = ()
    card: int | None = None

    @property
    def is_admitted(self) -> bool:
        """Whether the user may work with the store at all (row T01: the licence *Tracker Access*)."""
        return self.known and self.licensed and not self.disabled

    def has(self, right: Right) -> bool:
        return self.is_admitted and right in self.sources

    def is_appointed(self, right: Right) -> bool:
        """Whether somebody has given the user this right; in a store without users nobody has."""
        sources = self.sources.get(right, ())
        return self.has(right) and any(source.holder is not Holder.UNGUARDED for source in sources)

    def refusal(self, right: Right | None = None) -> str:
        """Why not, as a code: "" where nothing stands against it. Without a right: why not at all."""
        if not self.known:
            return "user_unknown"
        if self.disabled:
            return "user_disabled"
        if not self.licensed:
            return "licence_missing"
        return "" if right is None or right in self.sources else "right_missing"


def unguarded(login: str) -> Standing:
    """In a store without users."""
    return Standing(login, sources={right: (Source(Holder.UNGUARDED),) for right in Right})


def standing(
    login: str,
    granted: Mapping[Right, tuple[Source, ...]],
    *,
    licensed: bool,
    disabled: bool,
    administrators: tuple[str, ...] = (),
    card: int | None = None,
) -> Standing:
    """Of a user who is set up; *Tracker Administrator* implies every other right."""
    sources = {right: tuple(whence) for right, whence in granted.items()}
    for source in granted.get(Right.ADMINISTRATOR, ()):
        implied = Source(source.holder, source.name, implied=True)
        for right in Right:
            if right is not Right.ADMINISTRATOR:
                sources[right] = (*sources.get(right, ()), implied)
    return Standing(
        login,
        licensed=licensed,
        disabled=disabled,
        sources=sources,
        administrators=administrators,
        card=card,
    )
