# SPDX-License-Identifier: MIT
"""The people of a store, their roles and workgroups, licences and customer numbers, as an administrator sees them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from contact_desk.domain.access import Holder, Right, Standing
from contact_desk.domain.changes import Changes

# The name of the setting that says how many licences the store's owner holds (row T01); absent or 0: not counted.
LICENCES_HELD = "licences_held"


class RoleKind(StrEnum):
    ROLE = "role"
    WORKGROUP = "workgroup"


@dataclass(frozen=True)
class CustomerNumber:
    """A client's number (row C03); `name` is whose it is."""

    id: int
    number: str
    name: str = ""


@dataclass(frozen=True)
class Person:
    """A user as set up. `rights` are those given to the user by name; what holds in the end is in `standing`.

    `roles` are the names of roles and workgroups; `card` is the user's own contact, `card_name` what that is called.
    """

    id: int
    login: str
    standing: Standing
    name: str = ""
    email: str = ""
    licensed: bool = True
    disabled: bool = False
    card: int | None = None
    card_name: str = ""
    rights: frozenset[Right] = frozenset()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Role:
    """A named set of rights; `members` are logins."""

    id: int
    name: str
    kind: RoleKind = RoleKind.ROLE
    rights: frozenset[Right] = frozenset()
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Licences:
    """`held` 0: nobody counts."""

    held: int = 0
    taken: int = 0

    @property
    def are_overdrawn(self) -> bool:
        return 0 < self.held < self.taken


@dataclass(frozen=True)
class People:
    """All of a store's people; `everybody` is what each licensed user may do. Without users there is no guard."""

    users: tuple[Person, ...] = ()
    roles: tuple[Role, ...] = ()
    everybody: frozenset[Right] = frozenset()
    licences: Licences = Licences()

    @property
    def are_guarded(self) -> bool:
        return bool(self.users)


@dataclass(frozen=True)
class Grantee:
    """Whose rights change: a user by login, a role or workgroup by name, or everybody without either."""

    holder: Holder
    name: str = ""


EVERYBODY = Grantee(Holder.EVERYBODY)
# What no role may be called: commands mean every user by it.
EVERYBODYS_NAME = "everybody"


@dataclass(frozen=True)
class NewPerson:
    """What an administrator says of a user to be."""

    login: str
    name: str = ""
    email: str = ""
    licensed: bool = True
    rights: frozenset[Right] = frozenset()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class PersonAdded:
    """`administrator` is the login that became an administrator with it: whoever sets up the first user of a store.

    `role_made`: a login role was made on the server. `admitted_anew`: the user was set up before, and is let in now.
    """

    id: int
    changes: Changes
    administrator: str = ""
    role_made: bool = False
    admitted_anew: bool = False


@dataclass(frozen=True)
class Share:
    """A private contact is shown to `login` by its owner (row X40)."""

    login: str
    may_edit: bool = False


@dataclass(frozen=True)
class Explanation:
    """Why somebody may do something, or may not (row N35); `refusal` is `Standing.refusal`'s code, "" where they may.

    `as_owner`: the contact in question is their own, or is shared with them for editing, which asks for no right.
    """

    login: str
    right: Right
    refusal: str
    standing: Standing
    as_owner: bool = False


@dataclass(frozen=True)
class Audience:
    """Who may know of a contact (row N35). `logins` are all whom the check lets see it; empty in a store without users.

    `by_searching` are administrators, who see a private contact when they search by its owner. `shares` are all of
    them for the owner; whoever else asks is told of their own alone.
    """

    contact: int
    owner: str
    private: bool
    logins: tuple[str, ...] = ()
    shares: tuple[Share, ...] = ()
    by_searching: tuple[str, ...] = ()
