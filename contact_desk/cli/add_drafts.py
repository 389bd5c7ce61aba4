# SPDX-License-Identifier: MIT
"""Adds drafts as they are read, each saved or refused alone, and keeps account of what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from contact_desk.cli.failures import INTERRUPTED, REFUSED, exit_code, unexpected
from contact_desk.cli.interruption import Interruption
from contact_desk.cli.json_cutter import Piece
from contact_desk.cli.json_values import UNREADABLE, read_value
from contact_desk.cli.output import say
from contact_desk.domain.contact import Added, Lookalike
from contact_desk.domain.draft import read_draft
from contact_desk.domain.errors import ContactDeskError, FieldError, Refused

if TYPE_CHECKING:
    from contact_desk.services.contacts import Contacts


@dataclass
class AddReport:
    """What became of each draft, by the line that it begins on.

    `already` are those of `added` that an earlier run had saved. `error` is what stopped the run before its end, and
    `stopped_at` the line of the draft that was not saved because of it; None where none was under way.
    """

    operation: int | None = None
    added: list[int] = field(default_factory=list)
    already: list[int] = field(default_factory=list)
    last_name: str = ""
    refused: list[tuple[int, tuple[FieldError, ...]]] = field(default_factory=list)
    lookalikes: list[tuple[int, tuple[Lookalike, ...]]] = field(default_factory=list)
    error: ContactDeskError | None = None
    stopped_at: int | None = None

    @property
    def exit_code(self) -> int:
        if self.error:
            return INTERRUPTED if self.error.code == "interrupted" else exit_code(self.error)
        return REFUSED if self.refused else 0

    def note(self, line: int, added: Added) -> None:
        self.added.append(added.contact)
        self.last_name = added.display_name
        if added.already:
            self.already.append(added.contact)
        else:
            self.operation = added.operation
        if added.lookalikes:
            self.lookalikes.append((line, added.lookalikes))


def add_drafts(
    contacts: Contacts,
    pieces: Iterable[Piece],
    report: AddReport,
    *,
    create_attributes: bool = False,
    progress: bool = False,
) -> None:
    """Add every draft under one operation, into `report`; whatever stops the run becomes its `error`."""
    interruption = Interruption()
    try:
        with interruption.watched():
            for piece in _read(pieces, interruption):
                report.stopped_at = piece.line
                if not _add_one(contacts, piece, report, create_attributes, progress):
                    break
                report.stopped_at = None
    except ContactDeskError as error:
        report.error = error
    except KeyboardInterrupt:
        report.error = ContactDeskError("interrupted")
    except Exception as fault:
        report.error = unexpected(fault)


def _read(pieces: Iterable[Piece], interruption: Interruption) -> Iterator[Piece]:
    rest = iter(pieces)
    while True:
        with interruption.may_stop():
            piece = next(rest, None)
        if piece is None:
            return
        yield piece


def _add_one(
    contacts: Contacts, piece: Piece, report: AddReport, create_attributes: bool, progress: bool
) -> bool:
    """Save or refuse one draft; False where nothing behind it can be read."""
    try:
        draft = read_draft(read_value(piece))
        added = contacts.add(draft, operation=report.operation, create_attributes=create_attributes)
    except Refused as refusal:
        report.refused.append((_line(piece, refusal), refusal.errors))
        return piece.alone or refusal.errors[0].code not in UNREADABLE
    report.note(piece.line, added)
    if progress:
        say(f"saved {piece.line} {added.contact}")
    return True


def _line(piece: Piece, refusal: Refused) -> int:
    """Where the fault is, for broken JSON; else where the draft begins."""
    line = refusal.errors[0].parameters.get("line", piece.line)
    return line if isinstance(line, int) else piece.line
