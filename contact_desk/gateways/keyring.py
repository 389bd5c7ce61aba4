# SPDX-License-Identifier: MIT
"""Passwords of stores in the system's keyring; where there is none, or it is locked, nothing is kept anywhere else."""

from __future__ import annotations

import logging

_LOG = logging.getLogger(__name__)
# Under which all entries stand; each is named by its account, user@host:port.
SERVICE = "Contact Desk"
# What keyring calls recommended: less is a file that anybody may read, or nothing at all.
_SAFE = 1


def is_there() -> bool:
    """Whether this system keeps passwords safely."""
    import keyring

    return bool(keyring.get_keyring().priority >= _SAFE)


def find(account: str) -> str | None:
    """None for an account that has no password here, and wherever the keyring does not answer."""
    import keyring

    try:
        return keyring.get_password(SERVICE, account) if is_there() else None
    except Exception as fault:  # each system's keyring has errors of its own
        _LOG.warning("The keyring does not answer: %s", type(fault).__name__)
        return None


def keep(account: str, password: str) -> bool:
    """Keep the password, in place of another of the account; False where nothing was kept."""
    import keyring

    try:
        if not is_there():
            return False
        keyring.set_password(SERVICE, account, password)
    except Exception as fault:
        _LOG.warning("The keyring takes no password: %s", type(fault).__name__)
        return False
    return True
