# SPDX-License-Identifier: MIT
"""What became of each of several contacts that one operation was to change (rows M12, M13, X13)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import FieldError

NO_SUCH_CONTACT = "no_such_contact"


@dataclass(frozen=True)
class Outcome:
    """Of each contact: done, as it was to be already, or refused with a reason.

    Nothing but `done` was written; `changes` names no operation where that is empty.
    """

    done: tuple[int, ...] = ()
    unchanged: tuple[int, ...] = ()
    refused: tuple[tuple[int, FieldError], ...] = ()
    changes: Changes = field(default_factory=Changes)


def outcome_of(
    asked: Collection[int],
    done: Collection[int],
    refused: Iterable[tuple[int, FieldError]],
    operation: int | None,
) -> Outcome:
    """In the order in which they were asked for; what is neither done nor refused was so already."""
    reasons = dict(refused)
    wanted = tuple(dict.fromkeys(asked))
    return Outcome(
        done=tuple(number for number in wanted if number in done),
        unchanged=tuple(number for number in wanted if number not in done and number not in reasons),
        refused=tuple((number, reasons[number]) for number in wanted if number in reasons),
        changes=Changes(operation, contacts=frozenset(done)) if done else Changes(),
    )


def no_such_contact(contact: int) -> FieldError:
    """The same for one that is not there and for somebody else's private one (`product.md`, decision 8)."""
    return FieldError("", NO_SUCH_CONTACT, {"id": contact})
