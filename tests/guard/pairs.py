# SPDX-License-Identifier: MIT
"""Two questions that are alike: one about what is hidden, one about what never was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Pair:
    """One value by which to ask for what is hidden, and the like of it that stands for nothing."""

    hidden: Any
    absent: Any


Rule = Sequence[Pair]


def same(*values: Any) -> Rule:
    return [Pair(value, value) for value in values]
