# SPDX-License-Identifier: MIT
"""What became of the sample contacts: loaded, or taken back."""

from __future__ import annotations

from dataclasses import dataclass

from contact_desk.domain.changes import Changes
from contact_desk.domain.name_order import ContactName


@dataclass(frozen=True)
class SamplesLoaded:
    """`count` contacts were added under one operation, which `changes` names; none where all were there before."""

    count: int
    changes: Changes


@dataclass(frozen=True)
class SamplesTakenBack:
    """`count` contacts were deleted; `kept` has the names of those that somebody has changed since."""

    count: int
    kept: tuple[ContactName, ...]
    changes: Changes
