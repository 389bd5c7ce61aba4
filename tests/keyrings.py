# SPDX-License-Identifier: MIT
"""A keyring that stands in for the system's: it remembers for as long as the test runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

import keyring
from keyring.backend import KeyringBackend


class RememberingKeyring(KeyringBackend):
    priority: ClassVar[float] = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library's own has no types
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


@contextmanager
def remembering_keyring() -> Iterator[RememberingKeyring]:
    """The system's keyring for the length of a `with` block."""
    before, remembering = keyring.get_keyring(), RememberingKeyring()
    keyring.set_keyring(remembering)
    try:
        yield remembering
    finally:
        keyring.set_keyring(before)
