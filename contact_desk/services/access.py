# SPDX-License-Identifier: MIT
"""Users and what each may do: set up, granted, licensed, and explained (rows T01-T03, N35; `product.md`, decision 7).

The engine itself refuses whoever lacks a right; what is checked here besides are licences and the last administrator.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING

from contact_desk.domain.access import Holder, Right, Standing
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.people import (
    Explanation,
    Grantee,
    NewPerson,
    People,
    PersonAdded,
)
from contact_desk.services.access_rules import require_an_administrator, require_licences, written
from contact_desk.services.writing import again
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

# What owners may do with their own.
_FREE_TO_OWNERS = frozenset({Right.MODIFY_INDIVIDUALS, Right.DELETE_INDIVIDUALS})


class Access:
    """What writes raises `NotAllowed`, `NotFound` for a login or a role that is not there, and writes nothing then."""

    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def standing(self) -> Standing:
        """Of the user at this desk."""
        with self._store.read() as work:
            return work.standing

    def people(self) -> People:
        """Everybody who is set up, with what each may do in the end and whence."""
        with self._store.read() as work:
            people = work.people
            return People(people.users(), people.roles(), people.everybody(), people.licences())

    def add_user(self, person: NewPerson, *, password: str = "") -> PersonAdded:
        """Set up a user; in a store without any, whoever does so becomes an administrator first.

        On PostgreSQL a login role that is missing is made with `password`, where the connection may make roles:
        raises `ContactDeskError("database_role_missing")` with the statement for the database's administrator
        otherwise. A user whose role was made later is let in by adding it again. Raises `user_exists`,
        `login_missing` and `licences_taken`.
        """
        person = replace(
            person, login=person.login.strip(), name=person.name.strip(), email=person.email.strip()
        )
        if not person.login:
            raise ContactDeskError("login_missing")
        return again(lambda: self._add(person, password))

    def change_user(self, login: str, *, name: str, email: str) -> Changes:
        with self._write("users.change") as work:
            values = {"name": name.strip(), "email": email.strip()}
            return written(work, work.people.change(work.people.require(login), values))

    def change_rights(
        self, grantee: Grantee, *, granted: Collection[Right] = (), revoked: Collection[Right] = ()
    ) -> Changes:
        """Give and take rights in one operation; nobody gives what they have not got themselves.

        Raises `no_users_yet` for everybody's in a store without users, and `last_administrator`.
        """
        with self._write("rights.change") as work:
            if grantee.holder is Holder.EVERYBODY and not work.access.is_guarded():
                raise ContactDeskError("no_users_yet")
            changed = work.people.grant(grantee, granted)
            changed = work.people.revoke(grantee, revoked) or changed
            require_an_administrator(work)
            return written(work, changed)

    def set_licensed(self, login: str, licensed: bool) -> Changes:
        """Raises `licences_taken` where none is left, `last_administrator`, and `own_access` for one's own taken."""
        return self._set(login, licensed=licensed)

    def set_disabled(self, login: str, disabled: bool) -> Changes:
        """A disabled user holds no licence, and is kept out at once. Raises as `set_licensed` does."""
        return self._set(login, disabled=disabled)

    def set_card(self, login: str, contact: int | None) -> Changes:
        """Which contact the user is (`product.md`, decision 13). Raises `card_private` for a private one."""
        with self._write("users.change") as work:
            user = work.people.require(login)
            if contact is not None:
                work.contacts.require(contact)
                _owner, private = work.shares.owner(contact)
                if private:
                    raise ContactDeskError("card_private")
            return written(work, work.people.change(user, {"card_id": contact}))

    def hold_licences(self, count: int) -> Changes:
        """How many licences there are to give; 0: nobody counts. Raises `licences_taken` for fewer than are taken."""
        with self._write("licences.change") as work:
            if work.people.licences().held == count:
                return Changes()
            work.people.hold_licences(count)
            require_licences(work)
            return written(work, changed=True)

    def why_not(self, right: Right, contact: int | None = None, *, login: str = "") -> Explanation:
        """Why a user may do this or may not, by the very check; of this desk's own where no login is given.

        With `contact` it is about that one: its owner needs no right but to add; with whom it is shared to be read,
        nobody edits it but an administrator, and that is the right told of then. Raises `NotFound`.
        """
        with self._store.read() as work:
            standing = work.access.standing(login) if login else work.standing
            as_owner = False
            if contact is not None:
                work.contacts.require(contact)
                right, as_owner = _asked_for(work, standing.login, right, contact)
            refusal = standing.refusal(None if as_owner else right)
            return Explanation(standing.login, right, refusal, standing, as_owner=as_owner)

    def _add(self, person: NewPerson, password: str) -> PersonAdded:
        with self._write("users.add") as work:
            # Before the server is asked for a role.
            work.require(Right.MANAGE_USERS)
            made = work.database_roles.ensure(person.login, password)
            me, people = work.user.login, work.people
            begins = not work.access.is_guarded()
            if begins:
                work.access.make_first(me)
            there = people.find(person.login)
            anew = there is not None and not begins and not work.database_roles.is_let_in(person.login)
            if there is not None and not begins and not anew:
                raise ContactDeskError("user_exists", login=person.login)
            user = there if there is not None else people.add(person)
            if anew:
                work.database_roles.admit(person.login)
            if begins and there is not None:
                people.change(user, {"name": person.name, "email": person.email})
            _give(work, person, user)
            require_licences(work)
            changes = written(work, changed=True)
        return PersonAdded(user, changes, me if begins else "", role_made=made, admitted_anew=anew)

    def _set(self, login: str, **values: bool) -> Changes:
        with self._write("users.change") as work:
            user = work.people.require(login)
            if login == work.user.login and (values.get("disabled") or values.get("licensed") is False):
                _refuse_own(work)
            changed = work.people.change(user, values)
            require_an_administrator(work)
            if changed and (values.get("licensed") or values.get("disabled") is False):
                require_licences(work)
            return written(work, changed)

    def _write(self, kind: str) -> AbstractContextManager[UnitOfWork]:
        return self._store.write(kind, source=self._source)


def _refuse_own(work: UnitOfWork) -> None:
    """Only somebody else could undo it. Before it is written: the server keeps whom it says out from then on."""
    work.require(Right.MANAGE_USERS)
    others = (each for login, each in work.access.standings().items() if login != work.user.login)
    is_last = not any(each.has(Right.ADMINISTRATOR) for each in others)
    raise ContactDeskError("last_administrator" if is_last else "own_access")


def _give(work: UnitOfWork, person: NewPerson, user: int) -> None:
    """The rights and the roles that a new user comes with."""
    if person.rights:
        work.people.grant(Grantee(Holder.USER, person.login), person.rights)
    for name in person.roles:
        work.people.join(work.people.require_role(name), [user])


def _asked_for(work: UnitOfWork, login: str, right: Right, contact: int) -> tuple[Right, bool]:
    """The right that the store asks for with this contact, and whether this user needs none (rows TX7, X40)."""
    owner, private = work.shares.owner(contact)
    if owner == login:
        return right, right in _FREE_TO_OWNERS
    share = next((each for each in work.shares.of_contact(contact) if each.login == login), None)
    if right is not Right.MODIFY_INDIVIDUALS or share is None:
        return right, False
    return (Right.ADMINISTRATOR, False) if private and not share.may_edit else (right, share.may_edit)
