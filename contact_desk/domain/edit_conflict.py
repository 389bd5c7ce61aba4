# SPDX-License-Identifier: MIT
"""The refusal of an edit that contradicts what somebody else has saved meanwhile (rows X17, N24)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from contact_desk.domain.edit_merging import Conflict, Side, merge
from contact_desk.domain.errors import ContactDeskError, FieldError, Parameters
from contact_desk.domain.organisation_draft import D


class EditConflict(ContactDeskError):
    """Nothing was written. `conflicts` is what has to be chosen; all else merges by itself."""

    def __init__(self, conflicts: Iterable[Conflict]) -> None:
        super().__init__("edit_conflict")
        self.conflicts = tuple(conflicts)


def merged_or_refused(original: D, mine: D, theirs: D, choices: Mapping[str, Side]) -> D:
    """The draft with both sides' changes. Raises `EditConflict` for what `choices` leaves open."""
    merged, conflicts = merge(original, mine, theirs, choices)
    if conflicts:
        raise EditConflict(conflicts)
    return merged


def new_errors(after: Iterable[FieldError], before: Iterable[FieldError]) -> list[FieldError]:
    """The faults that an edit brings in: a value that was retired since it was chosen keeps nobody from another one."""
    known = [_without_place(error) for error in before]
    return [error for error in after if _without_place(error) not in known]


def _without_place(error: FieldError) -> tuple[str, str, Parameters]:
    return re.sub(r"\[\d+\]", "[]", error.field), error.code, error.parameters
