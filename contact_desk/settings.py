# SPDX-License-Identifier: MIT
"""Every setting once: type, default, bounds, and where it is shown. Kept as one JSON file per user.

Plain dataclasses: the window reads its settings before it paints, and pydantic takes longer to import than Qt.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from contact_desk.domain.name_order import NameOrder

LEAST_PAGE, MOST_PAGE = 10, 1000


class WayOfAdding(StrEnum):
    """How a contact is added: page by page, or in one window."""

    WIZARD = "wizard"
    FORM = "form"


def one_of(*values: str) -> Callable[[object], bool]:
    return lambda value: value in values


def between(least: int, most: int) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def text(value: object) -> bool:
    return isinstance(value, str)


def setting(default: Any, allowed: Callable[[object], bool], shown: str) -> Any:
    """Declare a setting: its default, what it may be, and where the user finds it."""
    return field(default=default, metadata={"allowed": allowed, "shown": shown})


@dataclass(frozen=True)
class Settings:
    """The values of one user. An environment variable or an option of the command line wins over them."""

    theme: str = setting("system", one_of("light", "dark", "system"), "View › Theme")
    language: str = setting("", one_of("fr", "en", ""), "View › Language; empty: the system's")
    name_order: str = setting(
        "", one_of(*NameOrder, ""), "View › Name order; empty: the language's (rows X47, P05)"
    )
    page_size: int = setting(
        50, between(LEAST_PAGE, MOST_PAGE), "View › Page › Contacts on a page (rows P14, P17)"
    )
    list_columns: str = setting("", text, "the columns of the list, from left to right (row X12)")
    list_widths: str = setting("", text, "how wide those are whose width was changed (row X12)")
    list_order: str = setting("", text, "by which column the list is sorted, - for descending (row X12)")
    folded_boxes: str = setting(
        "addressesPage attributesPage",
        text,
        "the boxes of the properties that are folded, by their pages (row T66)",
    )
    adding: str = setting(
        WayOfAdding.WIZARD, one_of(*WayOfAdding), "View › Adding contacts, and beside the button (row P10)"
    )
    shortcuts: str = setting(
        "", text, "Help › Keyboard shortcuts: what differs from the usual keys (row X43)"
    )
    actions_off: str = setting("", text, "View › Actions offered: those that are switched off (row P19)")
    store: str = setting("", text, "the store opened last; empty: the file in the user's data folder")
    recent_stores: str = setting(
        "", text, "Connect to a store: those used, the last first, one a line; never a password (row F09)"
    )

    def chosen_name_order(self) -> NameOrder | None:
        """None: the language's own."""
        return NameOrder(self.name_order) if self.name_order else None


def _faults(values: Mapping[str, object]) -> list[str]:
    """The names of those settings whose value may not be."""
    return [
        each.name for each in fields(Settings) if each.name in values and not _may_be(each, values[each.name])
    ]


def _may_be(each: Any, value: object) -> bool:
    allowed: bool = each.metadata["allowed"](value)
    return allowed


@dataclass
class SettingsFile:
    """Reads and keeps the settings. A broken file, or one broken value, is read as the default, never as an error."""

    path: Path

    def read(self) -> Settings:
        data = self._data()
        wrong = _faults(data)
        known = {each.name for each in fields(Settings)}
        return Settings(**{key: value for key, value in data.items() if key in known and key not in wrong})

    def keep(self, **changes: object) -> Settings:
        """Change some settings; replaces the file in one step, so that a kill leaves the old one or the new one.

        Raises `ValueError` for a value out of bounds, and keeps nothing of it.
        """
        if wrong := _faults(changes):
            raise ValueError(f"not allowed: {', '.join(wrong)}")
        values: dict[str, Any] = {**asdict(self.read()), **changes}
        settings = Settings(**values)
        beside = self.path.with_suffix(".new")
        beside.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
        os.replace(beside, self.path)
        return settings

    def _data(self) -> Mapping[str, Any]:
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return data if isinstance(data, dict) else {}
