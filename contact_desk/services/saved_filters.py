# SPDX-License-Identifier: MIT
"""Saving searches under a name, for oneself or for all; opening one is the search itself (row X11)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import FieldError, NotFound, Refused
from contact_desk.domain.saved_filter import SavedFilter, check_filter, name_key
from contact_desk.services.writing import again, refuse
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class FilterSaved:
    """`already`: it was so before, and nothing was written."""

    filter: SavedFilter
    changes: Changes
    already: bool = False


class SavedFilters:
    """A filter is its owner's to change; what is shown to all an administrator may change too.

    What writes raises `Refused` field by field, `NotFound` for what is not there or somebody else's own, and
    `NotAllowed` for what is somebody else's.
    """

    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def all(self) -> tuple[SavedFilter, ...]:
        """The user's own first, then what others show to all, each part by name."""
        with self._store.look() as work:
            return work.saved_filters.visible()

    def named(self, name: str) -> SavedFilter:
        """The user's own of this name, else one that is shown to all. Raises `NotFound`."""
        found = next((each for each in self.all() if name_key(each.name) == name_key(name.strip())), None)
        if found is None:
            raise NotFound("not_found", record="saved_filter", name=name)
        return found

    def save(self, name: str, query: str, *, shared: bool = False) -> FilterSaved:
        """Under a name that the user has used before, that filter is changed."""
        name, query = name.strip(), query.strip()
        refuse(check_filter(name, query))
        return again(partial(self._write, partial(self._save, name=name, query=query, shared=shared)))

    def change(self, number: int, *, name: str, query: str, shared: bool) -> FilterSaved:
        """Name, search, and whether it is shown to all."""
        name, query = name.strip(), query.strip()
        refuse(check_filter(name, query))
        return again(
            partial(self._write, partial(self._change, number=number, name=name, query=query, shared=shared)),
            _taken(name),
        )

    def delete(self, number: int) -> Changes:
        def delete(work: UnitOfWork) -> FilterSaved:
            there = _mine(work, number)
            work.saved_filters.delete(number)
            return FilterSaved(there, Changes())

        return self._write(delete, kind="filters.delete").changes

    def _save(self, work: UnitOfWork, *, name: str, query: str, shared: bool) -> FilterSaved:
        if (there := work.saved_filters.called(name)) is not None:
            return self._change(work, number=there.id, name=name, query=query, shared=shared)
        number = work.saved_filters.add(name, query, shared=shared, now=work.clock())
        return FilterSaved(SavedFilter(number, work.user.login, name, query, shared), Changes())

    def _change(self, work: UnitOfWork, *, number: int, name: str, query: str, shared: bool) -> FilterSaved:
        there = _mine(work, number)
        same = work.saved_filters.called(name, there.owner)
        if same is not None and same.id != number:
            raise _taken(name)
        if there.owner != work.user.login and not shared:
            # It would be out of sight for whoever has done it.
            raise Refused([FieldError("shared", "filter_of_another", {"owner": there.owner})])
        wanted = replace(there, name=name, query=query, shared=shared)
        if wanted == there:
            return FilterSaved(there, Changes(), already=True)
        work.saved_filters.change(number, name, query, shared=shared, now=work.clock())
        return FilterSaved(wanted, Changes())

    def _write(self, act: Callable[[UnitOfWork], FilterSaved], kind: str = "filters.change") -> FilterSaved:
        with self._store.write(kind, source=self._source) as work:
            done = act(work)
            if done.already:
                return done
            work.commit()
            return replace(done, changes=Changes(work.operation, personal=True))


def _taken(name: str) -> Refused:
    return Refused([FieldError("name", "filter_name_taken", {"name": name})])


def _mine(work: UnitOfWork, number: int) -> SavedFilter:
    """One that the user may change."""
    there = work.saved_filters.require(number)
    if there.owner != work.user.login:
        work.require(Right.ADMINISTRATOR)
    return there
