# SPDX-License-Identifier: MIT
"""What the results page has to know of the kind of records that are looked for: how to ask, and what to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.icons import Icon
from contact_desk.ui.organisations.columns import Column
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class FoundPage(Protocol):
    """One page of the records found; `total` counts them all."""

    @property
    def rows(self) -> Sequence[Any]: ...
    @property
    def total(self) -> int: ...
    @property
    def page(self) -> int: ...
    @property
    def pages(self) -> int: ...


@dataclass(frozen=True)
class Sought:
    """`search` takes the desk, the criteria, how many on a page and which page, off the window's thread.

    `found` and `keys` are what a screen reader says of the table, `failure` heads what kept the search from its end.
    """

    icon: Icon
    table_name: str
    columns: Sequence[Column]
    no_criteria: Any
    no_page: FoundPage
    search: Callable[[Desk, Any, int, int], FoundPage]
    criteria_text: Callable[[Any, Vocabulary, Words], str]
    count_text: Callable[[int, Words], str]
    say_none_found: Callable[[EmptyState, Any, Words, bool], None]
    found: Say
    keys: Say
    failure: Say
