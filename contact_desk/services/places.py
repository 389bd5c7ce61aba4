# SPDX-License-Identifier: MIT
"""Where a contact works: its organisation and location, made with it where nobody has them yet."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import fold
from contact_desk.domain.organisation import NOTHING_SEEN, SeenPlace
from contact_desk.services.writing import refuse
from contact_desk.store.repositories.contact_rows import Place

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


_MISSING = {
    "organisation": ("organisation_gone", "organisation_renamed"),
    "location": ("location_gone", "location_renamed"),
}


def find_or_add_place(
    work: UnitOfWork, draft: ContactDraft, seen: SeenPlace = NOTHING_SEEN, *, kept: str = ""
) -> tuple[Place, Changes]:
    """The rows of the place that the draft names, and which of them were made just now.

    Raises `Refused` where what was `seen` has another name by now, or is gone: nobody has asked for a new one of
    the old name. An inactive organisation is refused too, but the one where the contact is already (`kept`). What is
    made for a private contact is an operation of its own: everybody sees that.
    """
    if not draft.organisation.strip():
        return Place(), Changes()
    apart = _kind_of_making(work, draft) if draft.private else ""
    with work.operation_of_its_own(apart) if apart else nullcontext():
        return _found_or_added(work, draft, seen, kept)


def _kind_of_making(work: UnitOfWork, draft: ContactDraft) -> str:
    """The operation that makes what of the place is not there; "" where nothing is to be made."""
    if (found := work.organisations.known(draft.organisation)) is None:
        return "organisations.add"
    location = draft.location.strip()
    is_there = not location or work.organisations.location_id_of(found[0], location) is not None
    return "" if is_there else "locations.add"


def _found_or_added(
    work: UnitOfWork, draft: ContactDraft, seen: SeenPlace, kept: str
) -> tuple[Place, Changes]:
    organisation, new = _organisation(work, draft.organisation, seen.organisation, kept)
    changes = Changes(organisations=frozenset({organisation}) if new else frozenset())
    if not draft.location.strip():
        return Place(organisation), changes
    _require_location(work, organisation, draft.location, seen.location)
    location, new = work.organisations.find_or_add_location(organisation, draft.location, work.clock())
    return Place(organisation, location), changes | Changes(
        locations=frozenset({location}) if new else frozenset()
    )


def require_place(work: UnitOfWork, draft: ContactDraft, seen: SeenPlace) -> None:
    """Raise `Refused` as `find_or_add_place` would; nothing is made."""
    if not draft.organisation.strip():
        return
    organisation = _known(work, draft.organisation, seen.organisation, "")
    if organisation is not None and draft.location.strip():
        _require_location(work, organisation, draft.location, seen.location)


def _organisation(work: UnitOfWork, name: str, seen: int, kept: str) -> tuple[int, bool]:
    found = _known(work, name, seen, kept)
    return (found, False) if found is not None else work.organisations.find_or_add(name, work.clock())


def _known(work: UnitOfWork, name: str, seen: int, kept: str) -> int | None:
    found = work.organisations.known(name)
    if found is None and seen:
        there = work.organisations.one(seen)
        refuse([_missing("organisation", name, seen, there.name if there else "")])
    if found is None:
        return None
    number, active = found
    if not active and fold(kept) != fold(name):
        refuse([FieldError("organisation", "organisation_inactive_by_now", {"name": name.strip()})])
    return number


def _require_location(work: UnitOfWork, organisation: int, name: str, seen: int) -> None:
    if seen and work.organisations.location_id_of(organisation, name) is None:
        refuse([_missing("location", name, seen, work.organisations.location_name(seen))])


def _missing(kind: str, name: str, seen: int, now: str) -> FieldError:
    """`now` is what it is called today, "" where it has been deleted."""
    gone, renamed = _MISSING[kind]
    if not now:
        return FieldError(kind, gone, {"name": name.strip()})
    return FieldError(kind, renamed, {"name": name.strip(), "now": now, "id": seen})
