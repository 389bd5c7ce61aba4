# SPDX-License-Identifier: MIT
"""A saved contact: a draft with what the store has added, and the short forms that lists and cards show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from math import ceil
from typing import TYPE_CHECKING

from contact_desk.domain.activity import ACTIVE, Activity
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import full_name

if TYPE_CHECKING:
    from contact_desk.domain.affiliation import Affiliation
    from contact_desk.domain.contact_query import ContactQuery
    from contact_desk.domain.draft import ContactDraft
    from contact_desk.domain.inheritance import Inherited
    from contact_desk.domain.name_order import ContactName


@dataclass(frozen=True)
class Contact:
    """One contact, whole. Times are aware and in UTC; `version` grows with every change.

    `former_employers`, the latest first, `inherited`, `related` (what its members and the contacts of its relations
    are called) and `shown_on` (which day that is) are filled in by whoever shows them.
    """

    id: int
    uid: str
    draft: ContactDraft
    display_name: str
    owner: str
    created: datetime
    changed: datetime
    version: int
    activity: Activity = ACTIVE
    former_employers: tuple[Affiliation, ...] = ()
    inherited: Inherited | None = None
    related: Mapping[int, ContactName] = field(default_factory=dict)
    shown_on: date | None = None

    @property
    def full_name(self) -> str:
        """Name without organisation, title and suffix included; "" for a card that is only an organisation."""
        draft = self.draft
        return full_name("", draft.first_name, draft.middle_name, draft.last_name, draft.suffix)


@dataclass(frozen=True)
class ContactRow:
    """One line of a list. `identity` is the name, first name first, or the organisation when there is none (row P05).

    People are shown the name in the order of their own (row X47), by `wording.name_text`. `tags` are one line.
    """

    id: int
    identity: str
    display_name: str
    first_name: str
    last_name: str
    kind: str
    organisation: str
    department: str
    job_title: str
    contact_type: str
    phone: str
    email: str
    private: bool
    active: bool = True
    created: datetime | None = None
    changed: datetime | None = None
    tags: str = ""


@dataclass(frozen=True)
class ContactPage:
    """One page of a list, of `limit` rows at most.

    `total` is exact up to 1,000 at least, else a lower bound (`exact` is false then). `query` is what a search was
    understood as, where it is more than words. `alike`: nobody has those words, these have names that are like them.
    """

    rows: tuple[ContactRow, ...]
    total: int
    exact: bool
    page: int
    pages: int
    limit: int = 0
    query: ContactQuery | None = None
    alike: bool = False

    def counted(self, total: int) -> ContactPage:
        """The same page, now that somebody has counted all."""
        pages = max(self.page, ceil(total / self.limit)) if self.limit else self.pages
        return replace(self, total=total, exact=True, pages=pages)


@dataclass(frozen=True)
class Added:
    """The result of adding a contact; `already` tells that this very draft had been saved before (same uid)."""

    contact: int
    display_name: str
    organisation: str
    location: str
    operation: int
    changes: Changes
    already: bool = False
    lookalikes: tuple[Lookalike, ...] = ()


@dataclass(frozen=True)
class Lookalike:
    """Another contact that may be the same; `reason` is a code, one of `duplicates.Reason`.

    `value` is what that rests on: the number or e-mail as a key, or the other's name. `score` runs to 100.
    """

    id: int
    display_name: str
    reason: str
    value: str
    score: int = 0


@dataclass(frozen=True)
class EmailHolder:
    """Who holds a principal e-mail already (row M10), as far as the user may know."""

    id: int
    display_name: str

    def as_error(self) -> FieldError:
        return FieldError("business.email", "email_taken", {"contact": self.id, "name": self.display_name})
