# SPDX-License-Identifier: MIT
"""The passwords of servers that this process knows, in memory alone, and whom it asks for one that it does not.

Whoever connects needs no password handed down: it is looked up here, once a server wants one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

Asker = Callable[[str], str | None]
"""Gives the password of an account (`ServerAddress.account`), or None."""


class Passwords:
    """Safe to use from several threads."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._askers: dict[str, Asker] = {}
        self._lock = threading.Lock()

    def known(self, account: str) -> str | None:
        with self._lock:
            return self._known.get(account)

    def remember(self, account: str, password: str) -> None:
        with self._lock:
            self._known[account] = password

    def forget(self, account: str) -> None:
        with self._lock:
            self._known.pop(account, None)

    def ask(self, name: str, asker: Asker) -> None:
        """Ask this one, too, after those that were named before; one of the same name is replaced."""
        with self._lock:
            self._askers[name] = asker

    def offered(self, account: str) -> Iterator[str]:
        """What those asked give, one after the other."""
        with self._lock:
            askers = tuple(self._askers.values())
        yield from filter(None, (asker(account) for asker in askers))


# As libpq reads its one password file: for the whole process.
PASSWORDS = Passwords()
