# SPDX-License-Identifier: MIT
"""The one file of icons: Phosphor's letters, from the font that qtawesome carries, in the theme's colours.

The font is loaded alone: importing qtawesome loads all twelve of its fonts, for 0.4 s of every start.
"""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from contact_desk.ui.theme import current_palette


class Icon(StrEnum):
    """Every icon in use; the value is Phosphor's name."""

    CONTACTS = "address-book"
    SEARCH = "magnifying-glass"
    ADD = "plus"
    EDIT = "pencil-simple"
    REMOVE = "trash"
    UP = "arrow-up"
    DOWN = "arrow-down"
    UNDO = "arrow-counter-clockwise"
    RETRY = "arrow-clockwise"
    COPY = "copy"
    CLOSE = "x"
    PREVIOUS = "caret-left"
    NEXT = "caret-right"
    FIRST = "caret-double-left"
    LAST = "caret-double-right"
    OPENED = "caret-down"
    DONE = "check-circle-fill"
    CURRENT = "circle-half"
    PENDING = "circle"
    ERROR = "warning-circle-fill"
    WARNING = "warning-fill"
    INFORMATION = "info"
    DOT = "circle-fill"
    PRIVATE = "lock-simple"
    PERSON = "user"
    GROUP = "users-three"
    ORGANISATION = "buildings"
    LOCATION = "map-pin"
    PHONE = "phone"
    MOBILE = "device-mobile"
    EMAIL = "envelope-simple"
    FAX = "printer"
    WEBSITE = "globe"
    CHAT = "chat-circle"
    FORMAT = "magic-wand"
    NOTES = "note-pencil"
    ATTRIBUTES = "tag"
    CARD = "identification-card"
    CALENDAR = "calendar-blank"
    STORE = "database"
    HISTORY = "clock-counter-clockwise"
    ADMINISTRATION = "gear-six"
    LIST = "list-bullets"
    SELECT_ALL = "checks"
    ACTIONS = "dots-three-outline"
    SORT = "sort-ascending"
    FILTER = "funnel"
    FILTERS = "sliders-horizontal"
    SAVED = "bookmark-simple"
    FAVOURITE = "star-fill"
    NO_FAVOURITE = "star"
    COLUMNS = "columns"
    RETIRE = "archive"
    HAND_OVER = "paper-plane-tilt"
    TAKE = "tray"
    GIVE_BACK = "arrow-bend-up-left"


def icon(name: Icon, colour: str = "muted") -> QIcon:
    """The icon in the colour of a token (a field of `Palette`) of whatever theme is on."""
    return QIcon(_Letter(name, colour))


class _Letter(QIconEngine):
    """Draws one letter of the icon font; asks the theme for its colour whenever it is painted."""

    def __init__(self, name: Icon, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        letters, family = _font()
        font = QFont(family)
        font.setPixelSize(max(round(rect.height() * 0.95), 1))
        painter.save()
        painter.setFont(font)
        painter.setPen(current_palette().colour("faint" if mode is QIcon.Mode.Disabled else self._colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters[self._name])
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Letter(self._name, self._colour)


@cache
def _font() -> tuple[dict[Icon, str], str]:
    folder = _font_folder()
    files = {file.suffix: file for file in folder.iterdir() if file.name.startswith("phosphor-")}
    number = QFontDatabase.addApplicationFont(str(files[".ttf"]))
    code_points = json.loads(files[".json"].read_text(encoding="utf-8"))
    letters = {name: chr(int(code_points[name], 16)) for name in Icon}
    return letters, QFontDatabase.applicationFontFamilies(number)[0]


def _font_folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome is not installed")
    return Path(spec.origin).parent / "fonts"
