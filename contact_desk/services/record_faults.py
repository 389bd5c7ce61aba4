# SPDX-License-Identifier: MIT
"""What is wrong with records and names as they stand in the store, to tell what an undo would bring in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes
from contact_desk.domain.draft_check import check_draft
from contact_desk.domain.edit_conflict import new_errors
from contact_desk.domain.entity_names import all_names, check_names
from contact_desk.domain.errors import FieldError, NotFound
from contact_desk.domain.journal import UndoRefused
from contact_desk.domain.organisation_check import check_location, check_organisation
from contact_desk.services.writing import refuse

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

Faults = Mapping[tuple[str, int], list[FieldError]]
# Such values stay on every old record, and so on one that becomes as old as it was.
_STAYING = frozenset({"retired_value", "not_a_legal_value"})
_NAMES = ("names", 0)


def record_faults(work: UnitOfWork, concerned: Changes) -> Faults:
    """The faults of each of these records, none of one that is not there; and of the names of the entities."""
    lists = work.vocabulary.load()
    records = work.organisation_records(lists)

    def of_contact(number: int) -> list[FieldError]:
        return check_draft(work.contacts.show(number, lists).draft, lists, region=work.region)

    def of_organisation(number: int) -> list[FieldError]:
        return check_organisation(records.organisation(number).draft, lists, region=work.region)

    def of_location(number: int) -> list[FieldError]:
        return check_location(records.location(number).draft, lists, region=work.region)

    found = {_NAMES: check_names(all_names(work.entity_names.load()))}
    checks: tuple[tuple[str, frozenset[int], Callable[[int], list[FieldError]]], ...] = (
        ("contact", concerned.contacts, of_contact),
        ("organisation", concerned.organisations, of_organisation),
        ("location", concerned.locations, of_location),
    )
    for name, numbers, check in checks:
        for number in numbers:
            with suppress(NotFound):
                found[name, number] = check(number)
    return found


def refuse_what_is_brought_in(before: Faults, after: Faults) -> None:
    """Raises `Refused` for what no record may be; one that was not there before comes back as it was.

    `UndoRefused` for a name that another entity has by now.
    """
    for record, known in before.items():
        brought = new_errors(after.get(record, ()), known)
        if brought and record == _NAMES:
            raise UndoRefused([])
        refuse([error for error in brought if error.code not in _STAYING])
