# SPDX-License-Identifier: MIT
"""Two or more writers that begin at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def at_once(*works: Callable[[], T]) -> list[T | Exception]:
    """What each gave or raised, in the order of `works`; none begins before all are there."""
    barrier = threading.Barrier(len(works))

    def run(work: Callable[[], T]) -> T | Exception:
        barrier.wait()
        try:
            return work()
        except Exception as fault:
            return fault

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(run, works))
