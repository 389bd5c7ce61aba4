# SPDX-License-Identifier: MIT
"""What the use-cases that write share: refusing, trying again where another writer was quicker, doing nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from contact_desk.domain.errors import ContactDeskError, FieldError, Refused
from contact_desk.store.errors import AlreadyMade, UniqueViolation

T = TypeVar("T")


def refuse(errors: Sequence[FieldError]) -> None:
    """Raises `Refused` where there is something to refuse for."""
    if errors:
        raise Refused(errors)


def once(act: Callable[[], T], made: Callable[[int], T]) -> T:
    """`again`; where the request was made before, `made` tells what its operation did."""
    try:
        return again(act)
    except AlreadyMade as earlier:
        return made(earlier.operation)


def again(act: Callable[[], T], taken: ContactDeskError | None = None) -> T:
    """Once more where another writer was quicker: its row is there now, and the check tells of it.

    `taken` is raised where the check does not, because the user may not know of that row.
    """
    try:
        return act()
    except UniqueViolation:
        pass
    try:
        return act()
    except UniqueViolation as violation:
        raise taken or ContactDeskError("unexpected", detail=violation.constraint) from violation
