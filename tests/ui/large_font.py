# SPDX-License-Identifier: MIT
"""A system whose font somebody has made larger; the application is to follow it like any other system."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QFont, QFontDatabase

_DESIGN = 13  # px, the words of the design


@contextmanager
def system_font(percent: int) -> Iterator[None]:
    """Let Qt answer with a system font of this size; the theme has to be put on again to follow it."""
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font.setPixelSize(round(_DESIGN * percent / 100))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFontDatabase, "systemFont", staticmethod(lambda _kind: font))
        yield
