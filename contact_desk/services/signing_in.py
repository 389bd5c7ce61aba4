# SPDX-License-Identifier: MIT
"""Whose password is known for a shared store: of whoever typed it, of the system's keyring, of a terminal.

libpq's own ways, `PGPASSWORD` and `.pgpass`, need nothing here: they come first.
"""

from __future__ import annotations

from collections.abc import Callable

from contact_desk.domain.server_address import is_server, read_server_address
from contact_desk.gateways import keyring
from contact_desk.store.passwords import PASSWORDS


def look_into_keyring() -> None:
    """Ask the system's keyring, once a server wants a password that nobody has given."""
    PASSWORDS.ask("keyring", keyring.find)


def ask_at(prompt: Callable[[str], str | None]) -> None:
    """Ask a person last; `prompt` is given the account."""
    PASSWORDS.ask("prompt", prompt)


def use(store_url: str, password: str) -> None:
    """Sign in with this password for as long as the program runs; "" forgets one that was given."""
    if not is_server(store_url):
        return
    account = read_server_address(store_url).account
    if password:
        PASSWORDS.remember(account, password)
    else:
        PASSWORDS.forget(account)


def keep(store_url: str, password: str) -> bool:
    """Keep the password in the system's keyring; False where there is none that is safe, and nothing was kept."""
    return keyring.keep(read_server_address(store_url).account, password)


def can_keep() -> bool:
    """Whether this system has a keyring; takes its time, so never the window's."""
    return keyring.is_there()
