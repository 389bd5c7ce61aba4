# SPDX-License-Identifier: MIT
"""Renaming the four entities (row TX8): checked, written in one operation, undone by the history as any other."""

from __future__ import annotations

from collections.abc import Iterable

from contact_desk.domain.changes import Changes
from contact_desk.domain.entity_names import EntityName, Names, all_names, check_names, tidied_name
from contact_desk.services.writing import again, refuse
from contact_desk.store.store import Store


class EntityNames:
    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def load(self) -> Names:
        """What this store calls otherwise than the program does, in every language."""
        with self._store.read() as work:
            return work.entity_names.load()

    def save(self, names: Iterable[EntityName]) -> Changes:
        """Call them so from now on, by the program's own word where a name is empty; others stay as they are.

        Raises `Refused` field by field ("organisation.fr.singular").
        """
        wanted = {name.key: name for name in map(tidied_name, names)}
        return again(lambda: self._save(wanted))

    def _save(self, wanted: Names) -> Changes:
        with self._store.write("names.change", source=self._source) as work:
            refuse(check_names(all_names({**work.entity_names.load(), **wanted})))
            if not work.entity_names.write(wanted.values()):
                return Changes()
            work.commit()
            return Changes(work.operation, vocabulary=True)
