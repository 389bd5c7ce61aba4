# SPDX-License-Identifier: MIT
"""One change made to many contacts, and what came of it (row X13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.outcome import Outcome


class BulkAction(StrEnum):
    """What can be done to many at once; the last six want a value."""

    DELETE = "delete"
    DEACTIVATE = "deactivate"
    REACTIVATE = "reactivate"
    CONTACT_TYPE = "contact_type"
    LANGUAGE = "language"
    DEPARTMENT = "department"
    OWNER = "owner"
    TAG = "tag"
    UNTAG = "untag"


VALUED = (
    *(BulkAction.CONTACT_TYPE, BulkAction.LANGUAGE, BulkAction.DEPARTMENT, BulkAction.OWNER),
    *(BulkAction.TAG, BulkAction.UNTAG),
)


@dataclass(frozen=True)
class BulkChange:
    """`value` is a list value's code, a language tag, a text, a login or a tag's name, for an action that wants one."""

    action: BulkAction
    value: str = ""


@dataclass(frozen=True)
class BulkOutcome:
    """`left` were not come to: somebody stopped it, or `stopped_by` did, such as a server that is away."""

    outcome: Outcome = field(default_factory=Outcome)
    left: int = 0
    stopped_by: ContactDeskError | None = None

    @property
    def changes(self) -> Changes:
        return self.outcome.changes

    @property
    def is_known(self) -> bool:
        """Whether `left` were left indeed: a store that went away before it answered may have done some of them."""
        fault = self.stopped_by
        return fault is None or fault.code != "store_lost" or fault.parameters.get("reason") == "away"


def together(outcomes: Iterable[Outcome]) -> Outcome:
    """Those of the portions of one operation, as one."""
    parts = list(outcomes)
    done = tuple(number for part in parts for number in part.done)
    operation = next((part.changes.operation for part in parts if part.done), None)
    return Outcome(
        done=done,
        unchanged=tuple(number for part in parts for number in part.unchanged),
        refused=tuple(pair for part in parts for pair in part.refused),
        changes=Changes(operation, contacts=frozenset(done)) if done else Changes(),
    )
