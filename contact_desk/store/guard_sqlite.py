# SPDX-License-Identifier: MIT
"""The checks of `guarded` as SQLite's triggers: the same conditions, row by row, in every desk's own connection.

They guard against mistakes. Whoever holds the file may take them off; that is why a store that must be guarded lies
on a server.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contact_desk.store.guard_checks import Check, Guarded

PREFIX = "guard_"
_ROW = re.compile(r"\b(o|n)\.")
ME = "contact_desk_actor()"
_HAS = f"""
(EXISTS (SELECT 1 FROM desk_user me JOIN granted_right g ON g.right_name IN ({{right}}, 'administrator')
  WHERE me.login = {ME} AND me.licensed AND NOT me.disabled
    AND (g.user_id = me.id OR (g.user_id IS NULL AND g.role_id IS NULL)
         OR g.role_id IN (SELECT m.role_id FROM role_member m WHERE m.user_id = me.id)))
 OR NOT EXISTS (SELECT 1 FROM desk_user))
"""
_OWNS_CONTACT = f"""
(NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = {{0}} AND c.owner <> {ME})
 OR EXISTS (SELECT 1 FROM contact_share s WHERE s.contact_id = {{0}} AND s.login = {ME} AND s.may_edit))
"""
_OWNS_PLACE = f"""
(NOT EXISTS (SELECT 1 FROM organisation c WHERE c.id = {{0}} AND c.owner <> {ME})
 AND NOT EXISTS (SELECT 1 FROM location c WHERE c.id = {{1}} AND c.owner <> {ME}))
"""
_CALLS = (
    (re.compile(r"contact_desk_has\(([^()]*)\)"), _HAS.replace("{right}", "{0}")),
    (re.compile(r"contact_desk_owns_contact\(([^()]*)\)"), _OWNS_CONTACT),
    (re.compile(r"contact_desk_owns_place\(([^(),]*), ([^()]*)\)"), _OWNS_PLACE),
)


def has(right: str) -> str:
    """The condition that whoever is writing has it."""
    return _HAS.replace("{right}", repr(str(right)))


def triggers(tables: Sequence[Guarded]) -> Iterator[str]:
    for guarded in tables:
        for action, checks in guarded.checks().items():
            moment = "BEFORE" if guarded.before else "AFTER"
            yield _trigger(guarded.name, moment, action, checks)


def names(tables: Sequence[Guarded]) -> Iterator[str]:
    for guarded in tables:
        yield from (f"{PREFIX}{guarded.name}_{action}" for action in guarded.checks())


def _trigger(table: str, moment: str, action: str, checks: Sequence[Check]) -> str:
    # A store without users asks for no right: that is told first, at the cost of one look.
    # One trigger for all checks, since SQLite promises no order among several.
    lines = " ".join(
        f"SELECT raise(ABORT, 'contact_desk_right {check.right}') WHERE ({_sqlite(check.where)})"
        f" AND NOT {has(check.right)};"
        for check in checks
    )
    return (
        f"CREATE TRIGGER {PREFIX}{table}_{action} {moment} {action.upper()} ON {table}"
        f" WHEN EXISTS (SELECT 1 FROM desk_user) BEGIN {lines} END"
    )


def _sqlite(where: str) -> str:
    text = _ROW.sub(lambda found: "OLD." if found[1] == "o" else "NEW.", where)
    text = text.replace("session_user::text", ME)
    text = text.replace("IS NOT DISTINCT FROM", "IS").replace("IS DISTINCT FROM", "IS NOT")
    for call, written in _CALLS:
        while found := call.search(text):
            text = text.replace(found[0], written.format(*found.groups()))
    return text.replace("EXISTS (SELECT FROM", "EXISTS (SELECT 1 FROM")
