# SPDX-License-Identifier: MIT
"""Roles and workgroups: named sets of rights, and who belongs to them (row T03)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from contact_desk.domain.access import Holder, Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.names import fold
from contact_desk.domain.people import EVERYBODYS_NAME, Grantee, Role, RoleKind
from contact_desk.services.access_rules import require_an_administrator, written
from contact_desk.store.errors import UniqueViolation
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


class Roles:
    """Raises `NotAllowed`, `NotFound` for a role or a login that is not there, and `last_administrator`."""

    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def find(self, name: str) -> Role:
        """Blind to case."""
        with self._store.read() as work:
            wanted = work.people.require_role(name)
            return next(role for role in work.people.roles() if role.id == wanted)

    def add(self, name: str, kind: RoleKind = RoleKind.ROLE, rights: Collection[Right] = ()) -> Changes:
        """Names are compared without case, of roles and workgroups together. Raises `role_exists`."""
        name = _named(name)
        with self._write("roles.add", name) as work:
            work.people.add_role(name, kind)
            work.people.grant(Grantee(Holder(kind.value), name), rights)
            return written(work, changed=True)

    def rename(self, name: str, new: str) -> Changes:
        """Raises `role_exists`."""
        new = _named(new)
        with self._write("roles.change", new) as work:
            work.people.rename_role(work.people.require_role(name), new)
            return written(work, changed=True)

    def delete(self, name: str) -> Changes:
        """Its members keep what they have otherwise."""
        with self._write("roles.delete", name) as work:
            work.people.delete_role(work.people.require_role(name))
            require_an_administrator(work)
            return written(work, changed=True)

    def set_members(
        self, name: str, *, added: Collection[str] = (), removed: Collection[str] = ()
    ) -> Changes:
        """By logins. Nobody lets others into a role that can do more than themselves: `NotAllowed`."""
        with self._write("roles.change", name) as work:
            people = work.people
            role = people.require_role(name)
            joined = people.join(role, [people.require(login) for login in added])
            left = people.leave(role, [people.require(login) for login in removed])
            require_an_administrator(work)
            return written(work, joined or left)

    @contextmanager
    def _write(self, kind: str, name: str) -> Iterator[UnitOfWork]:
        """A unit of work in which `name` is refused where it is taken."""
        try:
            with self._store.write(kind, source=self._source) as work:
                yield work
        except UniqueViolation as violation:
            raise ContactDeskError("role_exists", name=name) from violation


def _named(name: str) -> str:
    if not (name := " ".join(name.split())):
        raise ContactDeskError("role_name_missing")
    if fold(name) == EVERYBODYS_NAME:
        raise ContactDeskError("role_exists", name=name)
    return name
