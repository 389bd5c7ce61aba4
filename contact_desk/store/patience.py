# SPDX-License-Identifier: MIT
"""How long a unit of work waits for an answer of a server that neither answers nor closes the connection.

libpq waits for ever. One thread looks after all connections at work and hangs up those whose time is over, which
ends the waiting call with an error like that of a server gone.
"""

from __future__ import annotations

import os
import select
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import psycopg

from contact_desk.store.postgres import allow_preparing

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.pool import ConnectionPoolEntry

# Seconds for one answer; a lock that another desk holds is told earlier, by the server itself.
PATIENCE = 20.0
_LOOK_EVERY = 0.5
# Seconds after which a quiet connection is asked whether it lives: a network may have lost it without a word.
_TRUSTED = 5.0


class Watch:
    """Watches over the connections of one engine."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._until: dict[int, tuple[float, psycopg.Connection[object]]] = {}
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_over = False

    @contextmanager
    def over(self, connection: Connection) -> Iterator[None]:
        """For as long as the block lasts, but for no longer than the patience from one answer to the next."""
        driver: Any = connection.connection.dbapi_connection
        if not isinstance(driver, psycopg.Connection):
            yield
            return
        try:
            with self.over_driver(driver):
                yield
        finally:
            # Nobody looks after the pool any more to which it would go back.
            if self._is_over and not connection.closed:
                connection.invalidate()

    def ping(self, driver: psycopg.Connection[object], record: ConnectionPoolEntry, *_: object) -> None:
        """A listener of the pool's "checkout": a connection that has died since its last use is made anew.

        A server that ends leaves something to read, or the end. One that was at work a moment ago and has left
        nothing is not asked: that would double the time of every short question.
        """
        now = time.monotonic()
        asked = record.info.get("asked")
        if asked and now - asked < _TRUSTED and not _has_something_to_read(driver):
            return
        record.info["asked"] = now
        try:
            with self.over_driver(driver):
                driver.autocommit = True
                if asked:
                    driver.execute("")
                else:
                    allow_preparing(driver)
                driver.autocommit = False
        except psycopg.Error as fault:
            from sqlalchemy.exc import DisconnectionError

            raise DisconnectionError(str(fault)) from fault

    def answered(self, connection: Connection, *_: object) -> None:
        """A listener of "after_cursor_execute": much to do takes its time, and is no silence."""
        key = id(connection.connection.dbapi_connection)
        with self._lock:
            if key in self._until:
                self._until[key] = (time.monotonic() + self._patience, self._until[key][1])

    @contextmanager
    def over_driver(self, driver: psycopg.Connection[Any]) -> Iterator[None]:
        """The same, for whoever has the driver's own connection."""
        with self._lock:
            self._until[id(driver)] = (time.monotonic() + self._patience, driver)
            self._begin()
        try:
            yield
        finally:
            with self._lock:
                self._until.pop(id(driver), None)

    def hang_up(self) -> None:
        """End every call that is waiting now: the program closes. A connection still in use goes once it is done."""
        with self._lock:
            self._is_over = True
            waiting = [driver for _, driver in self._until.values()]
        for driver in waiting:
            _hang_up(driver)

    def _begin(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._look_after, name="contact-desk-patience", daemon=True
            )
            self._thread.start()

    def _look_after(self) -> None:
        tick = threading.Event()
        while not tick.wait(_LOOK_EVERY):
            now = time.monotonic()
            with self._lock:
                late = [driver for until, driver in self._until.values() if until < now]
                if not self._until:
                    self._thread = None
                    return
            for driver in late:
                _hang_up(driver)


def _has_something_to_read(driver: psycopg.Connection[object]) -> bool:
    """At once; with the system's own call, since `selectors` takes longer to make than all else takes to ask."""
    with suppress(psycopg.Error):
        if not hasattr(select, "poll"):
            return bool(select.select([driver.fileno()], [], [], 0)[0])
        watched = select.poll()
        watched.register(driver.fileno(), select.POLLIN)
        return bool(watched.poll(0))
    return True


def _hang_up(driver: psycopg.Connection[object]) -> None:
    with suppress(OSError, psycopg.Error), socket.socket(fileno=os.dup(driver.fileno())) as line:
        line.shutdown(socket.SHUT_RDWR)
