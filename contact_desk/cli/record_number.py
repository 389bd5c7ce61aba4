# SPDX-License-Identifier: MIT
"""The numbers of records as they are written on the command line."""

from __future__ import annotations

from contact_desk.domain.errors import NotFound

_LARGEST = 2**63 - 1


def is_possible(number: int) -> bool:
    """Whether any engine could give a record this number."""
    return 0 < number <= _LARGEST


def require_possible(contact: int) -> None:
    """Raises `NotFound` for a number that no engine could give a record, before one is asked for it."""
    if not is_possible(contact):
        raise NotFound("not_found", record="contact", id=contact)
