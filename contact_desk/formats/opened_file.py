# SPDX-License-Identifier: MIT
"""The numbers of the contacts that were opened last at this machine, a list a store: nothing else of them is kept."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class OpenedFile:
    """A file that is missing, or that cannot be read, has none. `store` is a store's key, and whose list it is."""

    path: Path

    def read(self, store: str) -> tuple[int, ...]:
        numbers = self._all().get(store)
        return tuple(each for each in numbers if type(each) is int) if isinstance(numbers, list) else ()

    def write(self, store: str, contacts: Sequence[int]) -> None:
        """Replaces the file in one step. Raises `OSError`."""
        beside = self.path.with_suffix(".new")
        beside.write_text(json.dumps({**self._all(), store: list(contacts)}), encoding="utf-8")
        os.replace(beside, self.path)

    def _all(self) -> dict[str, object]:
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return data if isinstance(data, dict) else {}
