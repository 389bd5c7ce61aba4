# SPDX-License-Identifier: MIT
"""Writes down what the list asks for first: `python -m tests.store.first_page_writing` after a change of the schema.

The texts are compiled from the statements of the repositories, with their own rule of visibility.
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Select, bindparam
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import Dialect

from contact_desk.domain.access import User
from contact_desk.store import first_page_texts
from contact_desk.store.repositories import contacts, vocabulary
from contact_desk.store.visibility import listed

FILE = Path(first_page_texts.__file__)
_HEAD = '''\
# SPDX-License-Identifier: MIT
"""What the first page of the list asks, in each engine's words; written by `tests.store.first_page_writing`.

A test compares them with the statements of the repositories, so that nobody edits them here.
"""

from __future__ import annotations
'''


def written() -> str:
    """The whole file, as it has to be."""
    postgres: Any = PGDialect_psycopg
    dialects = {"SQLITE": SQLiteDialect_pysqlite(paramstyle="named"), "POSTGRESQL": postgres()}
    return _HEAD + "".join(_engine(name, dialect) for name, dialect in dialects.items())


def _engine(name: str, dialect: Dialect) -> str:
    lines = [f"\n{name} = {{"]
    for question, statement in _questions().items():
        lines += [f'    "{question}": """', *_wrapped(_compiled(statement, dialect)), '""",']
    return "\n".join([*lines, "}", ""])


def _compiled(statement: Select[Any], dialect: Dialect) -> str:
    """With what the statement binds itself written out: words and numbers of the program's own."""
    compiled = statement.compile(dialect=dialect)
    text = str(compiled)
    for name, value in compiled.params.items():
        if value is not None:
            assert str(value) == "" or str(value).isalnum()
            literal = f"'{value}'" if isinstance(value, str) else str(value)
            text = re.sub(rf":{name}\b|%\({name}\)s", literal, text)
    return text


def _questions() -> dict[str, Select[Any]]:
    me = User(cast(str, bindparam("owner")))
    mine = [listed(me)]
    return {
        "values": vocabulary.VALUES,
        "types": vocabulary.TYPES,
        "legal_values": vocabulary.LEGAL_VALUES,
        "tags": vocabulary.TAGS,
        "count": contacts.counted(mine),
        "ids": contacts.in_order(mine).limit(bindparam("limit")),
        "rows": contacts.ROWS,
    }


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(" ".join(text.split()), 100, break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
