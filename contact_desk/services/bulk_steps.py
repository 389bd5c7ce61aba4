# SPDX-License-Identifier: MIT
"""What one portion of a change of many does, inside its unit of work: who is done, and who is refused why (row X13)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.activity import kept_back_by
from contact_desk.domain.bulk_change import BulkAction, BulkChange
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft_check import MOST_IN_A_LIST, text_problem
from contact_desk.domain.errors import FieldError
from contact_desk.domain.language import is_language
from contact_desk.domain.outcome import no_such_contact
from contact_desk.domain.tag import tag_key
from contact_desk.domain.vocabulary import ListName
from contact_desk.services.writing import refuse

if TYPE_CHECKING:
    from contact_desk.store.repositories.bulk_edits import Held
    from contact_desk.store.unit_of_work import UnitOfWork

Reasons = Mapping[int, FieldError]


@dataclass(frozen=True)
class Done:
    contacts: Collection[int]
    refused: Reasons = field(default_factory=dict)


Step = Callable[["UnitOfWork", Sequence[int]], Done]

KINDS = {
    BulkAction.DELETE: "contacts.delete",
    BulkAction.DEACTIVATE: "contacts.deactivate",
    BulkAction.REACTIVATE: "contacts.reactivate",
    BulkAction.CONTACT_TYPE: "contacts.change",
    BulkAction.LANGUAGE: "contacts.change",
    BulkAction.DEPARTMENT: "contacts.change",
    BulkAction.OWNER: "contacts.give",
    BulkAction.TAG: "contacts.tag",
    BulkAction.UNTAG: "contacts.untag",
}
"""The kind of operation in the journal."""


def step_of(work: UnitOfWork, change: BulkChange) -> Step:
    """What each portion does. Raises `Refused` for a value that there is not, `NotAllowed` before anything is begun."""
    if change.action is BulkAction.CONTACT_TYPE:
        return partial(_set_contact_type, _type_id(work, change.value))
    if change.action is BulkAction.LANGUAGE:
        refuse([] if is_language(change.value) else [FieldError("language", "unknown_language")])
        return partial(_set_language, change.value)
    if change.action is BulkAction.DEPARTMENT:
        problem = text_problem(change.value)
        refuse([replace(problem, field="department")] if problem else [])
        return partial(_set_department, change.value)
    if change.action is BulkAction.OWNER:
        work.require(Right.ADMINISTRATOR)
        _require_known(work, change.value)
        return partial(_set_owner, change.value)
    if change.action in _TAGGING:
        return partial(_TAGGING[change.action], _tag(change.value))
    return _STEPS[change.action]


def _delete(work: UnitOfWork, contacts: Sequence[int]) -> Done:
    found = work.trash.there(contacts)
    going = [number for number, may in found.items() if may]
    work.trash.put_in(going, work.moment())
    kept = [number for number, may in found.items() if not may]
    return Done(going, {**_gone(contacts, found), **_refused("not_yours_to_delete", kept)})


def _deactivate(work: UnitOfWork, contacts: Sequence[int]) -> Done:
    held = work.bulk_edits.held(contacts)
    free, reasons = _free(contacts, held)
    return Done(work.activity.deactivate(free, work.clock()), reasons)


def _reactivate(work: UnitOfWork, contacts: Sequence[int]) -> Done:
    # The organisations are locked first, as whoever makes one inactive does it, and goes on to its contacts.
    work.activity.hold_organisations(contacts)
    held = work.bulk_edits.held(contacts)
    free, reasons = _free(contacts, held)
    inactive = work.activity.inactive_organisations(free)
    kept_back = {number: kept_back_by(name) for number, name in inactive.items()}
    ready = [number for number in free if number not in kept_back]
    return Done(work.activity.reactivate(ready, work.clock()), {**reasons, **kept_back})


def _set_contact_type(type_id: int, work: UnitOfWork, contacts: Sequence[int]) -> Done:
    held = work.bulk_edits.held(contacts)
    free, reasons = _free(contacts, held)
    others = [number for number in free if held[number].contact_type_id != type_id]
    work.bulk_edits.set_contact_type(others, type_id, work.clock())
    return Done(others, reasons)


def _set_language(language: str, work: UnitOfWork, contacts: Sequence[int]) -> Done:
    held = work.bulk_edits.held(contacts)
    free, reasons = _free(contacts, held)
    others = [number for number in free if held[number].language != language]
    work.bulk_edits.set_language(others, language, work.clock())
    return Done(others, reasons)


def _set_department(department: str, work: UnitOfWork, contacts: Sequence[int]) -> Done:
    held = work.bulk_edits.held(contacts)
    free, reasons = _free(contacts, held)
    others = [number for number in free if held[number].department != department]
    work.bulk_edits.set_department(others, department, work.vocabulary.load(), work.clock())
    return Done(others, reasons)


def _set_owner(owner: str, work: UnitOfWork, contacts: Sequence[int]) -> Done:
    held = work.bulk_edits.held(contacts)
    free, reasons = _free(contacts, held)
    others = [number for number in free if held[number].owner != owner]
    # What is private is its owner's alone (`product.md`, decision 8): it changes hands by no such door.
    private = [number for number in others if held[number].private]
    given = [number for number in others if not held[number].private]
    work.bulk_edits.set_owner(given, owner, work.clock())
    return Done(given, {**reasons, **_refused("private_stays", private)})


def _give_tag(tag: str, work: UnitOfWork, contacts: Sequence[int]) -> Done:
    held = work.bulk_edits.held(contacts)
    free, reasons = _free(contacts, held)
    counts = work.tags.counted(free, tag_key(tag))
    full = [number for number, (_has, count) in counts.items() if count >= MOST_IN_A_LIST]
    without = [number for number, (has, _count) in counts.items() if not has and number not in full]
    work.tags.give(without, tag)
    _fold(work, without)
    many = {number: FieldError("tags", "too_many", {"most": MOST_IN_A_LIST}) for number in full}
    return Done(without, {**reasons, **{number: many[number] for number in full if not counts[number][0]}})


def _take_tag(tag: str, work: UnitOfWork, contacts: Sequence[int]) -> Done:
    held = work.bulk_edits.held(contacts)
    free, reasons = _free(contacts, held)
    having = [number for number, (has, _count) in work.tags.counted(free, tag_key(tag)).items() if has]
    work.tags.take(having, tag_key(tag))
    _fold(work, having)
    return Done(having, reasons)


def _fold(work: UnitOfWork, contacts: Sequence[int]) -> None:
    """A contact is found by its tags, too."""
    if contacts:
        work.undoing.refresh(Changes(contacts=frozenset(contacts)), work.vocabulary.load(), work.clock())


def _tag(value: str) -> str:
    tag = " ".join(value.split())
    problem = text_problem(tag) if tag else FieldError("", "required")
    refuse([replace(problem, field="tag")] if problem else [])
    return tag


def _free(contacts: Sequence[int], held: Mapping[int, Held]) -> tuple[list[int], Reasons]:
    """Those that the user may change, and why not the others."""
    free = [number for number, each in held.items() if each.may_change]
    kept = [number for number, each in held.items() if not each.may_change]
    return free, {**_gone(contacts, held), **_refused("not_yours_to_change", kept)}


def _gone(contacts: Sequence[int], found: Collection[int]) -> Reasons:
    return {number: no_such_contact(number) for number in contacts if number not in found}


def _refused(code: str, contacts: Sequence[int]) -> Reasons:
    return {number: FieldError("", code, {"id": number}) for number in contacts}


def _type_id(work: UnitOfWork, code: str) -> int:
    value = work.vocabulary.load().find(ListName.CONTACT_TYPE, code)
    if value is None or value.retired:
        refuse([FieldError("contact_type", "unknown_value", {"value": code})])
    return value.id if value else 0


def _require_known(work: UnitOfWork, login: str) -> None:
    # In a store without users nobody but the user is known to work with it.
    is_known = (
        work.access.standing(login).is_admitted if work.access.is_guarded() else login == work.user.login
    )
    refuse([] if is_known else [FieldError("owner", "owner_unknown", {"login": login})])


_TAGGING: Mapping[BulkAction, Callable[[str, UnitOfWork, Sequence[int]], Done]] = {
    BulkAction.TAG: _give_tag,
    BulkAction.UNTAG: _take_tag,
}
_STEPS: Mapping[BulkAction, Step] = {
    BulkAction.DELETE: _delete,
    BulkAction.DEACTIVATE: _deactivate,
    BulkAction.REACTIVATE: _reactivate,
}
