# SPDX-License-Identifier: MIT
"""A contact's name as its reader wants names written (rows X47, P05). Candidates are not shown by it (row TX6)."""

from __future__ import annotations

from typing import Protocol

from contact_desk.domain.name_order import written
from contact_desk.wording.catalogue import Words


class Named(Protocol):
    """Whatever carries the parts of a contact's name: a row, a draft, a name alone."""

    @property
    def first_name(self) -> str: ...

    @property
    def last_name(self) -> str: ...

    @property
    def organisation(self) -> str: ...

    @property
    def kind(self) -> str:
        """What it is, person or group."""


def name_text(named: Named, words: Words) -> str:
    """The name in the reader's order, or the organisation for want of one."""
    return written(named.first_name, named.last_name, named.organisation, words.name_order, kind=named.kind)


def name_and_organisation(named: Named, words: Words) -> str:
    """The name in the reader's order, the organisation in brackets behind it."""
    name = written(named.first_name, named.last_name, "", words.name_order, kind=named.kind)
    organisation = named.organisation
    return f"{name} ({organisation.strip()})" if name and organisation.strip() else name_text(named, words)
