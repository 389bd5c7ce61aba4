# SPDX-License-Identifier: MIT
"""A colleague in a store with users, whose rights the tests give and take; nothing is given to everybody."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from contact_desk.desk import Desk
from contact_desk.domain.access import Holder, Right
from contact_desk.domain.people import EVERYBODY, Grantee, NewPerson
from tests.store.colleagues import COLLEAGUE, colleague

ALL_BUT_ADMINISTRATOR = frozenset(Right) - {Right.ADMINISTRATOR}
THEM = Grantee(Holder.USER, COLLEAGUE)


@contextmanager
def colleague_with_rights(desk: Desk) -> Iterator[Desk]:
    """Another desk on the store of `desk`, whose user administers it; with every right but the administrator's."""
    with colleague(desk.store_url) as other:
        if desk.engine == "sqlite":
            desk.access.add_user(NewPerson(COLLEAGUE, rights=ALL_BUT_ADMINISTRATOR))
        desk.access.change_rights(EVERYBODY, revoked=tuple(Right))
        yield other
