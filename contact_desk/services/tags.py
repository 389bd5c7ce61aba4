# SPDX-License-Identifier: MIT
"""Tags: which there are, their colours and order, one renamed, merged into another or taken off everybody (row X10).

A contact's own tags are part of its draft. Whoever may edit a contact makes a tag by typing it; what stands in the
store's list of tags is for whoever may manage lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import FieldError, NotFound, Refused
from contact_desk.domain.tag import Tag, check_tag, tag_key, tidied_tag
from contact_desk.services.lists import ListsChanged
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.services.writing import again
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


class Tags:
    """Every method that writes raises `Refused`, `NotAllowed`, and `NotFound` for what a colleague has deleted."""

    def __init__(self, store: Store, vocabularies: Vocabularies, *, source: str) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self._source = source

    def names(self) -> tuple[Tag, ...]:
        """Those of the store's list in its order, then what contacts that the user may see are tagged with besides."""
        with self._store.read() as work:
            listed = self._vocabularies.load_in(work).tags
            known = {tag.key for tag in listed}
            others = (name for name in work.tags.in_use() if tag_key(name) not in known)
            return (*listed, *(Tag(name) for name in others))

    def save(self, tag: Tag, *, was: str = "") -> ListsChanged:
        """Add a tag to the list (id 0 or below), or change name and colour of one that is there.

        Contacts that have it are renamed with it, from `was` where the list had it not. Called as another one of the
        list is, a tag becomes that one: Refused with "label_taken" where it is new.
        """
        return again(lambda: self._save(tidied_tag(tag), was))

    def _save(self, tag: Tag, was: str) -> ListsChanged:
        with self._write("tags.change") as work:
            there = work.vocabulary.load().tags
            known = _known(tag, there)
            before = known.name if known else was
            if faults := check_tag(tag, there, may_join=bool(before)):
                raise Refused(faults)
            is_renamed = bool(before) and (known is None or before != tag.name)
            changed = self._rename(work, before, tag) if is_renamed else frozenset()
            return self._commit(work, _written(work, tag, there), changed)

    def delete(self, name: str, replacement: str = "", *, asked: bool = False) -> ListsChanged:
        """Take a tag off the list and off everybody who has it; those get `replacement` instead, where there is one.

        Raises `Refused` with "replacement_needed" where contacts have it, none is given, and nobody was `asked`.
        """
        with self._write("tags.delete") as work:
            there = work.vocabulary.load().tags
            if not (asked or replacement.strip()) and (count := work.tags.count(tag_key(name))):
                raise Refused([FieldError("replacement", "replacement_needed", {"count": count})])
            for known in (tag for tag in there if tag.key == tag_key(name)):
                work.tags.delete(known.id)
            other = tidied_tag(Tag(replacement))
            changed = self._rename(work, name, other if other.name else None)
            return self._commit(work, 0, changed)

    def order(self, ids: Sequence[int]) -> ListsChanged:
        """Put the list into this order; what a colleague has added meanwhile comes last."""
        with self._write("tags.order") as work:
            known = [tag.id for tag in work.vocabulary.load().tags]
            wanted = [each for each in dict.fromkeys(ids) if each in known]
            work.tags.order([*wanted, *(each for each in known if each not in wanted)])
            return self._commit(work, 0, frozenset())

    def _rename(self, work: UnitOfWork, name: str, other: Tag | None) -> frozenset[int]:
        changed = work.tags.take_for(tag_key(name), other)
        work.undoing.refresh(Changes(contacts=changed), work.vocabulary.load(), work.clock())
        return changed

    @contextmanager
    def _write(self, kind: str) -> Iterator[UnitOfWork]:
        with self._store.write(kind, source=self._source) as work:
            work.require(Right.MANAGE_LISTS)
            yield work

    def _commit(self, work: UnitOfWork, id_: int, contacts: frozenset[int]) -> ListsChanged:
        work.commit()
        self._vocabularies.forget()
        return ListsChanged(id_, Changes(work.operation, contacts=contacts, vocabulary=True))


def _known(tag: Tag, there: Sequence[Tag]) -> Tag | None:
    if not tag.is_listed:
        return None
    found = next((each for each in there if each.id == tag.id), None)
    if found is None:
        raise NotFound("not_found", record="tag", id=tag.id)
    return found


def _written(work: UnitOfWork, tag: Tag, there: Sequence[Tag]) -> int:
    """The id of the row that stands for it in the list now."""
    twin = next((each for each in there if each.key == tag.key and each.id != tag.id), None)
    if twin is not None:
        if tag.is_listed:
            work.tags.delete(tag.id)
        work.tags.change(replace(twin, name=tag.name, colour=tag.colour or twin.colour))
        return twin.id
    if tag.is_listed:
        work.tags.change(tag)
        return tag.id
    return work.tags.add(replace(tag, position=1 + max((each.position for each in there), default=-1)))
