# SPDX-License-Identifier: MIT
"""A copy of this process that is killed in the middle of a piece of work, as a power cut ends it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

Tell = Callable[[int, int], None]


def killed_while(work: Callable[[Tell], object], at: int) -> bool:
    """Whether it came so far: `work` is handed what it tells its progress to, and dies once `at` is done."""
    child = os.fork()
    if not child:
        try:
            work(lambda done, _total: os.kill(os.getpid(), signal.SIGKILL) if done >= at else None)
        finally:
            os._exit(1)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
