# SPDX-License-Identifier: MIT
"""Who asks, and whose private contacts that lets them see (`product.md`, decisions 7 and 8)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class User:
    """The person on whose behalf a unit of work runs.

    `login` is the operating system's account on a SQLite file and the database role on PostgreSQL.
    """

    login: str

    def may_see(self, *, private: bool, owner: str) -> bool:
        """Whether a contact exists for this user at all; `store.visibility` says the same in SQL."""
        return not private or owner == self.login
