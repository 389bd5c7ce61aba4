# SPDX-License-Identifier: MIT
"""What the guard knows of one table: whose rows are seen, and which change of it needs which right.

Conditions are PostgreSQL's. Which tables there are, and what holds for each, stands in `guarded`.
"""

from __future__ import annotations

from dataclasses import dataclass

from contact_desk.domain.access import Right


@dataclass(frozen=True)
class Check:
    """Rows of an action that need a right: `where` is a condition on them, `o` as they were and `n` as they are."""

    right: Right
    where: str = "true"


Checks = tuple[Check, ...]


@dataclass(frozen=True)
class Guarded:
    """One table: `seen` is the condition of its rows, `kept` that of rows as they are written, where it is another.

    `before`: checks go by the rights as they were before the change, which may itself be one of rights.
    """

    name: str
    seen: str = "true"
    kept: str = ""
    insert: Checks = ()
    update: Checks = ()
    delete: Checks = ()
    privileges: str = "SELECT, INSERT, UPDATE, DELETE"
    before: bool = False

    def checks(self) -> dict[str, Checks]:
        """By action, as far as there is something to look at."""
        actions = {"insert": self.insert, "update": self.update, "delete": self.delete}
        return {action: checks for action, checks in actions.items() if checks}
