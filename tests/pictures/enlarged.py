# SPDX-License-Identifier: MIT
"""The same screens with letters twice as large, in the smallest window that must do (1024 × 700)."""

from __future__ import annotations

from tests.pictures import long_names, main_window, wizard
from tests.pictures.screen import enlarged

_DIALOG = (1000, 660)
_ALL = (*main_window.SCREENS, *wizard.SCREENS, *long_names.SCREENS)
# An empty page is a filled one with less in it.
_WANTED = [screen for screen in _ALL if "Page-empty" not in screen.name]

SCREENS = tuple(
    enlarged(screen, size=_DIALOG) if "Dialog" in screen.name else enlarged(screen) for screen in _WANTED
)
