# SPDX-License-Identifier: MIT
"""What lets a process with a window start sooner: how it imports, and how often garbage is collected.

Importing this hurries; it comes before everything else of the window.
"""

from __future__ import annotations

import builtins
import gc
import os
from importlib import import_module

_OBJECTS_BETWEEN_COLLECTIONS = 50_000
# More than all imports leave behind: a round of the collector would hold up the window's thread in the middle of them.
_UNTIL_SETTLED = 10 * _OBJECTS_BETWEEN_COLLECTIONS


def settle() -> None:
    """Spare the collector what has been imported: each of its rounds would hold up the window's thread for that."""
    if not gc.get_freeze_count():
        gc.freeze()
        _collect_every(_OBJECTS_BETWEEN_COLLECTIONS)


def _collect_every(objects: int) -> None:
    gc.set_threshold(objects, *gc.get_threshold()[1:])


def _hurry() -> None:
    _collect_every(_UNTIL_SETTLED)
    # pydantic looks into every installed package for plug-ins; the program has none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # PySide6 puts an import of its own in the place of Python's. It reads the source of every module, and keeps it,
    # to find out who wants `__feature__`, which nobody here does: a quarter of the start, and 25 megabytes.
    import_module("PySide6.QtCore")
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        vars(builtins)["__import__"] = plain


_hurry()
