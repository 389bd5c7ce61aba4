# SPDX-License-Identifier: MIT
"""An undo of what has changed since, field by field: what can be taken back, and what stays as it is and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from contact_desk.domain.journal import Obstacle
from contact_desk.domain.operation_page import OperationPast
from contact_desk.domain.record_past import Key

Piece = tuple[str, int, str]
"""A table, a row of it and one of its columns; "" for the row as a whole."""


@dataclass(frozen=True)
class UndoInPart:
    """`possible` has the changes that the undo would make, from now to then; `left` those that it would not.

    `reasons` tells who has done what since, by row, as far as the user may know.
    """

    possible: OperationPast
    left: OperationPast
    reasons: Mapping[Key, Obstacle]
