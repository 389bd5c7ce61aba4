# SPDX-License-Identifier: MIT
"""Desks that save one contact after the other, each in a thread of its own, and go on by themselves after a loss."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.errors import StoreUnavailable

DESKS = 20
# Seconds: the longest that a test waits for desks to have come so far.
PATIENCE = 60
# Seconds between two looks whether a lost store is back.
_PAUSE = 0.05


class SavingDesks:
    """They save for the length of a `with` block; `saved` holds what they have been told of, contact by uid."""

    def __init__(self, store_url: str) -> None:
        self._url = store_url
        self._threads = ThreadPoolExecutor(DESKS)
        self._over = threading.Event()
        self._given_up = threading.Event()
        self._news = threading.Condition()
        self._done = [0] * DESKS
        self._works: list[Future[None]] = []
        self.losses: set[int] = set()
        self.saved: dict[str, int] = {}

    def __enter__(self) -> SavingDesks:
        self._works = [self._threads.submit(self._work, number) for number in range(DESKS)]
        return self

    def __exit__(self, kind: type[BaseException] | None, _: object, __: TracebackType | None) -> None:
        self._over.set()
        if kind is not None:
            self._given_up.set()
        self._threads.shutdown()
        if kind is None:
            for work in self._works:
                work.result()

    def wait_for(self, more: int) -> None:
        """Until each desk has been told of so many contacts more than by now."""
        with self._news:
            wanted = [done + more for done in self._done]
            assert self._news.wait_for(
                lambda: all(map(int.__ge__, self._done, wanted)) or any(work.done() for work in self._works),
                PATIENCE,
            ), self._done
        for work in self._works:
            if work.done():
                work.result()

    def _work(self, number: int) -> None:
        desk = Desk.open(self._url, language="en", region="FR")
        try:
            while not self._over.is_set():
                self._save(desk, number)
        finally:
            desk.close()
            with self._news:
                self._news.notify_all()

    def _save(self, desk: Desk, number: int) -> None:
        """One draft, sent again until the store has told of it: its uid sees to it that it is there once."""
        draft = ContactDraft(last_name=f"Desk {number}", first_name=str(self._done[number]), uid=new_uid())
        while not self._given_up.is_set():
            try:
                contact = desk.contacts.add(draft).contact
            except StoreUnavailable:
                self.losses.add(number)
                self._wait_until_back(desk)
            else:
                self._keep(draft.uid, contact, number)
                break

    def _keep(self, uid: str, contact: int, number: int) -> None:
        with self._news:
            self.saved[uid] = contact
            self._done[number] += 1
            self._news.notify_all()

    def _wait_until_back(self, desk: Desk) -> None:
        while not desk.is_there() and not self._given_up.wait(_PAUSE):
            pass
