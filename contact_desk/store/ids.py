# SPDX-License-Identifier: MIT
"""Any number of ids or texts in one condition, bound as one value: engines allow some ten thousand single ones."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import ARRAY, BigInteger, Column, ColumnElement, Connection, any_, bindparam, column, text


def among(connection: Connection, where: Column[int], ids: Sequence[int]) -> ColumnElement[bool]:
    """Whether `where` is one of `ids`."""
    if connection.dialect.name == "sqlite":
        listed = text("SELECT value FROM json_each(:ids)").bindparams(
            bindparam("ids", json.dumps(list(ids)), unique=True)
        )
        return where.in_(listed.columns(column("value")))
    given = text("SELECT unnest(CAST(:ids AS bigint[]))").bindparams(bindparam("ids", list(ids), unique=True))
    return where.in_(given.columns(column("unnest")))


def among_bound(engine: str, where: Column[int], name: str) -> ColumnElement[bool]:
    """The same for a `HotQuestion`, which is built once: to `name` is bound what `bound` makes of the ids."""
    if engine == "sqlite":
        return where.in_(text(f"SELECT value FROM json_each(:{name})").columns(column("value")))
    return where == any_(bindparam(name, type_=ARRAY(BigInteger)))


def bound(connection: Connection, ids: Sequence[int]) -> object:
    """As the driver takes them."""
    return json.dumps(list(ids)) if connection.dialect.name == "sqlite" else list(ids)


def among_texts(connection: Connection, where: Column[str], texts: Sequence[str]) -> ColumnElement[bool]:
    """Whether `where` is one of `texts`."""
    if connection.dialect.name == "sqlite":
        listed = text("SELECT value FROM json_each(:texts)").bindparams(
            bindparam("texts", json.dumps(list(texts)), unique=True)
        )
        return where.in_(listed.columns(column("value")))
    given = text("SELECT unnest(CAST(:texts AS text[]))").bindparams(
        bindparam("texts", list(texts), unique=True)
    )
    return where.in_(given.columns(column("unnest")))
