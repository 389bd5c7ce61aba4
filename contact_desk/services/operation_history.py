# SPDX-License-Identifier: MIT
"""The *History* of a store: its operations page by page, and all that one of them changed (row N20)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.operation_page import OperationPage, OperationPast, OperationQuery
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


class OperationHistory:
    """Tells whoever lacks the right to view other users' history of their own operations alone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(
        self,
        asked: OperationQuery = OperationQuery(),  # noqa: B008 - it is frozen
        *,
        before: int | None = None,
        after: int | None = None,
        limit: int = 100,
    ) -> OperationPage:
        """The operations before or after the one with this id, at most `limit`; the latest without one."""
        with self._store.read() as work:
            own = allowed(work, asked)
            if own is None:
                return OperationPage()
            if after is not None:
                lines = work.operation_list.newer(own, after, limit + 1)
                if len(lines) > limit:
                    return OperationPage(tuple(lines[1:]), has_newer=True, has_older=True)
                # So few are newer that these are the latest.
                before = None
            lines = work.operation_list.older(own, before, limit + 1)
            return OperationPage(tuple(lines[:limit]), before is not None, len(lines) > limit)

    def past(self, operation: int, *, most: int = 200) -> OperationPast:
        """What it changed, at most so many rows of it. Raises `NotFound`."""
        with self._store.read() as work:
            return work.operation_past.past_of(operation, most)

    def actors(self) -> tuple[str, ...]:
        """Whose operations one may ask for, by login; one's own alone without the right."""
        with self._store.read() as work:
            sees_others = work.standing.has(Right.VIEW_USER_HISTORY)
            return tuple(work.operation_list.actors()) if sees_others else (work.user.login,)


def allowed(work: UnitOfWork, asked: OperationQuery) -> OperationQuery | None:
    """What may be asked instead; None where nobody answers."""
    if work.standing.has(Right.VIEW_USER_HISTORY):
        return asked
    own = work.user.login
    return replace(asked, actor=own) if asked.actor in {"", own} else None
