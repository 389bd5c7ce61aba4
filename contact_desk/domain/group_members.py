# SPDX-License-Identifier: MIT
"""Group contacts and their members: a group is never, however far around, a member of itself (row C06)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable


def circle(
    group: int, members: Iterable[int], members_of: Callable[[Collection[int]], Iterable[int]]
) -> bool:
    """Whether giving `group` these members makes it a member of itself.

    `members_of` gives the members of several groups at once.
    """
    seen: set[int] = set()
    layer = set(members)
    while layer:
        if group in layer:
            return True
        seen |= layer
        layer = set(members_of(layer)) - seen
    return False
