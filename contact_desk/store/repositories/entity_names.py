# SPDX-License-Identifier: MIT
"""What the store calls its entities; a name that is taken back leaves no row.

The gender of a French name is a row of its own beside it ("organisation_gender": "f"), which comes and goes with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, delete, insert, select, update

from contact_desk.domain.entity_names import OWN_NAMES, EntityName, Gender, Names, check_names
from contact_desk.store import tables

_label = tables.entity_label.c
_Rows = Mapping[tuple[str, str], tuple[str, str]]


class EntityNameRepository:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self) -> Names:
        """Those that are not the program's own; what plain SQL wrote of no known entity is left out."""
        rows = self._rows()
        names = (_name(key[0].value, own, rows) for key, own in OWN_NAMES.items())
        return {name.key: name for name in names if not name.is_own}

    def write(self, names: Iterable[EntityName]) -> bool:
        """Write those that are called otherwise than before; tells whether there were any."""
        there = self._rows()
        wanted = {key: texts for name in names for key, texts in _texts(name)}
        changed = {key: texts for key, texts in wanted.items() if there.get(key, ("", "")) != texts}
        for key, texts in changed.items():
            self._write(key, texts, is_there=key in there)
        return bool(changed)

    def _rows(self) -> _Rows:
        rows = self._connection.execute(select(tables.entity_label))
        return {(row.entity, row.language): (row.singular, row.plural) for row in rows}

    def _write(self, key: tuple[str, str], texts: tuple[str, str], *, is_there: bool) -> None:
        entity, language = key
        values = dict(zip(("singular", "plural"), texts, strict=True))
        own = (_label.entity == entity) & (_label.language == language)
        if not any(texts):
            self._connection.execute(delete(tables.entity_label).where(own))
        elif is_there:
            self._connection.execute(update(tables.entity_label).where(own).values(values))
        else:
            row = {"entity": entity, "language": language, **values}
            self._connection.execute(insert(tables.entity_label).values(row))


def _gender_of(entity: str) -> str:
    return f"{entity}_gender"


def _texts(name: EntityName) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    yield (name.entity.value, name.language), (name.singular, name.plural)
    yield (_gender_of(name.entity), name.language), (name.gender.value, "")


def _name(entity: str, own: EntityName, rows: _Rows) -> EntityName:
    singular, plural = rows.get((entity, own.language), ("", ""))
    gender, _none = rows.get((_gender_of(entity), own.language), ("", ""))
    # Plain SQL may have written one number, a gender that there is not, or what is no name at all.
    known = Gender(gender) if gender in set(Gender) else own.gender
    name = EntityName(own.entity, own.language, singular, plural, known or own.gender)
    return EntityName(own.entity, own.language) if check_names([name]) else name
