# SPDX-License-Identifier: MIT
"""Table by table: whose rows are seen, and which change needs which right; `guard` sees to it on each engine.

Conditions are PostgreSQL's; `guard_sqlite` brings those of the checks into SQLite's words.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Table

from contact_desk.domain.access import Right
from contact_desk.store import tables
from contact_desk.store.guard_checks import Check, Guarded
from contact_desk.store.guarded_personal import FAVOURITE, SAVED_FILTER

# The rule of `store.visibility.visible`, to the letter.
VISIBLE = (
    "(NOT private OR owner = session_user::text"
    " OR id IN (SELECT shared.contact_id FROM contact_share shared WHERE shared.login = session_user::text)"
    " OR owner = (SELECT contact_desk_looked_into()))"
)


def _there(column: str) -> str:
    """The contact is one that the reader may know of: the policy of `contact` decides."""
    return f"EXISTS (SELECT FROM contact seen WHERE seen.id = {column})"


def _both(first: str, second: str) -> str:
    return f"({_there(first)} AND {_there(second)})"


def _always(
    name: str, right: Right, *more: Check, taken: tuple[Check, ...] = (), before: bool = False
) -> Guarded:
    """A table that whoever has the right changes, and everybody reads; `taken` are checks of rows as they were."""
    checks = (Check(right), *more)
    return Guarded(
        name, insert=checks, update=(*checks, *taken), delete=(Check(right), *taken), before=before
    )


def _changed(row: str, where: str, right: Right) -> Check:
    return Check(right, where.replace("row.", f"{row}."))


def _hanging(name: str, seen: str, *checks: tuple[Right, str]) -> Guarded:
    """A table whose rows are part of a record: whoever may change that may change them, before and after."""
    new = tuple(_changed("n", where, right) for right, where in checks)
    old = tuple(_changed("o", where, right) for right, where in checks)
    return Guarded(name, seen, insert=new, update=old + new, delete=old)


def _contacts(column: str) -> tuple[tuple[Right, str], ...]:
    where = f"row.{column} IS NOT NULL AND NOT contact_desk_owns_contact(row.{column})"
    return (Right.MODIFY_INDIVIDUALS, where), (Right.ADMINISTRATOR, _only_read(f"row.{column}"))


def _only_read(contact: str) -> str:
    """A private contact that its owner has shared to be read: no right to modify reaches that (row X40)."""
    return (
        f"EXISTS (SELECT FROM contact_share reading JOIN contact held ON held.id = reading.contact_id AND held.private"
        f" WHERE reading.contact_id = {contact} AND reading.login = session_user::text AND NOT reading.may_edit)"
    )


def _member() -> Guarded:
    """Whoever is deleted leaves their groups: that takes no right over these."""
    whole = _hanging("contact_member", _both("group_id", "member_id"), *_contacts("group_id"))
    still_there = " AND EXISTS (SELECT FROM contact member WHERE member.id = o.member_id)"
    return replace(
        whole, delete=tuple(Check(check.right, check.where + still_there) for check in whole.delete)
    )


_PLACES = (
    Right.MODIFY_ORGANISATIONS,
    "row.contact_id IS NULL AND NOT contact_desk_owns_place(row.organisation_id, row.location_id)",
)
# One of the two that it is between is enough.
_PAIR = (
    Right.MODIFY_INDIVIDUALS,
    "NOT contact_desk_owns_contact(row.contact_id) AND NOT contact_desk_owns_contact(row.other_id)",
)
_PART = f"(contact_id IS NULL OR {_there('contact_id')})"
_PARTIES = "(recipient = session_user::text OR sender = session_user::text)"
_PROFILE = (
    "(user_id IN (SELECT me.id FROM desk_user me WHERE me.login = session_user::text)"
    " OR (SELECT contact_desk_has('manage_users')))"
)
_NUMBERS = "(id IN (SELECT own.number_id FROM user_number own) OR (SELECT contact_desk_has('manage_users')))"
_NOT_MINE = "o.owner <> session_user::text"
_DELETED = "o.deleted_at IS DISTINCT FROM n.deleted_at"
_KEPT = "o.deleted_at IS NOT DISTINCT FROM n.deleted_at"
# What is folded from a place's name changes with it, and is nobody's typing: `search_text` and its like.
_FOLDED = {"id", "version", "changed", "search_text"}
_FOLDS_PLACES = "(contact_desk_has('modify_organisations') OR contact_desk_has('add_organisations'))"


def _differing(table: Table, but: str = "") -> str:
    """Whether anything that somebody types has changed, apart from one column."""
    names = (column.name for column in table.columns)
    typed = [name for name in names if name not in _FOLDED | {but} and not name.endswith("_key")]
    return "(" + " OR ".join(f"o.{name} IS DISTINCT FROM n.{name}" for name in typed) + ")"


_TYPED = f"({_differing(tables.contact)} OR NOT {_FOLDS_PLACES})"
# The right to delete changes no word on the way.
_MODIFIED = f"({_differing(tables.contact, 'deleted_at')} OR ({_KEPT} AND NOT {_FOLDS_PLACES}))"
_GIVEN_AWAY = Check(Right.ADMINISTRATOR, "n.owner <> session_user::text")
# Whoever manages users takes nothing from those who could take it from them.
_OF_ADMINISTRATOR = (
    "EXISTS (SELECT FROM granted_right held WHERE held.right_name = 'administrator' AND (held.user_id = o.id"
    " OR held.role_id IN (SELECT belongs.role_id FROM role_member belongs WHERE belongs.user_id = o.id)))"
)
_OF_ADMINISTRATORS = (
    "EXISTS (SELECT FROM granted_right held"
    " WHERE held.right_name = 'administrator' AND held.role_id = o.role_id)"
)


def _place(table: Table) -> Guarded:
    """Organisations and locations: everybody's to see (`product.md`, decision 8)."""
    modified = f"({_KEPT} OR {_differing(table, 'deleted_at')})"
    return Guarded(
        table.name,
        insert=(_GIVEN_AWAY, Check(Right.ADD_ORGANISATIONS)),
        update=(
            Check(Right.ADMINISTRATOR, "o.owner <> n.owner"),
            Check(Right.DELETE_ORGANISATIONS, f"{_NOT_MINE} AND {_DELETED}"),
            Check(Right.MODIFY_ORGANISATIONS, f"{_NOT_MINE} AND {modified}"),
        ),
        delete=(Check(Right.DELETE_ORGANISATIONS, _NOT_MINE),),
    )


