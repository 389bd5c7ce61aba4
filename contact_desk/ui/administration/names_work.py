# SPDX-License-Identifier: MIT
"""Reads and saves the names that the panel shows, each saving one operation that the bar offers to take back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes
from contact_desk.domain.entity_names import EntityName, Names
from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.ui.administration.names_panel import NamesPanel
from contact_desk.ui.operations import Operations, Task
from contact_desk.ui.organisations.changes import OrganisationChanges, always

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class NamesWork:
    def __init__(self, desk: Desk, operations: Operations, panel: NamesPanel) -> None:
        self._desk, self._operations, self._panel = desk, operations, panel
        self._changes = OrganisationChanges(desk, operations, panel.bar)
        self._reading: Task | None = None
        panel.save_wanted.connect(self._save)

    def read(self) -> None:
        """Ask the store, since another desk may have renamed something."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._operations.run(
            partial(_load, self._desk), self._show, self._panel.show_failure, owner=self._panel
        )

    def _show(self, names: Names) -> None:
        self._reading = None
        self._panel.show_names(names)

    def _save(self, names: Sequence[EntityName]) -> None:
        def work() -> Changes:
            return self._desk.entity_names.save(names)

        self._changes.run(
            work,
            always(lambda words: words("The names are in use on every screen.")),
            done=partial(self._panel.saved, names),
            failed=self._tell,
        )

    def _tell(self, error: ContactDeskError) -> None:
        if isinstance(error, Refused):
            self._panel.show_faults(error.errors)
        else:
            self._panel.show_failure(error)


def _load(desk: Desk) -> Names:
    """In a worker, which imports the use-case where nobody has asked for it yet."""
    return desk.entity_names.load()
