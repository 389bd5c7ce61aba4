# SPDX-License-Identifier: MIT
"""Which keys begin which command: the usual ones, but for what the user has changed (row X43)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.registry import COMMANDS

_USUAL = {command.id: command.shortcuts for command in COMMANDS}


@dataclass(frozen=True)
class Keys:
    """Keys are written as `QKeySequence` writes them for files: "Ctrl+Shift+F"."""

    changed: Mapping[CommandId, tuple[str, ...]] = field(default_factory=dict)

    def of(self, command: CommandId) -> tuple[str, ...]:
        return self.changed.get(command, _USUAL[command])

    def holder(self, keys: str) -> CommandId | None:
        """The command that these keys begin."""
        return next((command for command in _USUAL if keys in self.of(command)), None)

    def giving(self, command: CommandId, *keys: str) -> Keys:
        """A command gets these keys in the place of its own; whoever held one of them goes without it."""
        changed = {
            other: tuple(held for held in self.of(other) if held not in keys)
            for other in _USUAL
            if other in self.changed or set(keys) & set(self.of(other))
        }
        return Keys(_differing({**changed, command: keys}))

    def as_usual(self, command: CommandId) -> Keys:
        return self.giving(command, *_USUAL[command])

    def is_usual(self, command: CommandId) -> bool:
        return command not in self.changed

    @classmethod
    def read(cls, text: str) -> Keys:
        """What `written` gave. What is not to be read, or names no command, is as usual."""
        try:
            data = json.loads(text or "{}")
        except ValueError:
            return cls()
        if not isinstance(data, dict):
            return cls()
        return cls({command: tuple(data[command]) for command in _USUAL if _are_keys(data.get(command))})

    def written(self) -> str:
        return json.dumps(dict(self.changed), sort_keys=True) if self.changed else ""


def _differing(keys: Mapping[CommandId, tuple[str, ...]]) -> dict[CommandId, tuple[str, ...]]:
    return {command: held for command, held in keys.items() if held != _USUAL[command]}


def _are_keys(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(keys, str) for keys in value)
