# SPDX-License-Identifier: MIT
"""Showing one private contact to a colleague, and who may know of a contact at all (rows X40, N35)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contact_desk.domain.access import Right, User
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotAllowed
from contact_desk.domain.people import Audience, Share
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


class Sharing:
    """Everything raises `NotFound` for a contact of which the user may not know."""

    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def shares(self, contact: int) -> tuple[Share, ...]:
        """With whom it is shared: all for its owner, for others their own share alone."""
        with self._store.read() as work:
            work.contacts.require(contact)
            return work.shares.of_contact(contact)

    def share(self, contact: int, login: str, *, may_edit: bool = False) -> Changes:
        """Show the owner's own private contact to `login`, or change whether they may edit it.

        Raises `NotAllowed("share_not_owner")`, `share_public`, `share_with_oneself`, and `share_unknown` for whoever
        does not work with this store.
        """
        login = login.strip()
        with self._store.write("contacts.share", source=self._source) as work:
            if not _require_own(work, contact):
                raise ContactDeskError("share_public")
            _require_colleague(work, login)
            return _written(work, contact, work.shares.give(contact, Share(login, may_edit)))

    def unshare(self, contact: int, login: str) -> Changes:
        """Nothing changes where it was not shared with them."""
        with self._store.write("contacts.unshare", source=self._source) as work:
            _require_own(work, contact)
            return _written(work, contact, work.shares.take_back(contact, login.strip()))

    def who_sees(self, contact: int) -> Audience:
        """Who may know of this contact, by the rule that every question to the store goes by."""
        with self._store.read() as work:
            work.contacts.require(contact)
            owner, private = work.shares.owner(contact)
            shares = work.shares.of_contact(contact)
            shared_with = {each.login for each in shares}
            admitted = [each for each in work.access.standings().values() if each.is_admitted]
            seeing = [
                each.login
                for each in admitted
                if User(each.login).may_see(private=private, owner=owner, shared=each.login in shared_with)
            ]
            others = [each for each in admitted if each.login not in seeing]
            searching = [each.login for each in others if each.has(Right.ADMINISTRATOR)]
            return Audience(
                contact, owner, private, tuple(sorted(seeing)), shares, by_searching=tuple(sorted(searching))
            )


def _require_own(work: UnitOfWork, contact: int) -> bool:
    """Whether it is private; it is the user's own, or this raises."""
    work.contacts.require(contact)
    owner, private = work.shares.owner(contact)
    if owner != work.user.login:
        raise NotAllowed("share_not_owner", owner=owner)
    return private


def _require_colleague(work: UnitOfWork, login: str) -> None:
    if login == work.user.login:
        raise ContactDeskError("share_with_oneself")
    is_known = work.access.standing(login).is_admitted if work.access.is_guarded() else bool(login)
    if not is_known:
        raise ContactDeskError("share_unknown", login=login)


def _written(work: UnitOfWork, contact: int, changed: bool) -> Changes:
    if not changed:
        return Changes()
    work.commit()
    return Changes(work.operation, contacts=frozenset({contact}))
