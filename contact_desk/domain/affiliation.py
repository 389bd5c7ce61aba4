# SPDX-License-Identifier: MIT
"""Who works where, and since when: a contact's places in organisations (`product.md`, decision 10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import identity


@dataclass(frozen=True)
class Affiliation:
    """One employment. `started_on` is None where nobody knows, `ended_on` as long as it lasts.

    `active` tells of the contact's own switch, not of its organisation; `kind` is the contact's.
    """

    id: int
    contact: int
    organisation_id: int
    first_name: str
    last_name: str
    organisation: str
    location: str = ""
    role: str = ""
    department: str = ""
    job_title: str = ""
    phone: str = ""
    private: bool = False
    started_on: date | None = None
    ended_on: date | None = None
    principal: bool = False
    active: bool = True
    kind: str = ""

    @property
    def identity(self) -> str:
        """The contact as lists show it (row P05)."""
        return identity(self.first_name, self.last_name, self.organisation)

    def is_current(self) -> bool:
        return self.ended_on is None


@dataclass(frozen=True)
class AffiliationPage:
    """One page of an organisation's present or former contacts; `total` counts all that the user may see."""

    rows: tuple[Affiliation, ...]
    total: int
    page: int
    pages: int


def end_errors(ended_on: date, affiliations: Iterable[Affiliation], today: date) -> list[FieldError]:
    """What is wrong with the day on which these are to end: neither in the future, nor before they began."""
    if ended_on > today:
        return [FieldError("ended_on", "end_in_the_future")]
    # What began on a day that is tomorrow here, at a desk far to the east, may end today all the same.
    began = max((min(each.started_on, today) for each in affiliations if each.started_on), default=ended_on)
    return (
        [FieldError("ended_on", "end_before_begin", {"day": began.isoformat()})] if ended_on < began else []
    )
