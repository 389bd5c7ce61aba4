# SPDX-License-Identifier: MIT
"""Work without the rights of root, whom the modes of files do not hold."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@contextmanager
def as_nobody() -> Iterator[None]:
    """As an account that owns nothing, for the length of a block; another account than root stays as it is."""
    if os.getuid() != 0:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="contact-desk-") as home, pytest.MonkeyPatch.context() as patch:
        Path(home).chmod(0o777)
        patch.setenv("XDG_STATE_HOME", home)
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield
        finally:
            os.setresuid(0, 0, 0)
