# SPDX-License-Identifier: MIT
"""Every setting once: type, default, bounds, and where it is shown. Kept as one JSON file per user."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Settings(BaseModel):
    """The values of one user. An environment variable or an option of the command line wins over them."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    theme: Literal["light", "dark", "system"] = Field("system", description="View › Theme")
    language: Literal["fr", "en", ""] = Field("", description="View › Language; empty: the system's")
    page_size: int = Field(50, ge=10, le=1000, description="contacts on a page of the list (rows P14, P17)")
    store: str = Field("", description="the store opened last; empty: the file in the user's data folder")


@dataclass
class SettingsFile:
    """Reads and keeps the settings. A broken file, or one broken value, is read as the default, never as an error."""

    path: Path

    def read(self) -> Settings:
        data = self._data()
        try:
            return Settings(**data)
        except ValidationError as fault:
            wrong = {error["loc"][0] for error in fault.errors()}
            return Settings(**{key: value for key, value in data.items() if key not in wrong})

    def keep(self, **changes: object) -> Settings:
        """Change some settings; replaces the file in one step, so that a kill leaves the old one or the new one."""
        settings = Settings(**{**self.read().model_dump(), **changes})
        beside = self.path.with_suffix(".new")
        beside.write_text(settings.model_dump_json(indent=2), encoding="utf-8")
        os.replace(beside, self.path)
        return settings

    def _data(self) -> Mapping[str, Any]:
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return data if isinstance(data, dict) else {}
