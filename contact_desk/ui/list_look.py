# SPDX-License-Identifier: MIT
"""How the list of contacts looks in a window: how many on a page, which columns, in which order (rows P17, X12).

Who keeps it for the next start is `ui.list_preferences`; what the texts mean is the list's.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Look:
    """`columns`, `widths` and `order` as they are kept: "" for the usual ones."""

    page_size: int = 50
    columns: str = ""
    widths: str = ""
    order: str = ""


class ListLook(QObject):
    """`changed`: the list has to look otherwise; `chosen`: the user has just said so, with what is to be kept."""

    changed = Signal()
    chosen = Signal(object)

    def __init__(self, page_size: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = Look(page_size)

    def take(self, look: Look) -> None:
        """Look like this from now on, as another window does."""
        if look != self.look:
            self.look = look
            self.changed.emit()

    def choose(self, **changes: object) -> None:
        """The user wants fields of `Look` otherwise."""
        wanted = replace(self.look, **changes)  # type: ignore[arg-type]
        if wanted != self.look:
            self.take(wanted)
            self.chosen.emit(asdict(wanted))
