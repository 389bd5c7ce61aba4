# SPDX-License-Identifier: MIT
"""Whose contacts a user may know of: the one home of the rule that every repository query starts from.

Private means that content and existence reach nobody but the owner (`product.md`, decision 8). What lies in the
trash is left out here as well: that is a filter of the query, not of the rule.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, exists, or_

from contact_desk.domain.access import User
from contact_desk.store import tables


def visible(user: User) -> ColumnElement[bool]:
    """The condition on `contact`: `domain.access.User.may_see`, in SQL."""
    contact = tables.contact.c
    return or_(~contact.private, contact.owner == user.login)


def listed(user: User) -> ColumnElement[bool]:
    """Visible, and not in the trash."""
    return and_(visible(user), tables.contact.c.deleted_at.is_(None))


def journal_visible(user: User) -> ColumnElement[bool]:
    """The condition on `journal`: rows of no contact, and rows of contacts that the user may know of."""
    contact_id = tables.journal.c.contact_id
    return or_(contact_id.is_(None), exists().where(tables.contact.c.id == contact_id, visible(user)))