GUARDED = (
    Guarded(
        "contact",
        VISIBLE,
        insert=(
            _GIVEN_AWAY,
            Check(Right.ADD_INDIVIDUALS),
            Check(Right.HAVE_PRIVATE_CONTACTS, "n.private"),
        ),
        update=(
            Check(Right.ADMINISTRATOR, "o.owner <> n.owner"),
            # Row T15: nobody but its creator hides a contact; an administrator may.
            Check(Right.ADMINISTRATOR, f"{_NOT_MINE} AND o.private <> n.private"),
            Check(Right.HAVE_PRIVATE_CONTACTS, "n.private AND NOT o.private"),
            Check(Right.DELETE_INDIVIDUALS, f"{_NOT_MINE} AND {_DELETED}"),
            Check(Right.MODIFY_INDIVIDUALS, f"NOT contact_desk_owns_contact(o.id) AND {_MODIFIED}"),
            Check(Right.ADMINISTRATOR, f"{_only_read('o.id')} AND {_TYPED}"),
        ),
        delete=(Check(Right.DELETE_INDIVIDUALS, _NOT_MINE),),
    ),
    _member(),
    _hanging("contact_tag", _there("contact_id"), *_contacts("contact_id")),
    # Anybody who knows of both may say that they are not the same: that changes neither.
    Guarded("apart", _both("contact_id", "other_id")),
    _hanging("relation", _both("contact_id", "other_id"), _PAIR),
    _place(tables.organisation),
    _place(tables.location),
    _hanging("affiliation", _PART, *_contacts("contact_id")),
    _hanging("address", _PART, *_contacts("contact_id"), _PLACES),
    _hanging("interaction_address", _PART, *_contacts("contact_id"), _PLACES),
    _hanging("attribute", _PART, *_contacts("contact_id"), _PLACES),
    _always("list_value", Right.MANAGE_LISTS),
    _always("attribute_type", Right.MANAGE_LISTS),
    _always("legal_value", Right.MANAGE_LISTS),
    _always("entity_label", Right.MANAGE_LISTS),
    _always("tag", Right.MANAGE_LISTS),
    SAVED_FILTER,
    FAVOURITE,
    _always("setting", Right.ADMINISTRATOR),
    Guarded(
        "desk_user",
        insert=(Check(Right.MANAGE_USERS),),
        # Whoever gave their own login to an administrator's row would be one.
        update=(
            Check(Right.ADMINISTRATOR, "o.login <> n.login"),
            Check(Right.MANAGE_USERS),
            Check(
                Right.ADMINISTRATOR,
                f"((o.licensed AND NOT n.licensed) OR (n.disabled AND NOT o.disabled)) AND {_OF_ADMINISTRATOR}",
            ),
        ),
        delete=(Check(Right.MANAGE_USERS), Check(Right.ADMINISTRATOR, _OF_ADMINISTRATOR)),
        before=True,
    ),
    _always("role", Right.MANAGE_USERS, before=True),
    # Nobody hands out what they have not got themselves.
    _always(
        "role_member",
        Right.MANAGE_USERS,
        Check(
            Right.ADMINISTRATOR,
            "EXISTS (SELECT FROM granted_right held WHERE held.role_id = n.role_id"
            " AND NOT contact_desk_has(held.right_name))",
        ),
        taken=(Check(Right.ADMINISTRATOR, _OF_ADMINISTRATORS),),
        before=True,
    ),
    _always(
        "granted_right",
        Right.MANAGE_USERS,
        Check(Right.ADMINISTRATOR, "NOT contact_desk_has(n.right_name)"),
        taken=(Check(Right.ADMINISTRATOR, "o.right_name = 'administrator'"),),
        before=True,
    ),
    Guarded(
        "contact_share",
        "(login = session_user::text OR owner = session_user::text)",
        "(owner = session_user::text AND contact_desk_owns(contact_id))",
        # What comes back by `contact_desk_put_back` has met no policy.
        insert=(
            Check(
                Right.ADMINISTRATOR,
                "n.owner <> session_user::text OR NOT EXISTS (SELECT FROM contact mine"
                " WHERE mine.id = n.contact_id AND mine.owner = session_user::text)",
            ),
        ),
        # Nobody lets themselves do more with what is shared with them.
        update=(Check(Right.ADMINISTRATOR, _NOT_MINE),),
    ),
    Guarded(
        "customer_number",
        _NUMBERS,
        insert=(Check(Right.MANAGE_USERS),),
        update=(Check(Right.MANAGE_USERS),),
        delete=(Check(Right.MANAGE_USERS),),
    ),
    Guarded(
        "user_number",
        _PROFILE,
        insert=(Check(Right.MANAGE_USERS),),
        update=(Check(Right.MANAGE_USERS),),
        delete=(Check(Right.MANAGE_USERS),),
    ),
    # A draft that is locked before it is taken out asks for the privilege to change it; nobody hands in another's name.
    Guarded("handed_draft", _PARTIES, "sender = session_user::text"),
    Guarded(
        "operation",
        "(actor = session_user::text OR EXISTS (SELECT FROM journal line WHERE line.operation_id = operation.id))",
        "true",
        privileges="SELECT, INSERT (kind, actor, source, at, request)",
    ),
    Guarded("journal", "contact_desk_knows_line(journal)", "false", privileges="SELECT"),
)
