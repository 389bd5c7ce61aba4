# SPDX-License-Identifier: MIT
"""Whose contacts a user may know of: the one home of the rule that every repository query starts from.

Private means that content and existence reach nobody but the owner (`product.md`, decision 8). What lies in the
trash is left out here as well: that is a filter of the query, not of the rule. Conditions are built once a user:
building costs more than asking.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import Column, ColumnElement, and_, exists, func, or_, select

from contact_desk.domain.access import Right, User
from contact_desk.store import tables

_NUMBERS = ("customer_number", "user_number")
_PERSONAL = ("saved_filter", "favourite")


@cache
def visible(user: User) -> ColumnElement[bool]:
    """The condition on `contact`: `domain.access.User.may_see`, in SQL."""
    contact, share = tables.contact.c, tables.contact_share.c
    shared = contact.id.in_(select(share.contact_id).where(share.login == user.login))
    seen = or_(~contact.private, contact.owner == user.login, shared)
    # On PostgreSQL the server asks once more whether the user may (`store.guard`).
    return or_(seen, contact.owner == user.looking_into) if user.looking_into else seen


@cache
def listed(user: User) -> ColumnElement[bool]:
    """Visible, and not in the trash."""
    return and_(visible(user), tables.contact.c.deleted_at.is_(None))


@cache
def journal_visible(user: User) -> ColumnElement[bool]:
    """The condition on `journal`: rows of no contact, and rows of contacts that the user may know of.

    What is about two contacts, that they are not the same, a group and its member, a relation, is seen by whoever may
    know of both; with whom a contact is shared, by these two; filters and favourites by their owner.
    """
    journal = tables.journal.c
    may_know = or_(journal.contact_id.is_(None), _knows(user, journal.contact_id))
    pair = or_(journal.table_name != "apart", _knows(user, _second(tables.apart.c.other_id)))
    member = or_(
        journal.table_name != "contact_member", _knows(user, _second(tables.contact_member.c.member_id))
    )
    relation = or_(journal.table_name != "relation", _knows(user, journal.other_id))
    number = or_(journal.table_name.not_in(_NUMBERS), _manages_users(user))
    share = or_(journal.table_name != "contact_share", _is_party(user))
    personal = or_(journal.table_name.not_in(_PERSONAL), _is_personal(user))
    return and_(may_know, pair, member, relation, number, share, personal)


def _is_personal(user: User) -> ColumnElement[bool]:
    """Whether a filter or a favourite is the user's own, or was changed by them, as an administrator may.

    Whoever deletes a contact learns nothing of the stars that went with it.
    """
    journal, operation = tables.journal.c, tables.operation.alias().c
    own = exists().where(operation.id == journal.operation_id, operation.actor == user.login)
    changed = or_(journal.table_name == "saved_filter", journal.action != "delete")
    return or_(journal.before["owner"].as_string() == user.login, and_(changed, own))


def _is_party(user: User) -> ColumnElement[bool]:
    """Whether a share is the user's, as who gave it or who got it, also where it has been taken back."""
    journal, share, gone = tables.journal.c, tables.contact_share.c, tables.journal.alias()
    before = gone.c.before
    there = exists().where(
        share.id == journal.row_id, or_(share.owner == user.login, share.login == user.login)
    )
    taken_back = exists().where(
        gone.c.contact_id == journal.contact_id,
        gone.c.table_name == "contact_share",
        gone.c.row_id == journal.row_id,
        gone.c.action == "delete",
        or_(before["owner"].as_string() == user.login, before["login"].as_string() == user.login),
    )
    return or_(there, taken_back.correlate(tables.journal))


def _manages_users(user: User) -> ColumnElement[bool]:
    """`Standing.has`, in SQL, as the guards of both engines have it."""
    me, granted, member = tables.desk_user.c, tables.granted_right.c, tables.role_member.c
    own_roles = select(member.role_id).join(tables.desk_user, me.id == member.user_id)
    held = or_(
        granted.user_id.in_(select(me.id).where(me.login == user.login)),
        granted.role_id.in_(own_roles.where(me.login == user.login)),
        and_(granted.user_id.is_(None), granted.role_id.is_(None)),
    )
    wanted = granted.right_name.in_([str(Right.MANAGE_USERS), str(Right.ADMINISTRATOR)])
    return or_(exists().where(wanted, held), ~exists(select(me.id)))


def _knows(user: User, contact: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether the user may know of this contact; of one that is no more, what its deletion has noted decides."""
    gone = tables.journal.alias()
    before = gone.c.before
    deleted = exists().where(
        gone.c.contact_id == contact,
        gone.c.table_name == "contact",
        gone.c.action == "delete",
        or_(~before["private"].as_boolean(), before["owner"].as_string() == user.login),
    )
    there = exists().where(tables.contact.c.id == contact)
    seen = exists().where(tables.contact.c.id == contact, visible(user))
    return or_(seen, and_(~there, deleted))


def _second(column: Column[int]) -> ColumnElement[int]:
    """What `column` says in the row that an entry of the journal is about, also where that row is no more."""
    journal, gone, table = tables.journal.c, tables.journal.alias(), column.table
    there = select(column).where(table.c.id == journal.row_id).correlate(tables.journal)
    deleted = (
        select(gone.c.before[column.name].as_integer())
        .where(gone.c.contact_id == journal.contact_id, gone.c.table_name == table.name)
        .where(gone.c.row_id == journal.row_id, gone.c.action == "delete")
        .order_by(gone.c.id.desc())
        .limit(1)
        .correlate(tables.journal)
    )
    return func.coalesce(there.scalar_subquery(), deleted.scalar_subquery())
