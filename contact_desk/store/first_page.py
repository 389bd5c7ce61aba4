# SPDX-License-Identifier: MIT
"""The first page of the list, asked on the driver's own connection before SQLAlchemy has been imported.

What is asked stands in `first_page_texts`; every other question goes through the repositories.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any, Protocol

from contact_desk.domain.contact import ContactPage, ContactRow
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import first_page_texts
from contact_desk.store.row_values import contact_row, vocabulary_of

_IDS = "__[POSTCOMPILE_ids]"


class Driver(Protocol):
    """What the connections of sqlite3 and of psycopg have in common."""

    def execute(self, statement: Any, values: Any = ..., /) -> Any: ...


def read_first_page(driver: Driver, engine: str, login: str, limit: int) -> tuple[ContactPage, Vocabulary]:
    """The first `limit` contacts that `login` may see, and the lists; `driver` holds one moment of the store."""
    asker = _Asker(driver, engine)
    lists = vocabulary_of(*(asker.rows(name) for name in ("values", "types", "legal_values", "tags")))
    total = asker.ask("count", {"owner": login})[0][0]
    ids = [row[0] for row in asker.ask("ids", {"owner": login, "limit": limit})]
    page = ContactPage(asker.contacts(ids, lists), total, True, 1, max(1, ceil(total / limit)), limit)
    return page, lists


class _Asker:
    def __init__(self, driver: Driver, engine: str) -> None:
        self._driver = driver
        is_sqlite = engine == "sqlite"
        self._texts = first_page_texts.SQLITE if is_sqlite else first_page_texts.POSTGRESQL
        self._mark = ":id{}" if is_sqlite else "%(id{})s"
        self._columns: tuple[str, ...] = ()

    def ask(self, name: str, values: Mapping[str, object], ids: str = "") -> list[tuple[Any, ...]]:
        cursor = self._driver.execute(self._texts[name].replace(_IDS, ids), values)
        self._columns = tuple(column[0] for column in cursor.description)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Of a whole table, by the names of its columns."""
        rows = self.ask(name, {})
        return [dict(zip(self._columns, row, strict=True)) for row in rows]

    def contacts(self, ids: Sequence[int], lists: Vocabulary) -> tuple[ContactRow, ...]:
        """In the order of the ids."""
        if not ids:
            return ()
        values = {f"id{place}": contact for place, contact in enumerate(ids)}
        found = self.ask("rows", values, ", ".join(map(self._mark.format, range(len(ids)))))
        row: Any = namedtuple("Row", self._columns)  # type: ignore[misc]
        by_id = {contact[0]: contact_row(row._make(contact), lists) for contact in found}
        return tuple(by_id[contact] for contact in ids if contact in by_id)
