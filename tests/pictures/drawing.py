# SPDX-License-Identifier: MIT
"""Takes pictures in the looks that their screens ask for; `__main__` shares the screens out."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

import tests.pictures
from contact_desk.desk import Desk
from contact_desk.ui.theme import apply_theme
from tests.pictures.screen import Look, Screen, settle
from tests.ui.large_font import system_font


def draw(folder: Path, names: list[str]) -> None:
    """Write the pictures of the screens with these names."""
    qInstallMessageHandler(_tell)
    app = QApplication([])
    for screen in (screen for screen in every_screen() if screen.name in names):
        with system_font(screen.font):
            for look in screen.looks():
                apply_theme(app, look.theme)
                _take(screen, look, folder)


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    # The platform without a screen remarks on every window that has a least size.
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def every_screen() -> Iterator[Screen]:
    """What the modules of this package give as `SCREENS`."""
    for module in iter_modules(tests.pictures.__path__):
        if module.name != "__main__":
            yield from getattr(import_module(f"tests.pictures.{module.name}"), "SCREENS", ())


def _take(screen: Screen, look: Look, folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="contact-desk-") as home:
        for kind in ("DATA", "STATE", "CONFIG", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = home
        for name in ("centre-lyon", "pictures"):
            (Path(home) / f"{name}.sqlite").write_bytes(_empty_store())
        widget = screen.draw(look, Path(home))
        widget.resize(look.width, look.height)
        settle()
        name = f"{screen.name}-{look.language}-{look.theme}-{look.width}x{look.height}.png"
        widget.grab().save(str(folder / name))
        widget.close()
        widget.deleteLater()
        # No event loop turns here, which would delete it: kept, each would be styled again with every theme.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@cache
def _empty_store() -> bytes:
    """The file of a new store, made once: making its tables takes as long as drawing a window."""
    with tempfile.TemporaryDirectory(prefix="contact-desk-") as folder:
        file = Path(folder) / "empty.sqlite"
        Desk.open(f"sqlite:///{file}", language="en", region="FR").close()
        return file.read_bytes()
