# SPDX-License-Identifier: MIT
"""The rows of a saved contact, and their insertion by hand: what saving costs the engine alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy.engine import make_url

from contact_desk.store import operations
from tests.benchmarks.stores import Driver, SqliteStores, Stores

PLACES = ("organisation", "location")
PARTS = ("affiliation", "address", "interaction_address", "attribute", "contact_tag")
_OPERATION = {"kind": "bare", "source": "bare", "request": None, "patience": operations._patience()}
_BEGIN_SQLITE_OPERATION = (
    "INSERT INTO operation (kind, actor, source, at)"
    " VALUES ('bare', 'benchmark', 'bare', datetime('now')) RETURNING id"
)


@dataclass(frozen=True)
class SavedRows:
    """The rows of one contact by table, without their own ids; `places` are those saved along with it, with ids."""

    contact: Sequence[object]
    parts: dict[str, list[Sequence[object]]]
    places: dict[str, list[Sequence[object]]]


class RowReader:
    """Reads back what the program has saved."""

    def __init__(self, stores: Stores, driver: Driver) -> None:
        self._stores = stores
        self._driver = driver
        self.columns = {table: self._columns_of(table) for table in ("contact", *PARTS, *PLACES)}
        self._last_places = {table: self._last(table) for table in PLACES}

    def read(self, contact: int) -> SavedRows:
        (own,) = self._rows("contact", "id =", contact)
        parts = {table: self._rows(table, "contact_id =", contact) for table in PARTS}
        places = {table: self._rows(table, "id >", self._last_places[table]) for table in PLACES}
        self._last_places = {table: self._last(table) for table in PLACES}
        return SavedRows(
            own[1:],
            {table: [row[1:] for row in rows] for table, rows in parts.items() if rows},
            {table: rows for table, rows in places.items() if rows},
        )

    def _rows(self, table: str, condition: str, value: int) -> list[Sequence[object]]:
        columns = ", ".join(self.columns[table])
        query = f"SELECT {columns} FROM {table} WHERE {condition} {self._stores.mark} ORDER BY id"
        return list(self._driver.execute(query, (value,)).fetchall())

    def _columns_of(self, table: str) -> list[str]:
        names = [part[0] for part in self._driver.execute(f"SELECT * FROM {table} LIMIT 0").description]
        return ["id", *(name for name in names if name != "id")]

    def _last(self, table: str) -> int:
        return int(self._driver.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])


class BareSaver:
    """Saves such rows in one transaction, with the statements prepared beforehand.

    `journaled`: the store has its triggers, for which the operation must be opened.
    """

    def __init__(
        self, stores: Stores, driver: Driver, columns: dict[str, list[str]], *, journaled: bool
    ) -> None:
        self._driver = driver
        self._stores = stores
        self._begin = "BEGIN IMMEDIATE" if isinstance(stores, SqliteStores) else "BEGIN"
        self._columns = columns
        self._inserts = {table: self._insert(table) for table in columns}
        self._parent = {table: columns[table].index("contact_id") - 1 for table in PARTS}
        self._begin_operation = self._operation_opener() if journaled else lambda: None

    def save(self, rows: SavedRows) -> None:
        self._driver.execute(self._begin)
        self._begin_operation()
        for table, places in rows.places.items():
            self._stores.many(self._driver, self._inserts[table], places)
        (contact,) = self._driver.execute(self._inserts["contact"], rows.contact).fetchone()
        for table, parts in rows.parts.items():
            at = self._parent[table]
            values = [(*part[:at], contact, *part[at + 1 :]) for part in parts]
            self._stores.many(self._driver, self._inserts[table], values)
        self._driver.execute("COMMIT")

    def _insert(self, table: str) -> str:
        columns = self._columns[table] if table in PLACES else self._columns[table][1:]
        marks = ", ".join([self._stores.mark] * len(columns))
        returning = " RETURNING id" if table == "contact" else ""
        return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}){returning}"

    def _operation_opener(self) -> Callable[[], None]:
        if not isinstance(self._stores, SqliteStores):
            # The store's own statement, as its driver gets it.
            dialect = make_url("postgresql+psycopg://").get_dialect()()
            begin = str(operations._BEGIN_ON_POSTGRES.compile(dialect=dialect))
            return lambda: self._driver.execute(begin, _OPERATION).fetchone()
        signature = self._stores.sign(self._driver)

        def open_operation() -> None:
            (signature.operation,) = self._driver.execute(_BEGIN_SQLITE_OPERATION).fetchone()

        return open_operation
