# SPDX-License-Identifier: MIT
"""The *History* of a store: its operations page by page, and all that one of them changed (row N20)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.operation_page import OperationPage, OperationPast, OperationQuery
from contact_desk.domain.undo_in_part import UndoInPart
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

LARGEST_PAGE = 1000


class OperationHistory:
    """Tells whoever lacks the right to view other users' history of their own operations alone."""

    def __init__(self, store: Store, vocabularies: Vocabularies) -> None:
        self._store = store
        self._vocabularies = vocabularies

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

    def possible_undo(self, operation: int, *, most: int = 500) -> UndoInPart:
        """What of it can be taken back, and what cannot because of what was done since; at most so many rows of each.

        Raises `NotFound`, and "undo_partly_unseen" for one's own operation of which one may not know all any more.
        """
        with self._store.read() as work:
            found, parts = work.undoing.parts(operation)
            possible, left = (
                work.operation_past.undo_of(found, nets, operation, most)
                for nets in (parts.possible, parts.left)
            )
            return UndoInPart(possible, left, parts.reasons)

    def list_then(self, moment: datetime, *, limit: int = 50, page: int = 1) -> ContactPage:
        """One page of all contacts as they stood at that moment, in the order of then (row N29).

        What has become private to others since is not told; each call reads all that has changed since. Raises
        "too_much_since" where that is more than can be looked through.
        """
        lists = self._vocabularies.load()
        with self._store.read() as work:
            limit = max(1, min(limit, LARGEST_PAGE))
            return work.contact_then.page(moment, limit, page, lists)

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
