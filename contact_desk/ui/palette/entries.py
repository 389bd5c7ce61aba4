# SPDX-License-Identifier: MIT
"""The commands that somebody means who types some of their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contact_desk.domain.names import fold
from contact_desk.ui.commands.command import WITHIN, Command, CommandId
from contact_desk.ui.commands.menus import Menus
from contact_desk.ui.commands.registry import COMMANDS
from contact_desk.ui.search_field import SIGN_OF_COMMANDS
from contact_desk.wording.catalogue import Words

_SHOWN = 200


@dataclass(frozen=True)
class Entry:
    """`keys` in the user's own writing, `refusal` why it may not be done, both "" for none; `place` is its menu."""

    command: CommandId
    title: str
    place: str
    keys: str
    refusal: str
    is_possible: bool

    def text(self) -> str:
        """For a screen reader."""
        return ", ".join(filter(None, (self.title, self.keys, self.place, self.refusal)))


def entries(menus: Menus, words: Words) -> list[Entry]:
    """Every command that is offered, as its menu shows it now."""
    shown = (command for command in COMMANDS if menus.actions[command.id].isVisible())
    return [_entry(command, menus, words) for command in shown]


def matching(every: Iterable[Entry], typed: str, recent: Sequence[CommandId]) -> list[Entry]:
    """Those that have a word for each one typed, the nearest first; with nothing typed, those used last come first."""
    wanted = fold(typed.removeprefix(SIGN_OF_COMMANDS)).split()
    found = [entry for entry in every if _has(f"{entry.title} {entry.place}", wanted)]
    return sorted(found, key=lambda entry: _distance(entry, wanted, recent))[:_SHOWN]


def _entry(command: Command, menus: Menus, words: Words) -> Entry:
    action = menus.actions[command.id]
    above = WITHIN.get(command.menu)
    place = " › ".join(_bare(words(menu)) for menu in (above, command.menu) if menu is not None)
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    return Entry(command.id, _bare(action.text()), place, keys, action.whatsThis(), action.isEnabled())


def _bare(text: str) -> str:
    """Without the sign for the letter that chooses it in a menu."""
    return text.replace("&", "")


def _has(text: str, wanted: Sequence[str]) -> bool:
    words = fold(text).split()
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _distance(entry: Entry, wanted: Sequence[str], recent: Sequence[CommandId]) -> tuple[bool, int, int]:
    last = recent.index(entry.command) if entry.command in recent else len(recent)
    if not wanted:
        return not entry.is_possible, 0, last
    begins = fold(entry.title).startswith(wanted[0])
    return not entry.is_possible, 0 if begins else 1 if _has(entry.title, wanted) else 2, last
