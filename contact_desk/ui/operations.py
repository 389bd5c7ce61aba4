# SPDX-License-Identifier: MIT
"""Work off the window's thread: the answer comes back on it, and what changed is told to every panel."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from shiboken6 import isValid

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.queued_save import Queued
from contact_desk.ui.widgets.relay import Relay

_LOG = logging.getLogger(__name__)
_WORKERS = 4

T = TypeVar("T")


class Task:
    """One piece of work under way; a cancelled one still runs to its end, but nobody hears its answer."""

    def __init__(
        self,
        owner: QObject,
        done: Callable[[Any], None],
        failed: Callable[[ContactDeskError], None] | None,
    ) -> None:
        self._owner = owner
        self._done = done
        self._failed = failed
        self._cancelled = False

    def cancel(self) -> None:
        self._cancelled = True

    def is_awaited(self) -> bool:
        """Whether somebody still wants the answer: not cancelled, and the owner lives."""
        return not self._cancelled and isValid(self._owner)

    def tell(self, result: object) -> None:
        if self.is_awaited():
            self._done(result)

    def tell_failure(self, error: ContactDeskError) -> bool:
        """Hand the error to whoever asked; False when nobody takes it."""
        if not self.is_awaited():
            return True
        if self._failed is None:
            return False
        self._failed(error)
        return True


def _let_go(*pools: ThreadPoolExecutor | QObject) -> None:
    """End the threads once their work is done, without waiting for it."""
    for pool in pools:
        if isinstance(pool, ThreadPoolExecutor):
            pool.shutdown(wait=False)


class Operations(QObject):
    """The only way from a panel to the desk.

    `changed` carries `Changes`, `failed` every error, `unanswered` an error that its asker does not take, `queued`
    what was saved on this machine, since the server is away.
    """

    changed = Signal(object)
    queued = Signal(object)
    busy = Signal(bool)
    failed = Signal(object)
    unanswered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Threads of Python's own: the destructor of a QThreadPool waits for its threads while it holds the
        # interpreter's lock, which those threads need to end.
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="contact-desk")
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="contact-desk-disk")
        self._running: dict[Task, Future[object] | None] = {}
        self._put_off: list[tuple[Task, Callable[[], object]]] = []
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._begin_what_was_put_off)
        self._relay = Relay.to(self._answer)
        # Idle threads would stay until the interpreter clears up, which may be hundreds of windows later.
        self.destroyed.connect(partial(_let_go, self._pool, self._disk))

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[ContactDeskError], None] | None = None,
        *,
        owner: QObject,
        on_disk: bool = False,
    ) -> Task:
        """Run `work` in a thread; `done` or `failed` is called on the window's thread while `owner` lives.

        What asks no store is `on_disk`: it is done in the order asked, and waits for no server that is silent.
        """
        task = Task(owner, done, failed)
        if self._rest.isActive() and not on_disk:
            self._running[task] = None
            self._put_off.append((task, work))
        else:
            pool = self._disk if on_disk else self._pool
            self._running[task] = pool.submit(self._work, task, work)
        if len(self._running) == 1:
            self.busy.emit(True)
        return task

    def give_way(self, milliseconds: int) -> None:
        """Ask no store for so long, but what is on its way: threads share the interpreter with what is painted."""
        self._rest.start(milliseconds)

    def is_busy(self) -> bool:
        return bool(self._running)

    def wait_idle(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for all work and its answers, without turning the event loop."""
        end = time.monotonic() + timeout
        while self._running and time.monotonic() < end:
            # An answer may have asked to give way.
            self._begin_what_was_put_off()
            wait([future for future in self._running.values() if future], end - time.monotonic())
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        return not self._running

    def announce(self, result: object) -> None:
        """Tell every panel what `result` changed, if it says so."""
        if isinstance(result, Queued):
            self.queued.emit(result)
            return
        changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
        if isinstance(changes, Changes) and changes:
            self.changed.emit(changes)

    def _begin_what_was_put_off(self) -> None:
        self._rest.stop()
        waiting, self._put_off = self._put_off, []
        for task, work in waiting:
            self._running[task] = self._pool.submit(self._work, task, work)

    def _tell_failure(self, task: Task, error: ContactDeskError) -> None:
        self.failed.emit(error)
        if not task.tell_failure(error):
            self.unanswered.emit(error)

    def _work(self, task: Task, work: Callable[[], object]) -> None:
        answer: tuple[object, ContactDeskError | None]
        try:
            answer = work(), None
        except ContactDeskError as error:
            answer = None, error
        except Exception as fault:
            _LOG.exception("An operation failed in a way that nobody foresaw")
            answer = None, ContactDeskError("unexpected", detail=f"{type(fault).__name__}: {fault}"[:200])
        self._relay.tell((task, *answer))

    def _answer(self, told: tuple[Task, object, ContactDeskError | None]) -> None:
        task, result, error = told
        self._running.pop(task, None)
        try:
            if error is None:
                task.tell(result)
                self.announce(result)
            else:
                self._tell_failure(task, error)
        finally:
            if not self._running:
                self.busy.emit(False)
