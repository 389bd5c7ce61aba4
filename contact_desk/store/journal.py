# SPDX-License-Identifier: MIT
"""The journal's triggers: generated for both engines from the list of tables, and made again after every migration.

For every row inserted, changed or deleted they write, in the same transaction, the operation, the record and the
changed values as they were before. Bulk statements and plain SQL are journaled too.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Table

from contact_desk.store import journal_postgres, journal_sqlite, tables


@dataclass(frozen=True)
class Journaled:
    """A table under the journal: which of its columns names each record that it hangs on.

    `other` is the second contact that a row is about. `derived` columns are folded from others and can be made again:
    the journal leaves them out.
    """

    table: Table
    contact: str | None = None
    organisation: str | None = None
    location: str | None = None
    other: str | None = None
    derived: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(c.name for c in self.table.columns if c.name != "id" and c.name not in self.derived)

    def records(self, row: str) -> str:
        """SQL for the ids of contact, organisation, location and second contact; `row` is the changed row's alias."""
        names = (self.contact, self.organisation, self.location, self.other)
        return ", ".join(f"{row}.{name}" if name else "NULL" for name in names)


def _part(table: Table) -> Journaled:
    """A table whose rows hang on a contact, an organisation or a location."""
    return Journaled(table, "contact_id", "organisation_id", "location_id")


JOURNALED = (
    Journaled(
        tables.contact,
        contact="id",
        derived=frozenset(
            {
                *("sort_key", "given_key", "sound_key", "email_key", "search_text"),
                *("birthday_key", "anniversary_key", "organisation_key", "department_key", "phone_key"),
            }
        ),
    ),
    Journaled(tables.contact_member, contact="group_id"),
    Journaled(tables.contact_tag, contact="contact_id", derived=frozenset({"name_key"})),
    Journaled(tables.organisation, organisation="id", derived=frozenset({"name_key"})),
    Journaled(
        tables.location, organisation="organisation_id", location="id", derived=frozenset({"name_key"})
    ),
    Journaled(tables.apart, contact="contact_id"),
    Journaled(tables.relation, contact="contact_id", other="other_id"),
    _part(tables.affiliation),
    _part(tables.address),
    _part(tables.interaction_address),
    _part(tables.attribute),
    Journaled(tables.list_value),
    Journaled(tables.attribute_type),
    Journaled(tables.legal_value),
    Journaled(tables.entity_label),
    Journaled(tables.tag, derived=frozenset({"name_key"})),
    Journaled(tables.saved_filter, derived=frozenset({"name_key"})),
    # No part of the contact's own history.
    Journaled(tables.favourite),
    Journaled(tables.setting),
    Journaled(tables.desk_user),
    Journaled(tables.role, derived=frozenset({"name_key"})),
    Journaled(tables.role_member),
    Journaled(tables.granted_right),
    Journaled(tables.contact_share, contact="contact_id"),
    Journaled(tables.customer_number, derived=frozenset({"number_key"})),
    Journaled(tables.user_number),
)


def install(connection: Connection, schema_version: str) -> None:
    """Make all triggers anew; the schema must be at `schema_version`."""
    engine = _engine(connection)
    remove(connection)
    for statement in engine.shared_statements():
        connection.exec_driver_sql(statement)
    for journaled in JOURNALED:
        for statement in engine.statements(journaled, schema_version):
            connection.exec_driver_sql(statement)


def remove(connection: Connection) -> None:
    """Take all triggers away, for a migration to follow; `install` brings them back in the same transaction."""
    for statement in _engine(connection).removals(connection):
        connection.exec_driver_sql(statement)


def missing(connection: Connection) -> list[str]:
    """The names of triggers that should be there and are not, for `store check`."""
    engine = _engine(connection)
    there = engine.trigger_names(connection)
    wanted = [*engine.shared_names(), *(name for journaled in JOURNALED for name in engine.names(journaled))]
    return [name for name in wanted if name not in there]


def _engine(connection: Connection) -> journal_sqlite.Triggers | journal_postgres.Triggers:
    return journal_sqlite.Triggers() if connection.dialect.name == "sqlite" else journal_postgres.Triggers()
