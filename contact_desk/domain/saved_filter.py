# SPDX-License-Identifier: MIT
"""A search under a name, one's own or shown to all (row X11). What it finds is asked each time it is opened."""

from __future__ import annotations

from dataclasses import dataclass, replace

from contact_desk.domain.draft_check import text_problem
from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import fold

LONGEST_NAME = 80
LONGEST_QUERY = 1000
"""As much of a search as is ever read."""


@dataclass(frozen=True)
class SavedFilter:
    """`owner` is the login of whoever saved it; `query` the search as it is typed."""

    id: int
    owner: str
    name: str
    query: str
    shared: bool = False


def name_key(name: str) -> str:
    """What makes two names of one person's filters one."""
    return fold(name) or name


def check_filter(name: str, query: str) -> list[FieldError]:
    """The faults of a filter's trimmed name and search, field by field."""
    return [*_faults("name", name, LONGEST_NAME), *_faults("query", query, LONGEST_QUERY)]


def _faults(field: str, text: str, longest: int) -> list[FieldError]:
    if not text:
        return [FieldError(field, "required")]
    if len(text) > longest:
        return [FieldError(field, "too_long", {"longest": longest, "length": len(text)})]
    problem = text_problem(text)
    return [replace(problem, field=field)] if problem else []
