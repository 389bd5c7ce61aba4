# SPDX-License-Identifier: MIT
"""The journal's tail on SQLite: the file's own count of commits is looked at, then the rows after the last id."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection

from sqlalchemy import bindparam
from sqlalchemy.dialects import sqlite

from contact_desk.domain.access import User
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.store import tables
from contact_desk.store.errors import translated
from contact_desk.store.sqlite_connection import SignedConnection
from contact_desk.store.tail import MOST_ROWS, News, Question, Reading

# Seconds from one look to the next.
_LOOK_EVERY = 0.5


class SqliteTail:
    """Of one file. There is one writer at a time, so that ids are given in the order of the commits."""

    def __init__(
        self, connect: Callable[[], SignedConnection], user: User, own: Collection[int], since: str
    ) -> None:
        self._own = own
        self._version = -1
        self._woken = threading.Event()
        with translated():
            self._driver = connect()
            try:
                self._since = int(since or self._end())
            except BaseException:
                self._driver.close()
                raise
        new = tables.journal.c.id > bindparam("since", 0)
        self._question = Question(new, user, sqlite.dialect(paramstyle="named"))

    def wait(self, seconds: float) -> bool:
        self._woken.wait(min(seconds, _LOOK_EVERY))
        self._woken.clear()
        with translated():
            # Whatever comes to lie in its place shares its locks with a connection that stays open.
            self._driver.file.require()
            (version,) = self._driver.execute("PRAGMA data_version").fetchone()
        before, self._version = self._version, int(version)
        return before != self._version

    def read(self) -> News:
        try:
            with translated():
                rows = self._driver.execute(
                    self._question.text, self._question.values(since=self._since)
                ).fetchall()
                if len(rows) == MOST_ROWS:
                    self._since = self._end()
                elif rows:
                    self._since = rows[-1][0]
        except StoreUnavailable as error:
            if error.code != "store_locked":
                raise
            # Somebody writes for longer than we wait: the next look tells.
            self._version = -1
            return News()
        return Reading(rows, self._own).news()

    def wake(self) -> None:
        self._woken.set()

    def close(self) -> None:
        self._driver.close()

    def _end(self) -> int:
        ((last,),) = self._driver.execute("SELECT coalesce(max(id), 0) FROM journal")
        return int(last)
