# SPDX-License-Identifier: MIT
"""What hangs on a contact, an organisation or a location, read back into the parts of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from contact_desk.domain.draft import AddressDraft, BusinessInformation, InteractionAddressDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.record_rows import POSTAL

Rows = Sequence[Row[tuple[object, ...]]]


class RecordParts:
    def __init__(self, connection: Connection, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._vocabulary = vocabulary

    def of(self, parent: str, record: int) -> dict[str, Any]:
        """Business block, addresses, interaction addresses and attributes of the record that `parent` points to."""
        addresses = self._children(tables.address, parent, record)
        lines = self._open_lines(parent, record)
        return {
            "business": self._business(addresses, lines),
            "addresses": tuple(self._address(row) for row in addresses if not row.business),
            "interaction_addresses": tuple(self._line(row) for row in lines if not row.business),
            "attributes": self._attributes(parent, record),
        }

    def business_of(self, parent: str, record: int) -> BusinessInformation:
        """The business block alone."""
        return self._business(
            self._children(tables.address, parent, record), self._open_lines(parent, record)
        )

    def _open_lines(self, parent: str, record: int) -> Rows:
        rows = self._children(tables.interaction_address, parent, record)
        return [row for row in rows if row.closed_on is None]

    def _children(self, table: Table, parent: str, record: int) -> Rows:
        query = select(table).where(table.c[parent] == record).order_by(table.c.position, table.c.id)
        return self._connection.execute(query).all()

    def _business(self, addresses: Rows, lines: Rows) -> BusinessInformation:
        values: dict[str, str] = {}
        for address in addresses:
            if address.business:
                values |= {name: getattr(address, name) for name in POSTAL}
        for line in lines:
            if line.business:
                code = self._vocabulary.code_of(line.type_id)
                values[code] = line.value
                if code == "phone":
                    values["extension"] = line.extension
        return BusinessInformation(**values)

    def _address(self, row: Row[tuple[object, ...]]) -> AddressDraft:
        fields = {name: getattr(row, name) for name in POSTAL}
        return AddressDraft(type=self._vocabulary.code_of(row.type_id), **fields)

    def _line(self, row: Row[tuple[object, ...]]) -> InteractionAddressDraft:
        return InteractionAddressDraft(
            type=self._vocabulary.code_of(row.type_id),
            subtype=self._vocabulary.code_of(row.subtype_id),
            value=row.value,
            extension=row.extension,
            shared=row.shared,
        )

    def _attributes(self, parent: str, record: int) -> dict[str, str]:
        codes = {kind.id: kind.code for kind in self._vocabulary.attribute_types}
        rows = self._children(tables.attribute, parent, record)
        return {codes[row.type_id]: row.value for row in rows}
