# SPDX-License-Identifier: MIT
"""The journal's tail on PostgreSQL: a bare notification, then the rows of transactions that the last look did not see.

Not the rows after the last id, among which a slow commit puts its own later on. Behind a pooler, which notifies
nobody, the server is asked every second which transactions have ended.
"""

from __future__ import annotations

import selectors
import socket
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

import psycopg
from sqlalchemy import and_, bindparam, make_url, text

from contact_desk.domain.access import User
from contact_desk.store import tables
from contact_desk.store.errors import translated, wrapped
from contact_desk.store.patience import Watch
from contact_desk.store.postgres import answers_itself
from contact_desk.store.tail import News, Question, Reading

CHANNEL = "contact_desk"
# Seconds: a server that notifies is asked now and then whether it lives, one that cannot is asked all the time.
_ASK_EVERY, _LOOK_EVERY = 10.0, 1.0
_SNAPSHOT = "SELECT pg_current_snapshot()::text"
_UNSEEN = text(
    "NOT pg_visible_in_snapshot(CAST(CAST(journal.transaction_id AS text) AS xid8), CAST(:since AS pg_snapshot))"
).bindparams(since="")


class PostgresTail:
    """`since` is a snapshot in PostgreSQL's own writing: which transactions had ended by then; "" for now."""

    def __init__(
        self,
        connect: Callable[[], psycopg.Connection[Any]],
        watch: Watch,
        user: User,
        own: Collection[int],
        since: str,
    ) -> None:
        self._watch, self._own = watch, own
        self._heard = 0
        self._since = since
        self.listens = False
        later = tables.journal.c.transaction_id >= bindparam("oldest", 0)
        self._question = Question(
            and_(later, _UNSEEN), user, make_url("postgresql+psycopg://").get_dialect()()
        )
        self._ear, self._mouth = socket.socketpair()
        self._lines = selectors.DefaultSelector()
        self._lines.register(self._ear, selectors.EVENT_READ)
        with ExitStack() as undone:
            undone.callback(self._lines.close)
            undone.callback(self._ear.close)
            undone.callback(self._mouth.close)
            with self._told(None):
                self._driver = connect()
            undone.callback(self._driver.close)
            with self._asking():
                self._begin()
            self._end = undone.pop_all()

    def wait(self, seconds: float) -> bool:
        with self._told():
            # Those that came along with an answer leave nothing to wait for on the line.
            self._heard = self._notified()
            if not self._heard:
                self._rest(min(seconds, _ASK_EVERY if self.listens else _LOOK_EVERY))
                self._heard = self._notified()
        return True

    def read(self) -> News:
        with self._asking():
            now = self._now()
            if now == self._since:
                return News(hidden=bool(self._heard))
            oldest = int(self._since.split(":", 1)[0])
            values = self._question.values(since=self._since, oldest=oldest)
            rows = self._driver.execute(self._question.text, values).fetchall()
        self._since = now
        news = Reading(rows, self._own).news()
        return News(news.changes, news.hidden or self._others_at_work(rows))

    def wake(self) -> None:
        with suppress(OSError):  # of a tail that has ended a moment ago
            self._mouth.send(b"!")

    def close(self) -> None:
        self._end.close()

    def _begin(self) -> None:
        self._driver.autocommit = True
        self.listens = answers_itself(self._driver)
        if self.listens:
            self._driver.execute(f"LISTEN {CHANNEL}")
            self._lines.register(self._driver.fileno(), selectors.EVENT_READ)
        self._since = self._since or self._now()

    def _now(self) -> str:
        ((snapshot,),) = self._driver.execute(_SNAPSHOT).fetchall()
        return str(snapshot)

    def _others_at_work(self, rows: list[Any]) -> bool:
        """Whether somebody else has committed, be it what the server does not let this user see."""
        if any(row[1] not in self._own for row in rows):
            return True
        own = {row[2] for row in rows}
        return self._heard > len(own) if self.listens else not own

    def _notified(self) -> int:
        return sum(1 for _ in self._driver.notifies(timeout=0)) if self.listens else 0

    def _rest(self, seconds: float) -> None:
        for key, _ in self._lines.select(seconds):
            if key.fileobj is self._ear:
                self._ear.recv(4096)

    @contextmanager
    def _asking(self) -> Iterator[None]:
        """A silent server is given up after a while."""
        with self._told(), self._watch.over_driver(self._driver):
            yield

    @contextmanager
    def _told(self, statement: str | None = _SNAPSHOT) -> Iterator[None]:
        """Whatever psycopg raises is told as everywhere; `statement` is None while there is no connection."""
        with translated():
            try:
                yield
            except psycopg.Error as fault:
                lost = statement is not None and self._driver.closed
                raise wrapped(fault, statement, lost=lost) from fault
