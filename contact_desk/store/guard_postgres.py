# SPDX-License-Identifier: MIT
"""The statements by which PostgreSQL guards the tables of `guard`: functions, policies, triggers and grants.

Functions run as the store's owner (SECURITY DEFINER) with a fixed search path; within them the person is
`session_user`. Privileges come through one group role: who is let in is a member of it, and a member no more the
moment that the licence is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from contact_desk.store import guard_functions as functions

if TYPE_CHECKING:
    from contact_desk.store.guard_checks import Check, Guarded

_PREFIX = "contact_desk_"
_ROW = re.compile(r"\b(o|n)\.")
_REFERENCING = {
    "insert": "NEW TABLE AS new_rows",
    "update": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "OLD TABLE AS old_rows",
}
_ROWS = {
    "insert": "new_rows n",
    "update": "old_rows o JOIN new_rows n ON n.id = o.id",
    "delete": "old_rows o",
}


class Statements:
    """For the schema `schema`, and the group role whose members are let in; names are given as SQL writes them."""

    def __init__(self, schema: str, group: str, visible: str) -> None:
        self.schema = _quoted(schema)
        self._group = _quoted(group)
        self.group_literal = "'" + group.replace("'", "''") + "'"
        self._visible = visible

    @staticmethod
    def names() -> Iterator[str]:
        """Of all functions but those of triggers."""
        yield from ("contact_desk_refuse", "contact_desk_put_back", "contact_desk_admit")
        yield from (_PREFIX + signature.split("(")[0] for signature, _returns, _body in functions.FUNCTIONS)

    def make(self, tables: Sequence[Guarded], columns: Mapping[str, Sequence[str]]) -> Iterator[str]:
        """All that guards the store, where none of it is there; `columns` are those of each table."""
        yield from self._functions()
        for guarded in tables:
            yield from self._policies(guarded)
            yield from self._triggers(guarded)
        yield (
            "CREATE TRIGGER guard_admission AFTER INSERT OR UPDATE OR DELETE ON desk_user"
            " FOR EACH ROW EXECUTE FUNCTION contact_desk_admit()"
        )
        yield functions.LAST_ADMINISTRATOR.replace("{schema}", self.schema)
        yield from functions.LAST_ADMINISTRATOR_TRIGGERS
        yield from self._grants(tables, columns)

    def _functions(self) -> Iterator[str]:
        yield functions.REFUSE
        for signature, returns, body in functions.FUNCTIONS:
            filled = body.replace("{visible}", self._visible).replace(
                "owns_contact.", "contact_desk_owns_contact."
            )
            yield (
                f"CREATE FUNCTION {_PREFIX}{signature} RETURNS {returns} SECURITY DEFINER"
                f" SET search_path = {self.schema}, pg_temp AS $${filled}$$"
            )
        yield functions.PUT_BACK.replace("{schema}", self.schema)
        yield functions.ADMIT.replace("{schema}", self.schema).replace("{group_literal}", self.group_literal)

    def _policies(self, guarded: Guarded) -> Iterator[str]:
        yield f"ALTER TABLE {guarded.name} ENABLE ROW LEVEL SECURITY"
        kept = guarded.kept or guarded.seen
        yield (
            f"CREATE POLICY contact_desk_{guarded.name} ON {guarded.name} TO {self._group}"
            f" USING ({guarded.seen}) WITH CHECK ({kept})"
        )

    def _triggers(self, guarded: Guarded) -> Iterator[str]:
        if guarded.before:
            yield from self._triggers_before(guarded)
            return
        for action, checks in guarded.checks().items():
            name = f"guard_{guarded.name}_{action}"
            lines = "\n".join(f"  {_line(check, _ROWS[action])}" for check in checks)
            yield (
                f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
                f" SET search_path = {self.schema}, pg_temp AS $$\nBEGIN\n{lines}\n  RETURN NULL;\nEND $$"
            )
            yield (
                f"CREATE TRIGGER {name} AFTER {action.upper()} ON {guarded.name}"
                f" REFERENCING {_REFERENCING[action]} FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
            )

    def _triggers_before(self, guarded: Guarded) -> Iterator[str]:
        """STABLE: the whole statement goes by what was there before its first row."""
        for action, checks in guarded.checks().items():
            name = f"guard_{guarded.name}_{action}"
            lines = "\n".join(f"  {_line_before(check)}" for check in checks)
            row = "OLD" if action == "delete" else "NEW"
            yield (
                f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql STABLE SECURITY DEFINER"
                f" SET search_path = {self.schema}, pg_temp AS $$\nBEGIN\n{lines}\n  RETURN {row};\nEND $$"
            )
            yield (
                f"CREATE TRIGGER {name} BEFORE {action.upper()} ON {guarded.name}"
                f" FOR EACH ROW EXECUTE FUNCTION {name}()"
            )

    def _grants(self, tables: Sequence[Guarded], columns: Mapping[str, Sequence[str]]) -> Iterator[str]:
        yield f"GRANT USAGE ON SCHEMA {self.schema} TO {self._group}"
        yield f"REVOKE ALL ON ALL TABLES IN SCHEMA {self.schema} FROM PUBLIC"
        yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {self.schema} TO {self._group}"
        yield "GRANT SELECT ON alembic_version TO PUBLIC"
        yield "REVOKE EXECUTE ON FUNCTION contact_desk_refuse(text), contact_desk_operation() FROM PUBLIC"
        for guarded in tables:
            yield f"GRANT {_privileges(guarded, columns[guarded.name])} ON {guarded.name} TO {self._group}"
        own = [
            (f"{_PREFIX}{_types(signature)}", signature in functions.FOR_EVERYBODY)
            for signature, _, _ in functions.FUNCTIONS
        ]
        nobodys = {f"{_PREFIX}{_types(signature)}" for signature in functions.FOR_NOBODY}
        for name, is_everybodys in (*own, ("contact_desk_put_back(text, jsonb)", False)):
            yield f"REVOKE EXECUTE ON FUNCTION {name} FROM PUBLIC"
            if name not in nobodys:
                yield f"GRANT EXECUTE ON FUNCTION {name} TO {'PUBLIC' if is_everybodys else self._group}"


def _line(check: Check, rows: str) -> str:
    exists = f"EXISTS (SELECT FROM {rows} WHERE {check.where})"
    return (
        f"IF NOT contact_desk_has('{check.right}') AND {exists} THEN"
        f" PERFORM contact_desk_refuse('{check.right}'); END IF;"
    )


def _line_before(check: Check) -> str:
    where = _ROW.sub(lambda found: "OLD." if found[1] == "o" else "NEW.", check.where)
    return (
        f"IF NOT contact_desk_has('{check.right}') AND ({where}) THEN"
        f" PERFORM contact_desk_refuse('{check.right}'); END IF;"
    )


def _privileges(guarded: Guarded, columns: Sequence[str]) -> str:
    """A row's id is given by the store alone."""
    given = ", ".join(_quoted(column) for column in columns if column != "id")
    return guarded.privileges.replace("INSERT,", f"INSERT ({given}),")


def _types(signature: str) -> str:
    """A function's signature by the types of its parameters alone."""
    name, parameters = signature.rstrip(")").split("(")
    return (
        f"{name}({', '.join(parameter.split(' ')[1] for parameter in parameters.split(', ') if parameter)})"
    )


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
